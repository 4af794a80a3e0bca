import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { DynamoComplaintStore } from '../../../../shared/adapters/dynamo/complaint-store.ts';
import { key } from '../../../../shared/adapters/dynamo/keys.ts';
import type { Complaint, ComplaintCheck } from '../../../../shared/domain/cases/complaint.ts';
import { sha256 } from '../../../../shared/domain/digest.ts';
import { complaintIdFor } from '../../../../shared/domain/ids.ts';
import type { ComplaintStore } from '../../../../shared/ports/oversight/complaint-store.ts';
import { at } from '../../../support/builders.ts';
import { MemoryComplaintStore } from '../../../support/fakes/memory-complaint-store.ts';
import { type Harness, inMemory, inMemoryAndOnDynamo, onDynamo } from '../../../support/harness.ts';

const onTable = () => onDynamo('complaints', (client, table) => new DynamoComplaintStore(client, table));

const sealedText = (text: string) => ({ ciphertext: Uint8Array.of(1, 2, 3), commitment: sha256(text) });

const complaint = (day: string, name = day): Complaint => {
  const receivedAt = at(`${day}T10:00:00Z`);
  return { id: complaintIdFor(receivedAt, sha256(name)), receivedAt, words: sealedText(name), check: null };
};

const check = (person: string): ComplaintCheck => ({
  at: at('2026-12-09T10:00:00Z'),
  person,
  fingerprint: sha256(person),
  words: sealedText(person),
});

const [FIRST, SECOND, THIRD] = [complaint('2026-12-05'), complaint('2026-12-06'), complaint('2026-12-07')];

const NUMBER = sha256('number');

const HARNESSES = inMemoryAndOnDynamo<Harness<ComplaintStore>>(() => inMemory(new MemoryComplaintStore()), onTable);

describe.each(HARNESSES)('ComplaintStore $name', ({ make }) => {
  it('reads what was added, and nothing else', async () => {
    const { port: complaints } = await make();
    await complaints.add(FIRST, NUMBER);
    expect(await complaints.read(FIRST.id)).toEqual(FIRST);
    expect(await complaints.read(SECOND.id)).toBeUndefined();
  });

  it('leaves one alone that stands already', async () => {
    const { port: complaints } = await make();
    await complaints.add(FIRST, NUMBER);
    await complaints.add({ ...FIRST, words: sealedText('another') }, NUMBER);
    expect(await complaints.read(FIRST.id)).toEqual(FIRST);
  });

  it('lists the latest first, page by page', async () => {
    const { port: complaints } = await make();
    for (const one of [SECOND, THIRD, FIRST]) await complaints.add(one, sha256(one.id));
    const page = await complaints.list(2);
    expect(page.complaints).toEqual([THIRD, SECOND]);
    const rest = await complaints.list(2, page.next ?? '');
    expect(rest).toEqual({ complaints: [FIRST], next: null });
    await expect(complaints.list(2, 'x')).rejects.toMatchObject({ code: 'invalid-request' });
  });

  it('keeps the first check, whoever comes second', async () => {
    const { port: complaints } = await make();
    await complaints.add(FIRST, NUMBER);
    expect(await complaints.check(FIRST.id, check('auditor'))).toEqual(check('auditor'));
    expect(await complaints.check(FIRST.id, check('another'))).toEqual(check('auditor'));
    expect(await complaints.read(FIRST.id)).toEqual({ ...FIRST, check: check('auditor') });
    expect(await complaints.check(SECOND.id, check('auditor'))).toBeUndefined();
    expect(await complaints.read(SECOND.id)).toBeUndefined();
  });

  it('finds a complaint by what its number is kept by, and by no other', async () => {
    const { port: complaints } = await make();
    await complaints.add(FIRST, NUMBER);
    await complaints.add(SECOND, sha256('another number'));
    expect(await complaints.numbered(NUMBER)).toEqual(FIRST);
    await complaints.check(FIRST.id, check('auditor'));
    expect(await complaints.numbered(NUMBER)).toEqual({ ...FIRST, check: check('auditor') });
    expect(await complaints.numbered(sha256('no number'))).toBeUndefined();
  });

  it('keeps the first later check beside the first, and makes no complaint by it', async () => {
    const { port: complaints } = await make();
    await complaints.add(FIRST, NUMBER);
    await complaints.check(FIRST.id, check('auditor'));
    expect(await complaints.checkLater(FIRST.id, check('second'))).toEqual(check('second'));
    expect(await complaints.checkLater(FIRST.id, check('third'))).toEqual(check('second'));
    const stored = { ...FIRST, check: check('auditor'), laterCheck: check('second') };
    expect(await complaints.read(FIRST.id)).toEqual(stored);
    expect((await complaints.list(10)).complaints).toEqual([stored]);
    expect(await complaints.checkLater(SECOND.id, check('second'))).toBeUndefined();
    expect(await complaints.read(SECOND.id)).toBeUndefined();
  });

  it('says that its service does not answer', async () => {
    const { whileDown } = await make();
    await whileDown(async (complaints) => {
      const down = { name: 'HoldfastError', code: 'service-unavailable', retryable: true };
      const inDoubt = { ...down, code: 'may-be-stored' };
      await expect(complaints.add(FIRST, NUMBER)).rejects.toMatchObject(inDoubt);
      await expect(complaints.read(FIRST.id)).rejects.toMatchObject(down);
      await expect(complaints.list(1)).rejects.toMatchObject(down);
      await expect(complaints.numbered(NUMBER)).rejects.toMatchObject(down);
      await expect(complaints.check(FIRST.id, check('auditor'))).rejects.toMatchObject(inDoubt);
      await expect(complaints.checkLater(FIRST.id, check('auditor'))).rejects.toMatchObject(inDoubt);
    });
  });
});

it.each([key.complaint(FIRST.id), key.complaintNumber(NUMBER)])('$pk is forgotten after two years', async (Key) => {
  const { port: complaints, dynamodb, table } = await onTable();
  await complaints.add(FIRST, NUMBER);
  const { Item } = await dynamodb.send(new GetCommand({ TableName: table, Key }));
  expect(Item?.['forgetAt']).toBe(Date.parse('2028-12-04T10:00:00Z') / 1_000);
});
