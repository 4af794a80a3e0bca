import { beforeEach, describe, expect, it } from 'vitest';
import { TouchedList } from '../../../shared/contracts/api/registrars/suspensions.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import { at } from '../../support/builders.ts';
import {
  changeDraftRequest,
  draftIdIn,
  draftListRequest,
  draftRequest,
  makeDraftRequest,
} from '../../support/drafts.ts';
import type { Claims } from '../../support/http-events.ts';
import { AUDITOR } from '../../support/overseers.ts';
import { allPages } from '../../support/pages.ts';
import { expectRefusal } from '../../support/refusals.ts';
import { REGISTRAR } from '../../support/registrars.ts';
import { commandRequest, POLICE, PROSECUTOR, RELEASE, read, say, searchRequest } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { fileAndSettle, suspend, suspendAndSettle, THEFT, touchedRequest } from '../../support/suspending.ts';
import { SECOND_OFFICER } from '../../support/waiting.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let workers: Workers;
beforeEach(() => {
  stack = new Stack();
  workers = new Workers(stack);
});

const fileOne = (key?: string): Promise<OrderId> => fileAndSettle(stack, workers, key);
const suspendAndLook = (asked?: object, by?: Claims, key?: string): Promise<string> =>
  suspendAndSettle(stack, workers, asked, by, key);

/** All pages of what an account touched, as one. */
async function touchedBy(suspension: string, limit = '25', claims: Claims = REGISTRAR) {
  const pages = await allPages(async (cursor) => {
    const { status, body } = await stack.registrar(
      touchedRequest(suspension, { limit, ...(cursor && { cursor }) }),
      claims,
    );
    expect(status).toBe(200);
    return TouchedList.parse(body);
  });
  return {
    touched: pages.flatMap((page) => page.touched),
    consulted: pages.flatMap((page) => page.consulted),
    searches: pages.flatMap((page) => page.searches),
    drafts: pages.flatMap((page) => page.drafts),
  };
}

describe('what was read', () => {
  const READ_AT = '2026-11-20T16:10:00.000Z';

  it('is listed with what was acted on: orders, lists and searches, by ids and counts and without a word of them', async () => {
    const [one, two] = [await fileOne('one'), await fileOne('two')];
    await stack.officer(read(one), POLICE);
    await stack.officer({ method: 'GET', route: '/v1/orders' }, POLICE);
    await stack.officer(searchRequest({ fileNumber: 'LKA-ML 4100-2026-0831' }), POLICE);
    await stack.officer(read(two), SECOND_OFFICER);
    const suspension = await suspendAndLook();
    const { touched, consulted, searches, drafts } = await touchedBy(suspension);
    expect(touched.map(({ orderId }) => orderId).toSorted()).toEqual([one, two].toSorted());
    expect(searches).toEqual([{ at: READ_AT, answers: 2 }]);
    expect(drafts).toEqual([]);
    expect(consulted).toHaveLength(4);
    expect(consulted).toEqual(
      expect.arrayContaining([
        { route: 'GET /v1/orders/{orderId}', at: READ_AT, of: [one] },
        { route: 'GET /v1/orders', at: READ_AT, of: expect.arrayContaining([one, two]) },
        { route: 'POST /v1/order-searches', at: READ_AT, of: [one] },
        { route: 'POST /v1/order-searches', at: READ_AT, of: [two] },
      ]),
    );
    expect(JSON.stringify({ consulted, searches })).not.toMatch(/4100|skylark|person-police/i);
    expect(await touchedBy(suspension, '1', AUDITOR)).toEqual(
      expect.objectContaining({ searches, touched: expect.arrayContaining(touched) }),
    );
    expect((await touchedBy(suspension, '1')).consulted).toHaveLength(4);
  });

  it('before the account was doubted, and by others, is not; of a whole authority it is everybody’s', async () => {
    const id = await fileOne();
    await stack.officer(read(id), POLICE);
    stack.clock.advance(2 * HOUR_MS);
    await stack.officer(read(id), SECOND_OFFICER);
    const since = '2026-11-20T17:00:00Z';
    expect((await touchedBy(await suspendAndLook({ ...THEFT, since }))).consulted).toEqual([]);
    const all = await suspendAndLook({ ...THEFT, since, person: undefined }, REGISTRAR, 'all');
    expect((await touchedBy(all)).consulted).toHaveLength(1);
  });

  it('is gone through over months, and not beyond the minute in which the last function hears of the suspension', async () => {
    const id = await fileOne();
    await stack.officer(read(id), POLICE);
    stack.clock.set(at('2027-01-05T08:00:00Z'));
    await stack.officer(read(id), POLICE);
    const suspension = await suspendAndLook();
    const lost = { role: 'contact-point', authority: 'aut-police', person: THEFT.person } as const;
    const route = 'GET /v1/orders/{orderId}';
    for (const [after, seconds] of [
      [59_999, id],
      [60_000, id],
    ] as const) {
      const seen = plus(stack.clock.now(), after);
      await stack.consultations.append([{ at: seen, by: lost, route, reason: null, of: { orderId: seconds } }]);
    }
    stack.clock.advance(HOUR_MS);
    expect((await touchedBy(suspension)).consulted.map(({ at: instant }) => instant)).toEqual([
      '2027-01-05T08:00:59.999Z',
      '2027-01-05T08:00:00.000Z',
      '2026-11-20T16:10:00.000Z',
    ]);
  });

  it('of a suspension that nobody confirmed it is all since, as the account reads again', async () => {
    const id = await fileOne();
    const suspension = await suspendAndLook();
    stack.clock.advance(2 * DAY_MS);
    await stack.officer(read(id), POLICE);
    expect((await touchedBy(suspension)).consulted).toHaveLength(1);
  });

  it('stays out of reach while consultations cannot be read', async () => {
    const suspension = await suspendAndLook();
    stack.consultations.outage.begin();
    const asked = () => stack.registrar(touchedRequest(suspension, { cursor: 'consulted-' }), REGISTRAR);
    await expectRefusal(stack, asked, { status: 503, code: 'service-unavailable', retryable: true });
  });

  it.each(['consulted-2026-13', 'consulted-2020-01', 'consulted-2026-11_x', 'drafted-x', 'read-x'])(
    'the cursor %s, which no page gave, is refused',
    async (cursor) => {
      const suspension = await suspendAndLook();
      await expectRefusal(stack, () => stack.registrar(touchedRequest(suspension, { cursor }), REGISTRAR), {
        status: 422,
        code: 'invalid-request',
      });
    },
  );
});

describe('what was drafted', () => {
  const BEGUN = { instrument: 'EU-EPOC-PR', certificate: { C: 'canary@skylark.example' } };

  it('is listed: drafts that the account made, changed or read, and nothing that stands in them', async () => {
    const make = async (key: string, by: Claims) => draftIdIn(await stack.officer(makeDraftRequest(BEGUN, key), by));
    const [own, others] = [await make('one', POLICE), await make('two', SECOND_OFFICER)];
    await stack.officer(draftListRequest(), POLICE);
    stack.clock.advance(MINUTE_MS);
    await stack.officer(draftRequest(others), POLICE);
    await stack.officer(changeDraftRequest(others, { ...BEGUN, providers: [] }, 1), POLICE);
    stack.clock.advance(MINUTE_MS);
    await stack.officer(changeDraftRequest(others, BEGUN, 2), SECOND_OFFICER);
    const { drafts, consulted } = await touchedBy(await suspendAndLook());
    expect(drafts).toHaveLength(3);
    expect(drafts).toEqual(
      expect.arrayContaining([
        { draftId: others, what: 'read', at: '2026-11-20T16:11:00.000Z' },
        { draftId: others, what: 'changed', at: '2026-11-20T16:11:00.000Z' },
        { draftId: own, what: 'made', at: '2026-11-20T16:10:00.000Z' },
      ]),
    );
    expect(consulted).toEqual([
      { route: 'GET /v1/drafts', at: '2026-11-20T16:10:00.000Z', of: expect.arrayContaining([own, others]) },
    ]);
    expect(JSON.stringify(drafts)).not.toContain('canary');
  });

  it('is no more listed once its time is over, but for who read it', async () => {
    const id = draftIdIn(await stack.officer(makeDraftRequest(BEGUN), POLICE));
    await stack.officer(draftRequest(id), POLICE);
    const suspension = await suspendAndLook();
    stack.clock.advance(31 * DAY_MS);
    expect((await touchedBy(suspension)).drafts.map(({ what }) => what)).toEqual(['read']);
  });
});

describe('what was touched', () => {
  it('is listed with what was done and how it stands, page by page', async () => {
    const [held, received] = [await fileOne('one'), await fileOne('two')];
    await say(stack, received, 'order.acknowledged');
    await stack.officer(commandRequest(received, 'release', RELEASE), POLICE);
    await workers.settle();
    const suspension = await suspendAndLook();
    const first = await stack.registrar(touchedRequest(suspension, { limit: '1' }), REGISTRAR);
    const pages = [first];
    for (let next = Object(first.body).next; typeof next === 'string'; next = Object(pages.at(-1)?.body).next) {
      pages.push(await stack.registrar(touchedRequest(suspension, { limit: '1', cursor: next }), REGISTRAR));
    }
    const touched = pages.flatMap(({ body }) => Object(body).touched);
    expect(touched).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          orderId: held,
          standing: 'held',
          touches: [expect.objectContaining({ what: 'order.issued' })],
        }),
        expect.objectContaining({
          orderId: received,
          standing: 'ended',
          touches: expect.arrayContaining([expect.objectContaining({ what: 'order.released' })]),
        }),
      ]),
    );
    expect(touched).toHaveLength(2);
  });

  it('is for registrars and oversight, and nobody else', async () => {
    const suspension = await suspend(stack);
    await expectRefusal(stack, () => stack.registrar(touchedRequest(suspension), PROSECUTOR), {
      status: 403,
      code: 'role-not-allowed',
    });
    await expectRefusal(stack, () => stack.registrar(touchedRequest(suspension, { cursor: 'x' }), REGISTRAR), {
      status: 422,
      code: 'invalid-request',
    });
  });
});
