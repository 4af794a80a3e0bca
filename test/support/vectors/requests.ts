import { contentOf, type RequestRow } from './asked.ts';
import { REGISTERED } from './keys.ts';
import { REFUSED } from './requests-refused.ts';
import { TAKEN } from './requests-taken.ts';
import { NOW_S, signV1a, toNow } from './sign.ts';
import type { RequestVector } from './vector.ts';

const SOURCE = 'Standard Webhooks, signature scheme, asymmetric; RFC 8032, section 5.1';
const SOURCE_OF_FILES = `${SOURCE}; RFC 9530, section 2`;

function toVector({ of, sent, change, ...row }: RequestRow): RequestVector {
  const { key = 'provider', at = NOW_S, ahead = 0 } = row;
  const id = row.id ?? `msg_${row.name}`;
  const signed = `${id}.${at}.${row.signs ?? contentOf(of)}`;
  const arrives = { ...of, ...sent };
  const headers = {
    'holdfast-provider': REGISTERED.id,
    'webhook-id': id,
    'webhook-timestamp': `${at}`,
    'webhook-signature': signV1a(signed, key),
    ...(arrives.digest !== undefined && { 'content-digest': arrives.digest }),
  };
  const changed = Object.entries({ ...headers, ...change?.(headers) });
  return {
    name: row.name,
    kind: 'request',
    reason: row.reason,
    source: of.digest === undefined ? SOURCE : SOURCE_OF_FILES,
    key,
    now: toNow(at + ahead),
    signed,
    method: arrives.method,
    path: arrives.path,
    query: arrives.query ?? '',
    headers: Object.fromEntries(changed.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
    body: arrives.body ?? '',
    answer: row.answer,
  };
}

export const REQUESTS: readonly RequestVector[] = [...TAKEN, ...REFUSED].map(toVector);
