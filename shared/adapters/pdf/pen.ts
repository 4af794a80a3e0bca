import type { Font } from 'fontkit';
import type PDFDocument from 'pdfkit';
import type { Text } from './drawing.ts';
import { EmbeddedFont } from './embedded-font.ts';
import type { SetFont } from './type/fonts.ts';
import type { Cluster } from './type/shape.ts';

type Pdf = InstanceType<typeof PDFDocument>;

/** Thousandths of a size, in which a PDF measures text. */
const PARTS = 1_000;

const spell = (value: number): string => `${Number(value.toFixed(3))}`;

/** A font in the document, and the name it is registered under. */
interface Embedded {
  readonly name: string;
  readonly font: EmbeddedFont;
}

/** Writes set text into one document, and keeps which fonts it took for it. */
export class Pen {
  readonly #pdf: Pdf;
  readonly #embedded = new Map<string, Embedded>();

  constructor(pdf: Pdf) {
    this.#pdf = pdf;
  }

  /** @param ascent from the top of a line to where its letters stand, in sizes. */
  write({ clusters, x, y, size }: Text, ascent: number): void {
    const pdf = this.#pdf;
    const baseline = pdf.page.height - y - ascent * size;
    let at = x;
    pdf.save().transform(1, 0, 0, -1, 0, pdf.page.height);
    for (const run of partByFont(clusters)) {
      pdf.addContent(`BT 1 0 0 1 ${spell(at)} ${spell(baseline)} Tm ${this.#show(run, size)} ET`);
      at += run.reduce((sum, { width }) => sum + width, 0) * size;
    }
    pdf.restore();
  }

  #show(run: readonly Cluster[], size: number): string {
    const [first] = run;
    if (!first) return '';
    const { font } = first;
    const embedded = this.#choose(font);
    const { id, subset, widths, unicode } = this.#pdf._font;
    this.#pdf.page.fonts[id] ??= this.#pdf._font.ref();
    const scale = PARTS / font.tables.unitsPerEm;
    let shown = '';
    for (const cluster of run) {
      const { id: glyph, advance } = embedded.glyphOf(cluster);
      const number = subset.includeGlyph(glyph);
      widths[number] ??= advance * scale;
      unicode[number] ??= Array.from(cluster.text, (character) => character.codePointAt(0) ?? 0);
      const nearer = Number((advance * scale - cluster.width * PARTS).toFixed(3));
      shown += number.toString(16).padStart(4, '0') + (nearer === 0 ? '' : `> ${nearer} <`);
    }
    return `/${id} ${size} Tf [<${shown}>] TJ`;
  }

  /** Makes a font the one at hand; it is embedded once in a document, and again only when it is full. */
  #choose({ file, tables }: SetFont): EmbeddedFont {
    const known = this.#embedded.get(file);
    const embedded = known && !known.font.isFull ? known : this.#embed(`${known?.name ?? ''}${file}`, tables);
    this.#embedded.set(file, embedded);
    this.#pdf.font(embedded.name);
    return embedded.font;
  }

  #embed(name: string, tables: Font): Embedded {
    const font = new EmbeddedFont(tables);
    this.#pdf.registerFont(name, font.open());
    return { name, font };
  }
}

function partByFont(clusters: readonly Cluster[]): Cluster[][] {
  const runs: Cluster[][] = [];
  for (const cluster of clusters) {
    const open = runs.at(-1);
    if (open?.[0]?.font === cluster.font) open.push(cluster);
    else runs.push([cluster]);
  }
  return runs;
}
