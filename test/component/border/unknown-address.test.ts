import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { Health } from '../../../shared/contracts/api/public/health.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { ROUTES } from '../../../shared/deployment/routes.ts';
import { sha256 } from '../../../shared/domain/digest.ts';
import { expectRefusal } from '../../support/refusals.ts';
import { Stack } from '../../support/stack.ts';

const NOWHERE = 'there is no such address: /v1/openapi.json describes every one';
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'];
const NOT_FOUND = { status: 404, code: 'not-found', pointers: [] } as const;

/** Every address with its methods, an id in the place of each parameter. */
const ADDRESSES = new Map<string, string[]>();
for (const route of Object.values(ROUTES).flatMap((routes) => Object.keys(routes))) {
  const [method = '', written] = route.split(' ');
  if (written === undefined) continue;
  const path = written.replaceAll(/\{\w+\}/g, 'x1');
  ADDRESSES.set(path, [...(ADDRESSES.get(path) ?? []), method].sort());
}

let stack: Stack;
beforeEach(() => {
  stack = new Stack();
});

describe('an address that is none', () => {
  it.each(METHODS)('is told from %s by a problem document', async (method) => {
    await expectRefusal(stack, () => stack.entry(method, '/v1/nothing'), { ...NOT_FOUND, detail: NOWHERE });
  });

  it.each`
    path                     | meant
    ${'/orders'}             | ${'/v1/orders (with /v1 before it)'}
    ${'/v1/orders/'}         | ${'/v1/orders/{orderId} ({orderId} is empty), or /v1/orders (without the slash at its end)'}
    ${'/v1/orders//history'} | ${'/v1/orders/{orderId}/history ({orderId} is empty)'}
    ${'/openapi.json'}       | ${'/v1/openapi.json (with /v1 before it)'}
  `('$path: what was meant is told', async ({ path, meant }) => {
    const detail = `${NOWHERE}; meant may be ${meant}`;
    await expectRefusal(stack, () => stack.entry('GET', path), { ...NOT_FOUND, detail });
  });

  it('is repeated neither in the answer nor in the log, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...METHODS), fc.string({ maxLength: 40 }), async (method, text) => {
        const path = `/v1/cases/jane.doe@mail.example/<script>${text}`;
        const { status, headers, text: answer } = await stack.entry(method, path);
        expect(status).toBe(404);
        expect(headers['content-type']).toBe('application/problem+json');
        expect(answer + stack.log.lines.join()).not.toMatch(/jane\.doe|script/);
      }),
    );
  });

  it('is one to the gateway alone, where a route of ours fits it after all: no methods are told', async () => {
    await expectRefusal(stack, () => stack.entry('GET', '/v1/orders'), { ...NOT_FOUND, detail: NOWHERE });
  });
});

describe.each([...ADDRESSES])('%s', (path, methods) => {
  const others = METHODS.filter((method) => method !== 'OPTIONS' && !methods.includes(method));
  const allow = [...methods, 'OPTIONS'].join(', ');

  it.each(others)('takes no %s, and says what it takes', async (method) => {
    await expectRefusal(stack, () => stack.entry(method, path), {
      status: 405,
      code: 'method-not-allowed',
      pointers: [],
      allow,
      detail: expect.stringContaining(`this address takes ${methods.join(' and ')}`),
    });
  });

  it('tells OPTIONS the same, and nothing to a page of another origin', async () => {
    const { status, headers, text } = await stack.entry('OPTIONS', path);
    expect({ status, headers, text }).toEqual({
      status: 204,
      headers: { 'cache-control': 'no-store', allow },
      text: '',
    });
  });
});

it('HEAD is told why it is not taken', async () => {
  const { body } = await stack.entry('HEAD', '/v1/orders');
  expect(Object(body).detail).toBe('this address takes GET, and no HEAD: nothing is read here without being shown');
});

it('behind a front, what did not come through it is told nothing', async () => {
  stack.front.digests.push(sha256('a secret'));
  const elsewhere = { status: 403, code: 'wrong-entrance', pointers: [] } as const;
  await expectRefusal(stack, () => stack.entry('GET', '/v1/nothing'), elsewhere);
  await expectRefusal(stack, () => stack.entry('OPTIONS', '/v1/orders'), elsewhere);
  await expectRefusal(stack, () => stack.entry('GET', '/v1/health'), elsewhere);
});

describe('whether it answers', () => {
  it('is told without asking any service', async () => {
    const answer = await stack.entry('GET', '/v1/health');
    expect(answer).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } });
    expect(parse(Health, answer.body)).toEqual({ status: 'pass' });
    expect(readFileSync(new URL('../../../functions/serve-entry/handler.ts', import.meta.url), 'utf8')).not.toContain(
      'adapters',
    );
  });
});
