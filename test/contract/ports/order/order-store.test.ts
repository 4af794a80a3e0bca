import { describe, expect, it } from 'vitest';
import { createDocumentClient } from '../../../../shared/adapters/clients.ts';
import { DynamoOrderStore } from '../../../../shared/adapters/dynamo/order-store.ts';
import { digest } from '../../../../shared/domain/digest.ts';
import type { OrderId } from '../../../../shared/domain/ids.ts';
import type { NextCommit, StoredCommit } from '../../../../shared/domain/order/commit.ts';
import { NOTHING_PAST } from '../../../../shared/domain/order/past.ts';
import { isAsked } from '../../../../shared/domain/order/record/state.ts';
import type { OrderStore } from '../../../../shared/ports/order/order-store.ts';
import { withServiceAt } from '../../../support/aws.ts';
import { anOrderId, at } from '../../../support/builders.ts';
import { MemoryOrderStore } from '../../../support/fakes/memory-order-store.ts';
import {
  inMemoryAndOnDynamo,
  inMemoryWithDueRows,
  onDynamoWithDueRows,
  type WithDueRows,
} from '../../../support/harness.ts';
import { withLostAnswer } from '../../../support/lossy-proxy.ts';
import { OrderStory, STORIES } from '../../../support/order-story.ts';

const onTable = () => onDynamoWithDueRows((client, table, shards) => new DynamoOrderStore(client, table, shards));

async function historyOf(store: OrderStore, orderId: OrderId): Promise<StoredCommit[]> {
  const commits: StoredCommit[] = [];
  for await (const commit of store.history(orderId)) commits.push(commit);
  return commits;
}

/** The same commit with sealed parts as large as an item may hold. */
const big = (stored: NextCommit): NextCommit => ({
  ...stored,
  sealed: [{ part: 'form', ciphertext: new Uint8Array(300_000).fill(stored.commit.version) }],
});

/** A provider asks, is answered, and asks again. */
function ofElevenCommits(): OrderStory {
  let story = STORIES.running();
  while (story.latest.commit.version < 11) {
    const isOpen = isAsked(story.state);
    story = story.act(
      isOpen
        ? { type: 'answer-clarification', excused: [] }
        : { type: 'request-clarification', targets: ['t1'], upTo: 1 },
    );
  }
  return story;
}

/** What is read of a commit, with bytes as the plain kind, whichever kind they came in. */
const asBytes = (stored: StoredCommit): StoredCommit => ({
  commit: stored.commit,
  digest: stored.digest,
  sealed: stored.sealed.map(({ part, ciphertext }) => ({ part, ciphertext: Uint8Array.from(ciphertext) })),
});

const refusedWith = (code: string, retryable: boolean) => ({ name: 'HoldfastError', code, retryable });

const HARNESSES = inMemoryAndOnDynamo<WithDueRows<OrderStore>>(
  () => inMemoryWithDueRows(new MemoryOrderStore()),
  onTable,
);

describe.each(HARNESSES)('OrderStore $name', ({ make }) => {
  it('knows nothing of an order it never stored', async () => {
    const { port: store } = await make();
    expect(await store.latest(anOrderId())).toBeUndefined();
    expect(await store.read(anOrderId(), 1)).toBeUndefined();
    expect(await historyOf(store, anOrderId())).toEqual([]);
  });

  it('gives back what was stored, of every state an order can be in', async () => {
    const { port: store } = await make();
    for (const [name, tell] of Object.entries(STORIES)) {
      const story = tell({ key: name });
      await story.storeIn({ orders: store });
      expect(await historyOf(store, story.orderId)).toEqual(story.commits.map(asBytes));
      expect(await store.latest(story.orderId)).toEqual(asBytes(story.latest));
      expect(await store.read(story.orderId, 1)).toEqual(asBytes(story.commits[0] ?? story.latest));
    }
  });

  it('lets the first of two commands have a version, and tells the other', async () => {
    const { port: store } = await make();
    const issued = STORIES.issued();
    await issued.storeIn({ orders: store });
    const first = issued.act({ type: 'read-certificate' }, { id: 'first' }).latest;
    const second = issued.act({ type: 'acknowledge' }, { id: 'second' }).latest;
    await store.append(first);
    await expect(store.append(second)).rejects.toMatchObject(refusedWith('order-version-conflict', true));
    expect(await historyOf(store, issued.orderId)).toEqual([asBytes(issued.latest), asBytes(first)]);
  });

  it('lets exactly one of many simultaneous commands have a version', async () => {
    const { port: store } = await make();
    const issued = STORIES.issued();
    await issued.storeIn({ orders: store });
    const rivals = Array.from({ length: 8 }, (_, rival) =>
      issued.act({ type: 'acknowledge' }, { id: `rival-${rival}` }),
    );
    const outcomes = await Promise.allSettled(rivals.map(({ latest }) => store.append(latest)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const winner = outcomes.find((outcome) => outcome.status === 'fulfilled');
    expect(await store.latest(issued.orderId)).toEqual(winner && asBytes(winner.value));
  });

  it('returns the standing commit when the same command comes again after a lost answer', async () => {
    const { port: store } = await make();
    const first = OrderStory.issued({ at: at('2026-11-20T16:10:00Z') });
    const again = OrderStory.issued({ at: at('2026-11-20T16:10:05Z') });
    await store.append(first.latest);
    expect(await store.append(again.latest)).toEqual(asBytes(first.latest));
    expect(await historyOf(store, first.orderId)).toEqual([asBytes(first.latest)]);
  });

  it('keeps versions in order over several pages and beyond nine', async () => {
    const { port: store } = await make();
    const story = ofElevenCommits();
    const commits = story.commits.map(big);
    for (const commit of commits) await store.append(commit);
    const history = await historyOf(store, story.orderId);
    expect(history.map(({ commit }) => commit.version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(history.map(({ sealed }) => sealed[0]?.ciphertext[0])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect((await store.latest(story.orderId))?.commit.version).toBe(11);
  });

  it('goes on behind a version, over several pages too', async () => {
    const { port: store } = await make();
    const story = ofElevenCommits();
    for (const commit of story.commits.map(big)) await store.append(commit);
    const versionsAfter = async (after: number) => {
      const versions: number[] = [];
      for await (const { commit } of store.history(story.orderId, after)) versions.push(commit.version);
      return versions;
    };
    expect(await versionsAfter(4)).toEqual([5, 6, 7, 8, 9, 10, 11]);
    expect(await versionsAfter(10)).toEqual([11]);
    expect(await versionsAfter(11)).toEqual([]);
  });

  it('is not changed through what it was given or what it gave', async () => {
    const { port: store } = await make();
    const { latest, orderId } = STORIES.issued();
    const given = { ...asBytes(latest), past: NOTHING_PAST };
    await store.append(given);
    given.sealed[0]?.ciphertext.fill(0);
    (await store.read(orderId, 1))?.sealed[0]?.ciphertext.fill(0);
    expect(await store.read(orderId, 1)).toEqual(asBytes(latest));
  });

  it('reads several versions at once, in the order they are asked for, and more than one call takes', async () => {
    const { port: store } = await make();
    let story = STORIES.running();
    const kept = { type: 'preserve', targets: ['t1', 't2'] } as const;
    const declined = { type: 'not-execute', targets: [{ id: 't1', reasons: ['data-not-stored-at-receipt'] }] } as const;
    while (story.latest.commit.version < 105)
      story = story.act(story.latest.commit.version % 2 === 0 ? declined : kept);
    await story.storeIn({ orders: store });
    const versions = Array.from({ length: 105 }, (_, place) => 105 - place);
    const read = await store.readMany(story.orderId, versions);
    expect(read.map(({ commit }) => commit.version)).toEqual(versions);
    expect(read[104]).toEqual(story.commits[0] && asBytes(story.commits[0]));
    expect(await store.readMany(story.orderId, [])).toEqual([]);
  });

  it('says that a commit is missing, where one of several is', async () => {
    const { port: store } = await make();
    const { orderId } = await STORIES.issued().storeIn({ orders: store });
    await expect(store.readMany(orderId, [1, 2])).rejects.toMatchObject({ code: 'record-damaged' });
  });

  describe("an order's past", () => {
    const bytes = 'a'.repeat(64);
    const told = { version: 4, digest: digest(bytes) };
    const remembered = { id: 'one', fingerprint: digest('b'.repeat(64)), version: 4, at: at('2026-11-20T16:10:00Z') };
    const sealed = [
      { part: 'form', version: 12, about: 'order.extended' },
      { part: 'message', version: 9, about: 'message.sent' },
    ] as const;

    it('is found by what each entry is looked up by, and is of one order alone', async () => {
      const { port: store } = await make();
      const { latest, orderId } = STORIES.issued();
      await store.append({ ...latest, past: { told: [told], remembered: [remembered], sealed } });
      expect(await store.findPastTold(orderId, told.digest)).toEqual(told);
      expect(await store.findPastCommand(orderId, 'one')).toEqual(remembered);
      expect(await store.listPastSealed(orderId)).toEqual([sealed[1], sealed[0]]); // oldest first
      expect(await store.findPastTold(anOrderId(), told.digest)).toBeUndefined();
      expect(await store.findPastCommand(orderId, 'two')).toBeUndefined();
      expect(await store.listPastSealed(anOrderId())).toEqual([]);
      expect(await historyOf(store, orderId)).toEqual([asBytes(latest)]); // entries are no commits
    });

    it('is kept of a commit that loses its version: what it tells of stands all the same', async () => {
      const { port: store } = await make();
      const { latest, orderId } = STORIES.issued();
      await store.append(latest);
      const other = { ...latest, commit: { ...latest.commit, commandId: 'other' } };
      const lost = store.append({ ...other, past: { ...NOTHING_PAST, told: [told] } });
      await expect(lost).rejects.toMatchObject(refusedWith('order-version-conflict', true));
      expect(await store.findPastTold(orderId, told.digest)).toEqual(told);
    });

    it('is kept whole, however much leaves the lists at once', async () => {
      const { port: store } = await make();
      const { latest, orderId } = STORIES.issued();
      const many = Array.from({ length: 60 }, (_, place) => ({ ...remembered, id: `command-${place}` }));
      await store.append({ ...latest, past: { ...NOTHING_PAST, remembered: many } });
      for (const entry of many) expect(await store.findPastCommand(orderId, entry.id)).toEqual(entry);
    });
  });

  describe('the row a commit has in the due index', () => {
    it('stands at the dispatch check first, 20 seconds after a commit that must be told', async () => {
      const { port: store, dueRows } = await make();
      const { orderId } = await STORIES.issued().storeIn({ orders: store });
      expect(await dueRows()).toEqual([{ kind: 'commit', orderId, version: 1, dueAt: at('2026-11-20T16:10:20Z') }]);
    });

    it('is missing when nothing is left to wait for', async () => {
      const { port: store, dueRows } = await make();
      await STORIES.erased().storeIn({ orders: store });
      expect(await dueRows()).not.toContainEqual(expect.objectContaining({ version: 7 }));
    });

    it('moves from the instant it stands at, and from no other', async () => {
      const { port: store, dueRows } = await make();
      const { orderId } = await STORIES.issued().storeIn({ orders: store });
      await store.settleDue(orderId, 1, at('2026-11-20T16:10:19Z'), at('2026-11-20T18:00:00Z'));
      expect(await dueRows()).toMatchObject([{ dueAt: at('2026-11-20T16:10:20Z') }]);
      await store.settleDue(orderId, 1, at('2026-11-20T16:10:20Z'), at('2026-11-20T17:10:00Z'));
      expect(await dueRows()).toMatchObject([{ dueAt: at('2026-11-20T17:10:00Z') }]);
      await store.settleDue(orderId, 1, at('2026-11-20T16:10:20Z'), undefined);
      expect(await dueRows()).toMatchObject([{ dueAt: at('2026-11-20T17:10:00Z') }]);
    });

    it('leaves the index for good, and the commit as it was', async () => {
      const { port: store, dueRows } = await make();
      const story = await STORIES.issued().storeIn({ orders: store });
      const { orderId } = story;
      await store.settleDue(orderId, 1, at('2026-11-20T16:10:20Z'), undefined);
      await store.settleDue(orderId, 1, at('2026-11-20T16:10:20Z'), at('2026-11-20T17:10:00Z'));
      expect(await dueRows()).toEqual([]);
      expect(await store.latest(orderId)).toEqual(asBytes(story.latest));
    });

    it('is not made by settling a commit that does not exist', async () => {
      const { port: store, dueRows } = await make();
      await store.settleDue(anOrderId(), 1, at('2026-11-20T16:10:20Z'), at('2026-11-20T17:10:00Z'));
      expect(await dueRows()).toEqual([]);
      expect(await store.latest(anOrderId())).toBeUndefined();
    });
  });

  it('says that its service does not answer, whatever is asked', async () => {
    const { whileDown } = await make();
    const { latest, orderId } = STORIES.issued();
    await whileDown(async (store) => {
      const down = refusedWith('service-unavailable', true);
      await expect(store.append(latest)).rejects.toMatchObject(refusedWith('may-be-stored', true));
      await expect(store.latest(orderId)).rejects.toMatchObject(down);
      await expect(store.read(orderId, 1)).rejects.toMatchObject(down);
      await expect(store.readMany(orderId, [1])).rejects.toMatchObject(down);
      await expect(store.findPastCommand(orderId, 'one')).rejects.toMatchObject(down);
      await expect(store.findPastTold(orderId, latest.digest)).rejects.toMatchObject(down);
      await expect(store.listPastSealed(orderId)).rejects.toMatchObject(down);
      await expect(historyOf(store, orderId)).rejects.toMatchObject(down);
      await expect(store.settleDue(orderId, 1, at('2026-11-20T16:10:20Z'), undefined)).rejects.toMatchObject(down);
    });
  });
});

describe('OrderStore on DynamoDB', () => {
  it('refuses a commit of more than 400 kB, as the service does, and stores nothing', async () => {
    const { port: store } = await onTable();
    const { latest, orderId } = STORIES.issued();
    const large = { ...latest, sealed: [{ part: 'form', ciphertext: new Uint8Array(400 * 1024) }] } as const;
    await expect(store.append(large)).rejects.toMatchObject({ name: 'ValidationException' });
    expect(await historyOf(store, orderId)).toEqual([]);
  });

  it('knows its own write again when the answer was lost and the client repeats it', async () => {
    const { port: healthy, services, table } = await onTable();
    const { latest, orderId } = STORIES.issued();
    await withLostAnswer(services.dynamodb, 'ExecuteStatement', (lossy) =>
      withServiceAt('DYNAMODB', lossy, async () => {
        const store = new DynamoOrderStore(createDocumentClient(), table, 1);
        expect(asBytes(await store.append(latest))).toEqual(asBytes(latest));
      }),
    );
    expect(await historyOf(healthy, orderId)).toEqual([asBytes(latest)]);
  });
});
