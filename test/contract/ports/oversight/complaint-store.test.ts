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

const HARNESSES = inMemoryAndOnDynamo<Harness<ComplaintStore>>(() => inMemory(new MemoryComplaintStore()), onTable);

describe.each(HARNESSES)('ComplaintStore $name', ({ make }) => {
  it('reads what was added, and nothing else', async () => {
    const { port: complaints } = await make();
    await complaints.add(FIRST);
    expect(await complaints.read(FIRST.id)).toEqual(FIRST);
    expect(await complaints.read(SECOND.id)).toBeUndefined();
  });

  it('leaves one alone that stands already', async () => {
    const { port: complaints } = await make();
    await complaints.add(FIRST);
    await complaints.add({ ...FIRST, words: sealedText('another') });
    expect(await complaints.read(FIRST.id)).toEqual(FIRST);
  });

  it('lists the latest first, page by page', async () => {
    const { port: complaints } = await make();
    for (const one of [SECOND, THIRD, FIRST]) await complaints.add(one);
    const page = await complaints.list(2);
    expect(page.complaints).toEqual([THIRD, SECOND]);
    const rest = await complaints.list(2, page.next ?? '');
    expect(rest).toEqual({ complaints: [FIRST], next: null });
    await expect(complaints.list(2, 'x')).rejects.toMatchObject({ code: 'invalid-request' });
  });

  it('keeps the first check, whoever comes second', async () => {
    const { port: complaints } = await make();
    await complaints.add(FIRST);
    expect(await complaints.check(FIRST.id, check('auditor'))).toEqual(check('auditor'));
    expect(await complaints.check(FIRST.id, check('another'))).toEqual(check('auditor'));
    expect(await complaints.read(FIRST.id)).toEqual({ ...FIRST, check: check('auditor') });
    expect(await complaints.check(SECOND.id, check('auditor'))).toBeUndefined();
    expect(await complaints.read(SECOND.id)).toBeUndefined();
  });

  it('says that its service does not answer', async () => {
    const { whileDown } = await make();
    await whileDown(async (complaints) => {
      const down = { name: 'HoldfastError', code: 'service-unavailable', retryable: true };
      const inDoubt = { ...down, code: 'may-be-stored' };
      await expect(complaints.add(FIRST)).rejects.toMatchObject(inDoubt);
      await expect(complaints.read(FIRST.id)).rejects.toMatchObject(down);
      await expect(complaints.list(1)).rejects.toMatchObject(down);
      await expect(complaints.check(FIRST.id, check('auditor'))).rejects.toMatchObject(inDoubt);
    });
  });
});

it('is forgotten after two years', async () => {
  const { port: complaints, dynamodb, table } = await onTable();
  await complaints.add(FIRST);
  const { Item } = await dynamodb.send(new GetCommand({ TableName: table, Key: key.complaint(FIRST.id) }));
  expect(Item?.['forgetAt']).toBe(Date.parse('2028-12-04T10:00:00Z') / 1_000);
});
