import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { readCaseCode } from '../../shared/domain/cases/case-code.ts';
import { KEPT_MS } from '../../shared/domain/published/kept.ts';
import { readForm } from '../../shared/http/pages/form.ts';
import { createFormKey } from '../../shared/http/pages/form-key.ts';
import { isFormWithFile, readFile } from '../../shared/http/pages/form-with-file.ts';
import { readQuery } from '../../shared/http/pages/query.ts';
import type { Answers } from '../../web/public/api.ts';
import type { Step, Visitor } from '../../web/public/step.ts';
import { wordsIn } from '../../web/public/words/words.ts';
import { createAsk } from '../../web/steps/ask.ts';
import type { PageDeps } from './deps.ts';
import { chooseLanguage, present } from './present.ts';
import { isPath, STEPS } from './steps.ts';

/** Milliseconds for all that a page asks of the API, below those of the function: else nobody is left to say that it is away. */
const PATIENCE_MS = 24_000;

/** What was posted: fields, or the file of a form that has one. */
type Posted = Pick<Visitor, 'typed' | 'file'>;

const NOTHING: Posted = { typed: {}, file: undefined };

/** @throws HoldfastError what `readForm` and `readFile` throw. */
async function readPosted(event: APIGatewayProxyEventV2, { file }: Step): Promise<Posted> {
  if (file === undefined || !isFormWithFile(event)) return { ...NOTHING, typed: readForm(event) };
  return { ...NOTHING, file: await readFile(event, file) };
}

function createVisitor(deps: PageDeps, event: APIGatewayProxyEventV2, posted: Posted): Visitor {
  const { api, random, clock, operator, enforcement, caseSite, apiAddress, viewer } = deps;
  const language = chooseLanguage(event);
  const address = event.requestContext.http.sourceIp;
  const patience = deps.patience.begin(PATIENCE_MS);
  return {
    language,
    words: wordsIn(language),
    ...posted,
    query: readQuery(event),
    ask: createAsk<Answers>({ api, address, language, patience }),
    findCode: readCaseCode,
    createKey: () => createFormKey(random),
    now: clock.now(),
    operator,
    kept: KEPT_MS,
    enforcement,
    caseSite,
    apiAddress,
    viewer: (file) => `/api/${viewer.nameOf(file)}`,
  };
}

/** A page, for anybody: opened, or with what was posted to it. */
export async function openPage(
  deps: PageDeps,
  event: APIGatewayProxyEventV2,
  page: string,
): Promise<APIGatewayProxyStructuredResultV2> {
  const [method, path = ''] = page.split(' ');
  const step = isPath(path) ? STEPS[path] : undefined;
  const act = method === 'POST' ? step?.take : step?.show;
  if (!step || !act) throw new Error(`${page} is in the table of pages, and nothing is there`);
  const posted = method === 'POST' ? await readPosted(event, step) : NOTHING;
  return present(deps, event, await act(createVisitor(deps, event, posted)));
}
