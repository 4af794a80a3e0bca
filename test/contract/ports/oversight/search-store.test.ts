import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { key } from '../../../../shared/adapters/dynamo/keys.ts';
import { DynamoSearchStore } from '../../../../shared/adapters/dynamo/search-store.ts';
import type { Search, SearchAnswer } from '../../../../shared/domain/cases/search.ts';
import { sha256 } from '../../../../shared/domain/digest.ts';
import { searchIdFor } from '../../../../shared/domain/ids.ts';
import type { SearchStore } from '../../../../shared/ports/oversight/search-store.ts';
import { at } from '../../../support/builders.ts';
import { MemorySearchStore } from '../../../support/fakes/memory-search-store.ts';
import { type Harness, inMemory, inMemoryAndOnDynamo, onDynamo } from '../../../support/harness.ts';

const onTable = () => onDynamo('complaints', (client, table) => new DynamoSearchStore(client, table));

const sealedText = (text: string) => ({ ciphertext: Uint8Array.of(1, 2, 3), commitment: sha256(text) });

const search = (day: string): Search => {
  const askedAt = at(`${day}T10:00:00Z`);
  return {
    id: searchIdFor(askedAt, 'auditor', day),
    askedAt,
    person: 'auditor',
    fingerprint: sha256(day),
    words: sealedText(day),
    answer: null,
    readCount: 0,
    lastReadAt: null,
  };
};

const answer = (person: string): SearchAnswer => ({
  at: at('2026-12-09T10:00:00Z'),
  person,
  answer: 'confirmed',
  fingerprint: sha256(person),
  words: sealedText(person),
});

const [FIRST, SECOND, THIRD] = [search('2026-12-05'), search('2026-12-06'), search('2026-12-07')];

const HARNESSES = inMemoryAndOnDynamo<Harness<SearchStore>>(() => inMemory(new MemorySearchStore()), onTable);

describe.each(HARNESSES)('SearchStore $name', ({ make }) => {
  it('reads what was added, and nothing else', async () => {
    const { port: searches } = await make();
    expect(await searches.add(FIRST)).toEqual(FIRST);
    expect(await searches.read(FIRST.id)).toEqual(FIRST);
    expect(await searches.read(SECOND.id)).toBeUndefined();
  });

  it('leaves one alone that stands already, and gives it back', async () => {
    const { port: searches } = await make();
    await searches.add(FIRST);
    expect(await searches.add({ ...FIRST, words: sealedText('another') })).toEqual(FIRST);
    expect(await searches.read(FIRST.id)).toEqual(FIRST);
  });

  it('lists the latest first, page by page', async () => {
    const { port: searches } = await make();
    for (const one of [SECOND, THIRD, FIRST]) await searches.add(one);
    const page = await searches.list(2);
    expect(page.searches).toEqual([THIRD, SECOND]);
    expect(await searches.list(2, page.next ?? '')).toEqual({ searches: [FIRST], next: null });
    await expect(searches.list(2, 'x')).rejects.toMatchObject({ code: 'invalid-request' });
  });

  it('keeps the first answer, whoever comes second', async () => {
    const { port: searches } = await make();
    await searches.add(FIRST);
    expect(await searches.answer(FIRST.id, answer('second'))).toEqual(answer('second'));
    expect(await searches.answer(FIRST.id, answer('third'))).toEqual(answer('second'));
    expect(await searches.read(FIRST.id)).toEqual({ ...FIRST, answer: answer('second') });
    expect(await searches.answer(SECOND.id, answer('second'))).toBeUndefined();
    expect(await searches.read(SECOND.id)).toBeUndefined();
  });

  it('counts what is read, and makes no search by it', async () => {
    const { port: searches } = await make();
    await searches.add(FIRST);
    await Promise.all([1, 2].map((hour) => searches.countRead(FIRST.id, at(`2026-12-09T1${hour}:00:00Z`))));
    await searches.countRead(FIRST.id, at('2026-12-09T13:00:00Z'));
    expect(await searches.read(FIRST.id)).toEqual({ ...FIRST, readCount: 3, lastReadAt: at('2026-12-09T13:00:00Z') });
    const counting = searches.countRead(SECOND.id, at('2026-12-09T13:00:00Z'));
    await expect(counting).rejects.toMatchObject({ code: 'search-unknown' });
    expect(await searches.read(SECOND.id)).toBeUndefined();
  });

  it('says that its service does not answer', async () => {
    const { whileDown } = await make();
    await whileDown(async (searches) => {
      const down = { name: 'HoldfastError', code: 'service-unavailable', retryable: true };
      const inDoubt = { ...down, code: 'may-be-stored' };
      await expect(searches.add(FIRST)).rejects.toMatchObject(inDoubt);
      await expect(searches.read(FIRST.id)).rejects.toMatchObject(down);
      await expect(searches.list(1)).rejects.toMatchObject(down);
      await expect(searches.answer(FIRST.id, answer('second'))).rejects.toMatchObject(inDoubt);
      await expect(searches.countRead(FIRST.id, FIRST.askedAt)).rejects.toMatchObject(down);
    });
  });
});

it('is forgotten after two years', async () => {
  const { port: searches, dynamodb, table } = await onTable();
  await searches.add(FIRST);
  const { Item } = await dynamodb.send(new GetCommand({ TableName: table, Key: key.search(FIRST.id) }));
  expect(Item?.['forgetAt']).toBe(Date.parse('2028-12-04T10:00:00Z') / 1_000);
});
