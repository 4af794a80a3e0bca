import { type DrawnText, piecesOf } from './pdf-content.ts';
import { type Dictionary, readObjects, type Value } from './pdf-syntax.ts';

/** A node of the structure, as a screen reader meets it. */
export interface Node {
  readonly tag: string;
  /** What is read: the replacement where there is one, else its own text and that of the nodes below it. */
  readonly text: string;
  readonly language: string | null;
  readonly alt: string | null;
  readonly below: readonly Node[];
}

/** A PDF read back: what it says of itself, what each page shows, and what is read aloud. */
export class PdfDocument {
  readonly #objects;
  readonly #catalog: Dictionary;
  readonly #pages: readonly (readonly DrawnText[])[];
  readonly #pageIds: readonly number[];

  constructor(bytes: Uint8Array) {
    this.#objects = readObjects(bytes);
    this.#catalog = this.#dictionary(this.#dictionary({ id: 0 }).get('Root'));
    const kids = this.#list(this.#dictionary(this.#catalog.get('Pages')).get('Kids'));
    this.#pageIds = kids.map(idOf);
    this.#pages = kids.map((page) => this.#pieces(this.#dictionary(page)));
  }

  get pages(): readonly (readonly DrawnText[])[] {
    return this.#pages;
  }

  /** The lines of each page, in the order drawn. */
  get texts(): readonly string[] {
    return this.#pages.map((pieces) => pieces.map(({ text }) => text).join('\n'));
  }

  get info(): Readonly<Record<string, Value>> {
    const info = this.#dictionary(this.#dictionary({ id: 0 }).get('Info'));
    return Object.fromEntries([...info].map(([name, value]) => [name, this.#resolved(value)]));
  }

  /** What the file says of itself as XML. */
  get metadata(): string {
    const id = idOf(this.#catalog.get('Metadata') ?? null);
    return this.#objects.get(id)?.stream?.toString('utf8') ?? '';
  }

  get catalog(): Dictionary {
    return this.#catalog;
  }

  /** The dictionaries of the file. */
  get values(): readonly Dictionary[] {
    return [...this.#objects.values()].flatMap(({ value }) => (value instanceof Map ? [value] : []));
  }

  /** What tells this file from any other. */
  get id(): Value {
    return this.#dictionary({ id: 0 }).get('ID') ?? null;
  }

  /** Left, bottom, right and top of the first page, in points. */
  get sheet(): Value {
    return this.#dictionary({ id: this.#pageIds[0] ?? -1 }).get('MediaBox') ?? null;
  }

  /** The contents of all streams, decompressed. */
  get streams(): Buffer {
    return Buffer.concat([...this.#objects.values()].map(({ stream }) => stream ?? Buffer.alloc(0)));
  }

  get links(): readonly string[] {
    return this.#pageIds.flatMap((id) =>
      this.#list(this.#dictionary({ id }).get('Annots') ?? []).map((annotation) =>
        String(this.#dictionary(this.#dictionary(annotation).get('A')).get('URI')),
      ),
    );
  }

  /** All that is read aloud. */
  get spoken(): string {
    return this.structure.text;
  }

  /** The root of the structure. */
  get structure(): Node {
    const [root] = this.#list(this.#dictionary(this.#catalog.get('StructTreeRoot')).get('K'));
    return this.#node(this.#dictionary(root));
  }

  #node(element: Dictionary): Node {
    const kids = this.#list(element.get('K') ?? []).map((kid) => this.#resolved(kid));
    const page = idOf(element.get('Pg') ?? null);
    const below: Node[] = [];
    const own: string[] = [];
    for (const kid of kids) {
      if (typeof kid === 'number') own.push(this.#marked(page, kid));
      else if (kid instanceof Map && kid.has('MCID'))
        own.push(this.#marked(idOf(kid.get('Pg') ?? null), Number(kid.get('MCID'))));
      else if (kid instanceof Map && kid.has('S')) below.push(this.#node(kid));
    }
    const actual = element.get('ActualText');
    const text = typeof actual === 'string' ? actual : [...own, ...below.map((node) => node.text)].join(' ');
    return {
      tag: nameOf(element.get('S')),
      text,
      below,
      language: textOf(element.get('Lang')),
      alt: textOf(element.get('Alt')),
    };
  }

  #marked(page: number, mark: number): string {
    const pieces = this.#pages[this.#pageIds.indexOf(page)] ?? [];
    return pieces
      .filter((piece) => piece.mark === mark)
      .map(({ text }) => text)
      .join(' ');
  }

  #pieces(page: Dictionary): DrawnText[] {
    const fonts = this.#dictionary(this.#dictionary(page.get('Resources')).get('Font'));
    const read = new Map<string, ReadonlyMap<number, string>>();
    const content = this.#objects.get(idOf(page.get('Contents') ?? null))?.stream?.toString('latin1') ?? '';
    return piecesOf(content, (font) => {
      const characters = read.get(font) ?? this.#charactersOf(fonts.get(font));
      read.set(font, characters);
      return characters;
    });
  }

  /** What each code of a font stands for, as the file itself tells. */
  #charactersOf(font: Value | undefined): ReadonlyMap<number, string> {
    const id = idOf(this.#dictionary(font).get('ToUnicode') ?? null);
    const map = this.#objects.get(id)?.stream?.toString('latin1') ?? '';
    const characters = new Map<number, string>();
    for (const [, first = '', list = ''] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
      for (const [index, [, hex = '']] of [...list.matchAll(/<([0-9a-f ]+)>/g)].entries()) {
        const units = hex.split(' ').map((unit) => Number.parseInt(unit, 16));
        characters.set(Number.parseInt(first, 16) + index, String.fromCharCode(...units));
      }
    }
    return characters;
  }

  #resolved(value: Value | undefined): Value {
    return value !== undefined && isReference(value) ? (this.#objects.get(value.id)?.value ?? null) : (value ?? null);
  }

  #dictionary(value: Value | undefined): Dictionary {
    const found = this.#resolved(value);
    if (!(found instanceof Map)) throw new Error('the PDF has no dictionary where one belongs');
    return found;
  }

  #list(value: Value | undefined): readonly Value[] {
    const found = this.#resolved(value);
    if (!Array.isArray(found)) throw new Error('the PDF has no list where one belongs');
    return found;
  }
}

const isReference = (value: Value): value is { readonly id: number } =>
  typeof value === 'object' && value !== null && 'id' in value;

const idOf = (value: Value): number => (isReference(value) ? value.id : -1);
const nameOf = (value: Value | undefined): string =>
  typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : '';
const textOf = (value: Value | undefined): string | null => (typeof value === 'string' ? value : null);
