import { type Json, references } from './json.ts';

const header = (description: string, example: string, schema: Json = { type: 'string' }): Json => ({
  description,
  schema,
  example,
});

/** Headers of answers, by the names the document gives them. */
const HEADERS = {
  AcceptRanges: header('That pieces can be asked for with `Range`.', 'bytes'),
  CacheControl: header('How long it may be kept by whoever passes it on; nothing of an order may.', 'no-store'),
  ContentDisposition: header(
    'The name to save it under, where it is a file or paper.',
    'inline; filename="A794-42EM-7K8M.pdf"',
  ),
  ContentLanguage: header('The language of a text, a page or paper; of data there is none.', 'en'),
  ContentRange: header(
    'Which bytes these are of how many; of a refusal only how many there are.',
    'bytes 0-4194303/9000000',
  ),
  ContentSecurityPolicy: header(
    'What a browser may do with it: of a page nothing but its own style, of a file nothing.',
    "default-src 'none'; sandbox",
  ),
  ContentTypeOptions: header('That a browser guesses at no other type.', 'nosniff'),
  ETag: header(
    'The version of the order, to be sent back as `If-Match` with what was decided upon it; of a file, its digest.',
    '"3"',
  ),
  ReferrerPolicy: header('That a browser tells nobody which page it came from.', 'no-referrer'),
  RequestId: header('What to name when you ask about this answer; a problem has it in `instance`.', 'JKJaXmPLvHcESHA='),
  RetryAfter: header('Where waiting helps: seconds to wait before the same is sent again.', '2', {
    type: 'string',
    pattern: '^[0-9]+$',
  }),
  Vary: header('The form follows `Accept`.', 'accept'),
  WwwAuthenticate: header(
    'What the token lacks. Where another sign-in is asked for (RFC 9470), `max_age` says of the last how many seconds, `acr_values` as what it has to count.',
    'Bearer error="insufficient_user_authentication", error_description="A more recent authentication is required. A different authentication level is required", acr_values="phr phrh", max_age="300"',
  ),
} as const satisfies Readonly<Record<string, Json>>;

export type HeaderName = keyof typeof HEADERS;

/** How each is written in an answer. */
const SPELLED: Readonly<Record<HeaderName, string>> = {
  AcceptRanges: 'Accept-Ranges',
  CacheControl: 'Cache-Control',
  ContentDisposition: 'Content-Disposition',
  ContentLanguage: 'Content-Language',
  ContentRange: 'Content-Range',
  ContentSecurityPolicy: 'Content-Security-Policy',
  ContentTypeOptions: 'X-Content-Type-Options',
  ETag: 'ETag',
  ReferrerPolicy: 'Referrer-Policy',
  RequestId: 'Apigw-Requestid',
  RetryAfter: 'Retry-After',
  Vary: 'Vary',
  WwwAuthenticate: 'WWW-Authenticate',
};

export const HEADER_COMPONENTS: Readonly<Record<string, Json>> = HEADERS;

/** What an answer says in headers, besides what every answer does. */
export const headersOf = (names: readonly HeaderName[] = []): Json =>
  references(
    'headers',
    Object.fromEntries(
      [...new Set<HeaderName>(['RequestId', 'CacheControl', ...names])].map((name) => [SPELLED[name], name]),
    ),
  );
