import { beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '../../../shared/deployment/routes.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { openCase } from '../../support/cases.ts';
import { POST_ROUTES, putNewcomer } from '../../support/post-routes.ts';
import { type Expected, expectProblem, expectRefusal, rememberStored } from '../../support/refusals.ts';
import { filed } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';

/** A running order, so that nothing but the body can be what is refused. */
async function anOrder(): Promise<{ stack: Stack; orderId: OrderId }> {
  const stack = new Stack();
  const orderId = await filed(stack, 'epoc-pr-emergency');
  await openCase(stack, orderId);
  await putNewcomer(stack);
  return { stack, orderId };
}

const malformed = (...pointers: string[]): Expected => ({ status: 400, code: 'malformed-json', pointers });
const MEGABYTE = 1_048_576;
const deep = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

it('each POST of the API is asked here', () => {
  const posts = Object.values(ROUTES)
    .flatMap((routes) => Object.keys(routes).filter((key) => key.startsWith('POST ')))
    .filter((key) => key !== 'POST /v1/self-test/messages'); // it takes what we signed, and stores nothing
  expect(POST_ROUTES.map(({ name }) => name).sort()).toEqual(posts.sort());
});

describe.each(POST_ROUTES)('$name refuses, and stores nothing', ({ send, valid, takesNothing, takesAnything }) => {
  // one for all of them: whatever is refused leaves it as it was, which each of them asserts
  let stack: Stack;
  let orderId: OrderId;
  beforeAll(async () => {
    ({ stack, orderId } = await anOrder());
  });

  const first = `${'{"extra":'}`;
  it.each`
    what                            | body                                                       | expected
    ${'an empty body'}              | ${''}                                                      | ${malformed('')}
    ${'no body'}                    | ${undefined}                                               | ${malformed('')}
    ${'white space'}                | ${' \n '}                                                  | ${malformed('')}
    ${'a body cut off'}             | ${'{"instrument":"EU-EPO'}                                 | ${malformed('')}
    ${'single quotes'}              | ${"{'a':1}"}                                               | ${malformed('')}
    ${'a comma too many'}           | ${'{"a":1,}'}                                              | ${malformed('')}
    ${'two values'}                 | ${'{} {}'}                                                 | ${malformed('')}
    ${'NaN'}                        | ${'{"a":NaN}'}                                             | ${malformed('')}
    ${'a name twice'}               | ${'{"a":1,"b":{"c":1,"c":1}}'}                             | ${malformed('/b/c')}
    ${'a name twice, once escaped'} | ${'{"a":1,"\\u0061":2}'}                                   | ${malformed('/a')}
    ${'__proto__'}                  | ${'{"__proto__":{"role":"root"}}'}                         | ${malformed('/__proto__')}
    ${'__proto__ deep, escaped'}    | ${'{"a":[{"__pro\\u0074o__":1}]}'}                         | ${malformed('/a/0/__proto__')}
    ${'constructor'}                | ${'{"constructor":{"prototype":{"x":1}}}'}                 | ${malformed('/constructor', '/constructor/prototype')}
    ${'2^53 + 1'}                   | ${`${first}9007199254740993}`}                             | ${malformed('/extra')}
    ${'1e400'}                      | ${`${first}1e400}`}                                        | ${malformed('/extra')}
    ${'a digit past a double'}      | ${`${first}0.12345678901234567890}`}                       | ${malformed('/extra')}
    ${'half a surrogate pair'}      | ${`${first}"\\ud800"}`}                                    | ${malformed('/extra')}
    ${'nesting 33 deep'}            | ${deep(33)}                                                | ${malformed(`${'/a'.repeat(32)}/`)}
    ${'nesting 100,000 deep'}       | ${'['.repeat(100_000) + ']'.repeat(100_000)}               | ${malformed('/0'.repeat(33))}
    ${'bytes that are no UTF-8'}    | ${Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d)} | ${malformed('')}
    ${'UTF-16'}                     | ${Buffer.from('\ufeff{}', 'utf16le')}                      | ${malformed('')}
    ${'a list behind a mark'}       | ${Buffer.from('\ufeff[]')}                                 | ${{ status: 422, code: 'invalid-request', pointers: [''] }}
    ${'1 MB of white space'}        | ${' '.repeat(MEGABYTE)}                                    | ${{ status: 413, code: 'body-too-large', pointers: [] }}
    ${'1 MB of JSON'}               | ${JSON.stringify({ a: 'x'.repeat(MEGABYTE) })}             | ${{ status: 413, code: 'body-too-large', pointers: [] }}
    ${'1 MB in base64'}             | ${Buffer.alloc(MEGABYTE, '1')}                             | ${{ status: 413, code: 'body-too-large', pointers: [] }}
    ${'an array'}                   | ${'[]'}                                                    | ${{ status: 422, code: 'invalid-request', pointers: [''] }}
    ${'a text'}                     | ${'"hello"'}                                               | ${{ status: 422, code: 'invalid-request', pointers: [''] }}
    ${'null'}                       | ${'null'}                                                  | ${{ status: 422, code: 'invalid-request', pointers: [''] }}
    ${'a number'}                   | ${'7'}                                                     | ${{ status: 422, code: 'invalid-request', pointers: [''] }}
  `('$what', async ({ body, expected }) => {
    await expectRefusal(stack, () => send(stack, orderId, body), expected);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/jsonx',
    'application/json; charset=latin1',
    '',
  ])('a valid body as %j', async (contentType) => {
    const body = await valid(stack, orderId);
    const expected = { status: 415, code: 'unsupported-media-type', pointers: [] } as const;
    await expectRefusal(stack, () => send(stack, orderId, body, contentType), expected);
  });

  it.skipIf(takesAnything)('an unknown field, at the pointer of that field', async () => {
    const body = { ...Object(await valid(stack, orderId)), 'prior/ity~': 'high' };
    const expected = { status: 422, code: 'invalid-request', pointers: ['/prior~1ity~0'] } as const;
    await expectRefusal(stack, () => send(stack, orderId, body), expected);
  });

  it.skipIf(takesNothing)('every field missing, at the pointer of each', async () => {
    const assertNothingStored = await rememberStored(stack);
    const answer = await send(stack, orderId, '{}');
    expectProblem(answer, { status: 422, code: 'invalid-request' });
    expect(answer.body).toMatchObject({
      errors: expect.arrayContaining([{ pointer: expect.any(String), detail: 'is required' }]),
    });
    await assertNothingStored();
  });
});

describe.each(POST_ROUTES)('$name takes JSON', ({ send, valid }) => {
  it.each(['application/json', 'application/json;charset=utf-8', 'Application/JSON; charset="UTF-8"'])(
    'as %s',
    async (contentType) => {
      const { stack, orderId } = await anOrder();
      const answer = await send(stack, orderId, await valid(stack, orderId), contentType);
      expect(answer.status).not.toBe(415);
      expect(answer.status).toBeLessThan(500);
    },
  );
});
