import type { Print } from '../../documents/print.ts';
import type { Drawing, Element, GraphicsObject, Text } from './drawing.ts';
import type { Weight } from './type/faces.ts';
import type { SetLine, Setter } from './type/setter.ts';

/** Points, upright. */
const SHEETS = { A4: [595.28, 841.89], LETTER: [612, 792] } as const satisfies Record<
  string,
  readonly [number, number]
>;
const MARGIN = { side: 56, top: 52, bottom: 64 } as const;
const FOOTER = { size: 8, above: 40 } as const;
/** The height of a line, in sizes of its letters. */
export const LEADING = 1.36;
/** So many lines are not parted by the end of a page. */
const UNPARTED_LINES = 6;

/** Text in one column; several columns are set side by side. */
export interface Column {
  readonly element: number;
  readonly x: number;
  readonly width: number;
  readonly weight: Weight;
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
  readonly #setter: Setter;
  readonly #elements: Element[] = [{ tag: 'Document', parent: null }];
  readonly #pages: GraphicsObject[][] = [];
  #spelled = false;
  #y = 0;

  constructor(sheet: keyof typeof SHEETS, setter: Setter) {
    this.#sheet = SHEETS[sheet];
    this.#setter = setter;
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

  /** Ends a part. @returns whether a character of it was printed as its code point. */
  endPart(): { readonly spelled: boolean } {
    const spelled = this.#spelled;
    this.#spelled = false;
    return { spelled };
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
      return [...objects, ...this.#footnote(y, footer, false), ...this.#footnote(y, number, true)];
    });
    return { width, height, ascent: this.#setter.ascent, elements: this.#elements, pages: numbered };
  }

  get #bottom(): number {
    return this.#sheet[1] - MARGIN.bottom;
  }

  #turn(): void {
    this.#pages.push([]);
    this.#y = MARGIN.top;
  }

  #broken({ text, width, weight, size }: Column): readonly SetLine[] {
    const { lines, spelled } = this.#setter.set(text, weight, width / size);
    this.#spelled ||= spelled;
    return lines;
  }

  #line({ element, x, width, size, link }: Column, line: SetLine | undefined): GraphicsObject[] {
    if (!line?.text) return [];
    const at = line.rightToLeft ? x + width - line.width * size : x;
    return [{ ...createText(line, size), element, x: at, y: this.#y, ...(link !== undefined && { link }) }];
  }

  /** Text that is put somewhere by itself, in one line. */
  compose(text: string, weight: Weight, size: number): Omit<Text, 'element' | 'x' | 'y'>[] {
    return this.#setter.set(text, weight, Number.POSITIVE_INFINITY).lines.map((line) => createText(line, size));
  }

  /** At the foot, outside of what is read aloud. */
  #footnote(y: number, text: string, atRight: boolean): Text[] {
    return this.compose(text, 'regular', FOOTER.size).map((line) => {
      return { ...line, element: null, x: atRight ? this.left + this.width - line.width : this.left, y };
    });
  }
}

/** Points that one line of columns takes. */
export const heightOf = (columns: readonly { readonly size: number }[]): number =>
  Math.max(...columns.map(({ size }) => size * LEADING));

const createText = ({ text, clusters, width }: SetLine, size: number) =>
  ({ kind: 'text', text, clusters, size, width: width * size }) as const;
