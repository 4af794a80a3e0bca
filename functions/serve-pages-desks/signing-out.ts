import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { endSession } from '../../shared/app/desk/sessions.ts';
import { HoldfastError } from '../../shared/errors.ts';
import { goTo } from '../../shared/http/pages/answer.ts';
import { showSignedOut } from '../../web/desks/entry/signed-out.ts';
import type { PageDeps } from './deps.ts';
import { chooseLanguage, present, toReader } from './present.ts';
import { findSession } from './sessions.ts';
import { CLEARED } from './signing-in.ts';

type Answer = APIGatewayProxyStructuredResultV2;

/** `POST /sign-out`: leaves nothing here, and goes on to end it with the issuer: by a page of ours, as a form is held to our origin. */
export async function signOut(deps: PageDeps, event: APIGatewayProxyEventV2): Promise<Answer> {
  const found = await findSession(deps, event);
  if (found) await endSession(deps, found.id);
  return goTo(`/sign-out?language=${chooseLanguage(event, found)}&done=here`, CLEARED);
}

/** Where it is ended with the issuer. One that does not answer keeps nobody from reading that it is over here. */
async function findEnd({ signIn, ownSite }: Pick<PageDeps, 'signIn' | 'ownSite'>): Promise<string | undefined> {
  try {
    return await signIn.endAddress(`${ownSite}/sign-out`);
  } catch (error) {
    if (!(error instanceof HoldfastError && error.code === 'service-unavailable')) throw error;
    return undefined;
  }
}

/** `GET /sign-out`: that it is over here; and, where it has just ended, on to the issuer by itself. */
export async function showEnd(deps: PageDeps, event: APIGatewayProxyEventV2): Promise<Answer> {
  const language = chooseLanguage(event);
  const isHereAlone = event.queryStringParameters?.['done'] === 'here';
  const issuer = isHereAlone ? await findEnd(deps) : undefined;
  const shown = showSignedOut(toReader(deps, language), issuer);
  const answer = present(deps, event, { language, acting: undefined }, shown);
  if (issuer === undefined) return answer;
  return { ...answer, headers: { ...answer.headers, refresh: `0; url=${issuer}` } }; // by a header, as nothing runs on this page
}
