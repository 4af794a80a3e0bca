import { type Asked, LIST, MESSAGE, PART, READ } from './asked.ts';
import type { KeyName } from './keys.ts';
import { NOW_S } from './sign.ts';
import type { Answer } from './vector.ts';

/** A request that is signed: ECDSA takes a number of chance, so what was signed once is kept as long as it holds. */
export interface SignedMessage {
  readonly name: string;
  readonly of: Asked;
  /** After `msg_`; left out: the name. */
  readonly id?: string;
  readonly key?: KeyName;
  readonly keyid?: string;
  /** On the sender's clock, seconds since 1970. */
  readonly at?: number;
  /** How far the clock of whoever verifies is ahead of the sender's, in seconds. */
  readonly ahead?: number;
  /** Left out: method, address, sender, id, and the digest where there is a body. */
  readonly components?: readonly string[];
  /** Further headers, by lower-case names. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Further parameters, as they are written. */
  readonly more?: string;
  readonly answer: Answer;
  readonly reason: string;
}

const IN_PARTS = ['@method', '@authority', '@path', '@query', 'holdfast-provider', 'webhook-id'];

export const SIGNED_MESSAGES: readonly SignedMessage[] = [
  { name: 'p256-read', of: READ, answer: 'accepted', reason: 'method, whole address, sender and id' },
  { name: 'p256-read-with-query', of: LIST, answer: 'accepted', reason: 'the query is part of the address' },
  {
    name: 'p256-read-in-parts',
    of: LIST,
    components: IN_PARTS,
    answer: 'accepted',
    reason: 'the address in three parts',
  },
  {
    name: 'p256-read-in-parts-without-query',
    of: READ,
    components: IN_PARTS,
    answer: 'accepted',
    reason: 'without a query @query is a question mark',
  },
  { name: 'p256-message', of: MESSAGE, answer: 'accepted', reason: 'the digest of the body besides' },
  { name: 'p256-part-of-a-file', of: PART, answer: 'accepted', reason: 'a file is signed as a message is' },
  {
    name: 'p256-with-more',
    of: READ,
    components: [...IN_PARTS, 'accept'],
    headers: { accept: 'application/json' },
    more: `;alg="ecdsa-p256-sha256";expires=${NOW_S + 60};tag="holdfast"`,
    answer: 'accepted',
    reason: 'more may be covered, and alg, expires and tag said',
  },
  { name: 'p256-five-minutes-late', of: READ, ahead: 300, answer: 'accepted', reason: 'within the window' },
  { name: 'p256-five-minutes-early', of: READ, ahead: -300, answer: 'accepted', reason: 'before it and after it' },
  { name: 'p256-stale', of: READ, ahead: 301, answer: 'signature-expired', reason: 'a second more is not' },
  { name: 'p256-ahead', of: READ, ahead: -301, answer: 'signature-expired', reason: 'nor is one too far ahead' },
  {
    name: 'p256-expired',
    of: READ,
    ahead: 60,
    more: `;expires=${NOW_S + 60}`,
    answer: 'signature-expired',
    reason: 'it is over from the second that it says itself',
  },
  {
    name: 'p256-by-a-stranger',
    of: READ,
    key: 'stranger-p256',
    answer: 'signature-invalid',
    reason: 'another key than keyid names',
  },
  {
    name: 'p256-by-an-unregistered-key',
    of: READ,
    key: 'stranger-p256',
    keyid: 'stranger-p256',
    answer: 'signature-invalid',
    reason: 'a key that is not registered',
  },
  {
    name: 'p256-under-the-name-of-an-ed25519-key',
    of: READ,
    keyid: 'provider',
    answer: 'signature-invalid',
    reason: 'keyid names a key that signs in the other way',
  },
  {
    name: 'p256-without-method',
    of: READ,
    components: ['@target-uri', 'holdfast-provider', 'webhook-id'],
    answer: 'signature-invalid',
    reason: 'another method would be covered as well',
  },
  {
    name: 'p256-without-query',
    of: LIST,
    components: ['@method', '@authority', '@path', 'holdfast-provider', 'webhook-id'],
    answer: 'signature-invalid',
    reason: 'another query would be covered as well',
  },
  {
    name: 'p256-without-sender',
    of: READ,
    components: ['@method', '@target-uri', 'webhook-id'],
    answer: 'signature-invalid',
    reason: 'the sender is covered too',
  },
  {
    name: 'p256-without-id',
    of: MESSAGE,
    components: ['@method', '@target-uri', 'holdfast-provider', 'content-digest'],
    answer: 'signature-invalid',
    reason: 'the id is covered too: by it a message counts once',
  },
  {
    name: 'p256-message-without-digest',
    of: MESSAGE,
    components: ['@method', '@target-uri', 'holdfast-provider', 'webhook-id'],
    answer: 'signature-invalid',
    reason: 'another body would be covered as well',
  },
];
