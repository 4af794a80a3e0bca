import { html, type Markup } from '../../components/markup.ts';
import { renderNotificationBanner } from '../../components/notification-banner.ts';
import { renderFaults } from '../../steps/forms.ts';
import { renderAsWritten, renderWritten } from '../../steps/passages.ts';
import { typedIn } from '../../steps/typed.ts';
import type { Answers } from '../api.ts';
import { findUnfit, type HearingForm, type Refused, renderHearingForm, sendHeard } from '../parts/hearing-form.ts';
import { type CaseView, listOpenReviews, listReviews, type Tell } from '../parts/reviews.ts';
import type { CaseVisitor, Outcome, Shown, Step } from '../step.ts';
import { createTeller } from './case.ts';

type Page = Answers['GET /v1/cases/current/messages'];

const FORM: HearingForm = {
  to: '/messages',
  subject: 'review',
  which: 'messages.which',
  words: 'text',
  label: 'messages.text',
  button: 'send',
  none: 'messages.closed',
  others: {},
};

/** What was said, oldest first; about which objection, where there are several. */
function renderSaid(visitor: CaseVisitor, view: CaseView, { messages, before }: Page, tell: Tell): Markup {
  const { words } = visitor;
  const reviews = listReviews(view);
  const about = (named: string): Markup | undefined => {
    const found = reviews.length > 1 ? reviews.find(({ review }) => review.review === named) : undefined;
    return found && html`<p class="hf-hint">${words.say(found.heading, { moment: tell(found.review.filedAt) })}</p>`;
  };
  if (messages.length === 0) return html`<p class="hf-body">${words.text('messages.none')}</p>`;
  return html`${renderAsWritten(visitor)}
${
  before === null
    ? undefined
    : html`<p class="hf-body"><a class="hf-link" href="/messages?before=${before}">${words.text('messages.earlier')}</a></p>`
}
${messages.map(
  ({ review, at, from, text }) => html`<h2 class="hf-heading-s">${words.text(`messages.${from}`)}, ${tell(at)}</h2>
${about(review)}
${renderWritten(text)}`,
)}`;
}

function renderAnswer(visitor: CaseVisitor, view: CaseView, tell: Tell, refused: Refused | undefined): Markup {
  const { words } = visitor;
  const subjects = listOpenReviews(view).map(({ review, heading }) => ({
    value: review.review,
    text: words.say(heading, { moment: tell(review.filedAt) }),
  }));
  const latest = view.messages.at(-1)?.at ?? 'none';
  return html`<h2 class="hf-heading-m">${words.text('messages.answer')}</h2>
<p class="hf-body">${words.text('messages.intro')}</p>
${renderHearingForm(visitor, FORM, { subjects, key: `message-${latest}`, refused })}`;
}

async function showMessages(visitor: CaseVisitor, refused?: Refused): Promise<Shown> {
  const { words, query, ask } = visitor;
  const { before: cursor } = query;
  const isEarlier = cursor !== undefined && refused === undefined;
  const view = await ask('GET /v1/cases/current');
  const page = isEarlier
    ? await ask('GET /v1/cases/current/messages', { query: { cursor } })
    : { messages: view.messages, before: view.messagesBefore };
  const tell = createTeller(visitor, view.zone);
  const done = query['done'] === 'sent' && refused === undefined;
  return {
    title: words.text('messages.title'),
    back: isEarlier ? '/messages' : '/case',
    ...(refused && { hasErrors: true, status: refused.status }),
    content: html`${renderFaults(visitor, refused?.faults ?? [])}
${done ? renderNotificationBanner({ title: words.text('done'), text: words.text('messages.done'), kind: 'success' }) : undefined}
<h1 class="hf-heading-l">${words.text('messages.title')}</h1>
${renderSaid(visitor, view, page, tell)}
${
  isEarlier
    ? html`<p class="hf-body"><a class="hf-link" href="/messages">${words.text('messages.latest')}</a></p>`
    : renderAnswer(visitor, view, tell, refused)
}`,
  };
}

/** Says something in a review. */
async function takeMessage(visitor: CaseVisitor): Promise<Outcome> {
  const { typed, ask } = visitor;
  const faults = findUnfit(visitor, FORM, 'messages.empty');
  if (faults.length > 0) return await showMessages(visitor, { faults, status: 422 });
  const body = { review: typedIn(typed, 'review'), text: typedIn(typed, 'text') };
  const sent = await sendHeard(visitor, FORM, (key) => ask('POST /v1/cases/current/messages', { body, key }));
  return 'refused' in sent ? await showMessages(visitor, sent.refused) : { goTo: '/messages', done: 'sent' };
}

/** What was said of one's objections, and an answer. */
export const messages: Step<CaseVisitor> = {
  show: (visitor) => showMessages(visitor),
  take: takeMessage,
  needsCase: () => true,
  draft: true,
};
