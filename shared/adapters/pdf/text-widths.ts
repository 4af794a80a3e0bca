/** The advance width of a text as the font lays it out, in units of the font. */
type LayOut = (text: string) => number;

/** What takes its shape from more than its neighbour: marks, joiners, and a run of f, which may pair either way. */
const SHAPED_TOGETHER = /[\p{M}\p{Cf}]|fff/u;
/** A character, or the letters that Noto Sans draws as one. */
const SHAPES = /ff?[il]?|./gsu;
/** Of pairs; many more than a language has. */
const MOST_KEPT = 20_000;

/**
 * The same widths from those of pairs, which are kept: laying text out is slow, and breaking it into lines asks for the width of
 * ever the same letters. Exact, because fonts of scripts that are set plainly move a shape by its neighbour alone.
 */
export function measureByPairs(layOut: LayOut): LayOut {
  const kept = new Map<string, number>();
  const widthOf = (text: string): number => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const width = layOut(text);
    kept.set(text, width);
    return width;
  };
  return (text) => {
    if (SHAPED_TOGETHER.test(text)) return layOut(text);
    const shapes = text.match(SHAPES) ?? [];
    let width = 0;
    let before = '';
    for (const shape of shapes) {
      width += before === '' ? widthOf(shape) : widthOf(before + shape) - widthOf(before);
      before = shape;
    }
    return width;
  };
}
