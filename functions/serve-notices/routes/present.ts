import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { NoticeReading } from '../../../shared/app/document/read-notice.ts';
import { renderNoticeHtml } from '../../../shared/documents/notice/as-html.ts';
import { renderNoticeText } from '../../../shared/documents/notice/as-text.ts';
import { wordNotice } from '../../../shared/documents/notice/wording.ts';
import { NOTICE_LANGUAGES, type NoticeLanguage } from '../../../shared/domain/order/readings/notice-document.ts';
import { choosePreferred } from '../../../shared/http/accept.ts';
import { createPageHeaders } from '../../../shared/http/page.ts';
import { etag, json, NO_STORE } from '../../../shared/http/response.ts';
import { toNoticeRead } from '../../../shared/views/notice.ts';
import { ALONE } from '../../../web/components/style/sheets.ts';
import type { Deps } from '../deps.ts';

type Answer = Promise<APIGatewayProxyStructuredResultV2>;
type Present = (reading: NoticeReading, language: NoticeLanguage | undefined, deps: Pick<Deps, 'printer'>) => Answer;

const MEDIA_TYPES = ['application/json', 'text/plain', 'text/html', 'application/pdf'] as const;

const [USUAL] = NOTICE_LANGUAGES;
const PAGE_HEADERS = createPageHeaders({ inline: ALONE });

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
 * How a notice is presented to whoever asked with these headers, in this language or, as data, in every one, because each notice
 * comes with a code of its own. Asked before anything is done, so that a wish nobody can meet leaves nothing behind.
 *
 * @throws HoldfastError `not-acceptable`.
 */
export function presentNotice(
  deps: Pick<Deps, 'printer'>,
  { headers }: Pick<APIGatewayProxyEventV2, 'headers'>,
  language: NoticeLanguage | undefined,
): (reading: NoticeReading) => Answer {
  const present: Present = PRESENTERS[choosePreferred(headers['accept'], MEDIA_TYPES)];
  return (reading) => present(reading, language, deps);
}
