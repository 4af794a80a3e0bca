import { describe, expect, it } from 'vitest';
import { DynamoVisitStore } from '../../../../shared/adapters/dynamo/visit-store.ts';
import type { SealedVisitPart } from '../../../../shared/domain/cases/visit.ts';
import { sha256 } from '../../../../shared/domain/digest.ts';
import { HOUR_MS, plus } from '../../../../shared/domain/instant.ts';
import type { VisitStore } from '../../../../shared/ports/case/visit-store.ts';
import { at } from '../../../support/builders.ts';
import { MemoryVisitStore } from '../../../support/fakes/memory-visit-store.ts';
import { type Harness, inMemory, inMemoryAndOnDynamo, onDynamo } from '../../../support/harness.ts';

const NOW = at('2026-11-20T12:00:00Z');
const SOON = plus(NOW, HOUR_MS);
const [visit, other] = [sha256('a cookie'), sha256('another')];

const part = (text: string, endsAt = SOON): SealedVisitPart => ({
  day: 20_777,
  sealed: new Uint8Array(Buffer.from(text)),
  endsAt,
});
const plain = (found: SealedVisitPart | undefined) =>
  found && { ...found, sealed: Buffer.from(found.sealed).toString() };
const plainly = (found: ReadonlyMap<string, SealedVisitPart>) =>
  Object.fromEntries([...found].map(([form, draft]) => [form, Buffer.from(draft.sealed).toString()]));

describe.each(
  inMemoryAndOnDynamo<Harness<VisitStore>>(
    () => inMemory(new MemoryVisitStore()),
    () => onDynamo('pages', (client, table) => new DynamoVisitStore(client, table)),
  ),
)('VisitStore $name', ({ make }) => {
  it('keeps a visit as it was last kept', async () => {
    const { port } = await make();
    expect(await port.find(visit, NOW)).toBeUndefined();
    await port.keep(visit, part('one'));
    await port.keep(visit, part('two'));
    expect(plain(await port.find(visit, NOW))).toEqual({ day: 20_777, sealed: 'two', endsAt: SOON });
    expect(await port.find(other, NOW)).toBeUndefined();
  });

  it('changes a visit that is there, and brings none back that was forgotten', async () => {
    const { port } = await make();
    for (const one of [visit, other]) await port.keep(one, part('one'));
    await port.forget(other);
    for (const one of [visit, other]) await port.change(one, part('two'));
    expect(plain(await port.find(visit, NOW))?.sealed).toBe('two');
    expect(await port.find(other, NOW)).toBeUndefined();
  });

  it('changes a visit from what it was, and not from what somebody else made of it', async () => {
    const { port } = await make();
    await port.keep(visit, part('one'));
    expect(await port.changeFrom(visit, part('one'), part('two'))).toBe(true);
    expect(await port.changeFrom(visit, part('one'), part('three'))).toBe(false);
    expect(plain(await port.find(visit, NOW))?.sealed).toBe('two');
    await port.forget(visit);
    expect(await port.changeFrom(visit, part('two'), part('three'))).toBe(false);
    expect(await port.find(visit, NOW)).toBeUndefined();
  });

  it('finds nothing that is gone by the clock, whether or not the table has dropped it', async () => {
    const { port } = await make();
    await port.keep(visit, part('one'));
    await port.keepDraft(visit, 'objection', part('words'));
    const before = plus(SOON, -1);
    expect([plain(await port.find(visit, before))?.sealed, plainly(await port.draftsOf(visit, before))]).toEqual([
      'one',
      { objection: 'words' },
    ]);
    expect([await port.find(visit, SOON), plainly(await port.draftsOf(visit, SOON))]).toEqual([undefined, {}]);
  });

  it('keeps what was typed by its form, apart from that of others', async () => {
    const { port } = await make();
    await port.keepDraft(visit, 'objection', part('first words'));
    await port.keepDraft(visit, 'objection', part('words'));
    await port.keepDraft(visit, 'message', part('a message'));
    await port.keepDraft(other, 'objection', part('of somebody else'));
    expect(plainly(await port.draftsOf(visit, NOW))).toEqual({ objection: 'words', message: 'a message' });
    await port.forgetDraft(visit, 'objection');
    await port.forgetDraft(visit, 'objection');
    expect(plainly(await port.draftsOf(visit, NOW))).toEqual({ message: 'a message' });
    expect(plainly(await port.draftsOf(other, NOW))).toEqual({ objection: 'of somebody else' });
  });

  it('keeps what was typed longer, and never in the place of what was typed meanwhile', async () => {
    const { port } = await make();
    const later = plus(SOON, HOUR_MS);
    for (const form of ['objection', 'message', 'appeal']) await port.keepDraft(visit, form, part('words'));
    await port.keepDraft(visit, 'message', part('newer words'));
    await port.forgetDraft(visit, 'appeal');
    for (const form of ['objection', 'message', 'appeal']) await port.prolongDraft(visit, form, part('words', later));
    expect(plainly(await port.draftsOf(visit, NOW))).toEqual({ objection: 'words', message: 'newer words' });
    expect(plainly(await port.draftsOf(visit, SOON))).toEqual({ objection: 'words' });
    expect(plainly(await port.draftsOf(visit, later))).toEqual({});
  });

  it('leaves nothing of a visit that is forgotten, and all of every other', async () => {
    const { port } = await make();
    for (const one of [visit, other]) {
      await port.keep(one, part('one'));
      await port.keepDraft(one, 'objection', part('words'));
    }
    await port.forget(visit);
    await port.forget(visit);
    expect([await port.find(visit, NOW), plainly(await port.draftsOf(visit, NOW))]).toEqual([undefined, {}]);
    expect(plain(await port.find(other, NOW))?.sealed).toBe('one');
    expect(plainly(await port.draftsOf(other, NOW))).toEqual({ objection: 'words' });
  });

  it('keeps as much as a form of the longest text', async () => {
    const { port } = await make();
    const long = 'x'.repeat(70_000);
    for (let form = 1; form <= 20; form += 1) await port.keepDraft(visit, `form-${form}`, part(long));
    const drafts = await port.draftsOf(visit, NOW);
    expect([...drafts.values()].map(({ sealed }) => sealed.length)).toEqual(Array(20).fill(70_000)); // more than one page of a query
  });

  it('says that its service does not answer', async () => {
    const { whileDown } = await make();
    await whileDown(async (store) => {
      const down = { name: 'HoldfastError', code: 'service-unavailable', retryable: true };
      await expect(store.keep(visit, part('one'))).rejects.toMatchObject(down);
      await expect(store.change(visit, part('one'))).rejects.toMatchObject(down);
      await expect(store.find(visit, NOW)).rejects.toMatchObject(down);
      await expect(store.forget(visit)).rejects.toMatchObject(down);
      await expect(store.keepDraft(visit, 'objection', part('words'))).rejects.toMatchObject(down);
      await expect(store.prolongDraft(visit, 'objection', part('words'))).rejects.toMatchObject(down);
      await expect(store.draftsOf(visit, NOW)).rejects.toMatchObject(down);
      await expect(store.forgetDraft(visit, 'objection')).rejects.toMatchObject(down);
    });
  });
});

it('VisitStore on DynamoDB lets the table drop what is gone, and keeps nothing in clear but when', async () => {
  const { port, dynamodb, table } = await onDynamo('pages', (client, name) => new DynamoVisitStore(client, name));
  await port.keep(visit, part('one', plus(SOON, 1)));
  const { ScanCommand } = await import('@aws-sdk/lib-dynamodb');
  const { Items } = await dynamodb.send(new ScanCommand({ TableName: table }));
  expect(Items).toEqual([
    {
      pk: `visit#${visit}`,
      sk: 'visit',
      day: 20_777,
      sealed: expect.anything(),
      endsAt: SOON + 1,
      forgetAt: SOON / 1_000 + 1,
    },
  ]);
});
