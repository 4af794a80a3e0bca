import { gzipSync } from 'node:zlib';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { NO_STORE } from '../response.ts';

/** What holds for everything that pages answer with. */
const POLICY = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'same-origin', // under no-referrer browsers send `Origin: null` with forms, which would be refused
  'x-content-type-options': 'nosniff',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

type Headers = Readonly<Record<string, string>>;

/** The one way to make the headers of pages. */
const headersOf = (others: Headers): Record<string, string> => ({ ...POLICY, ...others });

const GZIP = /(?:^|,)\s*gzip\s*(?:;\s*q=(?:1|0\.\d*[1-9]\d*)[^,]*)?(?:,|$)/i;

/** A page, compressed where the browser takes it: the gateway does not do it. */
export function showPage(
  { headers }: APIGatewayProxyEventV2,
  page: { readonly status: number; readonly language: string; readonly text: string; readonly headers?: Headers },
): APIGatewayProxyStructuredResultV2 {
  const { status: statusCode, language, text } = page;
  const common = {
    'content-type': 'text/html; charset=utf-8',
    'content-language': language,
    vary: 'accept-encoding, accept-language, cookie',
    ...NO_STORE,
    ...page.headers,
  };
  if (!GZIP.test(headers['accept-encoding'] ?? '')) return { statusCode, headers: headersOf(common), body: text };
  return {
    statusCode,
    headers: headersOf({ ...common, 'content-encoding': 'gzip' }),
    body: gzipSync(text).toString('base64'),
    isBase64Encoded: true,
  };
}

/** On to another of our pages, by a GET. @throws Error for what is no path of our own. */
export function goTo(path: string, cookies: readonly string[] = []): APIGatewayProxyStructuredResultV2 {
  if (!/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(path)) throw new Error('only our own pages are gone to');
  const headers = headersOf({ location: path, ...NO_STORE });
  return { statusCode: 303, headers, ...(cookies.length > 0 && { cookies: [...cookies] }) };
}

/** A file that never changes under its name, as it was compressed when it was built. */
export const showKept = (type: string, gzipped: Uint8Array): APIGatewayProxyStructuredResultV2 => ({
  statusCode: 200,
  headers: headersOf({
    'content-type': type,
    'content-encoding': 'gzip',
    'cache-control': 'public, max-age=31536000, immutable',
  }),
  body: Buffer.from(gzipped).toString('base64'),
  isBase64Encoded: true,
});
