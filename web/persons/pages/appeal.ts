import { renderFieldset } from '../../components/fieldset.ts';
import { html } from '../../components/markup.ts';
import { renderFaults } from '../../steps/forms.ts';
import { typedIn } from '../../steps/typed.ts';
import { findUnfit, type HearingForm, type Refused, renderHearingForm, sendHeard } from '../parts/hearing-form.ts';
import { findUnfitNeeds, NEEDS_POINTERS, needsIn, renderNeeds } from '../parts/needs.ts';
import type { CaseVisitor, Outcome, Shown, Step } from '../step.ts';
import { APPEAL_RECEIPT } from './appeal-receipt.ts';
import { createTeller } from './case.ts';

const FORM: HearingForm = {
  to: '/appeal',
  subject: 'challenge',
  which: 'appeal.which',
  words: 'text',
  label: 'appeal.text',
  button: 'appeal.send',
  none: 'appeal.none',
  others: NEEDS_POINTERS,
};

async function showAppeal(visitor: CaseVisitor, refused?: Refused): Promise<Shown> {
  const { words } = visitor;
  const view = await visitor.ask('GET /v1/cases/current');
  const tell = createTeller(visitor, view.zone);
  const subjects = view.challenges.flatMap(({ id, first, appealUntil }) =>
    appealUntil === undefined
      ? []
      : [
          {
            value: id,
            text: words.say('case.filed', { moment: tell(first.filedAt) }),
            hint: words.say('case.appeal-until', { moment: tell(appealUntil) }),
          },
        ],
  );
  const after = renderFieldset({
    legend: { text: words.text('objection.needs'), classes: 'hf-fieldset__legend--m' },
    content: renderNeeds(visitor, refused?.faults ?? []),
  });
  const key = `appeal-${subjects.map(({ value }) => value).join('.')}`;
  return {
    title: words.text('appeal.title'),
    back: '/case',
    ...(refused && { hasErrors: true, status: refused.status }),
    content: html`${renderFaults(visitor, refused?.faults ?? [])}
<h1 class="hf-heading-l">${words.text('appeal.title')}</h1>
<p class="hf-body">${words.text('appeal.intro')}</p>
${renderHearingForm(visitor, FORM, { subjects, key, after, refused })}`,
  };
}

/** Appeals, and keeps the receipt for the page that shows it. */
async function takeAppeal(visitor: CaseVisitor): Promise<Outcome> {
  const { typed, ask } = visitor;
  const faults = [...findUnfit(visitor, FORM), ...findUnfitNeeds(visitor)];
  if (faults.length > 0) return await showAppeal(visitor, { faults, status: 422 });
  const text = typedIn(typed, 'text');
  const body = { challenge: typedIn(typed, 'challenge'), ...(text.trim() !== '' && { text }), ...needsIn(typed) };
  const sent = await sendHeard(visitor, FORM, (key) => ask('POST /v1/cases/current/appeals', { body, key }));
  if ('refused' in sent) return await showAppeal(visitor, sent.refused);
  const { challenge, filedAt, receipt } = sent.answer;
  const kept = { challenge: [challenge], filedAt: [filedAt], receipt: [receipt] };
  return { goTo: APPEAL_RECEIPT, keep: { [APPEAL_RECEIPT]: kept } };
}

/** A second look at a decision, while it may be asked for. */
export const appeal: Step<CaseVisitor> = {
  show: (visitor) => showAppeal(visitor),
  take: takeAppeal,
  needsCase: () => true,
  draft: true,
};
