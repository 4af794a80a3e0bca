import { beforeEach, describe, expect, it } from 'vitest';
import { createCaseCode } from '../../../shared/domain/cases/case-code.ts';
import { sha256 } from '../../../shared/domain/digest.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { openCase, sessionRequest } from '../../support/cases.ts';
import { POST_ROUTES } from '../../support/post-routes.ts';
import { expectRefusal } from '../../support/refusals.ts';
import { filed } from '../../support/requests.ts';
import { type Answer, Stack } from '../../support/stack.ts';

const SECRET = 'a secret that CloudFront alone shows';
const NEXT = 'the one that takes its place';
const ELSEWHERE = { status: 403, code: 'wrong-entrance', pointers: [] } as const;
const GATEWAY = '192.0.2.1';
const CALLER = '198.51.100.7';

let stack: Stack;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  orderId = await filed(stack, 'epoc-pr-emergency');
  await openCase(stack, orderId);
});

const stand = (...secrets: readonly string[]) => void stack.front.digests.push(...secrets.map(sha256));
let seed = 0;
/** A guess with a code that nobody was given. */
const guess = (headers: Readonly<Record<string, string>> = {}): Promise<Answer> => {
  seed += 1;
  const request = sessionRequest(createCaseCode(new Uint8Array(20).fill(seed)), GATEWAY);
  return stack.person({ ...request, headers: { ...request.headers, ...headers } });
};
const through = (caller: string, secret = SECRET) => ({ 'x-holdfast-front': secret, 'x-holdfast-caller': caller });
/** Guesses until whoever guesses is locked out. @returns after how many. */
async function exhaust(headersOf: (tries: number) => Readonly<Record<string, string>>): Promise<number> {
  for (let tries = 1; tries < 50; tries += 1) if ((await guess(headersOf(tries))).status === 429) return tries;
  throw new Error('nobody was locked out');
}

describe.each(POST_ROUTES)('$name behind a front', ({ send, valid }) => {
  it('answers nobody who does not come through it, and stores nothing', async () => {
    const body = await valid(stack, orderId);
    stand(SECRET);
    const tries = JSON.stringify(stack.tries.all());
    await expectRefusal(stack, () => send(stack, orderId, body), ELSEWHERE);
    await expectRefusal(stack, () => send(stack, orderId, '{'), ELSEWHERE); // before anything is looked at
    expect(JSON.stringify(stack.tries.all())).toBe(tries);
  });
});

describe('behind a front', () => {
  it.each`
    shown                    | why
    ${''}                    | ${'nothing'}
    ${`${SECRET}x`}          | ${'more than the secret'}
    ${SECRET.slice(0, 9)}    | ${'a part of it'}
    ${sha256(SECRET)}        | ${'its digest, which is no secret'}
    ${`${SECRET},${SECRET}`} | ${'it twice, as one header'}
  `('whoever shows $why is not let in', async ({ shown }) => {
    stand(SECRET);
    await expectRefusal(stack, () => guess(through(CALLER, shown)), ELSEWHERE);
  });

  it('either of two secrets is taken while one takes the place of the other, and then one alone', async () => {
    stand(SECRET, NEXT);
    expect((await guess(through(CALLER, SECRET))).status).toBe(401);
    expect((await guess(through(CALLER, NEXT))).status).toBe(401);
    stack.front.digests.splice(0, 1);
    await expectRefusal(stack, () => guess(through(CALLER, SECRET)), ELSEWHERE);
    expect((await guess(through(CALLER, NEXT))).status).toBe(401);
  });

  it('callers are counted by the address that the front tells, and by nothing else', async () => {
    stand(SECRET);
    const forged = (tries: number) => ({
      'x-forwarded-for': `203.0.113.${tries}`,
      'cloudfront-viewer-address': `203.0.113.${tries}:443`,
    });
    await exhaust((tries) => ({ ...forged(tries), ...through(CALLER) }));
    expect((await guess(through('198.51.100.8'))).status).toBe(401); // another, from the same address of the gateway
    expect((await guess(through(CALLER))).status).toBe(429);
  });

  it.each(['', 'nobody', '198.51.100.7:443'])('fails loudly when the front tells %j for an address', async (caller) => {
    stand(SECRET);
    const before = await stack.snapshot();
    expect((await guess(through(caller))).status).toBe(500);
    expect(await stack.snapshot()).toEqual(before);
    expect(stack.log.lines.join()).toContain('the front does not say who calls');
  });

  it('no line of log has the secret', async () => {
    stand(SECRET);
    await guess(through(CALLER));
    await guess(through(''));
    await guess();
    expect(stack.log.lines.join()).not.toContain(SECRET);
  });
});

it('without a front callers are who the gateway says, whatever their headers say', async () => {
  const tries = await exhaust((count) => through(`198.51.100.${count}`, SECRET));
  stack = new Stack();
  expect(tries).toBe(await exhaust(() => ({})));
});
