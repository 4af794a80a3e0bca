import { html, type Markup } from '../../components/markup.ts';
import { renderFaults, renderForm } from '../../steps/forms.ts';
import type { FieldFault } from '../../steps/typed.ts';
import type { Answers } from '../api.ts';
import type { CaseVisitor, Outcome, Path, Shown, Step } from '../step.ts';
import { renderHelpLink } from './helpers.ts';

type CaseView = Answers['GET /v1/cases/current'];
export type WordKey = Parameters<CaseVisitor['words']['text']>[0];

/** One question of an objection, on a page of its own. Its fields are read from what the visitor typed. */
export interface Question {
  readonly path: Path;
  readonly title: WordKey;
  readonly renderFields: (visitor: CaseVisitor, faults: readonly FieldFault[]) => Markup;
  readonly findFaults: (visitor: CaseVisitor) => readonly FieldFault[];
  /** Its fields, by what points to them in the request. */
  readonly pointers: Readonly<Record<string, string>>;
}

/** Under this name the journey keeps by what its request is one, however often it is sent. */
export const KEY = '/objection/key';

/** The questions that everybody is asked, in their order. */
const ASKED: readonly Path[] = ['/objection', '/objection/words', '/objection/outcome', '/objection/needs'];

export const LATE = '/objection/late';

export const isLate = ({ now }: CaseVisitor, { objecting: { inTimeUntil } }: CaseView): boolean =>
  inTimeUntil !== undefined && Date.parse(inTimeUntil) <= now;

/** Where to go from a question: to the next that has no answer. Whoever came back to change one is at the end again. */
async function findNext({ ask, answers, ...visitor }: CaseVisitor, from: Path): Promise<Path> {
  const open = ASKED.find((path) => path !== from && answers[path] === undefined);
  if (open !== undefined) return open;
  if (from === LATE || answers[LATE] !== undefined) return '/objection/check';
  const view = await ask('GET /v1/cases/current');
  return isLate({ ask, answers, ...visitor }, view) ? LATE : '/objection/check';
}

const findBack = (from: Path): Path => ASKED[(from === LATE ? ASKED.length : ASKED.indexOf(from)) - 1] ?? '/case';

/** A question, with what was answered to it so far. */
export const showQuestion = (visitor: CaseVisitor, question: Question, faults: readonly FieldFault[] = []): Shown => ({
  title: visitor.words.text(question.title),
  back: findBack(question.path),
  ...(faults.length > 0 && { hasErrors: true, status: 422 }),
  content: html`${renderFaults(visitor, faults)}
${renderForm(visitor, {
  to: question.path,
  button: visitor.words.text('objection.next'),
  content: question.renderFields(visitor, faults),
})}`,
});

/** Takes an answer. With the first one the journey gets the key of its request. */
async function takeAnswer(visitor: CaseVisitor, question: Question): Promise<Outcome> {
  const faults = question.findFaults(visitor);
  if (faults.length > 0) return showQuestion(visitor, question, faults);
  const begins = question.path === '/objection' && visitor.answers[KEY] === undefined;
  return {
    goTo: await findNext(visitor, question.path),
    ...(begins && { keep: { [KEY]: { key: [visitor.createKey()] } } }),
  };
}

export const createQuestionStep = (question: Question): Step<CaseVisitor> => ({
  show: (visitor) => showQuestion(visitor, question),
  take: (visitor) => takeAnswer(visitor, question),
  draft: true,
  journey: true,
});

/** Why somebody can not object now. */
export type Bar = 'open' | 'none' | 'over';

export function findBar({ challenges, objecting }: CaseView): Bar | undefined {
  if (challenges.some(({ first, appeal }) => (appeal ?? first).status === 'pending')) return 'open';
  return objecting.left === 0 ? 'none' : undefined;
}

/** A page that says why. @param status of the refusal, where something was sent. */
export const showBar = ({ words }: CaseVisitor, bar: Bar, status = 200): Shown => ({
  title: words.text('objection.bar'),
  back: '/case',
  status,
  content: html`<h1 class="hf-heading-l">${words.text('objection.bar')}</h1>
<p class="hf-body">${words.text(`objection.bar-${bar}`)}</p>
${renderHelpLink({ words })}
<p class="hf-body"><a class="hf-link" href="/case">${words.text('objection.to-case')}</a></p>`,
});
