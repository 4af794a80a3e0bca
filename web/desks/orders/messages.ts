import { html, type Markup } from '../../components/markup.ts';
import { renderAsWritten, renderWritten } from '../../steps/passages.ts';
import type { Answers } from '../api.ts';
import type { DeskStep, DeskVisitor, Outcome } from '../step.ts';
import { createCommandStep } from './commands/command-step.ts';
import { COMMANDS } from './commands/table.ts';
import { memberOf, textOf } from './parts/members.ts';
import { createTeller, renderParagraph, renderSmallHeading } from './parts/tell.ts';

type Entry = Answers['GET /v1/orders/{orderId}/messages']['entries'][number];

/** The text of what was said; empty where it is something else. */
const textIn = (entry: Entry): string => textOf(memberOf(memberOf(entry, 'words'), 'text'));

function renderSaid(visitor: DeskVisitor, entry: Entry): Markup | undefined {
  if (!('review' in entry)) return undefined;
  const { by, review, at } = entry;
  const said = { who: visitor.words.text(`order.party.${by}`), review, moment: createTeller(visitor)(at) };
  return html`${renderSmallHeading(visitor.words.say('order.messages.said', said))}
${renderWritten(textIn(entry))}`;
}

/** What was said in the reviews, oldest first, a page of it; asked for beside the order. */
async function renderMessages(visitor: DeskVisitor): Promise<Markup> {
  const { words, ask, named, query } = visitor;
  const orderId = named['order'] ?? '';
  const cursor = query['cursor'];
  const asked = { named: { orderId }, ...(cursor !== undefined && { query: { cursor } }) };
  const { entries, before } = await ask('GET /v1/orders/{orderId}/messages', asked);
  const earlier = before === null ? undefined : `/orders/${orderId}/messages?cursor=${encodeURIComponent(before)}`;
  return html`${earlier === undefined ? undefined : html`<p class="hf-body"><a class="hf-link" href="${earlier}">${words.text('order.earlier')}</a></p>`}
${entries.length === 0 ? renderParagraph(words.text('order.messages.none')) : renderAsWritten(visitor)}
${entries.map((entry) => renderSaid(visitor, entry))}`;
}

const STEP = createCommandStep(() => COMMANDS.messages, ['contact-point'], {
  before: async (visitor) => {
    const said = await renderMessages(visitor);
    return () => said;
  },
});

async function showToReader(visitor: DeskVisitor): Promise<Outcome> {
  if (visitor.acting.role === COMMANDS.messages.role) return await STEP.show(visitor);
  const { words, named } = visitor;
  return {
    title: words.text('order.messages.title'),
    back: `/orders/${named['order'] ?? ''}`,
    content: html`<h1 class="hf-heading-l">${words.text('order.messages.title')}</h1>${await renderMessages(visitor)}`,
  };
}

/** What was said in the reviews of an order, and a form to say more; who may not read it is told by the API. */
export const messages: DeskStep = { ...STEP, roles: ['contact-point', 'validator'], show: showToReader };
