import { gzipSync } from 'node:zlib';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { choosePreferredCoding } from './accept.ts';

/** The codings a file that is kept can be had in, the smaller first. */
export const CODINGS = ['br', 'gzip'] as const;
export type Coding = (typeof CODINGS)[number];

/**
 * The only coding of what a function compresses while somebody waits: who reads brotli reads gzip. Brotli at a quality that makes a page smaller,
 * by a thirtieth, takes twice as long, for it fills tables of its own first. What is kept for good is compressed in both when it is bundled.
 */
const AT_ONCE: readonly Coding[] = ['gzip'];

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
  const coding = choosePreferredCoding(accepted, AT_ONCE);
  const headers = { ...response.headers, vary: varyBy(response.headers?.['vary'], 'accept-encoding') };
  if (coding === undefined) return { ...response, headers };
  return {
    ...response,
    headers: { ...headers, 'content-encoding': coding },
    body: gzipSync(response.body ?? '').toString('base64'),
    isBase64Encoded: true,
  };
}
