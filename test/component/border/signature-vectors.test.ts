import { beforeEach, expect, it } from 'vitest';
import { ROUTES } from '../../../shared/deployment/routes.ts';
import { toUtf8 } from '../../../shared/kit/bytes.ts';
import { readKey } from '../../../shared/kit/keys.ts';
import { signContent } from '../../../shared/kit/signing.ts';
import { directoryEntry } from '../../support/builders.ts';
import type { Request } from '../../support/http-events.ts';
import { expectRefusal } from '../../support/refusals.ts';
import { Stack } from '../../support/stack.ts';
import { privateKeyOf, REGISTERED } from '../../support/vectors/keys.ts';
import type { MessageVector, RequestVector } from '../../support/vectors/vector.ts';
import { readFile } from '../../support/vectors/vector-file.ts';
import { verifyIndependently } from '../../support/vectors/verify-independently.ts';

const file = readFile();
const requests = file.vectors.filter((vector) => vector.kind === 'request');
const messages = file.vectors.filter((vector) => vector.kind === 'rfc9421');
const vectors = [...requests, ...messages];

const ROUTE_KEYS = Object.values(ROUTES).flatMap((routes) => Object.keys(routes));

/** The request as the gateway hands it on. */
function toRequest({ method, path, query, headers, body }: RequestVector | MessageVector): Request {
  for (const key of ROUTE_KEYS) {
    const [wanted, route = ''] = key.split(' ');
    const named = new RegExp(`^${route.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`).exec(path)?.groups;
    if (wanted !== method || (named === undefined && route !== path)) continue;
    return {
      method,
      route,
      ...named,
      headers,
      query: Object.fromEntries(new URLSearchParams(query)),
      ...(body !== '' && { body }),
    };
  }
  throw new Error(`no route is for ${method} ${path}`);
}

let stack: Stack;
beforeEach(async () => {
  stack = new Stack();
  await stack.directory.put(directoryEntry(REGISTERED.id, { keys: REGISTERED.keys }), 'test');
});

it('requests are signed for the address of this stack', () => {
  expect(file.api).toBe(new Stack().apiUrl);
});

it('every signature with P-256 that is taken is of 64 bytes', () => {
  const lengths = messages
    .filter(({ answer }) => answer === 'accepted')
    .map(({ headers }) => Buffer.from(headers['signature']?.slice(5, -1) ?? '', 'base64').length);
  expect(new Set(lengths)).toEqual(new Set([64]));
});

it.each(vectors.filter(({ answer }) => answer === 'accepted'))('$name: $reason', async (vector) => {
  stack.clock.set(vector.now);
  const { status, body } = await stack.unsigned(toRequest(vector));
  expect(status, JSON.stringify(body)).not.toBe(401); // whatever is said then of an order that is not there
});

it.each(vectors.filter(({ answer }) => answer !== 'accepted'))('$answer $name: $reason', async (vector) => {
  stack.clock.set(vector.now);
  const refused = { status: 401, code: vector.answer === 'accepted' ? 'signature-invalid' : vector.answer } as const;
  await expectRefusal(stack, () => stack.unsigned(toRequest(vector)), refused);
});

it.each(vectors)('another verifier says the same of $name', (vector) => {
  expect(verifyIndependently(vector, file)).toBe(vector.answer);
});

it.each(requests)('the kit makes the signature of $name', async ({ name, signed, key, headers }) => {
  const [, id = '', timestamp = '', content = ''] = /^([^.]+)\.([^.]+)\.(.*)$/s.exec(signed) ?? [];
  const signer = await readKey(privateKeyOf(key).export({ format: 'jwk' }));
  const made = await signContent(signer, id, timestamp, toUtf8(content));
  const isOther = ['without-signature', 'v1', 'signature-in-base64url'].includes(name);
  expect((headers['webhook-signature'] ?? '').split(' ').includes(made)).toBe(!isOther);
});
