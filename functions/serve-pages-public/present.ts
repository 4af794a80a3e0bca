import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { choosePreferredLanguage } from '../../shared/http/accept.ts';
import { showPage } from '../../shared/http/pages/answer.ts';
import { renderShown } from '../../web/public/layout.ts';
import { showFault } from '../../web/public/pages/fault.ts';
import type { Shown } from '../../web/public/step.ts';
import { wordsIn } from '../../web/public/words/words.ts';
import type { CommonFault } from '../../web/steps/faults.ts';
import { isLanguage, LANGUAGES, type Language } from '../../web/steps/languages.ts';
import type { Deps } from './deps.ts';

/** The language of a page: what a link asks for, else what the browser likes best. */
export function chooseLanguage({ headers, queryStringParameters }: APIGatewayProxyEventV2): Language {
  const linked = queryStringParameters?.['language'] ?? '';
  return isLanguage(linked) ? linked : choosePreferredLanguage(headers['accept-language'], LANGUAGES);
}

/** A page as it goes to the browser. */
export function present(
  { caseSite }: Pick<Deps, 'caseSite'>,
  event: APIGatewayProxyEventV2,
  shown: Shown,
): APIGatewayProxyStructuredResultV2 {
  const language = chooseLanguage(event);
  const frame = { language, words: wordsIn(language), caseSite, path: event.rawPath };
  return showPage(event, { status: shown.status ?? 200, language, html: renderShown(frame, shown) });
}

/** The page that says what is in the way. */
export function answerFault(
  deps: Pick<Deps, 'caseSite'>,
  event: APIGatewayProxyEventV2,
  { fault, waitSeconds }: { readonly fault: CommonFault; readonly waitSeconds?: number | undefined },
): APIGatewayProxyStructuredResultV2 {
  const language = chooseLanguage(event);
  const shown = showFault({ language, words: wordsIn(language) }, fault, waitSeconds);
  const answer = present(deps, { ...event, rawPath: '/' }, shown); // what is not there, is in no language
  const wait = waitSeconds === undefined ? {} : { 'retry-after': `${waitSeconds}` };
  return { ...answer, headers: { ...answer.headers, ...wait } };
}
