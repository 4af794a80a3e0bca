import type { Grounds } from './grounds.ts';
import type { Path, PathFault } from './path-fault.ts';

interface GroundsFields {
  readonly providers: readonly unknown[];
  readonly certificate: unknown;
  readonly grounds: Partial<Grounds>;
}

/** In characters, each run of white space counted as one: shorter grounds could stand in a form by chance. */
const MIN_GROUNDS_CHARACTERS = 20;
export const squeezeText = (text: string): string => text.replace(/\s+/gu, ' ').toLowerCase();

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
