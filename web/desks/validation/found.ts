import { html, type Markup } from '../../components/markup.ts';
import type { Answers } from '../api.ts';
import { memberOf, textOf } from '../orders/parts/members.ts';
import { type Order, renderBullets, renderHeading } from '../orders/parts/tell.ts';
import type { DeskVisitor, WordKey } from '../step.ts';
import { VALIDATION_FOUND } from '../words/en/validation-found.ts';

type History = Answers['GET /v1/orders/{orderId}/history'];

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What was found of the order’s breadth when it was filed, as its record keeps it: a code, and a place in the form. */
const listFound = ({ commits }: History): readonly { readonly code: string; readonly pointer: string }[] =>
  commits
    .flatMap(({ commit }) => listOf(commit['events']))
    .filter((event) => textOf(memberOf(event, 'type')) === 'order.issued')
    .flatMap((event) => listOf(memberOf(event, 'findings')))
    .map((finding) => ({ code: textOf(memberOf(finding, 'code')), pointer: textOf(memberOf(finding, 'pointer')) }));

const isWord = (key: string): key is keyof typeof VALIDATION_FOUND & WordKey => Object.hasOwn(VALIDATION_FOUND, key);

const renderCode = ({ words }: DeskVisitor, code: string): Markup => {
  const key = `validation.found.${code}`;
  return isWord(key) ? html`${words.text(key)}` : html`<span lang="en">${code}</span>`;
};

/** What whoever filed was told of it, and filed all the same: of how much it asks for, and of what its form says of its own authority. */
export function renderFound(visitor: DeskVisitor, { filedBy }: Order, history: History): Markup {
  const { words } = visitor;
  const broad = [...Map.groupBy(listFound(history), ({ code }) => code)].map(
    ([code, found]) =>
      html`${renderCode(visitor, code)}<br><span class="hf-hint">${words.text('validation.found-at')} ${found.map(
        ({ pointer }, at) => html`${at === 0 ? undefined : ', '}<code>${pointer}</code>`,
      )}</span>`,
  );
  const filer = filedBy.findings.map(
    ({ detail, rule }) =>
      html`<span lang="en">${detail}</span><br><span class="hf-hint">${words.text('order.act.rule')}: <span lang="en">${rule}</span></span>`,
  );
  const all = [...broad, ...filer];
  return html`${renderHeading(visitor, 'validation.found')}
${all.length === 0 ? html`<p class="hf-body">${words.text('validation.found-none')}</p>` : html`<p class="hf-body">${words.text('validation.found-text')}</p>${renderBullets(all)}`}`;
}
