import { toAsciiDigits } from '../digits.ts';

/** Letters of other keyboards that are drawn like the symbols of a code. */
const DRAWN_ALIKE = {
  ...{
    А: 'A',
    В: 'B',
    С: 'C',
    Е: 'E',
    Н: 'H',
    К: 'K',
    М: 'M',
    Р: 'P',
    Т: 'T',
    Х: 'X',
    О: '0',
    І: '1',
    Ј: 'J',
    Ѕ: 'S',
    Ү: 'Y',
    У: 'Y',
  },
  ...{ Α: 'A', Β: 'B', Ε: 'E', Ζ: 'Z', Η: 'H', Ι: '1', Κ: 'K', Μ: 'M', Ν: 'N', Ο: '0', Ρ: 'P', Τ: 'T', Υ: 'Y', Χ: 'X' },
} as const satisfies Readonly<Record<string, string>>;

/** Letters that stand for those symbols by their sound, as phonetic keyboards and people who copy by ear type them. */
const SOUNDING_ALIKE = {
  ...{
    А: 'A',
    Б: 'B',
    Ц: 'C',
    Д: 'D',
    Е: 'E',
    Ф: 'F',
    Г: 'G',
    Х: 'H',
    Й: 'J',
    К: 'K',
    М: 'M',
    Н: 'N',
    П: 'P',
    Я: 'Q',
    Р: 'R',
    С: 'S',
    Т: 'T',
    В: 'V',
    Ш: 'W',
    Ж: 'X',
    Ъ: 'Y',
    З: 'Z',
    О: '0',
    И: '1',
    Л: '1',
  },
  ...{
    Α: 'A',
    Β: 'B',
    Ψ: 'C',
    Δ: 'D',
    Ε: 'E',
    Φ: 'F',
    Γ: 'G',
    Η: 'H',
    Ξ: 'J',
    Κ: 'K',
    Μ: 'M',
    Ν: 'N',
    Π: 'P',
    Ρ: 'R',
    Σ: 'S',
    Τ: 'T',
    Ω: 'V',
    Χ: 'X',
    Υ: 'Y',
    Ζ: 'Z',
    Ο: '0',
    Ι: '1',
    Λ: '1',
  },
} as const satisfies Readonly<Record<string, string>>;

const CONFUSED = { O: '0', I: '1', L: '1' } as const;

const replaceWith = (letters: Readonly<Record<string, string>>, text: string): string =>
  [...text].map((letter) => letters[letter] ?? letter).join('');

/** Runs of symbols, whatever stands between them: dashes, full stops, underscores, marks nobody sees. */
const listGroups = (text: string): string[] => text.split(/[^0-9A-Z]+/u).filter((group) => group !== '');

/** Whole groups in a row that have as many symbols as a code: a label before it, and what follows it, are other groups. */
function* listRuns(groups: readonly string[], length: number): Generator<string> {
  for (const first of groups.keys()) {
    let run = '';
    for (let next = first; run.length < length && next < groups.length; next += 1) run += groups[next];
    if (run.length === length) yield run;
  }
}

/**
 * What a typed text could mean as a code of so many symbols, the likeliest first: in any case, with other marks between its groups or
 * around it, with O for 0 and I or L for 1, in digits and letters of other keyboards. Whether one of them is a code, its check symbol says.
 */
export function* listTypedCodes(typed: string, length: number): Generator<string> {
  const text = toAsciiDigits(typed).toUpperCase();
  for (const letters of [DRAWN_ALIKE, SOUNDING_ALIKE]) {
    const groups = listGroups(replaceWith(CONFUSED, replaceWith(letters, text)));
    yield* listRuns(groups, length);
  }
}
