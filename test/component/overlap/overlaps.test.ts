import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/domain/instant.ts';
import { HoldfastError } from '../../../shared/errors.ts';
import { directoryEntry } from '../../support/builders.ts';
import {
  commandRequest,
  filed,
  memberOf,
  POLICE,
  RELEASE,
  read,
  readCertificate,
  SHERIFF,
  say,
} from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

const CANARY = {
  offence: 'canary-offence-3381',
  necessity: 'canary-necessity-7702',
  statement: 'canary-statement-4417',
};

/** The police hold the mailbox as the first of nine targets, and its provider's name and a folder of it as the last two. */
const ORDER = {
  '/certificate/E/offences/0/natureAndClassification': CANARY.offence,
  '/grounds/necessity': CANARY.necessity,
};
/** The sheriff's letter names the same mailbox as its first account, in its own words. */
const LETTER = {
  '/certificate/accounts/0/value': 'M.Reuther@SKYLARK.example',
  '/certificate/statement': CANARY.statement,
};

let stack: Stack;
let workers: Workers;
beforeEach(async () => {
  stack = new Stack();
  workers = new Workers(stack);
  for (const id of ['aut-police', 'aut-sheriff']) {
    await stack.directory.put(directoryEntry(id, { tellsOverlaps: true }), 'operator');
  }
});

const police = (key = 'police-1', edits = {}): Promise<OrderId> => filed(stack, 'epoc-pr', { ...ORDER, ...edits }, key);
const sheriff = (key = 'sheriff-1', edits = {}): Promise<OrderId> =>
  filed(stack, 'us-2703f', { ...LETTER, ...edits }, key);

/** Both orders, found, told and preserved. */
async function both(): Promise<readonly [OrderId, OrderId]> {
  const one = await police();
  stack.clock.advance(MINUTE_MS);
  const other = await sheriff();
  await workers.settle();
  return [one, other];
}

/** Lets the hour pass that has to before anybody is told. @param orders received by their provider now. */
async function letTell(...orders: readonly OrderId[]): Promise<void> {
  for (const orderId of orders) await documentOf(orderId);
  await workers.settle();
  stack.clock.advance(HOUR_MS);
}

const overlapsOf = async (orderId: OrderId): Promise<unknown> => {
  const latest = await stack.orders.latest(orderId);
  const claims = latest?.commit.state.authority === 'aut-sheriff' ? SHERIFF : POLICE;
  return memberOf((await stack.officer(read(orderId), claims)).body, 'overlaps');
};

const referenceOf = async (orderId: OrderId) => (await stack.orders.latest(orderId))?.commit.state.reference;
/** Which orders remember another, once for each. */
const remembering = (): OrderId[] => stack.overlaps.all().flatMap(({ orderId, met }) => met.map(() => orderId));

const release = (orderId: OrderId) => stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE);

/** What the webhook about an order's end said of other holds. */
const stillHeld = (orderId: OrderId): unknown => {
  const ends = stack.sender.posts
    .map(({ body }) => memberOf(JSON.parse(body), 'data'))
    .filter((data) => memberOf(data, 'orderId') === orderId && Object.hasOwn(Object(data), 'stillHeld'));
  return memberOf(ends.at(-1), 'stillHeld');
};

const documentOf = async (orderId: OrderId, id = `read-${stack.clock.now()}`): Promise<unknown> => {
  const { status, body, text } = await readCertificate(stack, orderId, { id });
  expect(status, text).toBe(200);
  return memberOf(body, 'order');
};

const record = (orderId: OrderId, version: number) => stack.orders.recordOf(orderId, version);

describe('two authorities that hold the same mailbox', () => {
  it('learn of each other: that it is held, by whom, whom to call and since when', async () => {
    const [one, other] = await both();
    await letTell(one, other);
    expect(await overlapsOf(one)).toEqual([
      {
        reference: await referenceOf(other),
        authority: { id: 'aut-sheriff', name: 'Example County Sheriff, Digital Evidence Unit', state: 'US' },
        contact: {
          name: 'Watch Commander',
          telephone: { countryCode: '+1', areaCode: '555', number: '555-0100' },
          email: 'watch@sheriff.example',
        },
        targets: ['t1'],
        since: '2026-11-20T17:11:00.000Z',
        inForce: true,
      },
    ]);
    expect(await overlapsOf(other)).toMatchObject([
      {
        reference: await referenceOf(one),
        authority: { id: 'aut-police' },
        contact: { name: 'Lagezentrum LKA Musterland (24/7)', email: 'lagezentrum@lka.musterland.example' },
        targets: ['t1'],
        inForce: true,
      },
    ]);
  });

  it('the finding is on nobody’s record: no note, no version, and what was found says nothing of the other', async () => {
    const [one, other] = await both();
    await letTell(one, other);
    expect(JSON.stringify(stack.notes.notes())).not.toMatch(/overlap\.found/);
    expect(stack.overlaps.all()).toMatchObject([
      { orderId: one, met: [{ orderId: other, targets: ['t1'] }] },
      { orderId: other, met: [{ orderId: one, targets: ['t1'] }] },
    ]);
    for (const [orderId, claims] of [
      [one, POLICE],
      [other, SHERIFF],
    ] as const) {
      const { text } = await stack.officer(read(orderId, '/history'), claims);
      expect(text).not.toContain(orderId === one ? other : one);
    }
  });

  it('one that cannot be remembered keeps no other from being, and is when it can be', async () => {
    const [one, other] = [await police(), await sheriff()];
    await workers.settle();
    const third = await sheriff('sheriff-2');
    stack.overlaps.beforeAdd = ({ orderId }) => {
      if (orderId === one) throw new HoldfastError('service-unavailable', 'this one alone', { retryable: true });
    };
    const records = [await record(third, 1)];
    expect((await workers.stream(records)).overlaps).toEqual(records.map(({ dynamodb }) => dynamodb?.SequenceNumber));
    await letTell(one, other, third);
    expect(await overlapsOf(third)).toHaveLength(2);
    expect(await overlapsOf(other)).toHaveLength(2);
    expect(await overlapsOf(one)).toHaveLength(1);
    stack.overlaps.beforeAdd = () => undefined;
    expect((await workers.stream(records)).overlaps).toEqual([]);
    expect(await overlapsOf(one)).toHaveLength(2);
    expect(await overlapsOf(third)).toHaveLength(2);
  });

  it('nothing of one’s certificate or grounds stands in any answer to the other, or in any message', async () => {
    const [one, other] = await both();
    await letTell(one, other);
    const toSheriff = [
      await stack.officer(read(other), SHERIFF),
      await stack.officer(read(other, '/history'), SHERIFF),
    ];
    const toPolice = [await stack.officer(read(one), POLICE), await stack.officer(read(one, '/history'), POLICE)];
    for (const { status, text } of toSheriff) {
      expect(status).toBe(200);
      expect(text).not.toMatch(/canary-offence|canary-necessity|reuther@skylark\.example|LKA-ML 4100/);
    }
    for (const { status, text } of toPolice) {
      expect(status).toBe(200);
      expect(text).not.toMatch(/canary-statement|SKYLARK\.example|ECS-26-114072|Whitlock/);
    }
    expect(JSON.stringify(await documentOf(other))).not.toMatch(/canary-offence|canary-necessity/);
    expect(JSON.stringify(stack.sender.posts) + stack.log.lines.join()).not.toMatch(/canary|reuther/i);
    expect(JSON.stringify(stack.marks.all())).not.toMatch(/canary|reuther|skylark/i);
  });

  it('an order of the same authority counts as well', async () => {
    const [one, other] = [await police(), await police('police-2')];
    await workers.settle();
    await letTell(one, other);
    const all = ['t1', 't2', 't3', 't4', 't5', 't6', 't7'];
    expect(await overlapsOf(one)).toMatchObject([{ reference: await referenceOf(other), targets: all }]);
    expect(await overlapsOf(other)).toMatchObject([{ reference: await referenceOf(one), targets: all }]);
  });

  it.each<{ edits: object; why: string }>([
    { edits: { '/certificate/accounts/0/value': 'somebody.else@skylark.example' }, why: 'another mailbox' },
    { edits: { '/providers': [{ provider: 'prv-lantern' }] }, why: 'another provider' },
    {
      edits: {
        '/certificate/accounts/0/timeRange': { start: '2026-11-20T00:00:00Z', end: '2026-11-20T12:00:00Z' },
      },
      why: 'another period',
    },
  ])('learn nothing where there is nothing to learn: $why', async ({ edits }) => {
    const [one, other] = [await police(), await sheriff('sheriff-1', edits)];
    await workers.settle();
    stack.clock.advance(DAY_MS);
    expect([await overlapsOf(one), await overlapsOf(other)]).toEqual([[], []]);
    expect(remembering()).toEqual([]);
  });

  it.each(['the address first', 'the range first'])(
    'an address of one and a range of the other meet, whichever was there: %s',
    async (order) => {
      const identifiers = [
        { type: 'ip_with_timestamp', value: '192.0.2.32/27', timestamp: '2026-11-12T20:04:33Z' },
        { type: 'ip_with_timestamp', value: '192.0.2.64/27', timestamp: '2026-11-12T20:04:33Z' },
      ];
      const range = (): Promise<OrderId> => sheriff('sheriff-1', { '/certificate/accounts': identifiers });
      const address = (): Promise<OrderId> => police(); // its third target is 192.0.2.44 at that moment
      const first = order === 'the address first' ? [address, range] : [range, address];
      const ids: OrderId[] = [];
      for (const issue of first) {
        ids.push(await issue());
        await workers.settle();
      }
      await letTell(...ids);
      const told = await Promise.all(ids.map(overlapsOf));
      const [ofAddress, ofRange] = order === 'the address first' ? told : told.toReversed();
      expect(ofAddress).toMatchObject([{ authority: { id: 'aut-sheriff' }, targets: ['t3'] }]);
      expect(ofRange).toMatchObject([{ authority: { id: 'aut-police' }, targets: ['t1'] }]);
    },
  );

  it('one that has ended is not told, and not told of', async () => {
    const one = await police();
    await release(one);
    const other = await sheriff();
    await workers.settle();
    expect([await overlapsOf(one), await overlapsOf(other)]).toEqual([[], []]);
  });

  it('one past its end by time is as if it were written', async () => {
    const one = await police();
    await workers.stream();
    stack.clock.set('2027-03-01T00:00:00Z'); // and no job has run
    const other = await sheriff();
    await workers.stream();
    expect([await overlapsOf(one), await overlapsOf(other)]).toEqual([[], []]);
  });

  it('when the other’s hold ends, its overlap is shown as over', async () => {
    const [one, other] = await both();
    await letTell(one, other);
    stack.clock.advance(MINUTE_MS);
    await release(one);
    expect(await overlapsOf(other)).toMatchObject([{ authority: { id: 'aut-police' }, inForce: false }]);
    expect(memberOf((await stack.officer(read(other), SHERIFF)).body, 'attention')).not.toContain(
      'data-held-by-others',
    );
  });

  it('each is shown twenty others, and how many more there are', async () => {
    const one = await police();
    await workers.settle();
    const others: OrderId[] = [];
    for (let number = 0; number < 22; number += 1) others.push(await sheriff(`sheriff-${number}`));
    await workers.settle();
    await letTell(one, ...others);
    const { body } = await stack.officer(read(one), POLICE);
    expect(memberOf(body, 'overlaps')).toHaveLength(20);
    expect(body).toMatchObject({ moreOverlaps: 2, heldElsewhere: false });
  });
});

describe('the provider of both', () => {
  it('is told with the first end that the data are still held, and what to keep; with the last, to let all go', async () => {
    const [one, other] = await both();
    await documentOf(one);
    await documentOf(other);
    await release(one);
    await workers.settle();
    expect(stillHeld(one)).toBe(true);
    const shared = [{ orderId: other, reference: await referenceOf(other), targets: ['t1'] }];
    const first = await documentOf(one, 'after-1');
    expect(first).toMatchObject({
      otherHolds: shared,
      afterEnd: {
        ending: 'released',
        release: ['t2', 't3', 't4', 't5', 't6', 't7'],
        // t8 names the service and t9 a folder "of the account named first"
        keep: [
          { target: 't1', heldBy: [other] },
          { target: 't8', heldBy: [other] },
          { target: 't9', heldBy: [other] },
        ],
      },
    });
    await workers.runUntil((await stack.orders.latest(other))?.commit.at ?? stack.clock.now());
    stack.clock.set('2027-02-20T06:00:00Z'); // the letter's 90 days are over
    await workers.sweep();
    await workers.settle();
    expect((await stack.orders.latest(other))?.commit.state.phase).toMatchObject({ kind: 'ended', ending: 'lapsed' });
    expect(stillHeld(other)).toBe(false);
    expect(await documentOf(other, 'after-2')).toMatchObject({
      otherHolds: [],
      afterEnd: { ending: 'lapsed', release: ['t1', 't2', 't3'], keep: [] },
    });
    const all = ['t1', 't2', 't3', 't4', 't5', 't6', 't7', 't8', 't9'];
    expect(await documentOf(one, 'after-3')).toMatchObject({ afterEnd: { release: all, keep: [] } });
  });

  it('reads of other holds while its own lasts', async () => {
    const [one, other] = await both();
    expect(await documentOf(one)).toMatchObject({
      inForce: true,
      afterEnd: null,
      otherHolds: [{ orderId: other, targets: ['t1'] }],
    });
  });

  it.each([
    ['the first ends first', 0],
    ['the second ends first', 1],
  ] as const)('whichever ends at the same moment, none waits for the other: %s', async (_, first) => {
    const orders = await both();
    const inTurn = first === 0 ? orders : [orders[1], orders[0]];
    for (const orderId of inTurn) {
      const claims = orderId === orders[0] ? POLICE : SHERIFF;
      const { status } = await stack.officer(commandRequest(orderId, 'release', RELEASE), claims);
      expect(status).toBe(200);
    }
    await workers.settle();
    expect(orders.map(stillHeld)).toEqual([false, false]);
    for (const orderId of orders)
      expect(await documentOf(orderId)).toMatchObject({ otherHolds: [], afterEnd: { keep: [] } });
  });

  it('keeps what an order holds that came after the end', async () => {
    const one = await police();
    await workers.settle();
    await documentOf(one);
    await release(one);
    await workers.settle();
    expect(stillHeld(one)).toBe(false);
    stack.clock.advance(DAY_MS);
    const other = await sheriff();
    await workers.settle();
    expect(await documentOf(one, 'later')).toMatchObject({
      otherHolds: [{ orderId: other, targets: ['t1'] }],
      afterEnd: { keep: [{ target: 't1', heldBy: [other] }, { target: 't8' }, { target: 't9' }] },
    });
    expect(await overlapsOf(one)).toEqual([]); // whose hold is over need not learn who holds it now
  });

  it('confirms one order’s end while the other goes on', async () => {
    const [one, other] = await both();
    await say(stack, one, 'order.preserved', { targets: [{ id: 't1' }] });
    await release(one);
    await workers.settle();
    expect((await say(stack, one, 'order.released')).status).toBe(200);
    const [ended, held] = [await stack.officer(read(one), POLICE), await stack.officer(read(other), SHERIFF)];
    expect(ended.body).toMatchObject({ releaseConfirmation: { status: 'confirmed' } });
    expect(held.body).toMatchObject({ inForce: true, status: 'issued' });
  });

  it('hears nothing of other holds in messages that end none', async () => {
    const [one] = await both();
    const bodies = stack.sender.posts.map(({ body }) => memberOf(JSON.parse(body), 'data'));
    expect(bodies.filter((data) => Object.hasOwn(Object(data), 'stillHeld'))).toEqual([]);
    expect(await stack.orders.latest(one)).toBeDefined();
  });

  it('gets the same bytes however often the end is dispatched', async () => {
    const [one, other] = await both();
    await release(one);
    const version = (await stack.orders.latest(one))?.commit.version ?? 0;
    await workers.stream([await record(one, version)]);
    const before = stack.deliveries.first();
    await stack.officer(commandRequest(other, 'release', RELEASE), SHERIFF);
    await workers.stream([await record(one, version)]);
    expect(stack.deliveries.first()).toEqual(before);
    expect(before.findLast(({ orderId }) => orderId === one)?.body).toContain('"stillHeld":true');
  });
});

describe('whatever the stream does', () => {
  it('commits that come twice are remembered once', async () => {
    const [one, other] = await both();
    const before = stack.marks.all();
    const events = remembering();
    await workers.stream([await record(other, 1), await record(one, 1), await record(other, 1)]);
    expect(remembering()).toEqual(events);
    expect(events.toSorted()).toEqual([one, other].toSorted());
    expect(stack.marks.all()).toEqual(before);
  });

  it('an order that ended before it was noted stands in nobody’s way', async () => {
    const one = await police();
    await release(one);
    await workers.stream([await record(one, 2), await record(one, 1)]);
    const other = await sheriff();
    await workers.settle();
    expect(await overlapsOf(other)).toEqual([]);
    expect(await documentOf(one)).toMatchObject({ otherHolds: [{ orderId: other, targets: ['t1'] }] }); // it finds, unfound
  });

  it('an order that ends while it is being noted is taken down again', async () => {
    const one = await police();
    const marking = stack.marks.put.bind(stack.marks);
    stack.marks.put = async (order, marks) => {
      await marking(order, marks);
      await release(one);
    };
    await workers.stream([await record(one, 1)]);
    expect(memberOf(stack.marks.all(), 'shown')).toEqual([]);
  });

  it('two orders noted at once both find the other, and each remembers it once', async () => {
    const [one, other] = [await police(), await sheriff()];
    const [first, second] = [await record(one, 1), await record(other, 1)];
    let nested = false;
    stack.marks.beforeNear = async () => {
      if (nested) return;
      nested = true;
      await workers.stream([second]); // the other is noted while the first looks
    };
    await workers.stream([first]);
    expect(remembering().toSorted()).toEqual([one, other].toSorted());
  });

  it('an order that ends between being found and being remembered is told to nobody', async () => {
    const [one, other] = [await police(), await sheriff()];
    await workers.stream([await record(one, 1)]);
    stack.overlaps.beforeAdd = async ({ orderId }) => {
      if (orderId === other) await release(one);
    };
    expect((await workers.stream([await record(other, 1)])).overlaps).toEqual([]);
    await letTell(other);
    expect([await overlapsOf(one), await overlapsOf(other)]).toEqual([[], []]);
  });

  it('an order of which nobody is told takes up nobody’s room', async () => {
    const [one, other] = await both();
    expect(remembering().toSorted()).toEqual([one, other].toSorted());
    await release(one);
    await workers.settle();
    expect(remembering()).toEqual([one]);
  });

  it('nor does one that an earlier version found', async () => {
    const [one, other] = await both();
    for (const [owner, met] of [
      [one, other],
      [other, one],
    ] as const) {
      const latest = await stack.orders.latest(owner);
      if (!latest) throw new Error('it was filed');
      await stack.overlaps.forget(latest.commit.state);
      stack.overlaps.addAsEarlier(latest.commit.state, { orderId: met, targets: ['t1'], foundAt: stack.clock.now() });
    }
    await release(one);
    await workers.settle();
    expect(remembering()).toEqual([one]);
  });

  it.each(['marks', 'hashes', 'vault', 'overlaps'] as const)(
    'while the %s do not answer, the record is reported and nothing is remembered; the next time it is right',
    async (part) => {
      const one = await police();
      await workers.stream();
      const other = await sheriff();
      const first = await record(other, 1);
      stack[part].outage.begin();
      const before = remembering();
      expect((await workers.stream([first])).overlaps).toEqual([first.dynamodb?.SequenceNumber]);
      expect(remembering()).toEqual(before);
      stack[part].outage.end();
      expect((await workers.stream([first])).overlaps).toEqual([]);
      expect(remembering().toSorted()).toEqual([one, other].toSorted());
    },
  );

  it('a provider is told to keep everything of an ended order while the marks do not answer, and what to let go afterwards', async () => {
    const [one, other] = await both();
    await release(one);
    stack.marks.outage.begin();
    const all = ['t1', 't2', 't3', 't4', 't5', 't6', 't7', 't8', 't9'];
    expect(await documentOf(one, 'read-9')).toMatchObject({
      otherHolds: [],
      otherHoldsLookedAt: 'in-part',
      afterEnd: { release: [], keep: all.map((target) => ({ target, heldBy: [], why: 'not-all-looked-at' })) },
    });
    stack.marks.outage.end();
    expect(await documentOf(one, 'read-10')).toMatchObject({
      otherHolds: [{ orderId: other }],
      otherHoldsLookedAt: 'all',
      afterEnd: {
        release: all.slice(1, 7),
        keep: [{ target: 't1', heldBy: [other] }, { target: 't8' }, { target: 't9' }],
      },
    });
  });
});

describe('erasure', () => {
  it('leaves no mark of the order, though the stream lost its commits', async () => {
    const one = await police();
    await workers.settle();
    await release(one);
    await workers.settle();
    expect(memberOf(stack.marks.all(), 'shown')).toEqual([]);
    expect(memberOf(stack.marks.all(), 'lists')).toHaveLength(1);
    stack.clock.set('2027-11-20T16:10:00Z');
    await workers.sweep();
    await workers.fire(stack.dueQueue.receive());
    expect((await stack.orders.latest(one))?.commit.state.phase.kind).toBe('erased');
    expect(stack.marks.all()).toEqual({ lists: [], shown: [], filed: [] });
  });

  it('is not undone by a late repeat of the filing’s commit, nor before its own commit', async () => {
    const one = await police();
    await workers.settle();
    await stack.vault.destroy(one); // as it is while the erasure is being written
    await workers.stream([await record(one, 1)]);
    expect(stack.marks.all()).toEqual({ lists: [], shown: [], filed: [] });
  });
});
