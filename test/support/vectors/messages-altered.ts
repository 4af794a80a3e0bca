import { digestOf, MESSAGE } from './asked.ts';
import { toDer } from './documents-altered.ts';
import type { Answer, MessageVector } from './vector.ts';

/** A request that was signed, and what was done to it on its way. */
interface AlteredMessage {
  readonly name: string;
  /** The name of the genuine one. */
  readonly of: string;
  readonly answer?: Answer;
  readonly reason: string;
  readonly change: (genuine: MessageVector) => Partial<MessageVector>;
}

type Headers = Readonly<Record<string, string>>;

const withHeaders =
  (change: (headers: Headers) => Headers) =>
  ({ headers }: MessageVector): Partial<MessageVector> => ({ headers: { ...headers, ...change(headers) } });
const inInput = (from: RegExp | string, to: string) =>
  withHeaders(({ 'signature-input': input = '' }) => ({ 'signature-input': input.replace(from, to) }));
const asSignature = (make: (raw: Buffer) => Buffer) =>
  withHeaders(({ signature = '' }) => ({
    signature: `sig=:${make(Buffer.from(signature.slice(5, -1), 'base64')).toString('base64')}:`,
  }));
const twice = (text = ''): string => `${text}, ${text.replace('sig=', 'sig2=')}`;
const OTHER_BODY = MESSAGE.body.replace('acknowledged', 'released');

export const ALTERED_MESSAGES: readonly AlteredMessage[] = [
  {
    name: 'p256-of-another-order',
    of: 'p256-read',
    reason: 'the path was changed',
    change: ({ path }) => ({ path: path.replace(/0\//, '1/') }),
  },
  {
    name: 'p256-of-another-reading',
    of: 'p256-read',
    reason: 'the path was changed: a notice is not what was asked for',
    change: ({ path }) => ({ path: path.replace('certificate', 'notice') }),
  },
  {
    name: 'p256-read-with-another-query',
    of: 'p256-read-with-query',
    reason: 'the query was changed',
    change: () => ({ query: 'limit=5' }),
  },
  {
    name: 'p256-read-without-its-query',
    of: 'p256-read-in-parts',
    reason: 'the query was taken away',
    change: () => ({ query: '' }),
  },
  {
    name: 'p256-read-with-a-body',
    of: 'p256-read',
    reason: 'a body came along, and nobody signed its digest',
    change: ({ headers }) => ({
      body: MESSAGE.body,
      headers: { ...headers, 'content-digest': digestOf(MESSAGE.body) },
    }),
  },
  {
    name: 'p256-message-changed',
    of: 'p256-message',
    reason: 'the body is not the one the digest is of',
    change: () => ({ body: OTHER_BODY }),
  },
  {
    name: 'p256-message-with-another-digest',
    of: 'p256-message',
    reason: 'the digest fits the body, and is not the one that was signed',
    change: ({ headers }) => ({
      body: OTHER_BODY,
      headers: { ...headers, 'content-digest': digestOf(OTHER_BODY) },
    }),
  },
  {
    name: 'p256-message-without-body',
    of: 'p256-message',
    reason: 'the body was taken away, and its digest was not',
    change: () => ({ body: '' }),
  },
  {
    name: 'p256-id-changed',
    of: 'p256-message',
    reason: 'the id is signed',
    change: withHeaders(() => ({ 'webhook-id': 'msg_another' })),
  },
  {
    name: 'p256-under-another-name',
    of: 'p256-read',
    reason: 'the sender is signed',
    change: withHeaders(() => ({ 'holdfast-provider': 'prv-lantern' })),
  },
  {
    name: 'p256-created-changed',
    of: 'p256-read',
    reason: 'the time is signed',
    change: inInput(/created=\d+/, 'created=1795200001'),
  },
  {
    name: 'p256-nonce-changed',
    of: 'p256-read',
    reason: 'the nonce is signed',
    change: inInput(/nonce="[^"]*"/, 'nonce="another"'),
  },
  {
    name: 'p256-without-nonce',
    of: 'p256-read',
    reason: 'a nonce is asked for',
    change: inInput(/;nonce="[^"]*"/, ''),
  },
  {
    name: 'p256-component-taken-out',
    of: 'p256-read-in-parts',
    reason: 'what is covered is signed as well',
    change: inInput('"@query" ', ''),
  },
  {
    name: 'p256-header-changed',
    of: 'p256-with-more',
    reason: 'a further header that is covered was changed',
    change: withHeaders(() => ({ accept: 'application/pdf' })),
  },
  {
    name: 'p256-two-labels',
    of: 'p256-read',
    reason: 'one signature, and no second one beside it',
    change: withHeaders(({ 'signature-input': input, signature }) => ({
      'signature-input': twice(input),
      signature: twice(signature),
    })),
  },
  {
    name: 'p256-other-label',
    of: 'p256-read',
    reason: 'both headers have the same label',
    change: withHeaders(({ signature = '' }) => ({ signature: signature.replace('sig=', 'other=') })),
  },
  {
    name: 'p256-in-der',
    of: 'p256-read',
    reason: 'r and s as a DER sequence, as OpenSSL gives them, are no signature of RFC 9421',
    change: asSignature(toDer),
  },
  {
    name: 'p256-cut-off',
    of: 'p256-read',
    reason: '63 bytes of the 64',
    change: asSignature((raw) => raw.subarray(0, 63)),
  },
  {
    name: 'p256-beside-v1a',
    of: 'p256-read',
    reason: 'a request is signed in one way',
    change: withHeaders(() => ({ 'webhook-timestamp': '1795200000', 'webhook-signature': `v1a,${'A'.repeat(86)}==` })),
  },
];
