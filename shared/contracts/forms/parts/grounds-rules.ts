import { REPEATS_GROUNDS } from '../../../domain/filing/repeated-grounds.ts';
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
  const paths = [
    ...listRepeatedGrounds(grounds, certificate, ['certificate']),
    ...listRepeatedGrounds(grounds, providers, ['providers']),
  ];
  for (const path of paths) yield { path, message: REPEATS_GROUNDS };
}

/** Where in `shown` a text of the grounds stands; `at` is its own path. */
export function listRepeatedGrounds(
  grounds: Readonly<Record<string, string | undefined>>,
  shown: unknown,
  at: Path,
): Path[] {
  const texts = Object.values(grounds)
    .filter((text) => text !== undefined)
    .map(squeezeText)
    .filter((text) => text.length >= MIN_GROUNDS_CHARACTERS);
  return collectStrings(shown, at)
    .filter(([, text]) => {
      const content = squeezeText(text);
      return texts.some((ground) => content.includes(ground));
    })
    .map(([path]) => path);
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
