/** A fault at a path into the filing. */
type PathFault = readonly [path: readonly (string | number)[], message: string];

interface EmergencyView {
  readonly providers: readonly { readonly addressee: { readonly emergencyAlternativeAddressee: boolean } }[];
  readonly certificate: { readonly F: { readonly emergencyWithoutPriorValidation: boolean } };
  readonly grounds: { readonly emergencyCase?: string | undefined };
}

/** Regulation (EU) 2023/1543, Article 7(2): an alternative addressee is served in an emergency case only, and that is on record. */
export function* emergencyFaults({ providers, certificate, grounds }: EmergencyView): Generator<PathFault> {
  if (certificate.F.emergencyWithoutPriorValidation || grounds.emergencyCase !== undefined) return;
  for (const [index, { addressee }] of providers.entries()) {
    if (!addressee.emergencyAlternativeAddressee) continue;
    yield [
      ['providers', index, 'addressee', 'emergencyAlternativeAddressee'],
      'needs an emergency case on record: give it in /grounds/emergencyCase',
    ];
  }
}

interface GroundsView {
  readonly providers: readonly unknown[];
  readonly certificate: unknown;
  readonly grounds: { readonly [name: string]: string | undefined };
}

/** Shorter grounds could stand in a form by chance. Characters, once white space is made one. */
const TELLING = 20;
const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').toLowerCase();

/** The text of the grounds stands nowhere in what the provider will read (Regulation (EU) 2023/1543, Article 9(3)). */
export function* groundsFaults({ providers, certificate, grounds }: GroundsView): Generator<PathFault> {
  const texts = Object.values(grounds)
    .filter((text) => text !== undefined)
    .map(squeezed)
    .filter((text) => text.length >= TELLING);
  const shown = [...strings(certificate, ['certificate']), ...strings(providers, ['providers'])];
  for (const [path, text] of shown) {
    const content = squeezed(text);
    if (texts.some((ground) => content.includes(ground)))
      yield [path, 'repeats the grounds, which stay with the issuing side'];
  }
}

/** Every string inside a JSON value, with its path, added to `found`. Not a generator: nested ones cost more than all else here. */
function strings(value: unknown, path: PathFault[0], found: (readonly [PathFault[0], string])[] = []): typeof found {
  if (typeof value === 'string') found.push([path, value]);
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) strings(item, [...path, index], found);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value)) strings(member, [...path, name], found);
  }
  return found;
}
