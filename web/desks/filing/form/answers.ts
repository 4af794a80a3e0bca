import type { AnyFields, Box, Boxes, Field } from '../../../../shared/contracts/forms/parts/fields.ts';
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
  wordsOf,
} from './tree.ts';
import { inEnglish, wordRow } from './wording.ts';

/** One answer, and of what it is a part: a group, or one of several rows. */
interface Answer {
  readonly row: SummaryRow;
  readonly part: Part | undefined;
}

interface Part {
  readonly title: Content;
}

const within = (part: Part | undefined, title: Content): Part => ({
  title: part === undefined ? title : html`${part.title}: ${title}`,
});

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

  spell(field: Field, at: At, part?: Part): readonly Answer[] {
    if (!isOn(this.#section, field, at) || field.kind === 'fixed') return [];
    if (isLeaf(field)) {
      const text = spellLeaf(this.#filler, field, at.name, this.#typed, this.#known);
      return text === undefined ? [] : [{ row: this.#row(field.label, text), part }];
    }
    if (field.kind === 'boxes') return this.#spellBoxes(field, at).map((row) => ({ row, part }));
    if (field.kind === 'rows') {
      return listFilled(this.#typed, at.name, field.max).flatMap((number, index) => {
        const title = wordRow(this.#filler, field.label, index + 1);
        return this.#spellMembers(field.fields, stepTo(at, number), within(part, title));
      });
    }
    const { label } = field;
    return this.#spellMembers(
      field.fields,
      at,
      label === undefined ? part : within(part, inEnglish(this.#filler, label)),
    );
  }

  #row(label: string, text: Content): SummaryRow {
    return { key: { text: inEnglish(this.#filler, label) }, value: { text } };
  }

  #spellMembers(fields: AnyFields, at: At, part?: Part): readonly Answer[] {
    return listMembers(fields, at).flatMap(([, field, there]) => this.spell(field, there, part));
  }

  #spellBoxes({ label, options }: Boxes, at: At): readonly SummaryRow[] {
    const items = Object.entries(options).flatMap(([code, box]) => this.#spellBox(code, box, at));
    if (items.length === 0) return [];
    const list = html`<ul class="hf-list hf-list--bullet">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
    return [this.#row(label, list)];
  }

  /** A box with what it is filled in with, each time it is used. */
  #spellBox(code: string, box: Box, at: At): readonly Content[] {
    const said = inEnglish(this.#filler, wordsOf(box));
    const isTicked = isTickable(box) && (this.#typed[at.name] ?? []).includes(code);
    const name = joinName(at.name, code);
    const uses = listFilled(this.#typed, name, mostOf(box)).map((number) => {
      const answers = this.#spellMembers(fieldsOf(box) ?? {}, { ...at, name: joinName(name, number) });
      const details = answers.map(({ row: { key, value } }) => html`<br>${key.text}: ${value.text}`);
      return html`${said}${details}`;
    });
    return uses.length === 0 && isTicked ? [said] : uses;
  }
}

/** Answers to parts of one thing stand together, in the order of the form. */
function renderTogether(answers: readonly Answer[]): readonly Markup[] {
  const [first] = answers;
  if (first === undefined) return [];
  const end = answers.findIndex(({ part }) => part !== first.part);
  const together = end === -1 ? answers : answers.slice(0, end);
  const rows = together.map(({ row }) => row);
  const card = first.part && { title: { text: first.part.title, headingLevel: 3 as const } };
  const list = renderSummaryList({ rows, ...(card && { card }) });
  return [list, ...renderTogether(answers.slice(together.length))];
}

/** What was answered in a section, as it will be sent: summary lists, below a heading of the second level that the page gives. */
export function renderAnswers(filler: Filler, { instrument, id }: Section, typed: Typed, known: Known = {}): Markup {
  const answers = new FormSpeller(filler, typed, known, id).spell(wholeOf(instrument), ROOT);
  return answers.length === 0
    ? html`<p class="hf-body">${filler.words.text('fields.not-given')}</p>`
    : html`${renderTogether(answers)}`;
}
