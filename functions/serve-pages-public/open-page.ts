import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { readCaseCode } from '../../shared/domain/cases/case-code.ts';
import { readForm } from '../../shared/http/pages/form.ts';
import { createFormKey } from '../../shared/http/pages/form-key.ts';
import { readQuery } from '../../shared/http/pages/query.ts';
import type { Answers } from '../../web/public/api.ts';
import type { Visitor } from '../../web/public/step.ts';
import { wordsIn } from '../../web/public/words/words.ts';
import { createAsk } from '../../web/steps/ask.ts';
import type { Typed } from '../../web/steps/typed.ts';
import type { Deps } from './deps.ts';
import { chooseLanguage, present } from './present.ts';
import { isPath, STEPS } from './steps.ts';

/** Milliseconds for all that a page asks of the API, below those of the function: else nobody is left to say that it is away. */
const PATIENCE_MS = 24_000;

function createVisitor(deps: Deps, event: APIGatewayProxyEventV2, typed: Typed): Visitor {
  const { api, random, clock, operator, caseSite } = deps;
  const language = chooseLanguage(event);
  const address = event.requestContext.http.sourceIp;
  const patience = AbortSignal.timeout(PATIENCE_MS);
  return {
    language,
    words: wordsIn(language),
    typed,
    query: readQuery(event),
    ask: createAsk<Answers>({ api, address, language, patience }),
    findCode: readCaseCode,
    createKey: () => createFormKey(random),
    now: clock.now(),
    operator,
    caseSite,
  };
}

/** A page, for anybody: opened, or with what was posted to it. */
export async function openPage(
  deps: Deps,
  event: APIGatewayProxyEventV2,
  page: string,
): Promise<APIGatewayProxyStructuredResultV2> {
  const [method, path = ''] = page.split(' ');
  const step = isPath(path) ? STEPS[path] : undefined;
  const act = method === 'POST' ? step?.take : step?.show;
  if (!act) throw new Error(`${page} is in the table of pages, and nothing is there`);
  const typed = method === 'POST' ? readForm(event) : {};
  return present(deps, event, await act(createVisitor(deps, event, typed)));
}
