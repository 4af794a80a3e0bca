import { html, type Markup } from '../../components/markup.ts';
import { renderFaults } from '../../steps/forms.ts';
import { typedIn } from '../../steps/typed.ts';
import {
  findUnfit,
  type HearingForm,
  type Refused,
  refuseClosed,
  renderHearingForm,
  type Subject,
  sendHeard,
} from '../parts/hearing-form.ts';
import type { CaseView, Tell } from '../parts/reviews.ts';
import type { CaseVisitor, Outcome, Shown, Step } from '../step.ts';
import { createTeller } from './case.ts';

const FORM: HearingForm = {
  to: '/withdrawal',
  subject: 'review',
  which: 'withdrawal.which',
  words: 'reason',
  label: 'withdrawal.reason',
  button: 'withdrawal.send',
  isWarning: true,
  none: 'withdrawal.none',
  others: {},
};

type Challenge = CaseView['challenges'][number];

/** What of an objection was looked at last: an old window must not take back the appeal that followed what it shows. */
const lastReviewOf = ({ first, appeal }: Challenge): string => (appeal ?? first).review;

/** What can be taken back now: an objection, or the appeal that is open of it. */
const listSubjects = ({ words }: CaseVisitor, { challenges }: CaseView, tell: Tell): readonly Subject[] =>
  challenges
    .filter(({ mayWithdraw }) => mayWithdraw)
    .map((one) => ({
      value: lastReviewOf(one),
      text: one.appeal
        ? words.say('case.appealed', { moment: tell(one.appeal.filedAt) })
        : words.say('case.filed', { moment: tell(one.first.filedAt) }),
      ...(one.appeal && { hint: words.text('withdrawal.appeal') }),
    }));

/** What it means: before anybody presses the button. */
const renderMeaning = ({ words }: CaseVisitor, { objecting: { left }, inForce }: CaseView): Markup =>
  html`<ul class="hf-list hf-list--bullet">
<li>${words.text('withdrawal.final')}</li>
${inForce ? html`<li>${words.text('withdrawal.then')}</li>` : undefined}
<li>${left === 0 ? words.text('withdrawal.last') : words.count('objections-left', left)}</li>
</ul>`;

async function showWithdrawal(visitor: CaseVisitor, refused?: Refused): Promise<Shown> {
  const { words } = visitor;
  const view = await visitor.ask('GET /v1/cases/current');
  const subjects = listSubjects(visitor, view, createTeller(visitor, view.zone));
  const key = `withdrawal-${subjects.map(({ value }) => value).join('.')}`;
  return {
    title: words.text('withdrawal.title'),
    back: '/case',
    ...(refused && { hasErrors: true, status: refused.status }),
    content: html`${renderFaults(visitor, refused?.faults ?? [])}
<h1 class="hf-heading-l">${words.text('withdrawal.title')}</h1>
${subjects.length === 0 ? undefined : renderMeaning(visitor, view)}
${renderHearingForm(visitor, FORM, { subjects, key, refused })}`,
  };
}

/** Takes an objection back. */
async function takeWithdrawal(visitor: CaseVisitor): Promise<Outcome> {
  const { typed, ask } = visitor;
  const faults = findUnfit(visitor, FORM);
  if (faults.length > 0) return await showWithdrawal(visitor, { faults, status: 422 });
  const reason = typedIn(typed, 'reason');
  const { challenges } = await ask('GET /v1/cases/current');
  const meant = challenges.find((one) => lastReviewOf(one) === typedIn(typed, 'review'));
  if (!meant) return await showWithdrawal(visitor, refuseClosed(visitor, FORM));
  const named = { challengeId: meant.id };
  const body = { ...(reason.trim() !== '' && { reason }) };
  const route = 'POST /v1/cases/current/challenges/{challengeId}/withdrawal';
  const sent = await sendHeard(visitor, FORM, (key) => ask(route, { named, body, key }));
  return 'refused' in sent ? await showWithdrawal(visitor, sent.refused) : { goTo: '/case', done: 'withdrawn' };
}

/** Taking an objection back, for good. */
export const withdrawal: Step<CaseVisitor> = {
  show: (visitor) => showWithdrawal(visitor),
  take: takeWithdrawal,
  needsCase: () => true,
  draft: true,
};
