import { beforeEach, describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../shared/domain/instant.ts';
import { expectProblem } from '../../support/refusals.ts';
import { FILER, filing, filingRequest, OFFICER, orderIdsIn, type SampleName } from '../../support/requests.ts';
import { type Answer, Stack } from '../../support/stack.ts';
import { waitingIdIn, wordRequest } from '../../support/waiting.ts';

const COLLEAGUE = { ...OFFICER, sub: 'person-operations-desk-2' };
const FIGURES = { filingsPerOfficer: 1, filingsPerAuthority: 100, wordsPerOfficer: 100 };

/** For an offence of its own: 21 days. */
const demand = (edits = {}) =>
  filing('ca-487-012', {
    '/certificate/offence/foreign': undefined,
    '/certificate/preserveUntil': '2026-12-11',
    ...edits,
  });
const OF_ANOTHER_CASE = { '/certificate/fileNumber': 'EPP-2026-00001' };

let stack: Stack;
beforeEach(async () => {
  stack = new Stack(undefined, 'shown', FIGURES);
  orderIdsIn(await fileBy(OFFICER, 'usual', OF_ANOTHER_CASE)); // the figure of its officer is used up
});

const fileBy = (by: typeof OFFICER, key: string, edits = {}): Promise<Answer> =>
  stack.officer(filingRequest(demand(edits), key), by);
const say = (id: string, word: 'given' | 'refused'): Promise<Answer> =>
  stack.officer(wordRequest(id, { word }), COLLEAGUE);
/** What stands in the register of demands, and for which order. */
const taken = () => stack.demands.all();
/** Lets it out, and the register of demands goes down just before its demands are taken. */
async function cutOff(id: string): Promise<void> {
  stack.demands.beforeTake = () => stack.demands.outage.begin();
  expect((await say(id, 'given')).status).toBe(503);
  stack.demands.beforeTake = () => undefined;
  stack.demands.outage.end();
}

describe('a demand above the figure of its officer, while it waits for a second officer', () => {
  it('takes nothing', async () => {
    const before = taken();
    waitingIdIn(await fileBy(OFFICER, 'beyond'));
    waitingIdIn(await fileBy(OFFICER, 'beyond'));
    expect(taken()).toEqual(before);
  });

  it('keeps nobody else from making the same demand in this very moment; let out then, it is refused', async () => {
    const id = waitingIdIn(await fileBy(OFFICER, 'beyond'));
    orderIdsIn(await fileBy(COLLEAGUE, 'meanwhile'));
    const before = await stack.snapshot();
    expectProblem(await say(id, 'given'), { status: 409, code: 'further-demand', rule: expect.any(String) });
    expect(await stack.snapshot()).toEqual(before);
  });

  it('takes it once it is let out, as every demand is taken: before its order is stored', async () => {
    const id = waitingIdIn(await fileBy(OFFICER, 'beyond'));
    const standing = stack.orders.stored.commits().length;
    await cutOff(id);
    expect(stack.orders.stored.commits()).toHaveLength(standing);
    expect((await say(id, 'given')).status).toBe(200);
    expectProblem(await fileBy(COLLEAGUE, 'again'), { status: 409, code: 'further-demand', rule: expect.any(String) });
  });

  it('is let out, and completed by its filer’s own repeat where it was cut off', async () => {
    const id = waitingIdIn(await fileBy(OFFICER, 'beyond'));
    await cutOff(id);
    orderIdsIn(await fileBy(OFFICER, 'beyond'));
    expectProblem(await fileBy(COLLEAGUE, 'again'), { status: 409, code: 'further-demand', rule: expect.any(String) });
  });

  it.each<[string, (id: string) => Promise<unknown>, 'filing-refused' | 'filing-expired']>([
    ['is refused', (id) => say(id, 'refused'), 'filing-refused'],
    ['is over', async () => stack.clock.advance(15 * MINUTE_MS), 'filing-expired'],
  ])('takes nothing by being sent again after it %s', async (_, end, code) => {
    await end(waitingIdIn(await fileBy(OFFICER, 'beyond')));
    const before = taken();
    expect(await fileBy(OFFICER, 'beyond')).toMatchObject({ body: { type: `urn:holdfast:problem:${code}` } });
    expect(taken()).toEqual(before);
    orderIdsIn(await fileBy(COLLEAGUE, 'anew')); // in the same moment
  });

  it('takes nothing where another request has its key', async () => {
    waitingIdIn(await fileBy(OFFICER, 'beyond'));
    const before = taken();
    expectProblem(await fileBy(OFFICER, 'beyond', { '/certificate/fileNumber': 'EPP-2026-00002' }), {
      status: 409,
      code: 'idempotency-key-reused',
    });
    expect(taken()).toEqual(before);
  });
});

it.each<[SampleName]>([['epoc-pr'], ['us-2703f'], ['budapest-29'], ['ca-487-012']])(
  'a filing of %s that waits keeps nothing but itself, and uses nothing up',
  async (name) => {
    const file = (key: string) => stack.officer(filingRequest(filing(name), key), FILER[name]);
    if (name !== 'ca-487-012') orderIdsIn(await file('usual'));
    const { waiting: _before, ...before } = Object(await stack.snapshot());
    waitingIdIn(await file('beyond'));
    const { waiting: _after, ...after } = Object(await stack.snapshot());
    expect(after).toEqual(before);
  },
);

it('of two filings of the same demand at once that need no second officer one is stored, and the other is told', async () => {
  stack.clock.advance(10 * MINUTE_MS); // the figure is whole again
  const answers = await Promise.all([fileBy(OFFICER, 'one'), fileBy(COLLEAGUE, 'other')]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
});
