import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import {
  changeSession,
  type FoundSession,
  forgetTyped,
  keepTyped,
  readSessionWithTyped,
} from '../../shared/app/desk/sessions.ts';
import { isSessionOver } from '../../shared/domain/desks/session.ts';
import { DESK_POLICY } from '../../shared/domain/policy/desks.ts';
import { goTo, sendDocument, showData } from '../../shared/http/pages/answer.ts';
import { DESK_COOKIE } from '../../shared/http/pages/cookie.ts';
import type { FoundPage } from '../../shared/http/pages/find-page.ts';
import { readForm } from '../../shared/http/pages/form.ts';
import { isFormWithFile, readFormWithText } from '../../shared/http/pages/form-with-file.ts';
import type { DeskStep, GoneOn, Outcome } from '../../web/desks/step.ts';
import { ApiRefusal, TOKEN_REFUSED } from '../../web/steps/ask.ts';
import type { Typed } from '../../web/steps/typed.ts';
import { answerWithoutRole } from './choosing.ts';
import type { PageDeps } from './deps.ts';
import { FormOfAnother, InTheWay, OfAnotherRole, ReadByNobody } from './faults.ts';
import { toOwnPath } from './own-path.ts';
import { chooseLanguage, present, toActing } from './present.ts';
import { refreshTokens } from './refreshing.ts';
import { type Ahead, isFor, keepAhead, runAhead } from './running-ahead.ts';
import { isOpen, readId, useSession } from './sessions.ts';
import { STEPS } from './steps.ts';
import { createVisitor, type Opened } from './visitor.ts';
import { isOwnForm, keepPosted } from './whose-form.ts';

type Answer = APIGatewayProxyStructuredResultV2;

/** Where whoever is not signed in is led, and comes back from to the page that they asked for. */
const toSignIn = (event: APIGatewayProxyEventV2, found: FoundSession | undefined): Answer => {
  const why = found ? '&done=over' : '';
  return goTo(`/sign-in?to=${toOwnPath(event.rawPath)}&language=${chooseLanguage(event, found)}${why}`);
};

/** Nobody acts here: they are led to sign in, and what they sent waits for them. */
async function answerClosed(
  deps: PageDeps,
  event: APIGatewayProxyEventV2,
  found: FoundSession | undefined,
  posted: Opened['posted'],
): Promise<Answer> {
  if (found && !isSessionOver(found.session, deps.clock.now())) return answerWithoutRole(deps, event, found);
  if (found && posted) await keepPosted(deps, found, event.rawPath, posted);
  return toSignIn(event, found);
}

async function runStep(deps: PageDeps, step: DeskStep, opened: Opened): Promise<Outcome> {
  const visitor = createVisitor(deps, opened);
  const act = opened.posted === undefined ? step.show : step.take;
  if (!act) throw new Error(`${opened.event.rawPath} is in the table of pages, and takes nothing`);
  return await act(visitor);
}

/** The step once more with another token, where the API no longer takes the one there was: what is sent twice is one request. */
async function runWithToken(
  deps: PageDeps,
  step: DeskStep,
  opened: Opened,
  ahead: Ahead | undefined,
): Promise<{ outcome: Outcome; opened: Opened }> {
  try {
    return { outcome: await (ahead?.confirm() ?? runStep(deps, step, opened)), opened };
  } catch (error) {
    if (!(error instanceof ApiRefusal && error.code === TOKEN_REFUSED)) throw error;
    const found = await refreshTokens(deps, opened.found, !step.isBackground);
    if (!isOpen(found, deps.clock.now())) throw error;
    const again = { ...opened, found };
    return { outcome: await runStep(deps, step, again), opened: again };
  }
}

async function settle(deps: PageDeps, { found, event, posted }: Opened, outcome: GoneOn): Promise<void> {
  const { keep = {}, forget = [], zone } = outcome;
  if (zone !== undefined) await changeSession(deps, found, (session) => ({ ...session, zone }));
  for (const [form, typed] of Object.entries(keep)) await keepTyped(deps, found, form, typed);
  const done = posted === undefined ? forget : [event.rawPath, ...forget];
  await Promise.all(done.filter((form) => !Object.hasOwn(keep, form)).map((form) => forgetTyped(deps, found, form)));
}

async function follow(deps: PageDeps, opened: Opened, outcome: Outcome): Promise<Answer> {
  const { event, found } = opened;
  if ('document' in outcome) {
    if (opened.posted !== undefined) await forgetTyped(deps, found, event.rawPath);
    return sendDocument(outcome.document);
  }
  if ('data' in outcome) return showData(event, outcome.data);
  if (!('goTo' in outcome)) {
    const language = chooseLanguage(event, found);
    return present(deps, event, { language, acting: toActing(found, deps.clock.now()) }, outcome);
  }
  await settle(deps, opened, outcome);
  const query = new URLSearchParams(outcome.done === undefined ? {} : { done: outcome.done });
  return goTo(query.size > 0 ? `${outcome.goTo}?${query}` : outcome.goTo);
}

/** What the API refused for want of a sign-in: a fresh one, or any. Whoever only opened a page comes back to it as it is. */
async function answerUnproven(
  deps: PageDeps,
  step: DeskStep,
  { event, found }: Opened,
  error: unknown,
): Promise<Answer | undefined> {
  if (!(error instanceof ApiRefusal)) return undefined;
  if (error.signIn && step.isBackground) return toSignIn(event, found); // what somebody is about to prove in another window stays as it is
  if (error.signIn) {
    const proofWanted = { ...error.signIn, to: event.rawPath };
    await changeSession(deps, found, (session) => ({ ...session, proofWanted }));
    return goTo('/sign-in/again');
  }
  if (error.code !== TOKEN_REFUSED) return undefined;
  const ended = await changeSession(deps, found, (session) => ({ ...session, isEnded: true }));
  return toSignIn(event, ended);
}

/** @throws HoldfastError what `readForm` and `readFormWithText` throw. */
async function readPosted(event: APIGatewayProxyEventV2, { textFile }: DeskStep): Promise<Typed> {
  const { deskFormAtMostBytes: atMost } = DESK_POLICY;
  return textFile && isFormWithFile(event) ? await readFormWithText(event, textFile, atMost) : readForm(event, atMost);
}

/** Keeps what was sent before anything can go wrong. @throws InTheWay for a form that was made for somebody else, or for another of their roles. */
async function takeForm(deps: PageDeps, found: FoundSession, path: string, posted: Opened['posted']): Promise<void> {
  if (posted === undefined) return;
  await keepPosted(deps, found, path, posted);
  if (!isOwnForm(found, posted)) throw new InTheWay(new FormOfAnother());
}

/** A step for whom it is for. @param ahead where it was begun already. @throws InTheWay for everything that no page says better. */
async function openStep(deps: PageDeps, step: DeskStep, opened: Opened, ahead: Ahead | undefined): Promise<Answer> {
  const { found, event, posted } = opened;
  const { roles = [] } = step;
  if (!isFor(step, found)) throw new InTheWay(new OfAnotherRole(), { roles });
  try {
    const ran = await runWithToken(deps, step, opened, ahead);
    return await follow(deps, ran.opened, ran.outcome);
  } catch (error) {
    const answer = await answerUnproven(deps, step, opened, error);
    if (answer) return answer;
    throw new InTheWay(error, { keptAt: posted === undefined ? undefined : event.rawPath });
  }
}

/**
 * Whether nobody reads what is asked for: a browser opens it ahead of whoever sits there, or asks for its head alone. To be shown an order is
 * put on record, whoever is shown it: nothing is asked for then, and it is asked for again once somebody reads.
 */
const isUnread = ({ headers, requestContext }: APIGatewayProxyEventV2): boolean =>
  headers['sec-purpose'] !== undefined || requestContext.http.method === 'HEAD';

/** A page for whoever signed in with a role. @throws ReadByNobody for what nobody reads. */
export async function openPage(
  deps: PageDeps,
  event: APIGatewayProxyEventV2,
  { key, parameters: named }: FoundPage<string>,
): Promise<Answer> {
  const [method, template = ''] = key.split(' ');
  const step = STEPS[template];
  if (!step) throw new Error(`${key} is in the table of pages, and nothing is there`);
  const id = readId(event, DESK_COOKIE);
  const ahead = method === 'POST' || isUnread(event) ? undefined : await runAhead(deps, step, event, named);
  const read = id && (await readSessionWithTyped(deps, id));
  const before = read?.found;
  const posted = method === 'POST' ? await readPosted(event, step) : undefined;
  const now = deps.clock.now();
  if (!read || !isOpen(before, now)) return await answerClosed(deps, event, before, posted);
  if (isUnread(event)) throw new ReadByNobody('what nobody reads is shown to nobody');
  await takeForm(deps, before, event.rawPath, posted);
  const used = await useSession(deps, before, !step.isBackground);
  const found = isOpen(used, now) ? await rememberLanguage(deps, used, event) : used;
  if (!isOpen(found, now)) return toSignIn(event, found);
  return await openStep(
    deps,
    step,
    { event, found, named, posted, kept: read.typed },
    keepAhead(ahead, before, read.typed),
  );
}

async function rememberLanguage(
  deps: PageDeps,
  found: FoundSession,
  event: APIGatewayProxyEventV2,
): Promise<FoundSession> {
  const language = chooseLanguage(event, found);
  if (found.session.language === language) return found;
  return await changeSession(deps, found, (session) => ({ ...session, language }));
}
