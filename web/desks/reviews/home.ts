import { html, type Markup } from '../../components/markup.ts';
import { renderNotificationBanner } from '../../components/notification-banner.ts';
import { linkTo, type PagePath } from '../../steps/links.ts';
import { renderParagraph } from '../orders/parts/tell.ts';
import type { DeskStep, DeskVisitor, Shown, WordKey } from '../step.ts';
import { spellClock } from '../times.ts';
import { type ListedReview, REVIEWERS } from './asked.ts';
import { renderEntry } from './entry.ts';

/** Rows of a page: what one reviewer can look through. */
const ROWS = '50';

/** How far ahead the end by silence is shown before all else, ms: the shortest time that anybody has to decide in. */
const SOON_MS = 3 * 86_400_000;

const SECTIONS = ['silence', 'late', 'rest'] as const;
type Section = (typeof SECTIONS)[number];

const HEADINGS = {
  silence: 'reviews.silence',
  late: 'reviews.late',
  rest: 'reviews.rest',
} as const satisfies Record<Section, WordKey>;

/** Each stands once: what silence decides soon before what is late. */
function sectionOf({ onSilence, dueAt, late }: ListedReview, now: number): Section {
  if (onSilence === 'defaults' && Date.parse(dueAt) - now <= SOON_MS) return 'silence';
  return late ? 'late' : 'rest';
}

function renderSection(visitor: DeskVisitor, section: Section, reviews: readonly ListedReview[]): Markup | undefined {
  const { words } = visitor;
  if (reviews.length === 0) return undefined;
  const heading = words.say('duty.counted', { section: words.text(HEADINGS[section]), n: `${reviews.length}` });
  return html`<section aria-labelledby="reviews-${section}">
<h2 class="hf-heading-m" id="reviews-${section}">${heading}</h2>
${section === 'silence' ? renderParagraph(words.text('reviews.silence-text')) : undefined}
<ul class="hf-task-list">${reviews.map((review) => renderEntry(visitor, review))}</ul>
</section>`;
}

async function showReviews(visitor: DeskVisitor): Promise<Shown> {
  const { words, ask, query, now } = visitor;
  const cursor = query['cursor'];
  const list = await ask('GET /v1/reviews', {
    query: { limit: ROWS, ...(cursor !== undefined && { cursor }) },
  });
  const { reviews, next } = list;
  const later: PagePath | undefined = next === null ? undefined : `/?cursor=${encodeURIComponent(next)}`;
  return {
    title: words.text('reviews.title'),
    content: html`${query['done'] === 'conflict' ? renderNotificationBanner({ title: words.text('done'), text: words.text('review.done.conflict'), kind: 'success' }) : undefined}
<h1 class="hf-heading-l">${words.text('reviews.title')}</h1>
<p class="hf-body">${words.say('desk.as-of', { moment: spellClock(visitor, now) })}. <a class="hf-link" href="${linkTo(visitor, '/')}">${words.text(cursor === undefined ? 'duty.refresh' : 'reviews.first')}</a></p>
${reviews.length > 0 ? undefined : renderParagraph(words.text(cursor === undefined ? 'reviews.none' : 'reviews.none-page'))}
${SECTIONS.map((section) =>
  renderSection(
    visitor,
    section,
    reviews.filter((review) => sectionOf(review, now) === section),
  ),
)}
${later === undefined ? undefined : html`<p class="hf-body"><a class="hf-link" href="${later}">${words.text('reviews.more')}</a></p>`}`,
  };
}

/** What is a reviewer’s own to decide, the one due first first: the first page. */
export const reviews: DeskStep = { show: showReviews, roles: REVIEWERS };
