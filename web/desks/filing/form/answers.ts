import type { AnyFields, Box, Boxes, Field } from '../../../../shared/contracts/forms/parts/fields.ts';
import { renderHeading } from '../../../components/headings.ts';
import { type Content, html, type Markup } from '../../../components/markup.ts';
import { renderSummaryList, type SummaryRow } from '../../../components/summary-list.ts';
import type { Typed } from '../../../steps/typed.ts';
import { isLeaf } from './leaf.ts';
import type { Filler, Known } from './reader.ts';
import type { Section } from './sections.ts';
import { spellLeaf } from './spell-leaf.ts';
import {
  type At,
  fieldsOf,
  isOn,
  isTickable,
  joinName,
  listFilled,
  listMembers,
  mostOf,
  ROOT,
  stepTo,
  wholeOf,
} from './tree.ts';
import { inEnglish, wordRow } from './wording.ts';

/** What belongs together: what is said of it itself, and its parts. */
interface Block {
  readonly title: Content | undefined;
  readonly rows: readonly SummaryRow[];
  readonly parts: readonly Block[];
}

type Piece = SummaryRow | Block;

const isRow = (piece: Piece): piece is SummaryRow => 'key' in piece;

const toBlock = (title: Content | undefined, pieces: readonly Piece[]): Block => ({
  title,
  rows: pieces.filter(isRow),
  parts: pieces.filter((piece): piece is Block => !isRow(piece)),
});

const isEmpty = ({ rows, parts }: Block): boolean => rows.length === 0 && parts.every(isEmpty);

/** Goes through a form and spells out what of it is on one page. */
class FormSpeller {
  readonly #filler: Filler;
  readonly #typed: Typed;
  readonly #known: Known;
  readonly #section: string;

  constructor(filler: Filler, typed: Typed, known: Known, section: string) {
    this.#filler = filler;
    this.#typed = typed;
    this.#known = known;
    this.#section = section;
  }

  spell(field: Field, at: At): readonly Piece[] {
    if (!isOn(this.#section, field, at) || field.kind === 'fixed') return [];
    if (isLeaf(field)) {
      const text = spellLeaf(this.#filler, field, at.name, this.#typed, this.#known);
      return text === undefined ? [] : [this.#row(field.label, text)];
    }
    if (field.kind === 'boxes') return this.#spellBoxes(field, at);
    if (field.kind === 'rows') {
      return listFilled(this.#typed, at.name, field.max).map((number, index) =>
        toBlock(wordRow(this.#filler, field.label, index + 1), this.#spellMembers(field.fields, stepTo(at, number))),
      );
    }
    const pieces = this.#spellMembers(field.fields, at);
    return field.label === undefined ? pieces : [toBlock(inEnglish(this.#filler, field.label), pieces)];
  }

  #row(label: string, text: Content): SummaryRow {
    return { key: { text: inEnglish(this.#filler, label) }, value: { text } };
  }

  #spellMembers(fields: AnyFields, at: At): readonly Piece[] {
    return listMembers(fields, at).flatMap(([, field, there]) => this.spell(field, there));
  }

  #spellBoxes({ label, options }: Boxes, at: At): readonly Piece[] {
    const items = Object.entries(options).flatMap(([code, box]) => this.#spellBox(code, box, at));
    if (items.length === 0) return [];
    const list = html`<ul class="hf-list hf-list--bullet">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
    return [this.#row(label, list)];
  }

  /** A box with what it is filled in with, each time it is used. */
  #spellBox(code: string, box: Box, at: At): readonly Content[] {
    const { label } = box;
    const said = inEnglish(this.#filler, label);
    const isTicked = isTickable(box) && (this.#typed[at.name] ?? []).includes(code);
    const name = joinName(at.name, code);
    const uses = listFilled(this.#typed, name, mostOf(box)).map((number) => {
      const pieces = this.#spellMembers(fieldsOf(box) ?? {}, { ...at, name: joinName(name, number) });
      const details = pieces.filter(isRow).map(({ key, value }) => html`<br>${key.text}: ${value.text}`);
      return html`${said}${details}`;
    });
    return uses.length === 0 && isTicked ? [said] : uses;
  }
}

function renderBlock({ title, rows, parts }: Block): Markup {
  const heading = title === undefined ? undefined : renderHeading(3, 'hf-heading-s', title);
  const list = rows.length === 0 ? undefined : renderSummaryList({ rows });
  return html`${heading}${list}${parts.filter((part) => !isEmpty(part)).map(renderBlock)}`;
}

/** What was answered in a section, as it will be sent: summary lists, below a heading of the second level that the page gives. */
export function renderAnswers(filler: Filler, { instrument, id }: Section, typed: Typed, known: Known = {}): Markup {
  const block = toBlock(undefined, new FormSpeller(filler, typed, known, id).spell(wholeOf(instrument), ROOT));
  return isEmpty(block) ? html`<p class="hf-body">${filler.words.text('fields.not-given')}</p>` : renderBlock(block);
}
