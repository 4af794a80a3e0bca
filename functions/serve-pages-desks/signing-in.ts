import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { createSecret, keepBegun, takeBegun } from '../../shared/app/desk/begun-sign-ins.ts';
import { beginSession, changeSession, type FoundSession } from '../../shared/app/desk/sessions.ts';
import { type DeskRole, isSameRole } from '../../shared/domain/desks/role.ts';
import { type BegunSignIn, type DeskSession, isSessionOver } from '../../shared/domain/desks/session.ts';
import { HoldfastError } from '../../shared/errors.ts';
import { goTo, leadElsewhere } from '../../shared/http/pages/answer.ts';
import { clearCookie, DESK_COOKIE, SIGN_IN_COOKIE, setCookie } from '../../shared/http/pages/cookie.ts';
import { isLedByOthers } from '../../shared/http/pages/same-origin.ts';
import type { SignedIn, SignInAsked } from '../../shared/ports/desk/sign-in.ts';
import { spellRole } from '../../web/desks/entry/roles.ts';
import { showSignIn, type WhySignIn } from '../../web/desks/entry/sign-in.ts';
import type { Deps, PageDeps } from './deps.ts';
import { toOwnPath } from './own-path.ts';
import { chooseLanguage, present, toReader } from './present.ts';
import { findSession, readId } from './sessions.ts';

type Answer = APIGatewayProxyStructuredResultV2;

/** Where the issuer sends a browser back to. */
export const returnAddress = ({ ownSite }: Pick<Deps, 'ownSite'>): string => `${ownSite}/sign-in/return`;

/** The page on which somebody lands who is not signed in. */
export function answerStranger(
  deps: PageDeps,
  event: APIGatewayProxyEventV2,
  found: FoundSession | undefined,
  why?: WhySignIn,
): Answer {
  const language = chooseLanguage(event, found);
  const to = toOwnPath(event.queryStringParameters?.['to']);
  return present(deps, event, { language, acting: undefined }, showSignIn(toReader(deps, language), to, why));
}

type Wish = Pick<SignInAsked, 'role' | 'isAgain' | 'maxAgeSeconds' | 'acrValues' | 'person'>;

/** Leads a browser to the issuer, and keeps what it went for. Only ever from a page that was opened: from a form, its policy forbids it. */
export async function leadToIssuer(
  deps: PageDeps,
  event: APIGatewayProxyEventV2,
  found: FoundSession | undefined,
  to: string,
  wish: Wish = {},
): Promise<Answer> {
  const language = chooseLanguage(event, found);
  const state = createSecret(deps);
  const begun: BegunSignIn = {
    to,
    nonce: createSecret(deps),
    verifier: createSecret(deps),
    maxAgeSeconds: wish.maxAgeSeconds,
    acrValues: wish.acrValues,
    role: wish.role,
    person: wish.isAgain ? wish.person : undefined,
    language,
  };
  const address = await deps.signIn.begin({ ...wish, ...begun, state, returnTo: returnAddress(deps), language });
  const id = await keepBegun(deps, readId(event, SIGN_IN_COOKIE), state, begun);
  return leadElsewhere(address, [setCookie(SIGN_IN_COOKIE, id)]);
}

/** `GET /sign-in/go`: to sign in, or to prove once more who they are, as the API asked of what they sent. */
export async function goSignIn(deps: PageDeps, event: APIGatewayProxyEventV2): Promise<Answer> {
  const found = await findSession(deps, event);
  if (isLedByOthers(event)) return answerStranger(deps, event, found); // an issuer that knows somebody asks nothing: their role would change unseen
  const { again, to, role: named } = event.queryStringParameters ?? {};
  const wanted = again === undefined ? undefined : found?.session.proofWanted;
  const chosen = found?.session.roles.find((one) => spellRole(one) === named);
  if (!found || !wanted) return await leadToIssuer(deps, event, found, toOwnPath(to), { role: chosen });
  const { person, role } = found.session;
  const { maxAgeSeconds, acrValues } = wanted;
  return await leadToIssuer(deps, event, found, wanted.to, { role, isAgain: true, maxAgeSeconds, acrValues, person });
}

/** What a browser came back for; `undefined` where nothing was begun in it. */
async function takeOwn(
  deps: PageDeps,
  event: APIGatewayProxyEventV2,
): Promise<{ state: string; begun: BegunSignIn } | undefined> {
  const id = readId(event, SIGN_IN_COOKIE);
  const state = event.queryStringParameters?.['state'];
  if (id === undefined || state === undefined) return undefined;
  const begun = await takeBegun(deps, id, state);
  return begun && { state, begun };
}

const createSession = (deps: PageDeps, signedIn: SignedIn, { language }: BegunSignIn): DeskSession => {
  const { person, name, roles, role, tokens, zone } = signedIn;
  const now = deps.clock.now();
  return { person, name, roles, role, tokens, beganAt: now, usedAt: now, language, zone };
};

/** An issuer gives another role than was asked for without a word: nobody acts as what they did not choose. */
const isAsChosen = ({ role }: BegunSignIn, { role: given }: SignedIn): boolean =>
  role === undefined || (given !== undefined && isSameRole(role, given));

/** A stronger proof that was asked for and not given is none. */
const isStrongEnough = ({ acrValues }: BegunSignIn, { acr }: SignedIn): boolean =>
  acrValues === undefined || (acr !== undefined && acrValues.includes(acr));

/** The roles that an issuer listed at an earlier sign-in stay to be chosen from, where a token for one of them lists that one alone. */
function mergeRoles(signedIn: SignedIn, before: DeskSession | undefined): readonly DeskRole[] {
  const earlier = before?.person === signedIn.person ? before.roles : [];
  const own = signedIn.role;
  const isOneOfThem = own !== undefined && earlier.some((role) => isSameRole(role, own));
  return signedIn.roles.length <= 1 && isOneOfThem ? earlier : signedIn.roles;
}

/** `GET /sign-in/return`: who came back from the issuer, and where they go on. */
export async function returnFromIssuer(deps: PageDeps, event: APIGatewayProxyEventV2): Promise<Answer> {
  const [own, before] = await Promise.all([takeOwn(deps, event), findSession(deps, event)]);
  if (!own) return answerStranger(deps, event, before, 'failed');
  const { state, begun } = own;
  const returned = `${returnAddress(deps)}?${event.rawQueryString}`;
  const signedIn = await finish(deps, returned, { ...begun, state });
  if (!signedIn || !isStrongEnough(begun, signedIn) || !isAsChosen(begun, signedIn))
    return answerStranger(deps, withTo(event, begun.to), before, 'failed');
  if (begun.person !== undefined && begun.person !== signedIn.person) return await refuseOther(deps, event, before);
  const roles = mergeRoles(signedIn, before?.session);
  const isSame = before?.session.person === signedIn.person;
  const session = {
    ...createSession(deps, { ...signedIn, roles }, begun),
    ...(isSame && before.session.zone !== undefined && { zone: before.session.zone }), // what they chose here, they chose
  };
  const started = await beginSession(deps, session, before?.id);
  const wasAtWork = begun.person !== undefined || (isSame && isSessionOver(before.session, deps.clock.now()));
  const to = wasAtWork ? `${begun.to}?done=proved` : begun.to; // what they typed has not been sent: their page says so
  return goTo(to, [setCookie(DESK_COOKIE, started.id)]);
}

const withTo = (event: APIGatewayProxyEventV2, to: string): APIGatewayProxyEventV2 => ({
  ...event,
  queryStringParameters: { ...event.queryStringParameters, to },
});

async function finish(
  deps: PageDeps,
  returned: string,
  asked: Pick<SignInAsked, 'state' | 'nonce' | 'verifier' | 'maxAgeSeconds'>,
): Promise<SignedIn | undefined> {
  try {
    return await deps.signIn.finish(returned, asked);
  } catch (error) {
    if (!(error instanceof HoldfastError && error.code === 'sign-in-failed')) throw error;
    return undefined; // told on the page to begin it again
  }
}

/** Another person came back than the one who was to prove who they are: neither goes on, and what the first typed stays theirs. */
async function refuseOther(
  deps: PageDeps,
  event: APIGatewayProxyEventV2,
  before: FoundSession | undefined,
): Promise<Answer> {
  if (before && !isSessionOver(before.session, deps.clock.now())) {
    await changeSession(deps, before, (session) => ({ ...session, isEnded: true }));
  }
  return answerStranger(deps, event, before, 'other');
}

/** The cookies of the desks, taken away. */
export const CLEARED: readonly string[] = [clearCookie(DESK_COOKIE), clearCookie(SIGN_IN_COOKIE)];
