import type * as z from 'zod/mini';
import { POLICY_RULES } from '../../domain/policy.ts';
import type { ErrorCode } from '../../errors.ts';
import type { SectionB } from './eu-epoc-pr/addressee.ts';
import type { EpocPrCertificate } from './eu-epoc-pr/certificate.ts';
import type { Grounds } from './grounds.ts';

type Path = readonly (string | number)[];

/** A fault at a path into the filing; `params` where it is refused under a code of its own. */
interface PathFault {
  readonly path: Path;
  readonly message: string;
  readonly params?: { readonly code: ErrorCode; readonly rule: string };
}

interface EmergencyFields {
  readonly providers: readonly { readonly addressee: z.output<typeof SectionB> }[];
  readonly certificate: Pick<EpocPrCertificate, 'F'>;
  readonly grounds: Grounds;
}

/** Regulation (EU) 2023/1543, Article 7(2): an alternative addressee is served in an emergency case only, and that is on record. */
export function* listEmergencyFaults({ providers, certificate, grounds }: EmergencyFields): Generator<PathFault> {
  if (certificate.F.emergencyWithoutPriorValidation || grounds.emergencyCase !== undefined) return;
  for (const [index, { addressee }] of providers.entries()) {
    if (!addressee.emergencyAlternativeAddressee) continue;
    yield {
      path: ['providers', index, 'addressee', 'emergencyAlternativeAddressee'],
      message: 'needs an emergency case on record: give it in /grounds/emergencyCase',
    };
  }
}

interface IndependenceFields {
  readonly certificate: Pick<EpocPrCertificate, 'F' | 'G'>;
}

const isSame = (one: string, other: string): boolean => squeezeText(one) === squeezeText(other);

/** Whoever issued an order does not validate it as well, known by name of the authority or by address. */
export function* listIndependenceFaults({ certificate: { F, G } }: IndependenceFields): Generator<PathFault> {
  if (!G) return;
  for (const member of ['authorityName', 'email'] as const) {
    if (!isSame(F.issuer[member], G.validator[member])) continue;
    yield {
      path: ['certificate', 'G', 'validator', member],
      message: 'is that of the issuer: nobody validates an order of their own',
      params: { code: 'validator-not-independent', rule: POLICY_RULES.independence },
    };
  }
}

interface GroundsFields {
  readonly providers: readonly unknown[];
  readonly certificate: unknown;
  readonly grounds: Partial<Grounds>;
}

/** In characters, each run of white space counted as one: shorter grounds could stand in a form by chance. */
const MIN_GROUNDS_CHARACTERS = 20;
const squeezeText = (text: string): string => text.replace(/\s+/gu, ' ').toLowerCase();

/** The text of the grounds stands nowhere in what the provider will read (Regulation (EU) 2023/1543, Article 9(3)). */
export function* listGroundsFaults({ providers, certificate, grounds }: GroundsFields): Generator<PathFault> {
  const texts = Object.values(grounds)
    .filter((text) => text !== undefined)
    .map(squeezeText)
    .filter((text) => text.length >= MIN_GROUNDS_CHARACTERS);
  const shown = [...collectStrings(certificate, ['certificate']), ...collectStrings(providers, ['providers'])];
  for (const [path, text] of shown) {
    const content = squeezeText(text);
    if (texts.some((ground) => content.includes(ground)))
      yield { path, message: 'repeats the grounds, which stay with the issuing side' };
  }
}

/** Every string inside a JSON value, with its path, added to `found`. Not a generator: nested ones cost more than all else here. */
function collectStrings(value: unknown, path: Path, found: (readonly [Path, string])[] = []): typeof found {
  if (typeof value === 'string') found.push([path, value]);
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) collectStrings(item, [...path, index], found);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value)) collectStrings(member, [...path, name], found);
  }
  return found;
}
