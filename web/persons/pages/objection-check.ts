import { html, type Markup } from '../../components/markup.ts';
import { renderSummaryList } from '../../components/summary-list.ts';
import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import { faultsIn, renderForm } from '../../steps/forms.ts';
import { renderOwnWords } from '../../steps/passages.ts';
import { nameTongue } from '../../steps/tongues.ts';
import { typedIn } from '../../steps/typed.ts';
import type { Answers } from '../api.ts';
import { needsIn } from '../parts/needs.ts';
import { type Bar, isLate, KEY, LATE, type Question, showBar, showQuestion, type WordKey } from '../parts/objecting.ts';
import type { CaseVisitor, Outcome, Shown, Step } from '../step.ts';
import { chosenIn, GROUNDS_QUESTION } from './objection.ts';
import { LATE_QUESTION } from './objection-late.ts';
import { NEEDS_QUESTION } from './objection-needs.ts';
import { OUTCOME_QUESTION, wantedIn } from './objection-outcome.ts';
import { RECEIPT } from './objection-sent.ts';
import { WORDS_QUESTION } from './objection-words.ts';

type CaseView = Answers['GET /v1/cases/current'];

const QUESTIONS = [GROUNDS_QUESTION, WORDS_QUESTION, OUTCOME_QUESTION, NEEDS_QUESTION, LATE_QUESTION];

/** Whoever answered a question, as they were when they did. */
const at = (visitor: CaseVisitor, { path }: Question): CaseVisitor => ({
  ...visitor,
  typed: visitor.answers[path] ?? {},
});

/** What was answered to a question, as it will be sent; nothing where it was left empty. */
const said = (visitor: CaseVisitor, question: Question, field: string): string =>
  typedIn(at(visitor, question).typed, field).trim();

/** Where to go instead, while this can not be sent: what was sent already, a question without its answer, or one with a fault in it. */
function findObstacle(visitor: CaseVisitor, view: CaseView): Outcome | undefined {
  const { answers } = visitor;
  for (const question of QUESTIONS) {
    if (question.path === LATE && !isLate(visitor, view)) continue;
    if (answers[question.path] === undefined) return { goTo: question.path };
    const faults = question.findFaults(at(visitor, question));
    if (faults.length > 0) return showQuestion(at(visitor, question), question, faults);
  }
  return undefined;
}

/** Where there is nothing to send: it was sent, by another click or in another tab, or never begun. */
function findSent({ answers }: CaseVisitor): Outcome | undefined {
  const key = typedIn(answers[KEY] ?? {}, 'key');
  const receipt = answers[RECEIPT];
  if (receipt && (key === '' || typedIn(receipt, 'key') === key)) return { goTo: '/objection/sent' };
  return key === '' ? { goTo: '/objection' } : undefined;
}

function renderAnswers(visitor: CaseVisitor, view: CaseView): Markup {
  const { words, language, answers } = visitor;
  const row = (key: WordKey, value: Markup | string, { path }: Question) => ({
    key: { text: words.text(key) },
    value: { text: value === '' ? words.text('objection.nothing') : value },
    actions: { items: [{ href: path, text: words.text('objection.change'), visuallyHiddenText: words.text(key) }] },
  });
  const written = (question: Question, field: string): Markup | '' => {
    const text = said(visitor, question, field);
    return text === '' ? '' : renderOwnWords(text);
  };
  const chosen = chosenIn(answers['/objection'] ?? {}).map((ground) => html`${words.text(`ground.${ground}`)}<br>`);
  const wanted = wantedIn(at(visitor, OUTCOME_QUESTION).typed);
  const interpreter = said(visitor, NEEDS_QUESTION, 'interpreter');
  return renderSummaryList({
    rows: [
      row('objection.grounds', chosen.length === 0 ? '' : html`${chosen}`, GROUNDS_QUESTION),
      row('objection.words', written(WORDS_QUESTION, 'text'), WORDS_QUESTION),
      row('objection.outcome', wanted === undefined ? '' : words.text(`wanted.${wanted}`), OUTCOME_QUESTION),
      row('objection.interpreter', interpreter === '' ? '' : nameTongue(language, interpreter), NEEDS_QUESTION),
      row('objection.accessibility', written(NEEDS_QUESTION, 'accessibility'), NEEDS_QUESTION),
      ...(isLate(visitor, view) ? [row('objection.late', written(LATE_QUESTION, 'reason'), LATE_QUESTION)] : []),
    ],
  });
}

const showAnswers = (visitor: CaseVisitor, view: CaseView): Shown => ({
  title: visitor.words.text('objection.check'),
  back: '/objection/needs',
  content: html`<h1 class="hf-heading-l">${visitor.words.text('objection.check')}</h1>
${renderAnswers(visitor, view)}
<p class="hf-body">${visitor.words.text('objection.who-reads')}</p>
${renderForm(visitor, { to: '/objection/check', button: visitor.words.text('objection.send'), content: html`` })}`,
});

async function showCheck(visitor: CaseVisitor): Promise<Outcome> {
  const sent = findSent(visitor);
  if (sent) return sent;
  const view = await visitor.ask('GET /v1/cases/current');
  return findObstacle(visitor, view) ?? showAnswers(visitor, view);
}

/** The request, as the API wants it: what was left empty is not in it. */
function createBody(visitor: CaseVisitor, view: CaseView): unknown {
  const chosen = chosenIn(visitor.answers['/objection'] ?? {});
  const text = said(visitor, WORDS_QUESTION, 'text');
  return {
    grounds: chosen.length === 0 ? ['other'] : chosen,
    requestedOutcome: wantedIn(at(visitor, OUTCOME_QUESTION).typed),
    ...(text !== '' && { text }),
    ...needsIn(at(visitor, NEEDS_QUESTION).typed),
    ...(isLate(visitor, view) && { lateReason: said(visitor, LATE_QUESTION, 'reason') }),
  };
}

const BARS: Readonly<Record<string, Bar>> = {
  'challenge-pending': 'open',
  'challenges-exhausted': 'none',
  'order-not-received': 'over',
};

/** The question whose field is refused, with what was typed. @throws ApiRefusal where it is about no field of ours. */
function showRefused(visitor: CaseVisitor, refusal: ApiRefusal): Shown {
  for (const question of QUESTIONS) {
    const faults = faultsIn(visitor, refusal, question.pointers);
    if (faults.length > 0) return showQuestion(at(visitor, question), question, faults);
  }
  throw refusal;
}

/** Sends the objection. However often it comes, it is one, by the key that its journey began with. */
async function send(visitor: CaseVisitor): Promise<Outcome> {
  const { ask, answers } = visitor;
  const sent = findSent(visitor);
  if (sent) return sent;
  const view = await ask('GET /v1/cases/current');
  const obstacle = findObstacle(visitor, view);
  if (obstacle) return obstacle;
  const key = typedIn(answers[KEY] ?? {}, 'key');
  const filed = await unlessRefused(
    ask('POST /v1/cases/current/challenges', { body: createBody(visitor, view), key }),
    'invalid-request',
    'challenge-too-late',
    'idempotency-key-reused',
    ...Object.keys(BARS),
  );
  if (!(filed instanceof ApiRefusal)) {
    const { challenge, filedAt, receipt } = filed;
    const { reference, zone } = view;
    const kept = { key, challenge, filedAt, receipt, reference, zone };
    return {
      goTo: '/objection/sent',
      keep: { [RECEIPT]: Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, [value]])) },
      forget: [KEY, '/objection/check', ...QUESTIONS.map(({ path }) => path)],
    };
  }
  if (filed.code === 'idempotency-key-reused') return { goTo: '/objection', forget: [KEY] }; // sent before it was changed, and no answer came
  const bar = BARS[filed.code];
  return bar === undefined ? showRefused(visitor, filed) : showBar(visitor, bar, 409);
}

/** All answers, to look at once more, and the button that sends them. */
export const check: Step<CaseVisitor> = { show: showCheck, take: send, draft: true, journey: true };
