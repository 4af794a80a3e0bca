/**
 * What stands beside the function that prints, from the packages it comes in: fonts of the Noto family, one file for each weight that
 * is set, and the shaper's machine code. A face of one weight is set in it alone: those of East Asia are large.
 */
const NOTO = {
  'noto-sans': ['NotoSans_400Regular', 'NotoSans_700Bold'],
  'noto-sans-georgian': ['NotoSansGeorgian_400Regular', 'NotoSansGeorgian_700Bold'],
  'noto-sans-armenian': ['NotoSansArmenian_400Regular', 'NotoSansArmenian_700Bold'],
  'noto-sans-arabic': ['NotoSansArabic_400Regular', 'NotoSansArabic_700Bold'],
  'noto-sans-hebrew': ['NotoSansHebrew_400Regular', 'NotoSansHebrew_700Bold'],
  'noto-sans-thai': ['NotoSansThai_400Regular', 'NotoSansThai_700Bold'],
  'noto-sans-devanagari': ['NotoSansDevanagari_400Regular', 'NotoSansDevanagari_700Bold'],
  'noto-sans-math': ['NotoSansMath_400Regular'],
  'noto-sans-symbols': ['NotoSansSymbols_400Regular'],
  'noto-sans-symbols-2': ['NotoSansSymbols2_400Regular'],
  'noto-sans-jp': ['NotoSansJP_400Regular'],
  'noto-sans-kr': ['NotoSansKR_400Regular'],
  'noto-sans-sc': ['NotoSansSC_400Regular'],
} as const satisfies Record<string, readonly string[]>;

/** By path from the root; made when asked for, so that no function carries it. */
export const listBesidePrinting = (): readonly string[] => [
  'node_modules/harfbuzzjs/dist/harfbuzz.wasm',
  ...Object.entries(NOTO).flatMap(([name, files]) =>
    files.map((file) => `node_modules/@expo-google-fonts/${name}/${file.split('_')[1]}/${file}.ttf`),
  ),
];

/** A font file beside the function that prints. */
export type FontFile = `${(typeof NOTO)[keyof typeof NOTO][number]}.ttf`;
