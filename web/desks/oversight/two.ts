import { html, type Markup } from '../../components/markup.ts';
import { renderRadios } from '../../components/radios.ts';
import type { ApiRefusal } from '../../steps/ask.ts';
import { faultOf, faultsIn } from '../../steps/forms.ts';
import { renderWritten } from '../../steps/passages.ts';
import { type FieldFault, typedIn } from '../../steps/typed.ts';
import type { Answers } from '../api.ts';
import { joinLines, renderHeading, renderParagraph } from '../orders/parts/tell.ts';
import type { DeskVisitor, Shown } from '../step.ts';
import { listMissing, renderAct, renderComeBack, renderText } from './acts.ts';
import { renderPerson, showInstead, tellMoment } from './parts.ts';

/** What one person of oversight asked for, and waits for the word of another: a search, or a reading of sealed text. */
export type InTwos =
  | Answers['GET /v1/oversight/searches']['searches'][number]
  | Answers['GET /v1/oversight/readings']['readings'][number];

/** What is said of how it stands: the same of both. */
export const wordTwo = ({ words }: DeskVisitor, { standing }: InTwos): string =>
  words.text(`oversight.search.${standing}`);

/** Until when time leaves it as it is, or when it ended it. */
function tellEnd(visitor: DeskVisitor, { standing, endsAt }: InTwos): Markup | undefined {
  if (endsAt === undefined) return undefined;
  const moment = tellMoment(visitor, endsAt);
  if (standing === 'awaiting-confirmation') return visitor.words.say('oversight.two.until-answered', { moment });
  return visitor.words.say(standing === 'confirmed' ? 'oversight.two.until-closed' : 'oversight.two.ended', { moment });
}

/** Who asked, who answered, until when, and how often it was opened: this much every person of oversight sees. */
export function renderCourse(visitor: DeskVisitor, two: InTwos): Markup {
  const { words } = visitor;
  const { askedAt, askedBy, answer, readCount, lastReadAt } = two;
  const said = { moment: tellMoment(visitor, askedAt), person: renderPerson(visitor, askedBy) };
  return joinLines(
    words.say('oversight.two.asked', said),
    answer &&
      words.say('oversight.two.answered', {
        moment: tellMoment(visitor, answer.at),
        person: renderPerson(visitor, answer.by),
      }),
    tellEnd(visitor, two),
    readCount === 0 ? undefined : words.say('oversight.two.reads', { n: `${readCount}` }),
    lastReadAt && words.say('oversight.two.last-read', { moment: tellMoment(visitor, lastReadAt) }),
  );
}

const ANSWER = 'answer';
const REASON = 'reason';
const SAID = ['confirmed', 'declined'] as const;

/** What the answer is refused with that the page itself can say. */
export const ANSWER_REFUSALS = {
  'search-own': 'oversight.two.refusal-own',
  'reading-own': 'oversight.two.refusal-own',
  'search-answered': 'oversight.two.refusal-answered',
  'reading-answered': 'oversight.two.refusal-answered',
} as const;

const isTold = (code: string): code is keyof typeof ANSWER_REFUSALS => Object.hasOwn(ANSWER_REFUSALS, code);

/** What is wrong with an answer that was refused. */
export const faultsOfAnswer = (visitor: DeskVisitor, refusal: ApiRefusal): readonly FieldFault[] =>
  isTold(refusal.code)
    ? [{ field: ANSWER, text: visitor.words.text(ANSWER_REFUSALS[refusal.code]) }]
    : faultsIn(visitor, refusal, { '/answer': ANSWER, '/reason': REASON });

/** What the second person says; or what is still to be filled in. */
export function readAnswer(
  visitor: DeskVisitor,
): { readonly body: unknown } | { readonly faults: readonly FieldFault[] } {
  const { typed, words } = visitor;
  const answer = SAID.find((one) => one === typedIn(typed, ANSWER));
  if (answer === undefined) return { faults: [{ field: ANSWER, text: words.text('oversight.two.no-answer') }] };
  if (answer === 'confirmed') return { body: { answer } };
  const faults = listMissing(visitor, { [REASON]: 'oversight.two.no-decline-reason' });
  return faults.length > 0 ? { faults } : { body: { answer, reason: typedIn(typed, REASON) } };
}

export interface AnswerForm {
  /** Whether whoever sits here asked for it. */
  readonly isOwn: boolean;
  readonly faults: readonly FieldFault[];
}

/** The form of the second person. Whoever asked is told that it is not theirs to answer. */
export function renderAnswer(visitor: DeskVisitor, two: InTwos, { isOwn, faults }: AnswerForm): Markup | undefined {
  const { words, typed } = visitor;
  const reason = typedIn(typed, REASON);
  if (two.standing !== 'awaiting-confirmation')
    return faults.length === 0
      ? undefined
      : html`<div id="${ANSWER}">${reason === '' ? undefined : html`${renderHeading(visitor, 'oversight.two.decline-reason')}${renderWritten(reason)}`}</div>`;
  if (isOwn) return html`<p class="hf-body" id="${ANSWER}"><strong>${words.text('oversight.two.own')}</strong></p>`;
  const asked = renderRadios({
    name: ANSWER,
    value: typedIn(typed, ANSWER),
    fieldset: { legend: { text: words.text('oversight.two.answer'), classes: 'hf-fieldset__legend--m' } },
    items: SAID.map((value) => ({ value, text: words.text(`oversight.two.${value}`) })),
    errorMessage: faultOf(visitor, faults, ANSWER),
  });
  const why = renderText(visitor, { name: REASON, label: 'oversight.two.decline-reason', faults });
  return html`${renderParagraph(words.text('oversight.two.answer-means'))}
${renderComeBack(visitor)}
${renderAct(visitor, { content: html`${asked}${why}`, button: 'oversight.two.button' })}`;
}

/** Why it was asked for, and why it was declined. */
export const renderReasons = (
  visitor: DeskVisitor,
  { reason, declinedBecause }: { readonly reason: string | null; readonly declinedBecause?: string | undefined },
): Markup => html`${reason === null ? undefined : html`${renderHeading(visitor, 'oversight.two.reason-given')}${renderWritten(reason)}`}
${declinedBecause === undefined ? undefined : html`${renderHeading(visitor, 'oversight.two.because')}${renderWritten(declinedBecause)}`}`;

/** That it can not be opened: by anybody, or by whoever is here. */
export const showClosed = (visitor: DeskVisitor, { code }: ApiRefusal, back: `/${string}`): Shown =>
  code.endsWith('-not-yours')
    ? showInstead(visitor, {
        title: 'oversight.two.not-yours',
        means: 'oversight.two.not-yours-means',
        status: 403,
        back,
      })
    : showInstead(visitor, {
        title: 'oversight.two.not-open',
        means: 'oversight.two.not-open-means',
        status: 409,
        back,
      });
