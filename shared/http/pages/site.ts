import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type FoundPage, findPage, listMethods, type PageTable } from './find-page.ts';
import { requireSameOrigin } from './same-origin.ts';

type Answer = APIGatewayProxyStructuredResultV2;

/** What is in the way of a page, as it is told and logged. */
export interface Told<Fault extends string> {
  readonly fault: Fault | 'method' | 'not-found';
  /** Of the error, for the log; empty where it has none. */
  readonly code?: string;
}

/** The pages of one audience. */
export interface Site<Pages extends PageTable, Fault extends string> {
  readonly pages: Pages;
  /** Shows a page or takes what was posted to it. */
  readonly open: (event: APIGatewayProxyEventV2, page: FoundPage<keyof Pages & string>) => Promise<Answer>;
  /** What an error is told as. */
  readonly tell: (error: unknown) => Told<Fault>;
  /** The page that says what is in the way. */
  readonly answerFault: (event: APIGatewayProxyEventV2, told: Told<Fault>) => Promise<Answer>;
}

/** The page for what has none. */
async function answerUnknown<Fault extends string>(
  { pages, answerFault }: Pick<Site<PageTable, Fault>, 'pages' | 'answerFault'>,
  event: APIGatewayProxyEventV2,
): Promise<Answer> {
  const methods = listMethods(pages, event.rawPath);
  if (methods.length === 0) return await answerFault(event, { fault: 'not-found' });
  const answered = await answerFault(event, { fault: 'method' });
  return { ...answered, headers: { ...answered.headers, allow: methods.join(', ') } };
}

/**
 * The one way from a browser to a page, and back. Lines of the log say which page and what came of it, and nothing of whoever opened it.
 */
export const createSite = <Pages extends PageTable, Fault extends string>(site: Site<Pages, Fault>, logger: Logger) =>
  middy<APIGatewayProxyEventV2, Answer>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .handler(async (event) => {
      const { requestId, http } = event.requestContext;
      const page = findPage(site.pages, event);
      const route = page?.key ?? '$default';
      try {
        if (http.method === 'POST') requireSameOrigin(event); // before anything else is looked at
        const answered = await (page ? site.open(event, page) : answerUnknown(site, event));
        const { statusCode: status = 200 } = answered;
        if (status < 500) logger.info('answered', { route, requestId, status });
        else logger.error('failed', { route, requestId, status }); // a page of its own says so; people have to see it all the same
        return answered;
      } catch (error) {
        const told = site.tell(error);
        const answered = await site.answerFault(event, told);
        const { statusCode: status = 500 } = answered;
        if (status < 500) logger.info('refused', { route, requestId, status, code: told.code });
        else logger.error('failed', { route, requestId, status, error });
        return answered;
      }
    });
