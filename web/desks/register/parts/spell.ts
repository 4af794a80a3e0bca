import { renderSpelled } from '../../../components/code.ts';
import { html, type Markup } from '../../../components/markup.ts';
import { renderSummaryList } from '../../../components/summary-list.ts';
import { spellDay } from '../../../steps/dates.ts';
import { typeTelephone } from '../../filing/form/telephones.ts';
import { memberOf } from '../../orders/parts/members.ts';
import { createTeller, joinLines } from '../../orders/parts/tell.ts';
import type { DeskVisitor } from '../../step.ts';
import { sayCodeOf } from './codes.ts';
import { sayMember } from './labels.ts';
import { renderLine } from './line.ts';
import type { Entry } from './refs.ts';

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const INSTANTS: readonly string[] = ['notBefore', 'notAfter', 'revokedAt', 'doubtedSince'];

function spellText(visitor: DeskVisitor, member: string, text: string): Markup {
  const { language } = visitor;
  if (INSTANTS.includes(member)) return html`${createTeller(visitor)(text)}`;
  if (member === 'validUntil') return html`${spellDay(language, text)}`;
  if (member === 'publicKey') return html`<code>${renderSpelled(text)}</code>`;
  const said = sayCodeOf(visitor, member, text);
  return said === undefined ? renderLine(text) : html`${said}`;
}

/** The member by which one of a list is told from the others; none where it is a text. */
const NAMED_BY = ['id', 'person', 'name'] as const;

/** By what one of a list goes; empty for what has no name. */
export function nameOfItem(value: unknown): string {
  const name = NAMED_BY.map((member) => memberOf(value, member)).find((one) => typeof one === 'string');
  return typeof name === 'string' ? name : '';
}

const isNamedList = (value: readonly unknown[]): boolean => value.length > 0 && value.every(isFields);

/** Members of an object, each on a line with what it is called. */
const spellMembers = (visitor: DeskVisitor, value: Fields, within: string): Markup =>
  joinLines(
    ...Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .map(([name, one]) => html`${sayMember(visitor, name, within)}: ${spellValue(visitor, name, one)}`),
  );

/** A value of an entry in words. @param member what holds it. */
export function spellValue(visitor: DeskVisitor, member: string, value: unknown): Markup {
  const { words } = visitor;
  if (value === undefined || value === null)
    return html`<span class="hf-hint">${words.text('register.left-out')}</span>`;
  if (typeof value === 'boolean') return html`${words.text(value ? 'fields.yes' : 'fields.no')}`;
  if (Array.isArray(value)) {
    if (value.length === 0) return html`<span class="hf-hint">${words.text('register.none')}</span>`;
    if (!isNamedList(value)) return joinLines(...value.map((one) => spellValue(visitor, member, one)));
    return html`<ul class="hf-list hf-list--bullet">${value.map((one) => html`<li>${spellValue(visitor, member, one)}</li>`)}</ul>`;
  }
  if (isFields(value))
    return member === 'telephone' ? html`${typeTelephone(value)}` : spellMembers(visitor, value, member);
  return spellText(visitor, member, `${value}`);
}

/** What is said of an entry before anything else. */
const FIRST: readonly string[] = ['kind', 'id'];

/** An entry whole, a row for each of its fields. */
export const renderEntry = (visitor: DeskVisitor, entry: Entry): Markup =>
  renderSummaryList({
    rows: Object.entries(entry)
      .filter(([name, value]) => !FIRST.includes(name) && value !== undefined)
      .map(([name, value]) => ({
        key: { text: sayMember(visitor, name) },
        value: { text: spellValue(visitor, name, value) },
      })),
  });
