import { renderButton } from '../../components/button.ts';
import { html, type Markup } from '../../components/markup.ts';
import type { Answers } from '../api.ts';
import { joinLines, renderBullets, renderHeading, renderParagraph, type Tell } from '../orders/parts/tell.ts';
import type { DeskVisitor } from '../step.ts';
import { isAlive, type ReadOrder } from './read.ts';
import type { StatementName } from './statement.ts';
import { createOwn, renderOwn } from './statement-page.ts';

type Listed = Answers['GET /v1/provider/orders']['orders'][number];
export type Owed = Listed['owed'];

/** What is owed about an order, as the record has it now. */
export async function askForOwed({ ask }: DeskVisitor, { orderId, reference }: ReadOrder): Promise<Owed> {
  const { orders } = await ask('GET /v1/provider/orders', { query: { reference } });
  return orders.find(({ id }) => id === orderId)?.owed ?? [];
}

/** That somebody knows of an order, or of its new end, which any message about it would say as well. */
export const isToAcknowledge = ({ what }: Pick<Owed[number], 'what'>): boolean =>
  what === 'acknowledgement' || what === 'end-acknowledgement';

/** What is owed, by when, and that it is late. */
export const sayOwed = ({ words }: DeskVisitor, { what, dueAt, late }: Owed[number], tell: Tell): Markup =>
  joinLines(
    html`<strong>${words.text(`provider.owed.${what}`)}</strong>`,
    dueAt === null
      ? undefined
      : words.say(late ? 'provider.owed-late' : 'provider.owed-until', { moment: tell(dueAt) }),
  );

/** One press, and it is said. @param digest of the certificate that was shown; empty where none was. @param of a name of the order, where several are listed. */
export const renderAcknowledge = (
  visitor: DeskVisitor,
  { orderId, digest, text }: { readonly orderId: string; readonly digest: string; readonly text: string | Markup },
): Markup =>
  html`<form method="post" action="/provider/orders/${orderId}/acknowledgement" novalidate>
${renderOwn(visitor, createOwn(visitor, digest))}
${renderButton({ text, name: 'send', value: 'yes' })}
</form>`;

/** What is said in answer to what is owed, and what may be said besides. */
const ANSWERS_TO: Readonly<Record<Owed[number]['what'], readonly (StatementName | 'notice')[]>> = {
  acknowledgement: [],
  'end-acknowledgement': [],
  preservation: ['preservation', 'non-execution', 'question'],
  'release-confirmation': ['release'],
  'notice-relay': ['notice', 'relay'],
};

/** What can be said now: what is owed first, with the way to say it, and then what may be said at any time. */
export function renderMoves(visitor: DeskVisitor, order: ReadOrder, owed: Owed, tell: Tell): Markup {
  const { words } = visitor;
  const { orderId, digest, doubt } = order;
  const base = `/provider/orders/${orderId}`;
  const link = (to: StatementName | 'notice'): Markup =>
    html`<a class="hf-link" href="${base}/${to}">${words.text(`provider.act.${to}.title`)}</a>`;
  const isToSay = owed.some(isToAcknowledge);
  const asked = owed.flatMap(({ what }) => ANSWERS_TO[what]);
  const besides = (['preservation', 'non-execution', 'question'] as const).filter((one) => !asked.includes(one));
  const mayAnswer = isAlive(order) && doubt?.status !== 'held';
  return html`${renderHeading(visitor, 'provider.moves')}
${owed.length === 0 ? renderParagraph(words.text('provider.moves-none')) : renderBullets(owed.map((one) => sayOwed(visitor, one, tell)))}
${isToSay ? renderAcknowledge(visitor, { orderId, digest, text: words.text('provider.act.acknowledgement.button') }) : undefined}
${asked.length === 0 ? undefined : renderBullets(asked.map(link))}
${
  mayAnswer
    ? html`${renderHeading(visitor, 'provider.impossible')}
${renderParagraph(words.text('provider.impossible-text'))}
${besides.length === 0 ? undefined : renderBullets(besides.map(link))}`
    : undefined
}`;
}
