import type { AnyFields, Box, Boxes, Field, Group, Rows } from '../../../../shared/contracts/forms/parts/fields.ts';
import { renderButton } from '../../../components/button.ts';
import { renderCheckboxes } from '../../../components/checkboxes.ts';
import { renderFieldset } from '../../../components/fieldset.ts';
import { renderHint } from '../../../components/hint.ts';
import { renderInsetText } from '../../../components/inset-text.ts';
import { type Content, html, type Markup } from '../../../components/markup.ts';
import { faultOf } from '../../../steps/forms.ts';
import type { FieldFault, Typed } from '../../../steps/typed.ts';
import type { Shown } from './asked.ts';
import { isLeaf } from './leaf.ts';
import type { Filler, Known } from './reader.ts';
import type { Section } from './sections.ts';
import { renderLeaf } from './show-leaf.ts';
import {
  type At,
  fieldsOf,
  isOn,
  isTickable,
  joinName,
  listMembers,
  listSent,
  mostOf,
  ROOT,
  rowAt,
  wholeOf,
  wordsOf,
} from './tree.ts';
import { inEnglish, wordLabel, wordRow } from './wording.ts';

/** The button that asks for one more row of a list. */
const moreOf = (name: string): string => `more-${name}`;

/** Whether the post only asks for one more row: then the page is shown again with what was typed, and nothing is gone on with. */
export const asksForMore = (typed: Typed): boolean => Object.keys(typed).some((name) => name.startsWith(moreOf('')));

/** How the id ends of what helps with a row, and with a group: a row is a group too. */
const ROW_END = 'hint';
const GROUP_END = 'group-hint';

/** Goes through a form and shows what of it is on one page. */
class FormShower {
  readonly #shown: Shown;
  readonly #section: string;

  constructor(shown: Shown, section: string) {
    this.#shown = shown;
    this.#section = section;
  }

  show(field: Field, at: At): Markup | undefined {
    if (!isOn(this.#section, field, at) || field.kind === 'fixed') return undefined;
    if (isLeaf(field)) return renderLeaf(this.#shown, field, at);
    if (field.kind === 'group') return this.#showGroup(field, at);
    return field.kind === 'rows' ? this.#showRows(field, at) : this.#showBoxes(field, at);
  }

  #showMembers(fields: AnyFields, at: At): Markup {
    return html`${listMembers(fields, at).map(([, field, there]) => this.show(field, there))}`;
  }

  #showGroup({ fields, label, hint, optional }: Group & { readonly optional?: true }, at: At): Markup {
    const { filler } = this.#shown;
    const content = this.#showMembers(fields, at);
    if (label === undefined) return html`${this.#showHint(hint)}${content}`;
    const legend = wordLabel(filler, { label, ...(optional && { optional }) });
    return this.#frame(legend, at, GROUP_END, hint, content);
  }

  #showHint(hint: string | undefined, id?: string): Markup | undefined {
    if (hint === undefined) return undefined;
    return renderHint({ text: inEnglish(this.#shown.filler, hint), ...(id !== undefined && { id }) });
  }

  /** Fields that belong together, under what they are called; what helps with all of them stands in the first row of a list. */
  #frame(
    legend: Content,
    { name, first }: At,
    end: typeof ROW_END | typeof GROUP_END,
    hint: string | undefined,
    content: Markup,
  ): Markup {
    const id = `${first ?? name}-${end}`;
    return html`<div class="hf-form-group">${renderFieldset({
      legend: { text: legend, classes: end === ROW_END ? 'hf-fieldset__legend--m' : 'hf-fieldset__legend--s' },
      ...(hint !== undefined && { role: 'group', describedBy: id }),
      content: html`${first === undefined ? this.#showHint(hint, id) : undefined}${content}`,
    })}</div>`;
  }

  /** How many rows there are to show: those sent, and one more where it is asked for. */
  #count(name: string, max: number): number {
    const { typed } = this.#shown;
    const sent = Math.max(1, ...listSent(typed, name, max).map((number) => number + 1));
    return Math.min(max, sent + (typed[moreOf(name)] === undefined ? 0 : 1));
  }

  #showMore(label: string, name: string, count: number, max: number): Markup | undefined {
    if (count >= max) return undefined;
    const { filler } = this.#shown;
    return renderButton({
      text: filler.words.say('fields.more', { label: inEnglish(filler, label) }),
      name: moreOf(name),
      value: 'yes',
      classes: 'hf-button--secondary',
    });
  }

  #showRows(field: Rows & { readonly optional?: true }, at: At): Markup {
    const { label, hint, optional, fields, max } = field;
    const { filler } = this.#shown;
    const count = this.#count(at.name, max);
    const rows = Array.from({ length: count }, (_, number) => {
      const there = rowAt(at, at.name, number);
      const legend = html`${wordRow(filler, label, number + 1)}${optional && html` (${filler.words.text('fields.optional')})`}`;
      return this.#frame(legend, there, ROW_END, hint, this.#showMembers(fields, there));
    });
    return html`${rows}${this.#showMore(label, at.name, count, max)}`;
  }

  #showBoxes(field: Boxes & { readonly optional?: true }, at: At): Markup {
    const { filler, faults, typed } = this.#shown;
    const boxes = Object.entries(field.options);
    const ticked = boxes.filter(([, box]) => isTickable(box));
    const { hint } = field;
    return html`${renderCheckboxes({
      name: at.name,
      fieldset: { legend: { text: wordLabel(filler, field), classes: 'hf-fieldset__legend--s' } },
      hint: hint === undefined ? undefined : { text: inEnglish(filler, hint) },
      errorMessage: faultOf(filler, faults, at.name),
      items: ticked.map(([value, box]) => ({ value, text: inEnglish(filler, wordsOf(box)) })),
      values: typed[at.name] ?? [],
    })}${boxes.map(([code, box]) => this.#showFilledBox(box, { ...at, name: joinName(at.name, code) }))}`;
  }

  /** What a box has to be filled in with, where there is anything: a box of its own for each time it can be used. */
  #showFilledBox(box: Box, at: At): Markup | undefined {
    const fields = fieldsOf(box);
    if (fields === undefined) return undefined;
    const { filler } = this.#shown;
    const max = mostOf(box);
    const count = this.#count(at.name, max);
    const uses = Array.from({ length: count }, (_, number) => {
      const legend = max === 1 ? inEnglish(filler, wordsOf(box)) : wordRow(filler, wordsOf(box), number + 1);
      const content = renderFieldset({
        legend: { text: html`${legend} (${filler.words.text('fields.optional')})` },
        content: this.#showMembers(fields, rowAt(at, at.name, number)),
      });
      return html`<div class="hf-form-group">${content}</div>`;
    });
    return html`${uses}${max > 1 ? this.#showMore(wordsOf(box), at.name, count, max) : undefined}`;
  }
}

/** Whether a page asks for a moment: then it says once in which zone they are read. */
function hasMoments(field: Field, at: At, section: string): boolean {
  if (!isOn(section, field, at)) return false;
  if (field.kind === 'instant') return true;
  const parts =
    field.kind === 'boxes'
      ? Object.values(field.options).map((box) => fieldsOf(box) ?? {})
      : [field.kind === 'group' || field.kind === 'rows' ? field.fields : {}];
  return parts.some((fields) =>
    listMembers(fields, at).some(([, member, there]) => hasMoments(member, there, section)),
  );
}

/** Enter in a field presses the first button of its form, which would be one that adds a row. */
const renderDefault = ({ words }: Filler): Markup =>
  renderButton({
    text: words.text('fields.go-on'),
    classes: 'hf-visually-hidden',
    attributes: { tabindex: '-1', 'aria-hidden': 'true' },
  });

/** The fields of a section, without form, heading and button: with what was typed, and what is wrong with it beside each. */
export function renderSection(
  filler: Filler,
  { instrument, id }: Section,
  typed: Typed,
  faults: readonly FieldFault[],
  known: Known = {},
): Markup {
  const form = wholeOf(instrument);
  const shower = new FormShower({ filler, typed, faults, known }, id);
  const note = hasMoments(form, ROOT, id)
    ? renderInsetText({ text: filler.words.say('fields.moment-note', { zone: filler.zone }) })
    : undefined;
  return html`${renderDefault(filler)}${note}${shower.show(form, ROOT)}`;
}
