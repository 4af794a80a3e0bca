import { beforeEach, expect, it } from 'vitest';
import { makeSignature } from '../../../infra/local/provider/signature.ts';
import { ROUTES } from '../../../shared/deployment.ts';
import { directoryEntry } from '../../support/builders.ts';
import type { Request } from '../../support/http-events.ts';
import { expectRefusal } from '../../support/refusals.ts';
import { Stack } from '../../support/stack.ts';
import { privateKeyOf, REGISTERED } from '../../support/vectors/keys.ts';
import type { RequestVector } from '../../support/vectors/vector.ts';
import { readFile } from '../../support/vectors/vector-file.ts';
import { verifyIndependently } from '../../support/vectors/verify-independently.ts';

const file = readFile();
const vectors = file.vectors.filter((vector) => vector.kind === 'request');

const ROUTE_KEYS = Object.values(ROUTES).flatMap((routes) => Object.keys(routes));

/** The request as the gateway hands it on. */
function toRequest({ method, path, query, headers, body }: RequestVector): Request {
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

it.each(vectors)('the demonstration provider makes the signature of $name', ({ name, signed, key, headers }) => {
  const [, id = '', timestamp = '', content = ''] = /^([^.]+)\.([^.]+)\.(.*)$/s.exec(signed) ?? [];
  const made = makeSignature({ id, timestamp, content }, privateKeyOf(key));
  const isOther = ['without-signature', 'v1', 'signature-in-base64url'].includes(name);
  expect((headers['webhook-signature'] ?? '').split(' ').includes(made)).toBe(!isOther);
});
