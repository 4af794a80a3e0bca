import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { FoundSession } from '../../shared/app/desk/sessions.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { choosePreferredLanguage } from '../../shared/http/accept.ts';
import { createPageHeaders } from '../../shared/http/page.ts';
import { showPage } from '../../shared/http/pages/answer.ts';
import type { Stranger } from '../../web/desks/entry/sign-in.ts';
import { renderDesk } from '../../web/desks/layout.ts';
import type { Acting, Shown } from '../../web/desks/step.ts';
import { wordsIn } from '../../web/desks/words/words.ts';
import { isLanguage, LANGUAGES, type Language } from '../../web/steps/languages.ts';
import type { Deps, PageDeps } from './deps.ts';
import { isOpen } from './sessions.ts';

type Answer = APIGatewayProxyStructuredResultV2;

/** The language of a page: what a link asks for, else that of the session, else what the browser likes best. */
export function chooseLanguage(
  { headers, queryStringParameters }: APIGatewayProxyEventV2,
  found?: FoundSession | undefined,
): Language {
  const wanted = queryStringParameters?.['language'] ?? found?.session.language ?? '';
  return isLanguage(wanted) ? wanted : choosePreferredLanguage(headers['accept-language'], LANGUAGES);
}

/** Who sits at the desk, as pages see it, while a session is open. */
export function toActing(found: FoundSession | undefined, now: Instant): Acting | undefined {
  if (!isOpen(found, now)) return undefined;
  const { person, name, roles, role } = found.session;
  return { person, name, roles, ...role };
}

/** Whoever reads a page, as far as the words go. */
export const toReader = ({ publicSite }: Pick<Deps, 'publicSite'>, language: Language, acting?: Acting): Stranger => ({
  language,
  words: wordsIn(language),
  publicSite,
  visit: acting,
});

/** The one page that runs anything keeps itself up to date. */
const UPDATING = createPageHeaders('by-sheet', { forms: true, runs: true });

/** A page as it goes to the browser. */
export function present(
  deps: Pick<PageDeps, 'publicSite' | 'purpose' | 'scripts'>,
  event: APIGatewayProxyEventV2,
  { language, acting }: { readonly language: Language; readonly acting: Acting | undefined },
  shown: Shown,
): Answer {
  const { publicSite, purpose } = deps;
  const frame = { ...toReader(deps, language, acting), publicSite, purpose, acting, path: event.rawPath };
  const { status = 200, updatesItself } = shown;
  const script = updatesItself && `/scripts/${deps.scripts.nameOf('duty.mjs')}`;
  const page = { status, language, html: renderDesk({ ...frame, script }, shown) };
  return updatesItself ? showPage(event, page, UPDATING) : showPage(event, page);
}
