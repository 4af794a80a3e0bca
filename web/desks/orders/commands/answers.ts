import { type Content, html, type Markup } from '../../../components/markup.ts';
import { renderSummaryList } from '../../../components/summary-list.ts';
import { spellDay, spellMoment } from '../../../steps/dates.ts';
import { renderOwnWords } from '../../../steps/passages.ts';
import type { Typed } from '../../../steps/typed.ts';
import type { DeskVisitor } from '../../step.ts';
import { type FormField, type FormPart, listFields } from './field.ts';
import { isAsked, readField } from './read.ts';

/** A value as it will be sent, in words where it is a code, with its weekday and zone where it is a time. */
function spellValue({ language, zone, words }: DeskVisitor, { kind, choices }: FormField, value: unknown): Content {
  if (value === undefined || value === null)
    return html`<span class="hf-hint">${words.text('order.act.nothing-typed')}</span>`;
  if (kind === 'day') return spellDay(language, `${value}`);
  if (kind === 'moment') return spellMoment(language, Date.parse(`${value}`), zone);
  const spelled = (Array.isArray(value) ? value : [value]).map(
    (one) => choices?.find((choice) => choice.value === `${one}`)?.text ?? renderOwnWords(`${one}`),
  );
  return html`${spelled.map((one, at) => (at === 0 ? one : html`<br>${one}`))}`;
}

/** What will be sent, field by field. */
function renderRows(visitor: DeskVisitor, fields: readonly FormField[], typed: Typed): Markup | undefined {
  const rows = fields
    .filter((field) => isAsked(field, typed))
    .map((field) => {
      const answered = readField(field, typed, visitor);
      const value = answered && 'value' in answered ? answered.value : undefined;
      return { key: { text: field.label }, value: { text: spellValue(visitor, field, value) } };
    });
  return rows.length === 0 ? undefined : renderSummaryList({ rows });
}

/** What was answered, as it will be sent, under the headings of the form. */
export function renderAnswers(visitor: DeskVisitor, parts: readonly FormPart[], typed: Typed): Markup {
  const alone = parts.filter((part) => !('legend' in part));
  return html`${renderRows(visitor, listFields(alone), typed)}${parts.map((part) =>
    'legend' in part
      ? html`<h2 class="hf-heading-s">${part.legend}</h2>${renderRows(visitor, listFields(part.parts), typed)}`
      : undefined,
  )}`;
}
