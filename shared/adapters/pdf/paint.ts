import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import type { Print } from '../../documents/print.ts';
import type { Drawing, GraphicsObject, Text } from './drawing.ts';
import { LEADING } from './pages.ts';
import { Pen } from './pen.ts';

/** Points. */
const LINE = 0.6;
const DOTS = 1.5;

type Pdf = InstanceType<typeof PDFDocument>;
type StructureElement = ReturnType<Pdf['struct']>;

/** The bytes of a drawing as PDF, tagged for screen readers. The same drawing always gives the same bytes. */
export async function paintDrawing(
  drawing: Drawing,
  { title, subject, keywords, at, language }: Print,
): Promise<Uint8Array> {
  const { width, height, ascent, pages } = drawing;
  const pdf = new PDFDocument({
    pdfVersion: '1.7',
    size: [width, height],
    margin: 0,
    autoFirstPage: false,
    font: '', // the library's own is not in the bundle
    tagged: true,
    lang: language,
    displayTitle: true,
    info: { Title: title, Subject: subject, Keywords: keywords, Creator: 'Holdfast', CreationDate: at },
  });
  const pen = new Pen(pdf);
  const draw = (object: GraphicsObject): void => {
    if (object.kind === 'text') drawText(pdf, object, (text) => pen.write(text, ascent));
    else drawShape(pdf, object);
  };
  const elements = buildStructure(pdf, drawing);
  const sheets = pages.map(groupRuns);
  const last = new Map(sheets.flat().map((run) => [run.element, run]));
  for (const sheet of sheets) {
    pdf.addPage();
    for (const run of sheet) {
      const element = run.element === null ? undefined : elements[run.element];
      drawRun(pdf, run, element, draw);
      // when it ends, a link is noted on the page at hand: it must not wait for the end of the document
      if (last.get(run.element) === run) element?.end();
    }
  }
  pdf.end();
  return buffer(pdf);
}

/** The tree of elements, each a child of its parent, in the order in which they are read. */
function buildStructure(pdf: Pdf, { elements }: Drawing): readonly StructureElement[] {
  const raised: StructureElement[] = [];
  for (const { tag, parent, alt, actual, language } of elements) {
    const element = pdf.struct(tag, {
      ...(alt !== undefined && { alt }),
      ...(actual !== undefined && { actual }),
      ...(language !== undefined && { lang: language }),
    });
    const above = parent === null ? undefined : raised[parent];
    if (above) above.add(element);
    else pdf.addStructure(element);
    raised.push(element);
  }
  return raised;
}

/** Objects of one element that follow one another on a page. */
interface Run {
  readonly element: number | null;
  readonly objects: readonly GraphicsObject[];
}

function groupRuns(objects: readonly GraphicsObject[]): Run[] {
  const all: { element: number | null; objects: GraphicsObject[] }[] = [];
  for (const object of objects) {
    const open = all.at(-1);
    if (open && open.element === object.element) open.objects.push(object);
    else all.push({ element: object.element, objects: [object] });
  }
  return all;
}

function drawRun(
  pdf: Pdf,
  { objects }: Run,
  element: StructureElement | undefined,
  draw: (object: GraphicsObject) => void,
): void {
  const drawAll = (): void => {
    for (const object of objects) draw(object);
  };
  if (element) {
    element.add(drawAll);
    return;
  }
  pdf.markContent('Artifact', { type: 'Layout' });
  drawAll();
  pdf.endMarkedContent();
}

/** With its link, which a reader of the structure finds by the element at hand. */
function drawText(pdf: Pdf, text: Text, write: (text: Text) => void): void {
  const { x, y, width, size, link } = text;
  if (link !== undefined) {
    pdf.link(x, y, width, size * LEADING, link, { structParent: pdf._currentStructureElement });
  }
  write(text);
}

function drawShape(pdf: Pdf, object: Exclude<GraphicsObject, Text>): void {
  switch (object.kind) {
    case 'box':
      pdf.lineWidth(LINE).rect(object.x, object.y, object.side, object.side).stroke();
      return;
    case 'matrix':
      drawMatrix(pdf, object);
      return;
    case 'rule': {
      const { x, y, width, dotted } = object;
      pdf.save().lineWidth(LINE);
      if (dotted) pdf.dash(LINE, { space: DOTS });
      pdf
        .moveTo(x, y)
        .lineTo(x + width, y)
        .stroke()
        .restore();
    }
  }
}

/** Black squares only, those side by side as one: a seam between two would show on paper. */
function drawMatrix(pdf: Pdf, { x, y, side, squares }: Extract<GraphicsObject, { kind: 'matrix' }>): void {
  const step = side / squares.length;
  for (const [row, cells] of squares.entries()) {
    for (const { index, 0: black } of cells
      .map((cell) => (cell ? '#' : ' '))
      .join('')
      .matchAll(/#+/g)) {
      pdf.rect(x + index * step, y + row * step, black.length * step, step);
    }
  }
  pdf.fill();
}
