import { describe, expect, it } from 'vitest';
import { createDocumentClient } from '../../../../shared/adapters/clients.ts';
import { DynamoBurstCounter } from '../../../../shared/adapters/dynamo/burst-counter.ts';
import { sha256 } from '../../../../shared/domain/digest.ts';
import { filingIdFor } from '../../../../shared/domain/ids.ts';
import type { BurstCounter } from '../../../../shared/ports/filing/burst-counter.ts';
import { withServiceAt } from '../../../support/aws.ts';
import { at } from '../../../support/builders.ts';
import { MemoryBurstCounter } from '../../../support/fakes/memory-burst-counter.ts';
import { type Harness, inMemory, inMemoryAndOnDynamo, onDynamo } from '../../../support/harness.ts';
import { withLostAnswer } from '../../../support/lossy-proxy.ts';

const onTable = () => onDynamo('waiting', (client, table): BurstCounter => new DynamoBurstCounter(client, table));
const HARNESSES = inMemoryAndOnDynamo<Harness<BurstCounter>>(() => inMemory(new MemoryBurstCounter()), onTable);

const ENDS = at('2026-11-20T16:20:00Z');
const NEXT = at('2026-11-20T16:30:00Z');
const OFFICER = { of: 'filings', authority: 'aut-police', person: 'person-1|odd#id' } as const;
const filing = (number: number) => filingIdFor(sha256, 'aut-police', `${number}`);

describe.each(HARNESSES)('BurstCounter $name', ({ make }) => {
  it('gives out so many places, and no more', async () => {
    const { port } = await make();
    const taken = [];
    for (let number = 1; number <= 4; number += 1)
      taken.push(await port.takePlace(OFFICER, filing(number), { ofPerson: 3 }, ENDS));
    expect(taken).toEqual([true, true, true, false]);
  });

  it('lets whoever has a place keep it, also when all are taken', async () => {
    const { port } = await make();
    for (let again = 0; again < 3; again += 1) {
      expect(await port.takePlace(OFFICER, filing(1), { ofPerson: 2 }, ENDS)).toBe(true);
    }
    expect(await port.takePlace(OFFICER, filing(2), { ofPerson: 2 }, ENDS)).toBe(true);
    expect(await port.takePlace(OFFICER, filing(3), { ofPerson: 2 }, ENDS)).toBe(false);
    expect(await port.takePlace(OFFICER, filing(1), { ofPerson: 2 }, ENDS)).toBe(true);
  });

  it('of many at once, as many have a place as there are', async () => {
    const { port } = await make();
    const all = Array.from({ length: 12 }, (_, number) =>
      port.takePlace(OFFICER, filing(number), { ofPerson: 5 }, ENDS),
    );
    expect((await Promise.all(all)).filter(Boolean)).toHaveLength(5);
  });

  it.each([
    { what: 'another window', counted: OFFICER, endsAt: NEXT },
    { what: 'another officer', counted: { ...OFFICER, person: 'person-2' }, endsAt: ENDS },
    { what: 'another authority', counted: { ...OFFICER, authority: 'aut-sheriff' }, endsAt: ENDS },
    { what: 'words', counted: { ...OFFICER, of: 'words' } as const, endsAt: ENDS },
  ])('counts $what apart', async ({ counted, endsAt }) => {
    const { port } = await make();
    expect(await port.takePlace(OFFICER, filing(1), { ofPerson: 1 }, ENDS)).toBe(true);
    expect(await port.takePlace(counted, filing(2), { ofPerson: 1 }, endsAt)).toBe(true);
    expect(await port.takePlace(OFFICER, filing(2), { ofPerson: 1 }, ENDS)).toBe(false);
  });

  it('gives no more to all of an authority than it has, and takes none for the officer then', async () => {
    const { port } = await make();
    const places = { ofPerson: 2, ofAuthority: 3 };
    const colleague = { ...OFFICER, person: 'person-2' };
    const taken = [];
    for (const [counted, number] of [
      [OFFICER, 1],
      [OFFICER, 2],
      [OFFICER, 3],
      [colleague, 4],
      [colleague, 5],
      [colleague, 4],
    ] as const) {
      taken.push(await port.takePlace(counted, filing(number), places, ENDS));
    }
    expect(taken).toEqual([true, true, false, true, false, true]);
    expect(await port.takePlace(colleague, filing(6), { ofPerson: 2 }, ENDS)).toBe(true); // of the officer's own one was left
  });

  it('says so while its service is down', async () => {
    const { whileDown } = await make();
    await whileDown(async (port) => {
      const down = expect.objectContaining({ code: 'service-unavailable', retryable: true });
      await expect(port.takePlace(OFFICER, filing(1), { ofPerson: 1 }, ENDS)).rejects.toEqual(down);
    });
  });
});

it('a place whose answer is lost is counted once when the client takes it again', async () => {
  const { table, services } = await onTable();
  await withLostAnswer(services.dynamodb, 'UpdateItem', async (origin) =>
    withServiceAt('DYNAMODB', origin, async () => {
      const counter = new DynamoBurstCounter(createDocumentClient(), table);
      expect(await counter.takePlace(OFFICER, filing(1), { ofPerson: 2 }, ENDS)).toBe(true);
      expect(await counter.takePlace(OFFICER, filing(2), { ofPerson: 2 }, ENDS)).toBe(true);
    }),
  );
});
