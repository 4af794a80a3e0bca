import { Buffer, ClusterLevel, Direction, shape } from 'harfbuzzjs';
import type { SetFont } from './fonts.ts';

/** A shape and where it stands, in units of its font. */
export interface Glyph {
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Characters that are drawn together: mostly one, two letters in one shape, a syllable. They are read back together. A mark that the
 * font sets by itself is one too: earlier versions of pdf.js take whatever holds a mark for something without width.
 */
export interface Cluster {
  readonly text: string;
  /** Where it begins in its paragraph. Those that begin at the same place are never parted. */
  readonly at: number;
  readonly font: SetFont;
  /** From left to right. */
  readonly glyphs: readonly Glyph[];
  /** How far the next one stands from it, in sizes. */
  readonly width: number;
  /** Of the bidirectional algorithm: read from right to left where odd. */
  readonly level: number;
}

/** One piece of a paragraph: of one font, one script, one direction. */
export interface Run {
  readonly text: string;
  /** Where it begins in the paragraph. */
  readonly at: number;
  readonly font: SetFont;
  /** ISO 15924. */
  readonly script: string;
  readonly level: number;
  /** It stands for one character, and is never parted. */
  readonly whole: boolean;
}

const buffer = new Buffer();

/** Sets one run. @returns its clusters in the order in which they are read. */
export function shapeRun(run: Run): Cluster[] {
  const { text, at, level, whole } = run;
  let start = at;
  return (whole ? Array.from(text) : (text.match(PIECES) ?? [])).flatMap((piece) => {
    const shaped = shapePiece(run, piece);
    const clusters = shaped.map((one) => ({ ...one, at: whole ? at : start + one.at, level }));
    start += piece.length;
    return clusters;
  });
}

/** Spaces change the shape of nothing beside them. */
const PIECES = /\s+|\S+/gu;
/** Of a piece that is kept, in UTF-16 units: longer ones hardly come again. */
const LONGEST_KEPT = 24;
/** Many more than the words of a language that one document has. */
const MOST_KEPT = 20_000;

type Shaped = Omit<Cluster, 'level'>;

const kept = new WeakMap<SetFont, Map<string, readonly Shaped[]>>();

/** A document says the same words, and spells code points in the same few letters, over and over: each is shaped once. */
function shapePiece({ font, script, level }: Run, text: string): readonly Shaped[] {
  const piece = { text, font, script, rightToLeft: level % 2 === 1 };
  if (text.length > LONGEST_KEPT) return drawPiece(piece);
  const all = kept.get(font) ?? new Map<string, readonly Shaped[]>();
  kept.set(font, all);
  const key = `${script}${level % 2}${text}`;
  const known = all.get(key);
  if (known) return known;
  if (all.size >= MOST_KEPT) all.clear();
  const shaped = drawPiece(piece);
  all.set(key, shaped);
  return shaped;
}

/** What stands with the character before it, and is never parted from it. */
const BELONGS = /^[\p{M}\p{Default_Ignorable_Code_Point}]/u;

interface Piece extends Pick<Run, 'text' | 'font' | 'script'> {
  readonly rightToLeft: boolean;
}

function drawPiece(piece: Piece): Shaped[] {
  const { text, font, rightToLeft } = piece;
  const drawn = drawTogether(piece);
  if (rightToLeft) drawn.reverse(); // the shaper gives them from left to right
  let at = 0;
  return drawn.map(({ start, glyphs, width }, index) => {
    const own = text.slice(start, drawn[index + 1]?.start);
    if (!BELONGS.test(own)) at = start;
    return { text: own, at, font, glyphs, width: width / font.tables.unitsPerEm };
  });
}

interface Drawn {
  /** Where its text begins in the run's. */
  readonly start: number;
  readonly glyphs: Glyph[];
  width: number;
}

function drawTogether({ text, font, script, rightToLeft }: Piece): Drawn[] {
  buffer.reset();
  buffer.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS);
  buffer.addText(text);
  buffer.setDirection(rightToLeft ? Direction.RTL : Direction.LTR);
  buffer.setScript(script);
  shape(font.shaping, buffer);
  const positions = buffer.getGlyphPositions();
  const all: Drawn[] = [];
  let open: Drawn | undefined;
  for (const [index, { codepoint: id, cluster: start }] of buffer.getGlyphInfos().entries()) {
    if (open?.start !== start) {
      open = { start, glyphs: [], width: 0 };
      all.push(open);
    }
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    open.glyphs.push({ id, x: open.width + xOffset, y: yOffset });
    open.width += xAdvance;
  }
  return all;
}
