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
 * font sets by itself is one too: a widespread reader takes whatever holds a mark for something without width.
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
  if (whole) return Array.from(text, (letter) => ({ ...shapeLetter(run, letter), at, level }));
  const rightToLeft = level % 2 === 1;
  const set = drawTogether(run, rightToLeft);
  if (rightToLeft) set.reverse(); // the shaper gives them from left to right
  let from = at;
  return set.map(({ start, glyphs, width }, index) => {
    const drawn = text.slice(start, set[index + 1]?.start);
    if (!BELONGS.test(drawn)) from = at + start;
    return { text: drawn, at: from, font: run.font, glyphs, width: width / run.font.tables.unitsPerEm, level };
  });
}

/** What stands with the character before it, and is never parted from it. */
const BELONGS = /^[\p{M}\p{Default_Ignorable_Code_Point}]/u;

type Letter = Omit<Cluster, 'at' | 'level'>;

const letters = new WeakMap<SetFont, Map<string, Letter>>();

/** Code points are spelled in the same few letters over and over: each is shaped once, by itself. */
function shapeLetter({ font, script }: Run, letter: string): Letter {
  const known = letters.get(font) ?? new Map<string, Letter>();
  letters.set(font, known);
  const shaped = known.get(letter) ?? drawLetter({ font, script, text: letter });
  known.set(letter, shaped);
  return shaped;
}

function drawLetter(run: Pick<Run, 'text' | 'font' | 'script'>): Letter {
  const drawn = drawTogether(run, false);
  const { text, font } = run;
  const width = drawn.reduce((sum, one) => sum + one.width, 0) / font.tables.unitsPerEm;
  return { text, font, glyphs: drawn.flatMap(({ glyphs }) => glyphs), width };
}

interface Drawn {
  /** Where its text begins in the run's. */
  readonly start: number;
  readonly glyphs: Glyph[];
  width: number;
}

function drawTogether({ text, font, script }: Pick<Run, 'text' | 'font' | 'script'>, rightToLeft: boolean): Drawn[] {
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
