import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { createDocumentClient } from '../../../../shared/adapters/clients.ts';
import { DynamoCaseStore } from '../../../../shared/adapters/dynamo/case-store.ts';
import { key } from '../../../../shared/adapters/dynamo/keys.ts';
import { sha256 } from '../../../../shared/domain/digest.ts';
import { plus } from '../../../../shared/domain/instant.ts';
import type { CaseStore } from '../../../../shared/ports/case/case-store.ts';
import { withServiceAt } from '../../../support/aws.ts';
import { anOrderId, at } from '../../../support/builders.ts';
import { MemoryCaseStore } from '../../../support/fakes/memory-case-store.ts';
import { type Harness, inMemory, inMemoryAndOnDynamo, onDynamo } from '../../../support/harness.ts';
import { withLostAnswer } from '../../../support/lossy-proxy.ts';

const onTable = () => onDynamo('cases', (client, table) => new DynamoCaseStore(client, table));

const ORDER = anOrderId(1);
const OTHER = anOrderId(2);
const [ONE, TWO, THREE, FOUR] = [sha256('one'), sha256('two'), sha256('three'), sha256('four')];
const NOW = at('2026-12-05T10:00:00Z');
const LATER = at('2026-12-06T10:00:00Z');
const END = at('2027-06-03T10:00:00Z');

const HARNESSES = inMemoryAndOnDynamo<Harness<CaseStore>>(() => inMemory(new MemoryCaseStore()), onTable);

describe.each(HARNESSES)('CaseStore $name', ({ make }) => {
  it('knows the order of a code that is in force, and of no other', async () => {
    const { port: cases } = await make();
    await cases.put(ORDER, ONE, END);
    expect(await cases.orderOf(ONE, NOW)).toBe(ORDER);
    expect(await cases.use(ONE, NOW, END)).toBe(ORDER);
    expect(await cases.orderOf(TWO, NOW)).toBeUndefined();
    expect(await cases.use(TWO, NOW, END)).toBeUndefined();
    expect(await cases.orderOf(TWO, NOW)).toBeUndefined(); // a try makes nothing
  });

  it('ends a code with its time, to the millisecond', async () => {
    const { port: cases } = await make();
    await cases.put(ORDER, ONE, LATER);
    expect(await cases.orderOf(ONE, plus(LATER, -1))).toBe(ORDER);
    expect(await cases.orderOf(ONE, LATER)).toBeUndefined();
    expect(await cases.use(ONE, LATER, END)).toBeUndefined();
    expect(await cases.orderOf(ONE, NOW)).toBe(ORDER); // and a use that came too late renewed nothing
    expect(await cases.orderOf(ONE, LATER)).toBeUndefined();
  });

  it('renews a code by its use', async () => {
    const { port: cases } = await make();
    await cases.put(ORDER, ONE, LATER);
    expect(await cases.use(ONE, plus(LATER, -1), END)).toBe(ORDER);
    expect(await cases.orderOf(ONE, LATER)).toBe(ORDER);
    expect(await cases.orderOf(ONE, END)).toBeUndefined();
  });

  it('lets an earlier code of the order die, and nobody else’s', async () => {
    const { port: cases } = await make();
    await cases.put(ORDER, ONE, END);
    await cases.put(OTHER, THREE, END);
    await cases.put(ORDER, TWO, END);
    expect(await cases.orderOf(ONE, NOW)).toBeUndefined();
    expect(await cases.use(ONE, NOW, END)).toBeUndefined();
    expect(await cases.orderOf(TWO, NOW)).toBe(ORDER);
    expect(await cases.orderOf(THREE, NOW)).toBe(OTHER);
  });

  it('keeps codes of letters beside the one that is put, and each other', async () => {
    const { port: cases } = await make();
    await cases.add(ORDER, ONE, END);
    await cases.put(ORDER, TWO, END);
    await cases.add(ORDER, THREE, END);
    await cases.put(ORDER, FOUR, END);
    const living = await Promise.all([ONE, TWO, THREE, FOUR].map((code) => cases.orderOf(code, NOW)));
    expect(living).toEqual([ORDER, undefined, ORDER, ORDER]);
    await cases.add(ORDER, ONE, LATER); // asked for once more
    expect([await cases.orderOf(ONE, NOW), await cases.orderOf(ONE, LATER)]).toEqual([ORDER, undefined]);
  });

  it('leaves a code in force that is put a second time', async () => {
    const { port: cases } = await make();
    await cases.put(ORDER, ONE, LATER);
    await cases.put(ORDER, ONE, END);
    expect(await cases.orderOf(ONE, LATER)).toBe(ORDER);
  });

  it('leaves one code in force when several are put at once', async () => {
    const { port: cases } = await make();
    const codes = [ONE, TWO, THREE];
    await Promise.all(codes.map((code) => cases.put(ORDER, code, END)));
    const living = await Promise.all(codes.map((code) => cases.orderOf(code, NOW)));
    expect(living.filter((orderId) => orderId === ORDER)).toHaveLength(1);
  });

  it('says that its service does not answer', async () => {
    const { whileDown } = await make();
    await whileDown(async (cases) => {
      const down = { name: 'HoldfastError', code: 'service-unavailable', retryable: true };
      await expect(cases.put(ORDER, ONE, END)).rejects.toMatchObject(down);
      await expect(cases.add(ORDER, ONE, END)).rejects.toMatchObject(down);
      await expect(cases.use(ONE, NOW, END)).rejects.toMatchObject(down);
      await expect(cases.orderOf(ONE, NOW)).rejects.toMatchObject(down);
    });
  });
});

describe('CaseStore on DynamoDB', () => {
  it('has put a code in force although the answer to a write was lost', async () => {
    const { port: cases, services, table } = await onTable();
    await withLostAnswer(services.dynamodb, 'PutItem', (lossy) =>
      withServiceAt('DYNAMODB', lossy, () => new DynamoCaseStore(createDocumentClient(), table).put(ORDER, ONE, END)),
    );
    expect(await cases.orderOf(ONE, NOW)).toBe(ORDER);
  });

  it('refuses a row of another form', async () => {
    const { port: cases, dynamodb, table } = await onTable();
    await cases.put(ORDER, ONE, END);
    await dynamodb.send(
      new UpdateCommand({
        TableName: table,
        Key: key.caseCode(ONE),
        UpdateExpression: 'SET orderId = :other',
        ExpressionAttributeValues: { ':other': 'no order' },
      }),
    );
    await expect(cases.orderOf(ONE, NOW)).rejects.toMatchObject({ code: 'record-damaged' });
  });
});
