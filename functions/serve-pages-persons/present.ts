import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { isOver, type Visit } from '../../shared/domain/cases/visit.ts';
import { choosePreferredLanguage } from '../../shared/http/accept.ts';
import { showPage } from '../../shared/http/pages/answer.ts';
import { renderShown } from '../../web/persons/layout.ts';
import { showFault } from '../../web/persons/pages/fault.ts';
import type { OpenVisit, Shown } from '../../web/persons/step.ts';
import { wordsIn } from '../../web/persons/words/words.ts';
import { isLanguage, LANGUAGES, type Language } from '../../web/steps/languages.ts';
import type { Deps } from './deps.ts';
import type { Told } from './faults.ts';
import { findVisit } from './visiting.ts';

/** The language of a page: what a link asks for, else that of the visit, else what the browser likes best. */
export function chooseLanguage({ headers, queryStringParameters }: APIGatewayProxyEventV2, visit?: Visit): Language {
  const linked = queryStringParameters?.['language'] ?? visit?.language ?? '';
  return isLanguage(linked) ? linked : choosePreferredLanguage(headers['accept-language'], LANGUAGES);
}

/** A visit as pages see it, while it is open. */
export const toOpenVisit = (visit: Visit | undefined, deps: Pick<Deps, 'clock'>): OpenVisit | undefined =>
  visit && !isOver(visit, deps.clock.now())
    ? { endsAt: visit.endsAt, latestEndsAt: visit.latestEndsAt ?? visit.endsAt, zone: visit.zone }
    : undefined;

interface Seen {
  readonly language: Language;
  readonly visit: OpenVisit | undefined;
}

/** A page as it goes to the browser. */
export function present(
  { publicSite }: Pick<Deps, 'publicSite'>,
  event: APIGatewayProxyEventV2,
  { language, visit }: Seen,
  shown: Shown,
): APIGatewayProxyStructuredResultV2 {
  const frame = { language, words: wordsIn(language), visit, publicSite, path: event.rawPath };
  const { status = 200, sendsTo } = shown;
  return showPage(event, { status, language, html: renderShown(frame, shown), sendsTo });
}

/** The page that says what is in the way. It is shown even where nothing of a visit can be read. */
export async function answerFault(
  deps: Deps,
  event: APIGatewayProxyEventV2,
  { fault, waitSeconds, isKept }: Pick<Told, 'fault'> & Partial<Told>,
): Promise<APIGatewayProxyStructuredResultV2> {
  const found = fault === 'down' || fault === 'broken' ? undefined : await findVisit(deps, event, false);
  const visit = toOpenVisit(found?.visit, deps);
  const language = chooseLanguage(event, found?.visit);
  const shown = showFault({ language, words: wordsIn(language), visit }, fault, { waitSeconds, isKept });
  const answer = present(deps, { ...event, rawPath: '/' }, { language, visit }, shown); // what is not there, is in no language
  const wait = waitSeconds === undefined ? {} : { 'retry-after': `${waitSeconds}` };
  return { ...answer, headers: { ...answer.headers, ...wait } };
}
