import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/domain/instant.ts';
import type { InstrumentId } from '../../../shared/domain/law/instrument-ids.ts';
import { directoryEntry } from '../../support/builders.ts';
import type { Claims } from '../../support/http-events.ts';
import { NoteStory } from '../../support/note-story.ts';
import { expectRefusal } from '../../support/refusals.ts';
import {
  accepting,
  commandRequest,
  filed,
  memberOf,
  POLICE,
  PROSECUTOR,
  RELEASE,
  read,
  readCertificate,
  SHERIFF,
  WITHDRAWAL,
} from '../../support/requests.ts';
import { type Answer, Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

const OVERSEER: Claims = { ...POLICE, sub: 'person-auditor', holdfast_role: 'oversight' };
/** The mailbox that the police hold. */
const HELD = 'm.reuther@skylark.example';
const NOBODYS = 'nobody.at.all@skylark.example';

let stack: Stack;
let workers: Workers;
beforeEach(() => {
  stack = new Stack();
  workers = new Workers(stack);
});

const police = (key = 'police-1'): Promise<OrderId> => filed(stack, 'epoc-pr', {}, key);
const probe = (key: string, value = HELD): Promise<OrderId> =>
  filed(stack, 'us-2703f', { '/certificate/accounts/0/value': value }, key);

async function receive(...orders: readonly OrderId[]): Promise<void> {
  for (const orderId of orders) {
    const { status, text } = await readCertificate(stack, orderId, { id: `read-${orderId}-${stack.clock.now()}` });
    expect(status, text).toBe(200);
  }
  await workers.settle();
}

const view = async (orderId: OrderId, claims: Claims): Promise<unknown> => {
  const { status, body, text } = await stack.officer(read(orderId), claims);
  expect(status, text).toBe(200);
  return body;
};
const overlapsIn = (body: unknown) => ({
  overlaps: memberOf(body, 'overlaps'),
  moreOverlaps: memberOf(body, 'moreOverlaps'),
  heldElsewhere: memberOf(body, 'heldElsewhere'),
});
const NOTHING = { overlaps: [], moreOverlaps: 0, heldElsewhere: false };

const listed = (claims: Claims) => stack.officer({ method: 'GET', route: '/v1/orders' }, claims);
const listedAttention = async (orderId: OrderId, claims: Claims): Promise<unknown> => {
  const orders = memberOf((await listed(claims)).body, 'orders');
  const rows: readonly unknown[] = Array.isArray(orders) ? orders : [];
  const row = rows.find((one) => memberOf(one, 'id') === orderId);
  return row === undefined ? [] : memberOf(row, 'attention'); // the list is a little behind
};

/** Everything an authority can ask of its own order: as it is, its record, the certificate in each form, and its list. */
async function askAll(orderId: OrderId, claims: Claims): Promise<readonly Answer[]> {
  return [
    await stack.officer(read(orderId), claims),
    await stack.officer(read(orderId, '/history'), claims),
    await stack.officer(read(orderId, '/certificate'), claims),
    await stack.officer(accepting(read(orderId, '/certificate'), 'application/pdf'), claims),
    await listed(claims),
  ];
}

/** What differs from order to order whatever others hold: ids, references, digests, signatures, and the mailbox itself. */
const withoutNames = (answers: readonly Answer[]): string =>
  answers
    .map(({ status, text }) => `${status} ${text}`)
    .join('\n')
    .replaceAll(/ord_[0-9a-z]{26}|fil_[0-9a-z]{26}/g, 'ID')
    .replaceAll(/[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}/g, 'REFERENCE')
    .replaceAll(/ey[\w-]+\.[\w-]+\.[\w-]+/g, 'JWS')
    .replaceAll(/[0-9a-f]{64}/g, 'DIGEST')
    .replaceAll(/"[\w-]{43}"/g, '"DIGEST"')
    .replaceAll(/off_[\w-]+/g, 'OFFICIAL')
    .replaceAll(HELD, 'MAILBOX')
    .replaceAll(NOBODYS, 'MAILBOX');

const briefOrders = (query: Readonly<Record<string, string>> = {}, claims = OVERSEER): Promise<Answer> =>
  stack.overseer({ method: 'GET', route: '/v1/oversight/brief-orders', query }, claims);

describe('a sheriff who files on a mailbox that German police hold', () => {
  it.each([
    ['taken back within the hour', HOUR_MS - 1],
    ['taken back at once', 0],
  ])('learns nothing, at any moment, from an order %s: as on a mailbox nobody holds', async (_, held) => {
    const probed = await askAlong(HELD, held);
    expect(probed).toEqual(await askAlong(NOBODYS, held));
    expect(probed).toHaveLength(6);
  });

  /** Everything the sheriff reads of an order on a mailbox, from filing to the day after it was taken back; the police hold theirs. */
  async function askAlong(value: string, heldMs: number): Promise<readonly string[]> {
    stack = new Stack();
    workers = new Workers(stack);
    const theirs = await police();
    await workers.settle();
    await receive(theirs);
    stack.clock.advance(DAY_MS);
    const answers: string[] = [];
    const orderId = await probe('probe', value);
    const ask = async () => {
      const all = await askAll(orderId, SHERIFF);
      const said = withoutNames(all); // also without signatures, in which any three letters turn up some day
      answers.push(said);
      expect(said).not.toMatch(/aut-police|LKA|lagezentrum/);
      expect(overlapsIn(all[0]?.body)).toEqual(NOTHING);
      expect(await listedAttention(orderId, SHERIFF)).not.toContain('data-held-by-others');
    };
    await ask();
    await workers.settle();
    await ask();
    stack.clock.advance(MINUTE_MS);
    await receive(orderId);
    await ask();
    stack.clock.advance(heldMs);
    await ask();
    expect((await stack.officer(commandRequest(orderId, 'release', WITHDRAWAL), SHERIFF)).status).toBe(200);
    await workers.settle();
    await ask();
    stack.clock.advance(DAY_MS);
    await ask();
    expect(overlapsIn(await view(theirs, POLICE))).toEqual(NOTHING); // nor do the police learn of what was taken back
    return answers;
  }

  it('is seen by oversight to have taken it back, with how often', async () => {
    await police();
    const orders: OrderId[] = [];
    for (const key of ['first', 'second', 'third']) {
      const orderId = await probe(key);
      orders.push(orderId);
      stack.clock.advance(MINUTE_MS);
      const end = commandRequest(orderId, 'release', WITHDRAWAL);
      expect((await stack.officer(end, SHERIFF)).status).toBe(200);
    }
    await workers.settle();
    const { status, body, text } = await briefOrders();
    expect(status, text).toBe(200);
    expect(body).toEqual({
      orders: orders.toReversed().map((id) => ({
        id,
        reference: expect.any(String),
        authority: 'aut-sheriff',
        authorityName: 'Example County Sheriff, Digital Evidence Unit',
        officer: 'person-watch-commander',
        instrument: 'US-2703f' satisfies InstrumentId,
        ending: 'withdrawn',
        reason: 'other',
        issuedAt: expect.any(String),
        endedAt: expect.any(String),
        ofOfficer: 3,
        ofAuthority: 3,
      })),
      next: null,
    });
    expect(text).not.toMatch(/reuther|skylark/);
  });

  it('who lets it run is told after the hour that a desk can be called through the own point of contact, and no more', async () => {
    const theirs = await police();
    await workers.settle();
    const own = await probe('patient');
    await workers.settle();
    await receive(theirs, own);
    stack.clock.advance(HOUR_MS);
    for (const [orderId, claims] of [
      [own, SHERIFF],
      [theirs, POLICE],
    ] as const) {
      const body = await view(orderId, claims);
      expect(overlapsIn(body)).toEqual({ ...NOTHING, heldElsewhere: true });
      expect(memberOf(body, 'attention')).toContain('data-held-by-others');
      expect(await listedAttention(orderId, claims)).toContain('data-held-by-others');
    }
    for (const { text } of await askAll(own, SHERIFF)) expect(text).not.toMatch(/aut-police|LKA|lagezentrum/);
    for (const { text } of await askAll(theirs, POLICE)) expect(text).not.toMatch(/aut-sheriff|Example County/);
  });
});

describe('what else tells nothing', () => {
  it('a tripwire: whoever holds for long hears of a new order an hour after it is received, and not before', async () => {
    const wire = await police();
    await workers.settle();
    await receive(wire);
    stack.clock.advance(9 * DAY_MS);
    const fresh = await probe('fresh');
    await workers.settle();
    stack.clock.advance(DAY_MS);
    expect(overlapsIn(await view(wire, POLICE))).toEqual(NOTHING); // a day, and its provider has not received it
    await receive(fresh);
    stack.clock.advance(HOUR_MS - 1);
    expect(overlapsIn(await view(wire, POLICE))).toEqual(NOTHING);
    stack.clock.advance(1);
    expect(overlapsIn(await view(wire, POLICE))).toEqual({ ...NOTHING, heldElsewhere: true });
  });

  it('one register alone: both have to allow names, and then each is named', async () => {
    const [one, other] = [await police(), await probe('named')];
    await workers.settle();
    await receive(one, other);
    stack.clock.advance(HOUR_MS);
    const allow = (id: string) => stack.directory.put(directoryEntry(id, { tellsOverlaps: true }), 'operator');
    await allow('aut-sheriff');
    expect(overlapsIn(await view(other, SHERIFF))).toEqual({ ...NOTHING, heldElsewhere: true });
    await allow('aut-police');
    expect(overlapsIn(await view(other, SHERIFF))).toMatchObject({
      overlaps: [{ authority: { id: 'aut-police' } }],
      heldElsewhere: false,
    });
  });

  it('an order of another State that is over: that it was there is not told either', async () => {
    const [one, other] = [await police(), await probe('over')];
    await workers.settle();
    await receive(one, other);
    stack.clock.advance(2 * HOUR_MS);
    expect((await stack.officer(commandRequest(one, 'release', RELEASE), POLICE)).status).toBe(200);
    expect(overlapsIn(await view(other, SHERIFF))).toEqual(NOTHING);
    expect(memberOf(await view(other, SHERIFF), 'attention')).not.toContain('data-held-by-others');
  });
});

describe('what an earlier version put on record', () => {
  it('is read by the same rule, and stays on record as it was', async () => {
    const [own, theirs] = [await police(), await filed(stack, 'epoc-pr', {}, 'police-2')];
    const other = (await stack.orders.latest(theirs))?.commit.state;
    const { reference = '', authority = '' } = other ?? {};
    await new NoteStory(own)
      .with({ type: 'overlap.found', at: stack.clock.now(), with: theirs, reference, authority, targets: ['t1'] })
      .storeIn(stack.notes);
    await receive(own, theirs);
    stack.overlaps.outage.begin(); // no list is asked before the hour
    expect(overlapsIn(await view(own, POLICE))).toEqual(NOTHING);
    stack.overlaps.outage.end();
    await stack.overlaps.forget((await stack.orders.latest(own))?.commit.state ?? Object(null));
    stack.clock.advance(HOUR_MS);
    expect(overlapsIn(await view(own, POLICE))).toMatchObject({ overlaps: [{ reference, targets: ['t1'] }] });
    expect((await stack.officer(read(own, '/history'), POLICE)).text).toContain('overlap.found');
  });
});

describe('within one State under one instrument', () => {
  it('each is named to the other after the hour, on the screen and in the list of orders', async () => {
    const own = await police();
    const theirs = await filed(stack, 'epoc-pr', {}, 'police-2');
    await workers.settle();
    await receive(own, theirs);
    expect(overlapsIn(await view(own, POLICE))).toEqual(NOTHING);
    stack.clock.advance(HOUR_MS);
    expect(await view(own, POLICE)).toMatchObject({
      overlaps: [{ authority: { id: 'aut-police' }, inForce: true }],
      moreOverlaps: 0,
      heldElsewhere: false,
    });
    expect(await listedAttention(own, POLICE)).toContain('data-held-by-others');
    expect(await listedAttention(theirs, POLICE)).toContain('data-held-by-others');
  });
});

describe('the provider', () => {
  it('knows at once what to keep, whatever the authorities are told', async () => {
    const [one, other] = [await police(), await probe('at-once')];
    await workers.settle();
    expect((await stack.officer(commandRequest(one, 'release', RELEASE), POLICE)).status).toBe(200);
    await workers.settle();
    const { body } = await readCertificate(stack, one);
    expect(memberOf(body, 'order')).toMatchObject({
      otherHolds: [{ orderId: other }],
      afterEnd: { keep: expect.arrayContaining([{ target: 't1', heldBy: [other] }]) },
    });
    const ours = memberOf((await stack.officer(read(one, '/certificate'), POLICE)).body, 'order');
    expect(ours).toMatchObject({ otherHolds: [], otherHoldsLookedAt: 'in-part', afterEnd: { release: [] } });
    expect(JSON.stringify(ours)).not.toContain(other);
  });
});

describe('the list of brief orders', () => {
  it('is for oversight alone', async () => {
    for (const claims of [POLICE, SHERIFF, PROSECUTOR]) {
      await expectRefusal(stack, () => briefOrders({}, claims), { status: 403, code: 'role-not-allowed' });
    }
  });

  it('comes in pages, and has no order that was held for longer', async () => {
    const kept = await probe('kept');
    await receive(kept);
    for (const key of ['one', 'two']) {
      const orderId = await probe(key);
      await stack.officer(commandRequest(orderId, 'release', WITHDRAWAL), SHERIFF);
    }
    stack.clock.advance(DAY_MS);
    await stack.officer(commandRequest(kept, 'release', RELEASE), SHERIFF);
    await workers.settle();
    const first = (await briefOrders({ limit: '1' })).body;
    expect(memberOf(first, 'orders')).toMatchObject([{ ofOfficer: 2 }]);
    const second = (await briefOrders({ limit: '1', cursor: String(memberOf(first, 'next')) })).body;
    expect(memberOf(second, 'orders')).toMatchObject([{ ofOfficer: 2 }]);
    expect(memberOf(second, 'orders')).not.toEqual(memberOf(first, 'orders'));
  });
});
