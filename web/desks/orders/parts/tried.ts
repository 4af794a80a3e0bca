import { html, type Markup } from '../../../components/markup.ts';
import type { Answers } from '../../api.ts';
import type { DeskVisitor } from '../../step.ts';
import { joinLines, renderBullets, renderHeading, renderParagraph, type Tell } from './tell.ts';

/** What was tried to tell the provider, as either side is shown it. */
type Attempts = Answers['GET /v1/orders/{orderId}/attempts'];

const TAKEN = /^2\d\d$/;

/** The provider’s endpoints that take nothing, or did last. */
export function renderIncidents(visitor: DeskVisitor, { incidents }: Attempts, tell: Tell): Markup | undefined {
  const { words } = visitor;
  if (incidents.length === 0) return undefined;
  const rows = incidents.map(({ endpoint, openedAt, outcome, closedAt }) =>
    joinLines(
      html`${words.say('order.attempts.incident', { endpoint, moment: tell(openedAt) })} (<span lang="en">${outcome}</span>)`,
      closedAt === undefined ? undefined : words.say('order.attempts.closed', { moment: tell(closedAt) }),
    ),
  );
  return html`${renderHeading(visitor, 'order.attempts.incidents')}${renderBullets(rows)}`;
}

/** How each call about a message went. */
export function renderCalls(visitor: DeskVisitor, { calls }: Attempts, tell: Tell): Markup | undefined {
  const { words } = visitor;
  if (calls.length === 0) return undefined;
  const rows = calls.map(({ message, outcome, notedAt, confirmedAt }) =>
    joinLines(
      words.say('order.attempts.call', {
        message: `${message}`,
        outcome: words.text(`order.call.${outcome}`),
        moment: tell(notedAt),
      }),
      confirmedAt === null ? undefined : words.say('order.attempts.confirmed', { moment: tell(confirmedAt) }),
    ),
  );
  return html`${renderHeading(visitor, 'order.attempts.calls')}${renderBullets(rows)}`;
}

/** Each attempt, newest first. */
export function renderTries(visitor: DeskVisitor, { attempts }: Attempts, tell: Tell): Markup {
  const { words } = visitor;
  const rows = attempts.map(({ message, number, endpoint, at, way, address, outcome, tookMs }) =>
    joinLines(
      tell(at),
      words.say('order.attempts.try', {
        message: `${message}`,
        number: `${number}`,
        endpoint,
        way: words.text(`order.way.${way}`),
      }),
      words.say(TAKEN.test(outcome) ? 'order.attempts.took' : 'order.attempts.failed', {
        outcome: html`<span lang="en">${outcome}</span>`,
        ms: `${tookMs}`,
      }),
      address ?? undefined,
    ),
  );
  return html`${renderHeading(visitor, 'order.attempts.tries')}
${rows.length === 0 ? renderParagraph(words.text('order.attempts.none')) : renderBullets(rows)}`;
}
