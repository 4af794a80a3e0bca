import { type Content, html, type Markup } from '../../components/markup.ts';
import type { ApiRefusal } from '../../steps/ask.ts';
import { renderIn } from '../../steps/passages.ts';
import type { Answers } from '../api.ts';
import type { DeskVisitor } from '../step.ts';
import { findField } from './form/place.ts';
import { wordFault } from './form/wording.ts';
import type { Journey } from './journey.ts';
import { renderSaid, type ToldFault } from './parts.ts';
import { linkToField } from './section.ts';

export type Finding = Answers['POST /v1/filing-checks']['findings'][number];

/** Where something about a form is corrected; nothing where it is about no field. */
export function findLink({ key, instrument }: Journey, pointer: string, body: unknown): string | undefined {
  const place = findField(instrument, pointer, body);
  return place && linkToField(key, place);
}

/** What bars a form, by the name of its field and with a link to it; where it is of no field, where it stands says what it is about. */
export function tellBarring(
  visitor: DeskVisitor,
  { key, instrument }: Journey,
  { pointer, detail, rule }: { readonly pointer: string; readonly detail: string; readonly rule?: string },
  body: unknown,
): ToldFault {
  const cited = rule === undefined ? undefined : html` (${renderIn(visitor, 'en', rule)})`;
  const said = html`${renderSaid(visitor, detail)}${cited}`;
  const place = findField(instrument, pointer, body);
  if (!place) return { text: pointer === '' ? said : html`${said} (<code>${pointer}</code>)` };
  return { text: wordFault(visitor, place, said), href: linkToField(key, place) };
}

/** What a member of a form is, whatever the form is. */
export const stepInto = (value: unknown, step: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;

/** The identifier that a pointer leads to or into; `undefined` where it leads to something else. */
function findNamed(body: unknown, pointer: string): string | undefined {
  const way = pointer.split('/').slice(1);
  const met = way.map((_, at) => way.slice(0, at + 1).reduce(stepInto, body));
  const named = met.filter((one) => typeof stepInto(one, 'type') === 'string').map((one) => stepInto(one, 'value'));
  return named.findLast((value) => typeof value === 'string');
}

/** What the API says of a place in a form; of one identifier among others it says itself which. */
export function sayOf(
  visitor: DeskVisitor,
  { pointer, detail }: Pick<Finding, 'pointer' | 'detail'>,
  body: unknown,
): Content {
  const named = findNamed(body, pointer);
  const said = renderSaid(visitor, detail);
  return named === undefined ? said : html`<bdi>${named}</bdi>: ${said}`;
}

/** Each thing that a form is refused for, with a link to its field; at least one. */
export function tellRefused(
  visitor: DeskVisitor,
  journey: Journey,
  { refusal, body }: { readonly refusal: ApiRefusal; readonly body: unknown },
): readonly ToldFault[] {
  const { detail, rule, faults } = refusal;
  const said =
    rule === undefined
      ? renderSaid(visitor, detail)
      : html`${renderSaid(visitor, detail)} (${renderIn(visitor, 'en', rule)})`;
  if (faults.length === 0) return [{ text: said }];
  return faults.map(({ pointer, detail: wrong }) => tellBarring(visitor, journey, { pointer, detail: wrong }, body));
}

/** What was found and bars nothing, or does, each with the rule that says so. */
export const renderFindings = (
  visitor: DeskVisitor,
  journey: Journey,
  { findings, body }: { readonly findings: readonly Finding[]; readonly body: unknown },
): Markup =>
  html`<ul class="hf-list hf-list--bullet">${findings.map((finding) => {
    const { rule, readAs } = finding;
    const href = findLink(journey, finding.pointer, body);
    const { words } = visitor;
    const read =
      readAs === undefined ? undefined : html` ${words.say('filing.read-as', { value: html`<bdi>${readAs}</bdi>` })}`;
    const link =
      href === undefined ? undefined : html` <a class="hf-link" href="${href}">${words.text('filing.correct')}</a>`;
    return html`<li>${sayOf(visitor, finding, body)}${read}<br><span class="hf-hint">${words.say('filing.rule', { rule: renderIn(visitor, 'en', rule) })}</span>${link}</li>`;
  })}</ul>`;
