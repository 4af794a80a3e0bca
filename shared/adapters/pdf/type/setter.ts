import type { Weight } from './faces.ts';
import { Fonts, type ReadFont } from './fonts.ts';
import { fillLines, sumWidths } from './lines.ts';
import { orderLine } from './order.ts';
import { itemize } from './runs.ts';
import { type Cluster, shapeRun } from './shape.ts';

/** One line, ready to be drawn. */
export interface SetLine {
  /** As it is read. */
  readonly text: string;
  /** From left to right. */
  readonly clusters: readonly Cluster[];
  /** In sizes. */
  readonly width: number;
  /** Whether its paragraph is read from right to left: then it ends at the left. */
  readonly rightToLeft: boolean;
}

export interface SetText {
  readonly lines: readonly SetLine[];
  /** Whether a character was printed as its code point: no font has it, or its script was never tried. */
  readonly spelled: boolean;
}

const TAB = '    ';

/** Sets text in type: finds the font of each character, shapes, breaks and orders. */
export class Setter {
  readonly #fonts: Fonts;

  constructor(read: ReadFont) {
    this.#fonts = new Fonts(read);
  }

  /** How far the top of a line stands above the line that letters stand on, in sizes. */
  get ascent(): number {
    const { tables } = this.#fonts.open('european', 'regular');
    return tables.ascent / tables.unitsPerEm;
  }

  /** `text` in lines no wider than `width` (sizes), broken where it was broken by whoever wrote it, and where a line is full. */
  set(text: string, weight: Weight, width: number): SetText {
    const paragraphs = text
      .replaceAll('\t', TAB)
      .split('\n')
      .map((paragraph) => this.#setParagraph(paragraph, weight, width));
    return { lines: paragraphs.flatMap(({ lines }) => lines), spelled: paragraphs.some(({ spelled }) => spelled) };
  }

  #setParagraph(paragraph: string, weight: Weight, width: number): SetText {
    const { runs, rightToLeft, spelled } = itemize(paragraph, weight, this.#fonts);
    const lines = fillLines(paragraph, runs.flatMap(shapeRun), width).map((line) => ({
      text: line.map((cluster) => cluster.text).join(''),
      clusters: orderLine(line, rightToLeft),
      width: sumWidths(line),
      rightToLeft,
    }));
    return { lines, spelled };
  }
}
