import { html, type Markup } from '../../../components/markup.ts';
import { renderNotificationBanner } from '../../../components/notification-banner.ts';
import type { DeskVisitor } from '../../step.ts';
import { listCommits, type Recorded } from '../parts/record.ts';
import { createTeller, renderBullets, sayCode } from '../parts/tell.ts';

/** What happened to the order since the version that somebody typed for. */
export interface Changed {
  readonly commits: readonly Recorded[];
  /** Whether the record goes on beyond what was read of it. */
  readonly isMore: boolean;
}

/** Asks for what happened since a version; a long record may go on beyond what is read here. */
export async function askWhatChanged({ ask, named }: DeskVisitor, since: number): Promise<Changed> {
  const history = await ask('GET /v1/orders/{orderId}/history', { named: { orderId: named['order'] ?? '' } });
  return {
    commits: listCommits(history).filter(({ number }) => number > since),
    isMore: history.next !== null,
  };
}

/** What changed, beside what was typed. */
export function renderChanged(visitor: DeskVisitor, { commits, isMore }: Changed): Markup {
  const { words } = visitor;
  const tell = createTeller(visitor);
  const items = commits.flatMap(({ types, at }) =>
    types.map((type) => html`${tell(at)}<br>${sayCode(visitor, 'event', type)}`),
  );
  return renderNotificationBanner({
    title: words.text('important'),
    role: 'alert',
    text: html`<p class="hf-notification-banner__heading">${words.text('order.changed.title')}</p>
<p class="hf-body">${words.text('order.changed.text')}</p>
${items.length === 0 ? undefined : renderBullets(items)}
${isMore ? html`<p class="hf-body">${words.text('order.changed.more')}</p>` : undefined}`,
  });
}
