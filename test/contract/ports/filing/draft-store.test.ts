import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { DynamoDraftStore } from '../../../../shared/adapters/dynamo/draft-store.ts';
import { DynamoDraftTraces } from '../../../../shared/adapters/dynamo/draft-traces.ts';
import { key } from '../../../../shared/adapters/dynamo/keys.ts';
import { sha256 } from '../../../../shared/domain/digest.ts';
import { draftsSince, type FilingDraft, type KeptDraft } from '../../../../shared/domain/filing/draft.ts';
import { draftIdFor } from '../../../../shared/domain/ids.ts';
import { DAY_MS, MINUTE_MS, plus } from '../../../../shared/domain/instant.ts';
import type { DraftStore } from '../../../../shared/ports/filing/draft-store.ts';
import type { DraftTraces } from '../../../../shared/ports/filing/draft-traces.ts';
import { at } from '../../../support/builders.ts';
import { MemoryDrafts } from '../../../support/fakes/memory-drafts.ts';
import { type Harness, inMemory, inMemoryAndOnDynamo, onDynamo } from '../../../support/harness.ts';

const onTable = () => onDynamo('waiting', (client, table) => new DynamoDraftStore(client, table));
const HARNESSES = inMemoryAndOnDynamo<Harness<DraftStore>>(() => inMemory(new MemoryDrafts()), onTable);

const MADE_AT = at('2026-11-20T16:10:00Z');
const NOW = plus(MADE_AT, DAY_MS);

/** One of many, by its number. */
const aDraft = (number = 1, more: Partial<FilingDraft> = {}, size = 40): KeptDraft => ({
  draft: {
    draft: draftIdFor(sha256, 'aut-police', `${number}`),
    authority: 'aut-police',
    madeBy: 'person-maker',
    madeAt: plus(MADE_AT, number * MINUTE_MS),
    changedBy: 'person-maker',
    changedAt: plus(MADE_AT, number * MINUTE_MS),
    version: 1,
    instrument: 'EU-EPOC-PR',
    madeWith: sha256(`${number}`),
    holds: sha256(`${number}`),
    ...more,
  },
  form: {
    ciphertext: new Uint8Array(size).fill(number),
    commitment: sha256(`${number}`),
    wrapped: new Uint8Array(50).fill(number),
  },
});
const whereIs = ({ draft: { draft, madeAt } }: KeptDraft) => ({ draft, madeAt });

describe.each(HARNESSES)('DraftStore $name', ({ make }) => {
  it('keeps one once, and says what is there; the longest too', async () => {
    const { port } = await make();
    const one = aDraft(1, { instrument: null }, 270_000);
    expect(await port.find(one.draft.draft)).toBeUndefined();
    expect(await port.add(one, NOW)).toEqual(one.draft);
    expect(await port.add(aDraft(1, { madeBy: 'another' }), NOW)).toEqual(one.draft);
    expect(await port.find(one.draft.draft)).toEqual(one);
  });

  it('makes anew what is over', async () => {
    const { port } = await make();
    await port.add(aDraft(), NOW);
    const later = plus(aDraft().draft.madeAt, 30 * DAY_MS);
    const anew = aDraft(1, { madeAt: later });
    expect(await port.add(anew, later)).toEqual(anew.draft);
    expect(await port.find(anew.draft.draft)).toEqual(anew);
  });

  it('changes the version that was read, of two at once one', async () => {
    const { port } = await make();
    await port.add(aDraft(), NOW);
    const changes = ['one', 'other'].map((changedBy) => aDraft(1, { version: 2, changedBy }));
    const done = await Promise.all(changes.map((one) => port.change(one)));
    expect(done.toSorted()).toEqual([false, true]);
    expect(await port.find(aDraft().draft.draft)).toEqual(changes[done.indexOf(true)]);
    expect(await port.change(aDraft(1, { version: 4 }))).toBe(false);
    expect(await port.change(aDraft(9, { version: 2 }))).toBe(false);
    expect(await port.find(aDraft(9).draft.draft)).toBeUndefined();
  });

  it('deletes what was read, twice too, and nothing newer', async () => {
    const { port } = await make();
    await port.add(aDraft(), NOW);
    const changed = aDraft(1, { version: 2 });
    await port.change(changed);
    expect(await port.drop(aDraft().draft)).toBe(false);
    expect(await port.find(changed.draft.draft)).toEqual(changed);
    expect(await port.drop(changed.draft)).toBe(true);
    expect(await port.drop(changed.draft)).toBe(true);
    expect(await port.find(changed.draft.draft)).toBeUndefined();
    expect((await port.list('aut-police', 10)).drafts).toEqual([]);
    expect(await port.count('aut-police', MADE_AT)).toBe(0);
  });

  it('lists and counts an authority’s own, the newest first, page by page', async () => {
    const { port } = await make();
    for (const number of [1, 2, 3]) await port.add(aDraft(number), NOW);
    await port.add(aDraft(4, { authority: 'aut-sheriff' }), NOW);
    const first = await port.list('aut-police', 2);
    expect(first.drafts).toEqual([whereIs(aDraft(3)), whereIs(aDraft(2))]);
    expect(await port.list('aut-police', 2, first.next ?? '')).toEqual({ drafts: [whereIs(aDraft(1))], next: null });
    expect(await port.count('aut-police', MADE_AT)).toBe(3);
    expect(await port.count('aut-police', aDraft(1).draft.madeAt)).toBe(2);
    expect(await port.count('aut-sheriff', draftsSince(NOW))).toBe(1);
  });

  it.each(['nothing', Buffer.from('2026#drf_x').toString('base64url')])('refuses the cursor %s', async (cursor) => {
    const { port } = await make();
    await expect(port.list('aut-police', 10, cursor)).rejects.toMatchObject({ code: 'invalid-request' });
  });

  it('says so while its service is down', async () => {
    const { whileDown } = await make();
    await whileDown(async (port) => {
      const down = expect.objectContaining({ code: 'service-unavailable', retryable: true });
      const inDoubt = expect.objectContaining({ code: 'may-be-stored', retryable: true });
      await expect(port.find(aDraft().draft.draft)).rejects.toEqual(down);
      await expect(port.list('aut-police', 10)).rejects.toEqual(down);
      await expect(port.count('aut-police', MADE_AT)).rejects.toEqual(down);
      await expect(port.add(aDraft(), NOW)).rejects.toEqual(inDoubt);
      await expect(port.change(aDraft(1, { version: 2 }))).rejects.toEqual(inDoubt);
      await expect(port.drop(aDraft().draft)).rejects.toEqual(inDoubt);
    });
  });
});

it('is forgotten by the table thirty days after it was made, its row as well', async () => {
  const { port, dynamodb, table } = await onTable();
  const { draft } = aDraft();
  await port.add(aDraft(), NOW);
  await port.change(aDraft(1, { version: 2, changedAt: NOW }));
  for (const Key of [key.draft(draft.draft), key.listedDraft(draft.authority, draft.madeAt, draft.draft)]) {
    const { Item } = await dynamodb.send(new GetCommand({ TableName: table, Key }));
    expect(Item?.['forgetAt']).toBe(plus(draft.madeAt, 30 * DAY_MS) / 1_000);
  }
});

interface Traced {
  readonly store: DraftStore;
  readonly traces: DraftTraces;
}

describe.each([
  {
    name: 'in memory',
    make: async (): Promise<Traced> => {
      const drafts = new MemoryDrafts();
      return { store: drafts, traces: drafts };
    },
  },
  {
    name: 'on DynamoDB',
    make: async (): Promise<Traced> => {
      const { port, dynamodb, table } = await onTable();
      return { store: port, traces: new DynamoDraftTraces(dynamodb, table) };
    },
  },
])('DraftTraces $name', ({ make }) => {
  const MAKER = { by: 'person-maker', at: plus(MADE_AT, MINUTE_MS) };

  it('says who wrote on drafts of an authority, the newest first, page by page, and nothing else of them', async () => {
    const { store, traces } = await make();
    const writers = [MAKER, { by: 'person-other', at: NOW }];
    await store.add(aDraft(1, { version: 2, writers, changedBy: 'person-other', changedAt: NOW }), NOW);
    await store.add(aDraft(2), NOW); // as an earlier version kept it
    await store.add(aDraft(3, { authority: 'aut-sheriff' }), NOW);
    const first = await traces.of('aut-police', 1);
    const second = await traces.of('aut-police', 1, first.next ?? '');
    expect([...first.drafts, ...second.drafts]).toEqual([
      {
        ...whereIs(aDraft(2)),
        authority: 'aut-police',
        writers: [{ by: 'person-maker', at: plus(MADE_AT, 2 * MINUTE_MS) }],
      },
      { ...whereIs(aDraft(1)), authority: 'aut-police', writers },
    ]);
  });

  it('passes over one that was deleted', async () => {
    const { store, traces } = await make();
    await store.add(aDraft(), NOW);
    await store.drop(aDraft().draft);
    expect(await traces.of('aut-police', 10)).toEqual({ drafts: [], next: null });
  });

  it('refuses a cursor of elsewhere', async () => {
    const { traces } = await make();
    await expect(traces.of('aut-police', 10, 'nothing')).rejects.toMatchObject({ code: 'invalid-request' });
  });
});

it('a draft is traced once where its row outlived it, and it was made anew', async () => {
  const { port, dynamodb, table } = await onTable();
  await port.add(aDraft(), NOW);
  const later = plus(aDraft().draft.madeAt, 30 * DAY_MS);
  await port.add(aDraft(1, { madeAt: later, changedAt: later }), later);
  const { drafts } = await new DynamoDraftTraces(dynamodb, table).of('aut-police', 10);
  expect(drafts.map(({ madeAt }) => madeAt)).toEqual([later]);
});
