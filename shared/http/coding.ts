import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { choosePreferredCoding } from './accept.ts';

/** The codings an answer can be had in, the smaller first. */
export const CODINGS = ['br', 'gzip'] as const;
export type Coding = (typeof CODINGS)[number];

/** Of brotli, 0 to 11: less time than gzip takes, and smaller. From 5 on it takes a quarter longer for a tenth fewer bytes. What is kept for good is made smaller when it is bundled. */
const QUALITY = 4;

/** How far brotli looks back: 64 kB, more than a page has. Left alone it prepares for 4 MB, which takes a quarter of its time. */
const WINDOW_BITS = 16;

const BROTLI = {
  params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_LGWIN]: WINDOW_BITS },
};

const COMPRESS: Readonly<Record<Coding, (text: string) => Buffer>> = {
  br: (text) => brotliCompressSync(text, BROTLI),
  gzip: (text) => gzipSync(text),
};

/** Below this a coding saves nothing worth having: the answer fits a packet as it is. */
const WORTH_BYTES = 1_000;

type Headers = NonNullable<APIGatewayProxyStructuredResultV2['headers']>;

/** What else decides which answer is given is kept. */
const varyBy = (vary: Headers[string] | undefined, name: string): string =>
  vary === undefined ? name : `${vary}, ${name}`;

const isWorthIt = ({ body, isBase64Encoded }: APIGatewayProxyStructuredResultV2): boolean =>
  isBase64Encoded !== true && Buffer.byteLength(body ?? '') >= WORTH_BYTES;

const isPage = ({ headers }: APIGatewayProxyStructuredResultV2): boolean =>
  `${headers?.['content-type']}`.startsWith('text/html');

/**
 * A page in the coding its reader likes best, for the gateway compresses nothing; any other answer as it is.
 *
 * Length tells what a page holds only where somebody else can put words beside what they want to guess, again and again: no page
 * repeats what its address says, and none is shown to another site's request with its reader's session.
 */
export const encodePage = (
  response: APIGatewayProxyStructuredResultV2,
  accepted: string | undefined,
): APIGatewayProxyStructuredResultV2 => (isPage(response) ? encodeText(response, accepted) : response);

/** The same of a text that is no page and belongs to one: what holds for the page has to hold for it too. */
export function encodeText(
  response: APIGatewayProxyStructuredResultV2,
  accepted: string | undefined,
): APIGatewayProxyStructuredResultV2 {
  if (!isWorthIt(response)) return response;
  const coding = choosePreferredCoding(accepted, CODINGS);
  const headers = { ...response.headers, vary: varyBy(response.headers?.['vary'], 'accept-encoding') };
  if (coding === undefined) return { ...response, headers };
  return {
    ...response,
    headers: { ...headers, 'content-encoding': coding },
    body: COMPRESS[coding](response.body ?? '').toString('base64'),
    isBase64Encoded: true,
  };
}
