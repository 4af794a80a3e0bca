import type { Print } from '../../documents/print.ts';
import type { Drawing, Element, GraphicsObject } from './drawing.ts';
import { breakLines } from './lines.ts';
import type { Typefaces } from './typeface.ts';

/** Points, upright. */
const SHEETS = { A4: [595.28, 841.89], LETTER: [612, 792] } as const satisfies Record<
  string,
  readonly [number, number]
>;
const MARGIN = { side: 56, top: 52, bottom: 64 } as const;
const FOOTER = { size: 8, above: 40 } as const;
/** The height of a line, in sizes of its letters. */
const LEADING = 1.36;
/** So many lines are not parted by the end of a page. */
const UNPARTED_LINES = 6;

/** Text in one column; several columns are set side by side. */
export interface Column {
  readonly element: number;
  readonly x: number;
  readonly width: number;
  readonly face: keyof Typefaces;
  /** Points. */
  readonly size: number;
  readonly text: string;
  readonly link?: string;
  /** What is drawn with its first line, given the top `y` of that line. */
  readonly withFirstLine?: (y: number) => readonly GraphicsObject[];
}

/** Pages as they are filled, from top to bottom. Nothing is ever set below the bottom margin, nor over anything else. */
export class Pages {
  readonly left = MARGIN.side;
  /** Points between the margins. */
  readonly width: number;
  readonly #sheet: readonly [number, number];
  readonly #faces: Typefaces;
  readonly #elements: Element[] = [{ tag: 'Document', parent: null }];
  readonly #pages: GraphicsObject[][] = [];
  #y = 0;

  constructor(sheet: keyof typeof SHEETS, faces: Typefaces) {
    this.#sheet = SHEETS[sheet];
    this.#faces = faces;
    this.width = this.#sheet[0] - 2 * MARGIN.side;
  }

  /** The top of the next line. */
  get y(): number {
    return this.#y;
  }

  /** A new page, and the element of all that comes on it and after. */
  startPart(): number {
    this.#turn();
    return this.add({ tag: 'Part', parent: 0 });
  }

  /** @returns its place, to hang objects and children on. */
  add(element: Element): number {
    return this.#elements.push(element) - 1;
  }

  gap(points: number): void {
    this.#y += points;
  }

  /** Turns the page unless this many points are left on it. */
  keep(points: number): void {
    if (this.#y + points > this.#bottom) this.#turn();
  }

  /** Puts an object on the page at hand, where it says. */
  draw(object: GraphicsObject): void {
    this.#pages.at(-1)?.push(object);
  }

  /** Sets columns side by side, line by line, over as many pages as they take. */
  flow(columns: readonly Column[]): void {
    const set = columns.map((column) => ({ column, lines: this.#broken(column), objects: [] as GraphicsObject[] }));
    const height = heightOf(columns);
    const flush = (): void => {
      for (const { objects } of set) this.#pages.at(-1)?.push(...objects.splice(0));
    };
    const rows = Math.max(...set.map(({ lines }) => lines.length));
    this.keep(Math.min(rows, UNPARTED_LINES) * height);
    for (let row = 0; row < rows; row += 1) {
      if (this.#y + height > this.#bottom) {
        flush();
        this.#turn();
      }
      for (const { column, lines, objects } of set) {
        if (row === 0) objects.push(...(column.withFirstLine?.(this.#y) ?? []));
        objects.push(...this.#line(column, lines[row]));
      }
      this.#y += height;
    }
    flush();
  }

  /** The drawing, with `footer` and its number at the foot of every page. */
  finish({ footer, numberPage }: Pick<Print, 'footer' | 'numberPage'>): Drawing {
    const [width, height] = this.#sheet;
    const y = height - FOOTER.above;
    const numbered = this.#pages.map((objects, index) => {
      const number = numberPage(index + 1, this.#pages.length);
      const x = width - MARGIN.side - this.#faces.regular.width(number, FOOTER.size);
      return [...objects, createArtifact(this.left, y, footer), createArtifact(x, y, number)];
    });
    return { width, height, elements: this.#elements, pages: numbered };
  }

  get #bottom(): number {
    return this.#sheet[1] - MARGIN.bottom;
  }

  #turn(): void {
    this.#pages.push([]);
    this.#y = MARGIN.top;
  }

  #broken({ text, width, face, size }: Column): readonly string[] {
    return breakLines(text, width, (part) => this.#faces[face].width(part, size));
  }

  #line({ element, x, face, size, link }: Column, text: string | undefined): GraphicsObject[] {
    if (!text) return [];
    return [{ kind: 'text', element, x, y: this.#y, face, size, text, ...(link !== undefined && { link }) }];
  }
}

/** Points that one line of columns takes. */
export const heightOf = (columns: readonly { readonly size: number }[]): number =>
  Math.max(...columns.map(({ size }) => size * LEADING));

const createArtifact = (x: number, y: number, text: string): GraphicsObject => ({
  kind: 'text',
  element: null,
  x,
  y,
  face: 'regular',
  size: FOOTER.size,
  text,
});
