import { beforeEach, describe, expect, it } from 'vitest';
import { MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import { BurstStack, FIGURES, WAITS_MS } from '../../support/burst-stack.ts';
import { expectDiscreet, expectRefusal } from '../../support/refusals.ts';
import {
  ALSO_LANTERN,
  checkRequest,
  file,
  filing,
  orderIdsIn,
  POLICE,
  PROSECUTOR,
  SHERIFF,
  VALIDATOR,
} from '../../support/requests.ts';
import {
  SECOND_OFFICER,
  THIRD_OFFICER,
  waitingIdIn,
  waitingListRequest,
  waitingRequest,
} from '../../support/waiting.ts';

let stack: BurstStack;
beforeEach(() => {
  stack = new BurstStack();
});

describe('a filing above the figure of its officer', () => {
  it('waits, and nothing of it is issued or told', async () => {
    await stack.fillFigure();
    const before = {
      orders: stack.listCommits().length,
      demands: stack.demands.all(),
      alarms: stack.listAlarms().length,
    };
    const answer = await stack.fileAs(POLICE, 'beyond');
    expect(answer).toMatchObject({ status: 202, headers: { 'cache-control': 'no-store' } });
    const until = new Date(stack.clock.now() + WAITS_MS).toISOString();
    expect(answer.body).toEqual({
      id: expect.stringMatching(/^fil_[0-9a-z]{26}$/),
      state: 'awaiting-second-word',
      because: ['above-figure'],
      until,
    });
    expect({ orders: stack.listCommits().length, demands: stack.demands.all() }).toEqual({
      orders: before.orders,
      demands: before.demands,
    });
    expect(before.alarms).toBe(0);
    expect(stack.listAlarms()).toHaveLength(1);
    expectDiscreet(stack);
  });

  it('is answered alike when it is sent again, also in another window, and rings no second time', async () => {
    await stack.fillFigure();
    const first = await stack.fileAs(POLICE, 'beyond');
    expect((await stack.fileAs(POLICE, 'beyond')).body).toEqual(first.body);
    stack.clock.set(plus(stack.clock.now(), 11 * MINUTE_MS));
    const again = await stack.fileAs(POLICE, 'beyond');
    expect({ status: again.status, body: again.body }).toEqual({ status: 202, body: first.body });
    expect(stack.listAlarms()).toHaveLength(1);
  });

  it('is refused where another request has its key', async () => {
    await stack.fileBeyond();
    await expectRefusal(stack, () => stack.fileAs(POLICE, 'beyond', 'epoc-pr', ALSO_LANTERN), {
      status: 409,
      code: 'idempotency-key-reused',
    });
    await expectRefusal(stack, () => stack.fileAs(POLICE, 'beyond', 'epoc-pr-emergency'), {
      status: 409,
      code: 'idempotency-key-reused',
    });
  });

  it('is held against every rule before it waits', async () => {
    await stack.fillFigure();
    await expectRefusal(
      stack,
      () => stack.fileAs(POLICE, 'beyond', 'epoc-pr', { '/providers/0/provider': 'prv-nobody' }),
      {
        status: 422,
        code: 'provider-unknown',
      },
    );
    expect(stack.listAlarms()).toEqual([]);
  });

  it('needs no second word once the window is over', async () => {
    await stack.fillFigure();
    stack.clock.set(plus(stack.clock.now(), 10 * MINUTE_MS));
    orderIdsIn(await stack.fileAs(POLICE, 'beyond'));
  });
});

describe('what counts', () => {
  it('counts a filing once, however often it is sent, and none that is refused or only checked', async () => {
    for (let again = 0; again < 10; again += 1) {
      orderIdsIn(await stack.fileAs(POLICE, 'one'));
      expect(
        (await stack.fileAs(POLICE, `bad-${again}`, 'epoc-pr', { '/providers/0/provider': 'prv-nobody' })).status,
      ).toBe(422);
      expect((await stack.officer(checkRequest(filing('epoc-pr')), POLICE)).status).toBe(200);
    }
    orderIdsIn(await stack.fileAs(POLICE, 'two'));
    orderIdsIn(await stack.fileAs(POLICE, 'three'));
    expect((await stack.fileAs(POLICE, 'four')).status).toBe(202);
  });

  it('counts an officer alone, and all of an authority together', async () => {
    await stack.fillFigure();
    for (const key of ['fourth', 'fifth']) orderIdsIn(await stack.fileAs(SECOND_OFFICER, key));
    expect((await stack.fileAs(SECOND_OFFICER, 'sixth')).status).toBe(202);
    expect((await stack.fileAs(THIRD_OFFICER, 'seventh')).status).toBe(202);
    orderIdsIn(await file(stack, 'us-2703f'));
  });

  it('of many at once lets out as many as there are places', async () => {
    const all = await Promise.all(Array.from({ length: 12 }, (_, at) => stack.fileAs(POLICE, `at-once-${at}`)));
    expect(all.filter(({ status }) => status === 201)).toHaveLength(FIGURES.filingsPerOfficer);
    expect(all.filter(({ status }) => status === 202)).toHaveLength(12 - FIGURES.filingsPerOfficer);
  });
});

describe('GET /v1/filings/waiting', () => {
  it('shows the authority what waits, the newest first, page by page', async () => {
    const first = await stack.fileBeyond('beyond-1');
    stack.clock.set(plus(stack.clock.now(), MINUTE_MS));
    const second = waitingIdIn(await stack.fileAs(POLICE, 'beyond-2', 'epoc-pr', ALSO_LANTERN));
    const page = await stack.officer(waitingListRequest({ limit: '1' }), SECOND_OFFICER);
    expect(page.body).toEqual({
      filings: [
        {
          id: second,
          state: 'awaiting-second-word',
          filedBy: POLICE['sub'],
          filedAt: new Date(stack.clock.now()).toISOString(),
          until: new Date(stack.clock.now() + WAITS_MS).toISOString(),
          because: ['above-figure'],
          instrument: 'EU-EPOC-PR',
          providers: [
            { id: 'prv-demo', name: expect.any(String) },
            { id: 'prv-lantern', name: 'Lantern Hosting B.V.' },
          ],
          targets: 9,
          orders: [],
        },
      ],
      next: expect.any(String),
    });
    const rest = await stack.officer(waitingListRequest({ cursor: Object(page.body).next }), SECOND_OFFICER);
    expect(Object(rest.body).filings).toMatchObject([{ id: first }]);
    expect(Object(rest.body).next).toBeNull();
  });

  it('shows nobody what is of another authority, and nothing that is over', async () => {
    await stack.fileBeyond();
    expect(await stack.listWaiting(PROSECUTOR)).toEqual([]);
    expect(await stack.listWaiting()).toHaveLength(1);
    stack.clock.set(plus(stack.clock.now(), WAITS_MS));
    expect(await stack.listWaiting()).toEqual([]);
  });

  it('is for those who file', async () => {
    await expectRefusal(stack, () => stack.officer(waitingListRequest(), VALIDATOR), {
      status: 403,
      code: 'role-not-allowed',
    });
  });
});

describe('GET /v1/filings/waiting/{filingId}', () => {
  it('opens the form as it was sent', async () => {
    const id = await stack.fileBeyond();
    const answer = await stack.officer(waitingRequest(id), SECOND_OFFICER);
    expect(answer.status).toBe(200);
    expect(Object(answer.body).form).toEqual(filing('epoc-pr'));
  });

  it('has no form once it is over', async () => {
    const id = await stack.fileBeyond();
    stack.clock.set(plus(stack.clock.now(), WAITS_MS));
    const answer = await stack.officer(waitingRequest(id), SECOND_OFFICER);
    expect(answer.body).toMatchObject({ state: 'expired', form: null });
  });

  it.each`
    who                    | by           | status | code
    ${'another authority'} | ${SHERIFF}   | ${404} | ${'filing-unknown'}
    ${'a validator'}       | ${VALIDATOR} | ${403} | ${'role-not-allowed'}
  `('is refused to $who', async ({ by, status, code }) => {
    const id = await stack.fileBeyond();
    await expectRefusal(stack, () => stack.officer(waitingRequest(id), by), { status, code });
  });

  it.each(['fil_00000000000000000000000000', 'nothing'])('knows no %s', async (id) => {
    await expectRefusal(stack, () => stack.officer(waitingRequest(id), SECOND_OFFICER), {
      status: 404,
      code: 'filing-unknown',
    });
  });
});
