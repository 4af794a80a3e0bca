import { type Attributes, type Classes, joinClasses, renderAttributes } from './attributes.ts';
import { type Content, html, type Markup } from './markup.ts';

interface TableCell {
  readonly text: Content | number;
  /** Figures stand under each other. */
  readonly format?: 'numeric';
  readonly colspan?: number;
  readonly rowspan?: number;
  readonly classes?: Classes;
  readonly attributes?: Attributes;
}

export interface TableOptions {
  readonly caption?: Content;
  readonly captionClasses?: Classes;
  readonly head?: readonly TableCell[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Whether the first cell of a row says what the row is. */
  readonly firstCellIsHeader?: boolean;
  readonly classes?: Classes;
  readonly attributes?: Attributes;
}

const spansOf = ({ colspan, rowspan, attributes }: TableCell): Markup =>
  renderAttributes({ colspan, rowspan, ...attributes });

function renderHead(cell: TableCell): Markup {
  const own = joinClasses('hf-table__header', cell.format && `hf-table__header--${cell.format}`, cell.classes);
  return html`<th scope="col" class="${own}"${spansOf(cell)}>${cell.text}</th>`;
}

function renderCell(cell: TableCell, isHeader: boolean): Markup {
  if (isHeader)
    return html`<th scope="row" class="${joinClasses('hf-table__header', cell.classes)}"${spansOf(cell)}>${cell.text}</th>`;
  const own = joinClasses('hf-table__cell', cell.format && `hf-table__cell--${cell.format}`, cell.classes);
  return html`<td class="${own}"${spansOf(cell)}>${cell.text}</td>`;
}

/** Figures, or anything that is compared line by line. */
export function renderTable(options: TableOptions): Markup {
  const { caption, captionClasses, head, rows, firstCellIsHeader = false, classes, attributes } = options;
  const body = rows.map(
    (row) =>
      html`<tr class="hf-table__row">${row.map((cell, index) => renderCell(cell, firstCellIsHeader && index === 0))}</tr>`,
  );
  return html`<table class="${joinClasses('hf-table', classes)}"${renderAttributes(attributes)}>
${caption === undefined ? undefined : html`<caption class="${joinClasses('hf-table__caption', captionClasses)}">${caption}</caption>`}
${head && html`<thead class="hf-table__head"><tr class="hf-table__row">${head.map(renderHead)}</tr></thead>`}
<tbody class="hf-table__body">${body}</tbody>
</table>`;
}
