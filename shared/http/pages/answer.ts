import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { encodePage, encodeText } from '../coding.ts';
import { readFormOrigin } from '../form-origin.ts';
import { createPageHeaders } from '../page.ts';
import { NEVER_CLEAR, NO_STORE } from '../response.ts';

/** What holds for everything pages with forms answer: nobody keeps it, and no browser that came once comes back in the clear. */
const HEADERS = {
  ...NO_STORE,
  ...NEVER_CLEAR,
  'cross-origin-resource-policy': 'same-origin',
} as const;

type PagePolicy = ReturnType<typeof createPageHeaders>;

const FORMS: PagePolicy = createPageHeaders('by-sheet', { forms: true });

export interface PageText {
  readonly status: number;
  /** BCP 47. */
  readonly language: string;
  readonly html: string;
  /** The address at another origin that one of its forms is sent to, which sends it on to us again; left out where there is none. */
  readonly sendsTo?: string | undefined;
}

/** A policy governs where a form is sent and where it is sent on to, so both have to be named; on this page, and on no other. */
const policyOf = (sendsTo: string | undefined): PagePolicy =>
  sendsTo === undefined ? FORMS : createPageHeaders('by-sheet', { forms: { alsoTo: readFormOrigin(sendsTo) } });

/**
 * A page, compressed where the browser takes it.
 *
 * @param may what it may do, and its type; else it sends forms, and nothing more. @throws Error for an address that no form of ours is sent to.
 */
export const showPage = (
  { headers }: APIGatewayProxyEventV2,
  { status: statusCode, language, html: body, sendsTo }: PageText,
  may: PagePolicy = policyOf(sendsTo),
): APIGatewayProxyStructuredResultV2 =>
  encodePage(
    {
      statusCode,
      headers: { ...may, ...HEADERS, 'content-language': language, vary: 'accept-language, cookie' },
      body,
    },
    headers['accept-encoding'],
  );

/** The same as data, for whoever reads it by machine. */
export const showData = ({ headers }: APIGatewayProxyEventV2, data: unknown): APIGatewayProxyStructuredResultV2 =>
  encodeText(
    {
      statusCode: 200,
      headers: { ...HEADERS, 'content-type': 'application/json', 'x-content-type-options': 'nosniff' },
      body: JSON.stringify(data),
    },
    headers['accept-encoding'],
  );

/** A path of ours and what may stand behind it: never another host, whatever a browser makes of strokes and signs. */
const OWN_PATH = /^\/(?!\/)[A-Za-z0-9/?&=_.-]*$/;

/** On to another of our pages, by a GET. @throws Error for what is no path of our own. */
export function goTo(path: string, cookies: readonly string[] = []): APIGatewayProxyStructuredResultV2 {
  if (!OWN_PATH.test(path)) throw new Error('only our own pages are gone to');
  const headers = { ...FORMS, ...HEADERS, location: path };
  return { statusCode: 303, headers, ...(cookies.length > 0 && { cookies: [...cookies] }) };
}

/**
 * On to an address of somebody else's, by a GET: only ever from a page that was opened, as the policy of a page holds what its forms lead to.
 *
 * @throws Error for what is no address of the web.
 */
export function leadElsewhere(address: string, cookies: readonly string[]): APIGatewayProxyStructuredResultV2 {
  if (!/^https?:$/.test(new URL(address).protocol)) throw new Error('only addresses of the web are led to');
  return { statusCode: 303, headers: { ...FORMS, ...HEADERS, location: address }, cookies: [...cookies] };
}

/** What a file that is sent to be kept may be called: nothing that a header or a file system reads otherwise. */
const FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

interface SentDocument {
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly name: string;
  /** A stranger sent it: browsers save it, and show nothing of it. */
  readonly isToSave?: true;
}

/** A document, to be read or kept; nothing in it runs. @throws Error for a name that is not of letters, digits, dots, dashes and underscores. */
export function sendDocument({ type, bytes, name, isToSave }: SentDocument): APIGatewayProxyStructuredResultV2 {
  if (!FILE_NAME.test(name)) throw new Error('a file has a plain name');
  const styled = isToSave ? '' : " style-src 'unsafe-inline';";
  return {
    statusCode: 200,
    headers: {
      ...HEADERS,
      'content-type': type,
      'content-disposition': `${isToSave ? 'attachment' : 'inline'}; filename="${name}"`,
      'content-security-policy': `default-src 'none';${styled} sandbox`,
      'x-content-type-options': 'nosniff',
    },
    body: Buffer.from(bytes).toString('base64'),
    isBase64Encoded: true,
  };
}
