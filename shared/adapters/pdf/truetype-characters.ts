import { type Tables, table } from './truetype-tables.ts';

const FULL_REPERTOIRE = 12;
const GROUP = 12;

/**
 * The glyph of each character, from the table that covers all of Unicode (`cmap`, format 12).
 *
 * @throws Error when the font has no such table.
 */
export function readCharacters(tables: Tables): ReadonlyMap<number, number> {
  const cmap = table(tables, 'cmap');
  const starts = Array.from({ length: cmap.getUint16(2) }, (_, index) => cmap.getUint32(4 + index * 8 + 4));
  const start = starts.find((at) => cmap.getUint16(at) === FULL_REPERTOIRE);
  if (start === undefined) throw new Error('the font maps no characters beyond the basic plane');
  const glyphs = new Map<number, number>();
  for (let index = 0; index < cmap.getUint32(start + 12); index += 1) {
    const group = start + 16 + index * GROUP;
    const [first, last, glyph] = [cmap.getUint32(group), cmap.getUint32(group + 4), cmap.getUint32(group + 8)];
    for (let character = first; character <= last; character += 1) glyphs.set(character, glyph + character - first);
  }
  return glyphs;
}
