import { renderInsetText } from '../../components/inset-text.ts';
import { html, type Markup } from '../../components/markup.ts';
import { renderSummaryList } from '../../components/summary-list.ts';
import { renderOwnWords } from '../../steps/passages.ts';
import type { Answers } from '../api.ts';
import { listCommits } from '../orders/parts/record.ts';
import { type Order, renderHeading, row, type Tell } from '../orders/parts/tell.ts';
import type { DeskVisitor } from '../step.ts';

type History = Answers['GET /v1/orders/{orderId}/history'];

/** Whoever issued it, as the identity provider names them; `undefined` where the record does not say any more. */
function findFiler(history: History): string | undefined {
  const person = listCommits(history).find(({ types }) => types.includes('order.issued'))?.person;
  return person === undefined ? undefined : (history.officials[person] ?? person);
}

/** Why somebody may not decide, as far as a page can see it; what it does not see the API refuses. */
const isOwnOrder = ({ acting }: DeskVisitor, { filedBy, secondedBy, sight }: Order, history: History): boolean =>
  filedBy.id === acting.authority ||
  [findFiler(history), secondedBy?.person, sight?.person].some((person) => person === acting.person);

/** Who filed it, and whether that lets whoever sits here decide. */
export function renderFiled(visitor: DeskVisitor, order: Order, history: History, tell: Tell): Markup {
  const { words } = visitor;
  const { filedBy, secondedBy, issuedAt } = order;
  const filer = findFiler(history);
  const authority = filedBy.name === null ? filedBy.id : html`${renderOwnWords(filedBy.name)} (${filedBy.state ?? ''})`;
  return html`${renderHeading(visitor, 'validation.filed')}
${renderSummaryList({
  rows: [
    row(visitor, 'order.fact.authority', authority),
    ...(filer === undefined ? [] : [row(visitor, 'validation.filer', renderOwnWords(filer))]),
    ...(secondedBy ? [row(visitor, 'order.fact.seconded', renderOwnWords(secondedBy.person))] : []),
    row(visitor, 'order.fact.issued', tell(issuedAt)),
  ],
})}
<p class="hf-body">${words.text('validation.independence')}</p>
${isOwnOrder(visitor, order, history) ? renderInsetText({ text: html`<strong>${words.text('validation.not-you')}</strong>` }) : undefined}`;
}
