import { html, type Markup } from '../../components/markup.ts';
import { renderPanel } from '../../components/panel.ts';
import { renderRadios } from '../../components/radios.ts';
import { faultOf, renderFaults } from '../../steps/forms.ts';
import { typedIn } from '../../steps/typed.ts';
import type { ConflictGround } from '../api.ts';
import {
  findUnfit,
  type HearingForm,
  type Refused,
  renderHearingForm,
  type Subject,
  sendHeard,
} from '../parts/hearing-form.ts';
import { type CaseView, isContestable, listOpenReviews, type Tell } from '../parts/reviews.ts';
import type { CaseVisitor, Outcome, Shown, Step, WordKey } from '../step.ts';
import { createTeller } from './case.ts';

const GROUNDS = {
  'house-takes-part': 'conflict.house-takes-part',
  'own-interest': 'conflict.own-interest',
  'spoke-of-the-case': 'conflict.spoke-of-the-case',
  'dealt-with-it-before': 'conflict.dealt-with-it-before',
  'personal-tie': 'conflict.personal-tie',
} as const satisfies Record<ConflictGround, WordKey>;

const FORM: HearingForm = {
  to: '/conflict',
  subject: 'seat',
  which: 'conflict.which',
  words: 'reason',
  label: 'conflict.reason',
  button: 'send',
  none: 'conflict.none',
  others: { '/ground': 'ground' },
};

/** A seat, as the form says which: that of the review, and its number. */
const SEAT = /^(r\d{1,9})\.(\d)$/;

interface Seated extends Subject {
  readonly until: string | undefined;
}

/** Everybody who decides on something of one's own, and can be contested now. */
function listSeated({ words, now }: CaseVisitor, view: CaseView, tell: Tell): readonly Seated[] {
  return listOpenReviews(view).flatMap(({ review: { review, filedAt, seats }, heading }) =>
    seats.flatMap((held) => {
      const { seat, institution: house, contestableUntil: until } = held;
      if (house === undefined || !isContestable(held, now)) return [];
      const objection = words.say(heading, { moment: tell(filedAt) });
      const text =
        seats.length === 1
          ? words.say('conflict.alone', { objection, house })
          : words.say('conflict.member', { objection, house, seat: `${seat}`, seats: `${seats.length}` });
      const hint = until === undefined ? undefined : words.say('conflict.until', { moment: tell(until) });
      return [{ value: `${review}.${seat}`, text, hint, until }];
    }),
  );
}

/** Why nobody can be contested: the time is over, or there is nobody. */
const findNone = (view: CaseView): WordKey =>
  listOpenReviews(view).some(({ review }) => review.seats.some(({ institution }) => institution !== undefined))
    ? 'conflict.too-late'
    : FORM.none;

const renderGrounds = (visitor: CaseVisitor, refused: Refused | undefined): Markup =>
  renderRadios({
    name: 'ground',
    value: typedIn(visitor.typed, 'ground'),
    items: Object.entries(GROUNDS).map(([value, key]) => ({ value, text: visitor.words.text(key) })),
    fieldset: { legend: { text: visitor.words.text('conflict.ground'), classes: 'hf-fieldset__legend--m' } },
    errorMessage: faultOf(visitor, refused?.faults ?? [], 'ground'),
  });

async function showConflict(visitor: CaseVisitor, refused?: Refused): Promise<Shown> {
  const { words } = visitor;
  const view = await visitor.ask('GET /v1/cases/current');
  const subjects = listSeated(visitor, view, createTeller(visitor, view.zone));
  const key = `conflict-${subjects.map(({ value, until }) => `${value}-${until ?? ''}`).join('.')}`;
  return {
    title: words.text('conflict.title'),
    back: '/case',
    ...(refused && { hasErrors: true, status: refused.status }),
    content: html`${renderFaults(visitor, refused?.faults ?? [])}
<h1 class="hf-heading-l">${words.text('conflict.title')}</h1>
<p class="hf-body">${words.text('conflict.intro')}</p>
${renderHearingForm(visitor, { ...FORM, none: findNone(view) }, { subjects, key, between: renderGrounds(visitor, refused), refused })}`,
  };
}

function showRecorded({ words }: CaseVisitor): Shown {
  return {
    title: words.text('conflict.recorded'),
    back: '/case',
    content: html`${renderPanel({ title: words.text('conflict.recorded') })}
<p class="hf-body">${words.text('conflict.recorded-text')}</p>
<p class="hf-body"><a class="hf-link" href="/case">${words.text('receipt.case')}</a></p>`,
  };
}

/** Says that a reviewer should not decide. */
async function takeConflict(visitor: CaseVisitor): Promise<Outcome> {
  const { words, typed, ask } = visitor;
  const ground = typedIn(typed, 'ground');
  const unfit = findUnfit(visitor, FORM, 'conflict.empty');
  const faults = Object.hasOwn(GROUNDS, ground)
    ? unfit
    : [...unfit, { field: 'ground', text: words.text('conflict.choose') }];
  if (faults.length > 0) return await showConflict(visitor, { faults, status: 422 });
  const [, review, seat] = SEAT.exec(typedIn(typed, 'seat')) ?? [];
  const body = { review, seat: Number(seat), ground, reason: typedIn(typed, 'reason') };
  const sent = await sendHeard(visitor, FORM, (key) => ask('POST /v1/cases/current/conflicts', { body, key }));
  return 'refused' in sent ? await showConflict(visitor, sent.refused) : { goTo: '/conflict', done: 'recorded' };
}

const isRecorded = ({ query }: Pick<CaseVisitor, 'query'>): boolean => query['done'] === 'recorded';

/** Why somebody else should decide. */
export const conflict: Step<CaseVisitor> = {
  show: (visitor) => (isRecorded(visitor) ? showRecorded(visitor) : showConflict(visitor)),
  take: takeConflict,
  needsCase: (visitor) => !isRecorded(visitor),
  draft: true,
};
