import type { FontFile } from '../../../deployment/printing.ts';

/** A family of shapes, by what it is for. */
export type Face =
  | 'european'
  | 'georgian'
  | 'armenian'
  | 'arabic'
  | 'hebrew'
  | 'thai'
  | 'devanagari'
  | 'mathematical'
  | 'symbols'
  | 'more-symbols'
  | 'japanese'
  | 'korean'
  | 'chinese';

export type Weight = 'regular' | 'bold';

/** The file of each weight; both may be one. */
export const FONT_FILES = {
  european: { regular: 'NotoSans_400Regular.ttf', bold: 'NotoSans_700Bold.ttf' },
  georgian: { regular: 'NotoSansGeorgian_400Regular.ttf', bold: 'NotoSansGeorgian_700Bold.ttf' },
  armenian: { regular: 'NotoSansArmenian_400Regular.ttf', bold: 'NotoSansArmenian_700Bold.ttf' },
  arabic: { regular: 'NotoSansArabic_400Regular.ttf', bold: 'NotoSansArabic_700Bold.ttf' },
  hebrew: { regular: 'NotoSansHebrew_400Regular.ttf', bold: 'NotoSansHebrew_700Bold.ttf' },
  thai: { regular: 'NotoSansThai_400Regular.ttf', bold: 'NotoSansThai_700Bold.ttf' },
  devanagari: { regular: 'NotoSansDevanagari_400Regular.ttf', bold: 'NotoSansDevanagari_700Bold.ttf' },
  mathematical: { regular: 'NotoSansMath_400Regular.ttf', bold: 'NotoSansMath_400Regular.ttf' },
  symbols: { regular: 'NotoSansSymbols_400Regular.ttf', bold: 'NotoSansSymbols_400Regular.ttf' },
  'more-symbols': { regular: 'NotoSansSymbols2_400Regular.ttf', bold: 'NotoSansSymbols2_400Regular.ttf' },
  japanese: { regular: 'NotoSansJP_400Regular.ttf', bold: 'NotoSansJP_400Regular.ttf' },
  korean: { regular: 'NotoSansKR_400Regular.ttf', bold: 'NotoSansKR_400Regular.ttf' },
  chinese: { regular: 'NotoSansSC_400Regular.ttf', bold: 'NotoSansSC_400Regular.ttf' },
} as const satisfies Record<Face, Record<Weight, FontFile>>;

/** A script that was tried: set, looked at and read back. */
export interface Script {
  /** ISO 15924, as the shaper wants it. */
  readonly tag: string;
  readonly letters: RegExp;
  /** The first that has a shape is taken. */
  readonly faces: readonly Face[];
}

const EAST_ASIAN = ['japanese', 'korean', 'chinese'] as const;

/** Fonts of many thousand letters, of which a document takes in as many as it sets. */
export const isLarge = (face: Face): boolean => EAST_ASIAN.some((one) => one === face);

/**
 * The scripts that are printed. Any other, even where a font has its shapes, is printed as code points: joined and ordered as
 * nobody looked at, it might not be read.
 */
export const SCRIPTS: readonly Script[] = [
  { tag: 'Latn', letters: /\p{Script=Latin}/u, faces: ['european', ...EAST_ASIAN] }, // full-width letters are theirs
  { tag: 'Grek', letters: /\p{Script=Greek}/u, faces: ['european'] },
  { tag: 'Cyrl', letters: /\p{Script=Cyrillic}/u, faces: ['european'] },
  { tag: 'Geor', letters: /\p{Script=Georgian}/u, faces: ['georgian'] },
  { tag: 'Armn', letters: /\p{Script=Armenian}/u, faces: ['armenian'] },
  { tag: 'Arab', letters: /\p{Script=Arabic}/u, faces: ['arabic'] },
  { tag: 'Hebr', letters: /\p{Script=Hebrew}/u, faces: ['hebrew'] },
  { tag: 'Thai', letters: /\p{Script=Thai}/u, faces: ['thai'] },
  { tag: 'Deva', letters: /\p{Script=Devanagari}/u, faces: ['devanagari'] },
  { tag: 'Kana', letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, faces: ['japanese', 'chinese'] },
  { tag: 'Hang', letters: /\p{Script=Hangul}/u, faces: ['korean'] },
  { tag: 'Bopo', letters: /\p{Script=Bopomofo}/u, faces: ['chinese'] },
  { tag: 'Hani', letters: /\p{Script=Han}/u, faces: ['chinese', 'japanese', 'korean'] },
];

/** What belongs to no script: digits, spaces, signs. The large faces come last, as none is opened that is not needed. */
const FOR_SIGNS: readonly Face[] = [
  'european',
  'mathematical',
  'symbols',
  'more-symbols',
  'arabic',
  'hebrew',
  'thai',
  'devanagari',
  'georgian',
  'armenian',
  'chinese',
  'japanese',
  'korean',
];

/** Han letters are drawn in each country's way: as the rest of the paragraph tells which it is. */
const COUNTRIES: readonly (readonly [Face, RegExp])[] = [
  ['japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['korean', /\p{Script=Hangul}/u],
  ['chinese', /\p{Script=Han}/u],
];

/**
 * The faces to look for a character in, best first.
 *
 * @param script `undefined` for what belongs to none.
 */
export type FacesFor = (script: Script | undefined) => readonly Face[];

/** The order in which faces are asked in one paragraph. */
export function facesIn(paragraph: string): FacesFor {
  const [country] = COUNTRIES.find(([, letters]) => letters.test(paragraph)) ?? [];
  if (country === undefined) return (script) => script?.faces ?? FOR_SIGNS;
  const first = (faces: readonly Face[]): readonly Face[] => [country, ...faces.filter((face) => face !== country)];
  const [european, ...signs] = FOR_SIGNS;
  const forSigns = [...(european === undefined ? [] : [european]), ...first(signs)];
  return (script) => {
    if (script === undefined) return forSigns;
    return script.tag === 'Hani' ? first(script.faces) : script.faces;
  };
}

/** The script of a character; `null`: one that is not printed; `undefined`: it belongs to none. */
export function scriptOf(character: string): Script | null | undefined {
  if (/[\p{Script=Common}\p{Script=Inherited}]/u.test(character)) return undefined;
  return SCRIPTS.find(({ letters }) => letters.test(character)) ?? null;
}
