import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import {
  findNewestDraft,
  forgetDraft,
  keepDraft,
  readDrafts,
  selectOwnDrafts,
  type Typed,
} from '../../shared/app/case/drafts.ts';
import { changeVisit } from '../../shared/app/case/visits.ts';
import type { PageKey } from '../../shared/deployment/pages.ts';
import { PERSONS_PAGES } from '../../shared/deployment/pages-persons.ts';
import { readCaseCode } from '../../shared/domain/cases/case-code.ts';
import { isOfEarlierVersion, isOver, type Visit } from '../../shared/domain/cases/visit.ts';
import { KEPT_MS } from '../../shared/domain/published/kept.ts';
import { goTo } from '../../shared/http/pages/answer.ts';
import { type Fields, readForm } from '../../shared/http/pages/form.ts';
import { createFormKey } from '../../shared/http/pages/form-key.ts';
import { readQuery } from '../../shared/http/pages/query.ts';
import { isLedByOthers } from '../../shared/http/pages/same-origin.ts';
import type { Answers, Ask } from '../../web/persons/api.ts';
import { showReplaced } from '../../web/persons/pages/fault.ts';
import type { CaseVisitor, Outcome, PastVisit, Step, Visitor } from '../../web/persons/step.ts';
import { wordsIn } from '../../web/persons/words/words.ts';
import { ApiRefusal, createAsk } from '../../web/steps/ask.ts';
import type { Language } from '../../web/steps/languages.ts';
import { askForCase } from './asking.ts';
import { type AskedAhead, askAhead, useAhead } from './asking-ahead.ts';
import type { Deps, OpeningDeps } from './deps.ts';
import { FailedAfterKeeping } from './faults.ts';
import { chooseLanguage, present, toOpenVisit } from './present.ts';
import { isStepPath, STEPS, type StepPath } from './steps.ts';
import { applyChange, type FoundVisit, findVisit, renewVisit } from './visiting.ts';

type Answer = APIGatewayProxyStructuredResultV2;

/** Somebody who opens a page or posts to it, and the visit in which they do. */
interface Opened {
  readonly event: APIGatewayProxyEventV2;
  readonly path: StepPath;
  readonly needs: 'visit' | 'nothing';
  /** What was posted; `undefined` where the page is only opened. */
  readonly posted: Fields | undefined;
  readonly found: FoundVisit | undefined;
  readonly language: Language;
  /** Of the page, whatever it asks of the API. */
  readonly patience: AbortSignal;
  readonly ahead: AskedAhead | undefined;
}

/** Milliseconds for all that a page asks of the API, below those of the function: else nobody is left to say that it is away. */
const PATIENCE_MS = 24_000;

const HOME = '/';

/** Whether somebody writes there: a receipt, say, is kept, and is no reason to come back. */
const isWritten = (form: string): form is StepPath => isStepPath(form) && STEPS[form].draft === true;

async function findPast(deps: Deps, { found, path }: Opened): Promise<PastVisit | undefined> {
  if (!found || path !== HOME || toOpenVisit(found.visit, deps)) return undefined;
  const { id, visit } = found;
  const draft = visit.isCodeEnded ? undefined : await findNewestDraft(deps, { id, code: visit.code }, isWritten);
  return { endsAt: visit.endsAt, isCodeEnded: visit.isCodeEnded === true, keptUntil: draft?.endsAt };
}

/** Whether a step shows what was posted earlier again, or belongs to a journey. */
function needsAnswers(path: StepPath, isPost: boolean): boolean {
  const { draft = false, journey = false } = STEPS[path];
  return journey || (draft && !isPost);
}

async function findAnswers(deps: Deps, { path, posted, found }: Opened): Promise<Readonly<Record<string, Typed>>> {
  if (!found || !needsAnswers(path, posted !== undefined)) return {};
  return selectOwnDrafts(found.drafts ?? (await readDrafts(deps, found.id)), found.visit.code);
}

function createAskOf(deps: Deps, { event, found, language, patience }: Opened): Ask {
  const address = event.requestContext.http.sourceIp;
  const token = toOpenVisit(found?.visit, deps) && found?.visit.token;
  return createAsk<Answers>({ api: deps.api, address, language, token, patience });
}

/** Whether the page, opened, asks for the case before anything else. */
const asksForCase = (event: APIGatewayProxyEventV2, path: StepPath): boolean =>
  event.requestContext.http.method === 'GET' && STEPS[path].needsCase?.({ query: readQuery(event) }) === true;

function askForCaseOf(deps: Deps, opened: Opened): Ask {
  const { ahead, found, language } = opened;
  const asked = toOpenVisit(found?.visit, deps) && useAhead(ahead, found?.visit, language);
  return asked ?? askForCase(createAskOf(deps, opened));
}

async function createVisitor(deps: Deps, opened: Opened): Promise<Visitor & Pick<CaseVisitor, 'answers'>> {
  const { event, found, language, path, posted } = opened;
  const visit = toOpenVisit(found?.visit, deps);
  const query = readQuery(event);
  const ask = asksForCase(event, path) ? askForCaseOf(deps, opened) : createAskOf(deps, opened);
  const answers = await findAnswers(deps, opened);
  return {
    language,
    words: wordsIn(language),
    typed: posted ?? answers[path] ?? {},
    answers,
    query,
    ask,
    findCode: readCaseCode,
    createKey: () => createFormKey(deps.random),
    now: deps.clock.now(),
    operator: deps.operator,
    kept: KEPT_MS,
    publicSite: deps.publicSite,
    visit,
    past: await findPast(deps, opened),
  };
}

/** What is posted in a visit is kept before the API is asked: it may not answer. */
async function keepPosted(deps: Deps, { path, posted, found }: Opened): Promise<void> {
  if (found && !found.visit.isCodeEnded && posted && STEPS[path].draft) {
    await keepDraft(deps, { id: found.id, code: found.visit.code }, path, posted);
  }
}

/**
 * The same in a visit that lasts on because it is used. To leave it, or to read what everybody may, needs none; and where another site
 * leads a browser, or a browser goes ahead by itself, nobody used it.
 */
async function renew(deps: Deps, opened: Opened): Promise<Opened> {
  const { event, found, needs } = opened;
  return found && needs === 'visit' && !isLedByOthers(event)
    ? { ...opened, found: await renewVisit(deps, found, createAskOf(deps, opened)) }
    : opened;
}

/** Shows a page, or takes what was posted. */
async function run({ path, posted }: Opened, visitor: Visitor): Promise<Outcome> {
  const step = STEPS[path] as Step<Visitor | CaseVisitor>; // whether its visitor has a visit was looked at before
  const act = posted ? step.take : step.show;
  if (!act) throw new Error(`${path} is in the table of pages, and does not do what it says`);
  return await act(visitor);
}

type GoTo = Extract<Outcome, { readonly goTo: string }>;

/** What is kept of what was typed once it was taken. What is new is there before anything is gone. */
async function settleDrafts(
  deps: Deps,
  { id, visit }: FoundVisit,
  path: StepPath,
  { keep = {}, forget = [] }: GoTo,
  isPost: boolean,
): Promise<void> {
  for (const [form, typed] of Object.entries(keep)) await keepDraft(deps, { id, code: visit.code }, form, typed);
  const { draft, journey } = STEPS[path];
  const done = isPost && draft && !journey ? [path, ...forget] : forget;
  await Promise.all(done.map((form) => forgetDraft(deps, id, form)));
}

async function follow(deps: Deps, opened: Opened, outcome: Outcome): Promise<Answer> {
  const { event, path, posted, found, language } = opened;
  if (!('goTo' in outcome)) return present(deps, event, { language, visit: toOpenVisit(found?.visit, deps) }, outcome);
  if (found) await settleDrafts(deps, found, path, outcome, posted !== undefined);
  const begins = typeof outcome.visit === 'object' && 'begin' in outcome.visit;
  const draft = found && begins && (await findNewestDraft(deps, { id: found.id, code: found.visit.code }, isWritten));
  const { begun, cookies } = await applyChange(deps, found, outcome.visit, language);
  if (draft && begun?.visit.code === found.visit.code) return goTo(draft.form, cookies); // back to what somebody was writing
  const query = new URLSearchParams({
    ...(outcome.done !== undefined && { done: outcome.done }),
    ...(outcome.visit === 'end' && { language }),
  });
  return goTo(query.size > 0 ? `${outcome.goTo}?${query}` : outcome.goTo, cookies);
}

/** A page, for whoever may open it. */
export async function openPage(
  deps: OpeningDeps,
  event: APIGatewayProxyEventV2,
  page: PageKey<'serve-pages-persons'>,
): Promise<Answer> {
  const [method, path = ''] = page.split(' ');
  if (!isStepPath(path)) throw new Error(`${page} is in the table of pages, and nothing is there`);
  const needs = PERSONS_PAGES[page];
  const isPost = method === 'POST';
  const readsAlong = !isPost && needsAnswers(path, isPost) && !STEPS[path].needsCase; // what is posted is kept first, and read with the rest
  const patience = deps.patience.begin(PATIENCE_MS);
  const [ahead, found] = await Promise.all([
    asksForCase(event, path) ? askAhead(deps, event, patience) : undefined,
    findVisit(deps, event, readsAlong),
  ]);
  const posted = isPost ? readForm(event) : undefined;
  const language = chooseLanguage(event, found?.visit);
  const opened: Opened = {
    event,
    path,
    needs,
    posted,
    found: found && (await rememberLanguage(deps, found, language)),
    language,
    patience,
    ahead,
  };
  await keepPosted(deps, opened);
  if (needs === 'visit' && !toOpenVisit(found?.visit, deps)) return answerClosed(deps, opened);
  try {
    const renewed = await renew(deps, opened);
    return await follow(deps, renewed, await run(renewed, await createVisitor(deps, renewed)));
  } catch (error) {
    const isKept = found !== undefined && posted !== undefined && STEPS[path].draft === true;
    if (!found || !(error instanceof ApiRefusal) || error.code !== 'case-session-invalid') {
      throw isKept ? new FailedAfterKeeping(error) : error;
    }
    return answerClosed(deps, { ...opened, found: await closeVisit(deps, found) });
  }
}

/** The session holds no more: its code was ended or replaced meanwhile, unless it has run out by itself. */
async function closeVisit(deps: Deps, { id, visit }: FoundVisit): Promise<FoundVisit> {
  const now = deps.clock.now();
  const hasRunOut = isOver(visit, now) || isOfEarlierVersion(visit);
  const closed: Visit = { ...visit, endsAt: now, ...(!hasRunOut && { isCodeEnded: true }) };
  await changeVisit(deps, id, closed);
  return { id, visit: closed };
}

/** To where it goes on with the same code; what was posted under one that opens nothing is given back. */
function answerClosed(deps: Deps, { event, path, posted, found, language }: Opened): Answer {
  if (!found?.visit.isCodeEnded || !posted || !STEPS[path].draft) return goTo(HOME);
  const seen = { language, words: wordsIn(language), visit: undefined };
  return present(deps, { ...event, rawPath: HOME }, seen, showReplaced(seen, posted));
}

async function rememberLanguage(deps: Deps, found: FoundVisit, language: Language): Promise<FoundVisit> {
  if (found.visit.language === language) return found;
  const visit = { ...found.visit, language };
  await changeVisit(deps, found.id, visit);
  return { ...found, visit };
}
