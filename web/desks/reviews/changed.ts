import { html, type Markup } from '../../components/markup.ts';
import { renderNotificationBanner } from '../../components/notification-banner.ts';
import { type Typed, typedIn } from '../../steps/typed.ts';
import { createTeller, renderBullets, sayCode } from '../orders/parts/tell.ts';
import type { DeskVisitor } from '../step.ts';
import type { Content, Review } from './asked.ts';
import { renderSaid } from './said.ts';
import { identifiersOf, tellTarget } from './targets.ts';

/** One thing that can change while somebody types: how it is told apart, and what it is now. */
interface Fact {
  /** Of what, and how it stands: texts of ours alone, which a form carries. */
  readonly mark: string;
  readonly say: (visitor: DeskVisitor) => Markup;
}

const markOf = (name: string, ...values: readonly (string | number | boolean | undefined)[]): string =>
  [name, ...values.map((value) => value ?? '')].join(' ');

/** What a decision rests on besides words. */
function listFacts(review: Review): readonly Fact[] {
  const { status, dueAt, extensionPermitted, seats, order, content } = review;
  const identifiers = identifiersOf(review);
  const voted = seats.filter((seat) => seat.voted).length;
  return [
    {
      mark: markOf('review', status),
      say: ({ words }) => words.say('review.changed.review', { status: words.text(`order.review.${status}`) }),
    },
    {
      mark: markOf('due', dueAt),
      say: (visitor) => visitor.words.say('review.changed.due', { moment: createTeller(visitor)(dueAt) }),
    },
    {
      mark: markOf('votes', voted),
      say: ({ words }) => words.say('review.changed.votes', { count: `${voted}` }),
    },
    {
      mark: markOf('permitted', extensionPermitted),
      say: ({ words }) => html`${words.text('review.permitted')}`,
    },
    {
      mark: markOf('order', order.status, order.inForce),
      say: ({ words }) =>
        words.say('review.changed.order', {
          status: words.text(`duty.status.${order.status}`),
          force: words.text(order.inForce ? 'order.in-force' : 'order.not-in-force'),
        }),
    },
    {
      mark: markOf('end', order.endsAt),
      say: (visitor) =>
        order.endsAt === undefined
          ? html`${visitor.words.text('review.changed.no-end')}`
          : visitor.words.say('review.changed.end', { moment: createTeller(visitor)(order.endsAt) }),
    },
    ...order.targets.map((target) => ({
      mark: markOf(target.id, target.status, ...target.categories),
      say: (visitor: DeskVisitor) => tellTarget(visitor, target, identifiers),
    })),
    ...(content?.attachments ?? []).map(({ id, scan }) => ({
      mark: markOf(id, scan),
      say: ({ words }: DeskVisitor) =>
        words.say('review.changed.file', { id, scan: words.text(`review.scan.${scan}`) }),
    })),
  ];
}

const BETWEEN = '|';

/** How a review stood when its form was made, as the form carries it: what it is compared with once it has changed. */
export const spellMarks = (review: Review): string =>
  listFacts(review)
    .map(({ mark }) => mark)
    .join(BETWEEN);

const versionOf = (part: Content['forms'][number]): number =>
  typeof part['version'] === 'number' ? part['version'] : 0;

/** What changed since somebody opened a form, beside what they typed. @param was as the form carries it. */
export function renderChanged(visitor: DeskVisitor, review: Review, typed: Typed, since: number): Markup {
  const { words } = visitor;
  const tell = createTeller(visitor);
  const spelled = typedIn(typed, 'was');
  const was = new Set(spelled.split(BETWEEN));
  const { statements = [], forms = [], confirmations = [] } = review.content ?? {};
  const facts = spelled === '' ? [] : listFacts(review).filter(({ mark }) => !was.has(mark));
  const papers = [...forms, ...confirmations].filter((part) => versionOf(part) > since);
  const items = [
    ...facts.map(({ say }) => say(visitor)),
    ...papers.map((part) => sayCode(visitor, 'event', `${part['about']}`)),
  ];
  const said = statements.filter(({ version }) => version > since);
  return renderNotificationBanner({
    title: words.text('important'),
    role: 'alert',
    text: html`<p class="hf-notification-banner__heading">${words.text('review.changed.title')}</p>
<p class="hf-body">${words.text('order.changed.text')}</p>
${items.length === 0 && said.length === 0 ? html`<p class="hf-body">${words.text('review.changed.elsewhere')}</p>` : undefined}
${items.length === 0 ? undefined : renderBullets(items)}
${said.map((one) => renderSaid(visitor, one, tell))}`,
  });
}
