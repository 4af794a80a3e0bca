import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type NoticeReading, readNotice } from '../../../shared/app/document/read-notice.ts';
import { NoticeQuery } from '../../../shared/contracts/api/providers/notice-query.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { NOTICE_STYLE, renderNoticeHtml } from '../../../shared/documents/notice/as-html.ts';
import { renderNoticeText } from '../../../shared/documents/notice/as-text.ts';
import { wordNotice } from '../../../shared/documents/notice/wording.ts';
import { orMayBeStored } from '../../../shared/domain/may-be-stored.ts';
import { NOTICE_LANGUAGES, type NoticeLanguage } from '../../../shared/domain/order/readings/notice-document.ts';
import { choosePreferred } from '../../../shared/http/accept.ts';
import { createPageHeaders } from '../../../shared/http/page.ts';
import { orderIdOf } from '../../../shared/http/request.ts';
import { etag, json, NO_STORE } from '../../../shared/http/response.ts';
import { toNoticeRead } from '../../../shared/views/notice.ts';
import type { Deps, Route } from '../deps.ts';

type Answer = Promise<APIGatewayProxyStructuredResultV2>;
type Present = (reading: NoticeReading, language: NoticeLanguage | undefined, deps: Pick<Deps, 'printer'>) => Answer;

const MEDIA_TYPES = ['application/json', 'text/plain', 'text/html', 'application/pdf'] as const;

const [USUAL] = NOTICE_LANGUAGES;
const PAGE_HEADERS = createPageHeaders(NOTICE_STYLE);

const headersOf = ({ version }: NoticeReading) => ({ ...NO_STORE, ...etag(version), vary: 'accept' });

const PRESENTERS = {
  'application/json': async (reading, language) => {
    const languages = language === undefined ? NOTICE_LANGUAGES : [language];
    return json(200, toNoticeRead(reading.notice, languages), headersOf(reading));
  },
  'text/plain': async (reading, language = USUAL) => ({
    statusCode: 200,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'content-language': language, ...headersOf(reading) },
    body: renderNoticeText(wordNotice(reading.notice, language)),
  }),
  'text/html': async (reading, language = USUAL) => ({
    statusCode: 200,
    headers: { ...PAGE_HEADERS, 'content-language': language, ...headersOf(reading) },
    body: renderNoticeHtml(wordNotice(reading.notice, language)),
  }),
  'application/pdf': async (reading, language = USUAL, { printer }) => ({
    statusCode: 200,
    headers: {
      'content-type': 'application/pdf',
      'content-language': language,
      'content-disposition': `inline; filename="${reading.notice.reference}.pdf"`,
      ...headersOf(reading),
    },
    body: Buffer.from(await printer.printNotice(reading.notice, language)).toString('base64'),
    isBase64Encoded: true,
  }),
} as const satisfies Record<(typeof MEDIA_TYPES)[number], Present>;

/**
 * The form and language a notice is wanted in; as data, in every language at once unless one is named, because each read ends the
 * code of the one before. Asked before anything is read, so that a wish nobody can meet leaves nothing behind.
 *
 * @throws HoldfastError `not-acceptable`, `invalid-request`.
 */
function presentNotice(
  deps: Deps,
  { headers, queryStringParameters }: APIGatewayProxyEventV2,
): (reading: NoticeReading) => Answer {
  const present: Present = PRESENTERS[choosePreferred(headers['accept'], MEDIA_TYPES)];
  const { language } = parse(NoticeQuery, queryStringParameters ?? {});
  return (reading) => present(reading, language, deps);
}

/** `GET /v1/provider/orders/{orderId}/notice`: to the provider that has to pass it on, and on record. */
export const notice: Route = async (deps, event, { by, messageId }) => {
  const present = presentNotice(deps, event);
  const read = async () =>
    await present(await readNotice(deps, { orderId: orderIdOf(event), by, idempotencyKey: messageId }));
  return await orMayBeStored(read()); // the read is on record before its code is made and the notice written
};
