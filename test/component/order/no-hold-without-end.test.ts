import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, plus } from '../../../shared/domain/instant.ts';
import { expectRefusal } from '../../support/refusals.ts';
import {
  commandRequest,
  EMERGENCY_PRODUCTION_REQUEST,
  filed,
  GRANTED,
  POLICE,
  read,
  SOUGHT,
  say,
  VALIDATOR,
} from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let workers: Workers;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  workers = new Workers(stack);
  orderId = await filed(stack, 'epoc-pr-emergency');
  await workers.settle();
  await say(stack, orderId, 'order.acknowledged');
});

const validation = (body: unknown, key: string, claims = POLICE) =>
  stack.officer(commandRequest(orderId, 'validation', body, { key }), claims);
const askForProduction = (key = 'go-on') =>
  stack.officer(commandRequest(orderId, 'production-request', EMERGENCY_PRODUCTION_REQUEST, { key }), POLICE);
const pass = (milliseconds: number) => workers.runUntil(plus(stack.clock.now(), milliseconds));
const barred = { status: 409, code: 'extension-barred', pointers: [] } as const;

describe('an emergency order that nobody validated', () => {
  it.each([
    ['while nobody was asked', async () => undefined],
    [
      'while whoever was asked is silent',
      async () => {
        expect((await validation(SOUGHT, 'seek')).status).toBe(200);
      },
    ],
  ])('is not kept by a production request: %s', async (_, before) => {
    await pass(HOUR_MS);
    await before();
    await expectRefusal(stack, () => askForProduction(), {
      ...barred,
      rule: 'Holdfast policy: no hold goes on beyond its period while it is open whether it was validly ordered',
    });
  });

  it('is kept by one as soon as it is validated', async () => {
    await pass(HOUR_MS);
    await validation(SOUGHT, 'seek');
    expect((await validation(GRANTED, 'grant', VALIDATOR)).status).toBe(200);
    expect(await askForProduction()).toMatchObject({ status: 200, body: { status: 'continued' } });
  });

  it('whose reviewers were silent ends at its end, validated or not', async () => {
    await validation(SOUGHT, 'seek');
    await validation(GRANTED, 'grant', VALIDATOR);
    await pass(15 * DAY_MS); // seven days of one reviewer, and seven of the next
    await expectRefusal(stack, () => askForProduction(), barred);
    await pass(60 * DAY_MS);
    expect(await stack.officer(read(orderId), POLICE)).toMatchObject({ body: { status: 'lapsed', inForce: false } });
  });
});
