import { createHash, createHmac } from 'node:crypto';
import { contentOf, digestOf, LIST, MESSAGE, PART, READ, type RequestRow } from './asked.ts';
import { publicBytesOf } from './keys.ts';
import { JANUARY_S, NOW_S } from './sign.ts';

export const REFUSED: readonly RequestRow[] = [
  { name: 'stale', of: READ, ahead: 301, answer: 'signature-expired', reason: 'a second more than five minutes' },
  { name: 'ahead', of: READ, ahead: -301, answer: 'signature-expired', reason: 'or as far ahead' },
  {
    name: 'by-a-stranger',
    of: READ,
    key: 'stranger',
    answer: 'signature-invalid',
    reason: 'a key that is not registered',
  },
  {
    name: 'before-its-key-is-in-use',
    of: READ,
    key: 'provider-next',
    answer: 'signature-invalid',
    reason: 'registered, from December on',
  },
  {
    name: 'after-its-key-was-in-use',
    of: READ,
    at: JANUARY_S,
    answer: 'signature-invalid',
    reason: 'registered, until the end of December',
  },
  {
    name: 'under-another-name',
    of: READ,
    answer: 'signature-invalid',
    reason: 'another provider than whose key it is',
    change: () => ({ 'holdfast-provider': 'prv-lantern' }),
  },
  {
    name: 'of-another-order',
    of: READ,
    sent: { path: READ.path.replace(/0\//, '1/') },
    answer: 'signature-invalid',
    reason: 'the path was changed',
  },
  {
    name: 'of-another-reading',
    of: READ,
    sent: { path: READ.path.replace('certificate', 'notice') },
    answer: 'signature-invalid',
    reason: 'the path was changed: a notice is not what was asked for',
  },
  {
    name: 'of-another-method',
    of: READ,
    signs: `POST ${READ.path}`,
    answer: 'signature-invalid',
    reason: 'the method is signed too',
  },
  {
    name: 'read-with-query-signed',
    of: LIST,
    signs: `${LIST.method} ${LIST.path}?${LIST.query}`,
    answer: 'signature-invalid',
    reason: 'the query is no part of what is signed',
  },
  {
    name: 'read-by-the-signature-of-a-message',
    of: MESSAGE,
    sent: { ...READ, body: MESSAGE.body },
    answer: 'signature-invalid',
    reason: 'a read signs its address, whatever body comes with it',
  },
  {
    name: 'message-changed',
    of: MESSAGE,
    sent: { body: MESSAGE.body.replace('acknowledged', 'released') },
    answer: 'signature-invalid',
    reason: 'another message than was signed',
  },
  {
    name: 'message-by-its-address',
    of: MESSAGE,
    signs: `${MESSAGE.method} ${MESSAGE.path}`,
    answer: 'signature-invalid',
    reason: 'a message signs its body',
  },
  {
    name: 'id-changed',
    of: MESSAGE,
    answer: 'signature-invalid',
    reason: 'the id is signed',
    change: () => ({ 'webhook-id': 'msg_another' }),
  },
  {
    name: 'timestamp-changed',
    of: MESSAGE,
    answer: 'signature-invalid',
    reason: 'the timestamp is signed',
    change: () => ({ 'webhook-timestamp': `${NOW_S + 1}` }),
  },
  {
    name: 'part-of-another-file',
    of: PART,
    sent: { path: PART.path.replace('a1', 'a2') },
    answer: 'signature-invalid',
    reason: 'the path was changed',
  },
  {
    name: 'part-with-other-bytes',
    of: PART,
    sent: { body: PART.body.replace('thirty', 'ninety') },
    answer: 'signature-invalid',
    reason: 'the bytes are not those the digest is of',
  },
  {
    name: 'part-with-another-digest',
    of: PART,
    sent: { body: 'x', digest: digestOf('x') },
    answer: 'signature-invalid',
    reason: 'the digest fits the bytes, and is not the one that was signed',
  },
  {
    name: 'part-by-its-body',
    of: PART,
    signs: PART.body,
    answer: 'signature-invalid',
    reason: 'of a file the address is signed too: else it could be sent elsewhere',
  },
  {
    name: 'part-without-digest',
    of: PART,
    answer: 'signature-invalid',
    reason: 'without the header nothing says what was signed',
    change: () => ({ 'content-digest': undefined }),
  },
  {
    name: 'part-with-sha-512',
    of: {
      ...PART,
      digest: `sha-512=:${createHash('sha512').update(PART.body).digest('base64')}:`,
    },
    answer: 'signature-invalid',
    reason: 'sha-256 is the one digest that is signed',
  },
  {
    name: 'without-signature',
    of: READ,
    answer: 'signature-invalid',
    reason: 'a header is missing',
    change: () => ({ 'webhook-signature': undefined }),
  },
  {
    name: 'in-milliseconds',
    of: READ,
    at: NOW_S * 1_000,
    ahead: NOW_S - NOW_S * 1_000,
    answer: 'signature-invalid',
    reason: 'the timestamp is in seconds, and has no thirteen digits',
  },
  {
    name: 'v1',
    of: READ,
    answer: 'signature-invalid',
    reason: 'v1 is an HMAC with a shared secret, here the public key: there is no secret, and no v1 counts',
    change: ({ 'webhook-id': id, 'webhook-timestamp': at }) => ({
      'webhook-signature': `v1,${createHmac('sha256', Buffer.from(publicBytesOf('provider'), 'base64'))
        .update(`${id}.${at}.${contentOf(READ)}`)
        .digest('base64')}`,
    }),
  },
  {
    name: 'signature-in-base64url',
    of: { ...READ, path: READ.path.replace('certificate', 'objections') },
    answer: 'signature-invalid',
    reason: 'base64 with padding, not the alphabet of URLs',
    change: (headers) => ({
      'webhook-signature': `v1a,${Buffer.from(headers['webhook-signature']?.slice(4) ?? '', 'base64').toString('base64url')}`,
    }),
  },
];
