import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { DynamoDifficultyCounter } from '../../../../shared/adapters/dynamo/difficulty-counter.ts';
import { key } from '../../../../shared/adapters/dynamo/keys.ts';
import { DIFFICULTIES } from '../../../../shared/domain/cases/difficulty.ts';
import { month } from '../../../../shared/domain/month.ts';
import type { DifficultyCounter, DifficultyReader } from '../../../../shared/ports/oversight/difficulty-counter.ts';
import { MemoryDifficultyCounter } from '../../../support/fakes/memory-difficulty-counter.ts';
import { type Harness, inMemory, inMemoryAndOnDynamo, onDynamo } from '../../../support/harness.ts';

const onTable = () => onDynamo('complaints', (client, table) => new DynamoDifficultyCounter(client, table));

const [OCTOBER, NOVEMBER, DECEMBER] = [month('2026-10'), month('2026-11'), month('2026-12')];

const HARNESSES = inMemoryAndOnDynamo<Harness<DifficultyCounter & DifficultyReader>>(
  () => inMemory(new MemoryDifficultyCounter()),
  onTable,
);

describe.each(HARNESSES)('DifficultyCounter $name', ({ make }) => {
  it('counts by the month, pages and aids apart', async () => {
    const { port: counter } = await make();
    expect(await counter.latest(10)).toEqual({ months: [], next: null });
    await counter.add(NOVEMBER, { page: 'files', kinds: ['screen-reader', 'time-ran-out'], aid: 'braille' });
    await counter.add(NOVEMBER, { page: 'files', kinds: ['time-ran-out'] });
    await counter.add(NOVEMBER, { page: 'start', kinds: ['reading'], aid: 'braille' });
    await counter.add(DECEMBER, { page: 'another', kinds: ['something-else'], aid: 'none' });
    expect(await counter.latest(10)).toEqual({
      months: [
        {
          month: '2026-12',
          said: 1,
          onPages: [{ page: 'another', kind: 'something-else', times: 1 }],
          withAids: [{ aid: 'none', kind: 'something-else', times: 1 }],
        },
        {
          month: '2026-11',
          said: 3,
          onPages: [
            { page: 'start', kind: 'reading', times: 1 },
            { page: 'files', kind: 'screen-reader', times: 1 },
            { page: 'files', kind: 'time-ran-out', times: 2 },
          ],
          withAids: [
            { aid: 'braille', kind: 'reading', times: 1 },
            { aid: 'braille', kind: 'screen-reader', times: 1 },
            { aid: 'braille', kind: 'time-ran-out', times: 1 },
          ],
        },
      ],
      next: null,
    });
  });

  it('takes everything that may be said at once', async () => {
    const { port: counter } = await make();
    await counter.add(NOVEMBER, { page: 'case', kinds: DIFFICULTIES, aid: 'switch' });
    const [counted] = (await counter.latest(1)).months;
    expect([counted?.said, counted?.onPages.length, counted?.withAids.length]).toEqual([1, 11, 11]);
  });

  it('loses none of those that come at once', async () => {
    const { port: counter } = await make();
    await Promise.all(Array.from({ length: 20 }, () => counter.add(NOVEMBER, { page: 'case', kinds: ['finding'] })));
    expect((await counter.latest(1)).months).toMatchObject([{ said: 20, onPages: [{ times: 20 }], withAids: [] }]);
  });

  it('lists the latest month first, page by page', async () => {
    const { port: counter } = await make();
    for (const one of [NOVEMBER, OCTOBER, DECEMBER]) await counter.add(one, { page: 'case', kinds: ['colours'] });
    const { months, next } = await counter.latest(2);
    expect(months.map((one) => one.month)).toEqual(['2026-12', '2026-11']);
    expect(await counter.latest(2, next ?? '')).toMatchObject({ months: [{ month: '2026-10' }], next: null });
    await expect(counter.latest(2, 'x')).rejects.toMatchObject({ code: 'invalid-request' });
  });

  it('says that its service does not answer', async () => {
    const { whileDown } = await make();
    await whileDown(async (counter) => {
      const down = { name: 'HoldfastError', code: 'service-unavailable', retryable: true };
      const added = counter.add(NOVEMBER, { page: 'case', kinds: ['colours'] });
      await expect(added).rejects.toMatchObject({ ...down, code: 'may-be-stored' });
      await expect(counter.latest(1)).rejects.toMatchObject(down);
    });
  });
});

it('a month is forgotten two years after its end, and holds counts alone', async () => {
  const { port: counter, dynamodb, table } = await onTable();
  await counter.add(NOVEMBER, { page: 'case', kinds: ['colours'], aid: 'none' });
  const Key = key.difficulties(NOVEMBER);
  const { Item } = await dynamodb.send(new GetCommand({ TableName: table, Key }));
  expect(Item).toEqual({
    ...Key,
    said: 1,
    'page/case/colours': 1,
    'aid/none/colours': 1,
    forgetAt: Date.parse('2028-11-30T00:00:00Z') / 1_000,
  });
});

it('passes over counts of a page that is no more', async () => {
  const { port: counter, dynamodb, table } = await onTable();
  const Item = { ...key.difficulties(NOVEMBER), said: 1, 'page/gone/colours': 1 };
  await dynamodb.send(new PutCommand({ TableName: table, Item }));
  expect((await counter.latest(1)).months).toEqual([{ month: '2026-11', said: 1, onPages: [], withAids: [] }]);
});
