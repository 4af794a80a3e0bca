import { html, type Markup } from '../../../components/markup.ts';
import { renderSummaryList } from '../../../components/summary-list.ts';
import { memberOf } from '../../orders/parts/members.ts';
import { renderBullets } from '../../orders/parts/tell.ts';
import type { DeskVisitor } from '../../step.ts';
import { sayMember } from './labels.ts';
import type { Entry } from './refs.ts';
import { isFields, nameOfItem, spellValue } from './spell.ts';

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(sortIn(one)) === JSON.stringify(sortIn(other));

/** With its members in the order of the alphabet: the order in which they were written says nothing. */
function sortIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortIn);
  if (!isFields(value)) return value;
  const members = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(
    members.toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([k, v]) => [k, sortIn(v)]),
  );
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const isListOfNamed = (...values: readonly unknown[]): boolean =>
  values.some((value) => listOf(value).length > 0) &&
  values.every((value) => value === undefined || Array.isArray(value)) &&
  values.flatMap(listOf).every((one) => isFields(one) && nameOfItem(one) !== '');

const sayTurned = (visitor: DeskVisitor, member: string, before: unknown, after: unknown): Markup =>
  html`${visitor.words.text('register.before')}: ${spellValue(visitor, member, before)}<br>
${visitor.words.text('register.after')}: ${spellValue(visitor, member, after)}`;

/** Which members of an object differ, each with what it was and what it becomes. */
function listTurned(visitor: DeskVisitor, within: string, before: unknown, after: unknown): readonly Markup[] {
  const names = new Set([before, after].flatMap((one) => (isFields(one) ? Object.keys(one) : [])));
  return [...names]
    .map((name) => [name, memberOf(before, name), memberOf(after, name)] as const)
    .filter(([, one, other]) => !isSame(one, other))
    .map(([name, one, other]) => html`${sayMember(visitor, name, within)}<br>${sayTurned(visitor, name, one, other)}`);
}

/** What joins a list, what leaves it, and what of it changes, by what each goes by. */
function listMoved(visitor: DeskVisitor, member: string, before: unknown, after: unknown): readonly Markup[] {
  const { words } = visitor;
  const [was, becomes] = [listOf(before), listOf(after)];
  const findIn = (list: readonly unknown[], name: string) => list.find((one) => nameOfItem(one) === name);
  const name = (one: unknown): Markup => html`<strong lang="" dir="auto">${nameOfItem(one)}</strong>`;
  const joined = becomes
    .filter((one) => findIn(was, nameOfItem(one)) === undefined)
    .map((one) => html`${words.say('register.joins', { name: name(one) })}<br>${spellValue(visitor, member, one)}`);
  const left = was
    .filter((one) => findIn(becomes, nameOfItem(one)) === undefined)
    .map((one) => html`${words.say('register.leaves', { name: name(one) })}<br>${spellValue(visitor, member, one)}`);
  const turned = becomes.flatMap((one) => {
    const old = findIn(was, nameOfItem(one));
    if (old === undefined || isSame(old, one)) return [];
    return [
      html`${words.say('register.turns', { name: name(one) })}${renderBullets(listTurned(visitor, member, old, one))}`,
    ];
  });
  const moved = [...joined, ...left, ...turned];
  return moved.length > 0 || isSame(before, after) ? moved : [html`${words.text('register.reordered')}`];
}

/** What becomes of one field, in words. */
function sayChange(visitor: DeskVisitor, field: string, before: unknown, after: unknown): Markup {
  if (isSame(before, after)) return html`<span class="hf-hint">${visitor.words.text('register.not-shown')}</span>`;
  if (isListOfNamed(before, after)) return renderBullets(listMoved(visitor, field, before, after));
  const isGroup = [before, after].every(isFields);
  return isGroup && field !== 'telephone'
    ? renderBullets(listTurned(visitor, field, before, after))
    : sayTurned(visitor, field, before, after);
}

export interface Compared {
  readonly before: Entry;
  readonly after: Entry;
  /** The fields in which the two differ, and those of them for whose sake the change waits. */
  readonly fields: readonly string[];
  readonly cooled: readonly string[];
}

/** What a change makes of an entry, field by field. */
export const renderCompared = (visitor: DeskVisitor, { before, after, fields, cooled }: Compared): Markup =>
  renderSummaryList({
    rows: fields.map((field) => ({
      key: {
        text: html`${sayMember(visitor, field)}${cooled.includes(field) ? html`<br><span class="hf-hint">${visitor.words.text('register.field-waits')}</span>` : undefined}`,
      },
      value: { text: sayChange(visitor, field, memberOf(before, field), memberOf(after, field)) },
    })),
  });
