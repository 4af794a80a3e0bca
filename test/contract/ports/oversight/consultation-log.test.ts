import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { DynamoConsultationCounter } from '../../../../shared/adapters/dynamo/consultation-counter.ts';
import { DynamoConsultationLog } from '../../../../shared/adapters/dynamo/consultation-log.ts';
import { DynamoConsultationReader } from '../../../../shared/adapters/dynamo/consultation-reader.ts';
import { VaultMonthKeys } from '../../../../shared/adapters/kms/month-keys.ts';
import { systemRandomness } from '../../../../shared/adapters/system.ts';
import type { Consultation, ConsultingRole } from '../../../../shared/domain/consultation.ts';
import { month, monthKeyIdOf } from '../../../../shared/domain/month.ts';
import { OVERSIGHT_POLICY } from '../../../../shared/domain/policy/oversight.ts';
import type {
  ConsultationCounter,
  ConsultationLog,
  ConsultationReader,
} from '../../../../shared/ports/oversight/consultation-log.ts';
import { anOrderId, at } from '../../../support/builders.ts';
import { MemoryConsultationLog } from '../../../support/fakes/memory-consultation-log.ts';
import { MemoryKeyVault } from '../../../support/fakes/memory-key-vault.ts';
import { type Harness, inMemory, inMemoryAndOnDynamo, onDynamo } from '../../../support/harness.ts';
import { allPages } from '../../../support/pages.ts';

type Port = ConsultationLog & ConsultationReader & ConsultationCounter;

/** The three adapters of one table, as one. */
const onTable = async (vault = new MemoryKeyVault(), random = systemRandomness) =>
  await onDynamo('consultations', (client, table): Port => {
    const keys = new VaultMonthKeys(vault);
    const log = new DynamoConsultationLog(client, table, keys, random);
    const reader = new DynamoConsultationReader(client, table, keys);
    const counter = new DynamoConsultationCounter(client, table);
    return {
      append: (consultations) => log.append(consultations),
      ofOrder: (...asked) => reader.ofOrder(...asked),
      ofMonth: (...asked) => reader.ofMonth(...asked),
      count: (...asked) => counter.count(...asked),
    };
  });

const NOW = at('2026-12-24T12:00:00Z');
const ORDER = anOrderId(1);
const OTHER = anOrderId(2);
const NOVEMBER = month('2026-11');

const seen = (instant: string, changes: Partial<Consultation> = {}): Consultation => ({
  at: at(instant),
  by: { role: 'contact-point', authority: 'aut-police', person: 'person-police-desk' },
  route: 'GET /v1/orders/{orderId}',
  reason: null,
  of: { orderId: ORDER },
  ...changes,
});
const by = (role: ConsultingRole) => ({ role, authority: 'aut-police', person: `person-${role}` });

const FIRST = seen('2026-11-20T08:00:00Z');
const SECOND = seen('2026-11-20T09:00:00Z', { by: by('oversight'), reason: 'A complaint' });
const LISTED = seen('2026-11-21T08:00:00Z', { of: { listed: [ORDER, OTHER] } });
const OF_OTHER = seen('2026-11-22T08:00:00Z', { of: { orderId: OTHER } });
const LATER = seen('2026-12-01T08:00:00Z', { by: by('reviewer') });
const ALL = [FIRST, SECOND, LISTED, OF_OTHER, LATER];

const HARNESSES = inMemoryAndOnDynamo<Harness<Port>>(() => inMemory(new MemoryConsultationLog()), onTable);

describe.each(HARNESSES)('ConsultationLog $name', ({ make }) => {
  it('has nothing to read or to count at first', async () => {
    const { port } = await make();
    expect(await port.ofOrder(ORDER, NOW, 10)).toEqual({ consultations: [], next: null });
    expect(await port.ofMonth(NOVEMBER, NOW, 10)).toEqual({ consultations: [], next: null });
    expect(await port.count(ORDER, NOW)).toEqual({
      byRole: { 'contact-point': 0, validator: 0, reviewer: 0, oversight: 0 },
      more: false,
    });
  });

  it('gives back what was put on record: of an order, and of a month, the latest first', async () => {
    const { port } = await make();
    await port.append(ALL);
    expect((await port.ofOrder(ORDER, NOW, 10)).consultations).toEqual([LATER, SECOND, FIRST]);
    expect((await port.ofMonth(NOVEMBER, NOW, 10)).consultations).toEqual([OF_OTHER, LISTED, SECOND, FIRST]);
    expect((await port.ofMonth(month('2026-12'), NOW, 10)).consultations).toEqual([LATER]);
  });

  it('keeps each of those that are alike, in one instant too', async () => {
    const { port } = await make();
    await port.append([FIRST, FIRST]);
    await port.append([FIRST]);
    expect((await port.ofOrder(ORDER, NOW, 10)).consultations).toEqual([FIRST, FIRST, FIRST]);
  });

  it('loses and repeats nothing from page to page', async () => {
    const { port } = await make();
    const same = Array.from({ length: 5 }, (_, number) =>
      seen('2026-11-23T08:00:00Z', { reason: `${number}`, of: number % 2 ? { listed: [] } : { orderId: ORDER } }),
    );
    await port.append([...same, FIRST]);
    const reasons = (pages: readonly { readonly consultations: readonly Consultation[] }[]) =>
      pages.flatMap(({ consultations }) => consultations.map(({ reason }) => reason));
    const ofOrder = await allPages((cursor) => port.ofOrder(ORDER, NOW, 2, cursor));
    const ofMonth = await allPages((cursor) => port.ofMonth(NOVEMBER, NOW, 2, cursor));
    expect(reasons(ofOrder).toSorted()).toEqual(['0', '2', '4', null]);
    expect(reasons(ofMonth).toSorted()).toEqual(['0', '1', '2', '3', '4', null]);
  });

  it('counts by role what was of one order, and no list', async () => {
    const { port } = await make();
    await port.append([...ALL, FIRST]);
    expect(await port.count(ORDER, NOW)).toEqual({
      byRole: { 'contact-point': 2, validator: 0, reviewer: 1, oversight: 1 },
      more: false,
    });
  });

  it('counts the latest thousand, and says that there are more', async () => {
    const { port } = await make();
    const validating = seen('2026-11-20T10:00:00Z', { by: by('validator') });
    await port.append([FIRST]);
    const few = Array.from({ length: 50 }, () => validating);
    for (let left = OVERSIGHT_POLICY.consultationsCounted; left > 0; left -= few.length) await port.append(few);
    expect(await port.count(ORDER, NOW)).toEqual({
      byRole: { 'contact-point': 0, validator: OVERSIGHT_POLICY.consultationsCounted, reviewer: 0, oversight: 0 },
      more: true,
    });
  });

  it('gives nothing of a month whose time is over, from the very instant, and still all of the next', async () => {
    const { port } = await make();
    await port.append(ALL);
    const [before, over] = [at('2029-11-29T23:59:59Z'), at('2029-11-30T00:00:00Z')];
    expect((await port.ofMonth(NOVEMBER, before, 10)).consultations).toHaveLength(4);
    expect((await port.ofMonth(NOVEMBER, over, 10)).consultations).toEqual([]);
    expect((await port.ofOrder(ORDER, over, 10)).consultations).toEqual([LATER]);
    expect((await port.count(ORDER, over)).byRole).toEqual({
      'contact-point': 0,
      validator: 0,
      reviewer: 1,
      oversight: 0,
    });
  });

  it.each(['', '%%%', Buffer.from('2026-11').toString('base64url'), Buffer.from(ORDER).toString('base64url')])(
    'refuses the cursor %j, which no page gave',
    async (cursor) => {
      const { port } = await make();
      await port.append(ALL);
      const refused = { code: 'invalid-request', retryable: false };
      await expect(port.ofOrder(ORDER, NOW, 10, cursor)).rejects.toMatchObject(refused);
      await expect(port.ofMonth(NOVEMBER, NOW, 10, cursor)).rejects.toMatchObject(refused);
    },
  );

  it('says so when its service is down', async () => {
    const { whileDown } = await make();
    const down = { code: 'service-unavailable', retryable: true };
    await whileDown(async (port) => {
      await expect(port.append([FIRST])).rejects.toMatchObject(down);
      await expect(port.ofOrder(ORDER, NOW, 10)).rejects.toMatchObject(down);
      await expect(port.ofMonth(NOVEMBER, NOW, 10)).rejects.toMatchObject(down);
      await expect(port.count(ORDER, NOW)).rejects.toMatchObject(down);
    });
  });
});

describe('ConsultationLog on DynamoDB', () => {
  it('keeps in clear what counting and forgetting take, and seals who, whence, what and why', async () => {
    const { port, dynamodb, table } = await onTable();
    await port.append([SECOND]);
    const { Items = [] } = await dynamodb.send(new ScanCommand({ TableName: table }));
    expect(Items).toEqual([
      {
        pk: `order#${ORDER}`,
        sk: expect.stringMatching(/^2026-11-20T09:00:00\.000Z#[0-9a-f]{32}$/),
        month: 'month#2026-11',
        at: SECOND.at,
        role: 'oversight',
        orderId: ORDER,
        forgetAt: at('2029-11-30T00:00:00Z') / 1_000,
        sealed: expect.any(Uint8Array),
      },
    ]);
    expect(Buffer.from(Items[0]?.['sealed']).toString('latin1')).not.toMatch(/person|aut-|complaint|GET/i);
  });

  it('replaces nothing, were the same id drawn twice', async () => {
    const random = { bytes: (count: number) => new Uint8Array(count) };
    const { port } = await onTable(new MemoryKeyVault(), random);
    await port.append([FIRST]);
    await port.append([{ ...FIRST, by: by('validator') }]);
    expect((await port.ofOrder(ORDER, NOW, 10)).consultations).toEqual([FIRST]);
  });

  it('gives nothing once the key of the month is gone, and says that the record is damaged', async () => {
    const vault = new MemoryKeyVault();
    const { port } = await onTable(vault);
    await port.append([FIRST, LATER]);
    await vault.destroy(monthKeyIdOf(NOVEMBER));
    await expect(port.ofOrder(ORDER, NOW, 10)).rejects.toMatchObject({ code: 'record-damaged' });
    expect((await port.ofMonth(month('2026-12'), NOW, 10)).consultations).toEqual([LATER]);
  });

  it('takes no cursor of one month for another', async () => {
    const { port } = await onTable();
    await port.append(ALL);
    const { next } = await port.ofMonth(NOVEMBER, NOW, 2);
    const elsewhere = await port.ofMonth(month('2026-12'), NOW, 10, next ?? '');
    expect(elsewhere.consultations.every(({ at: instant }) => instant === LATER.at)).toBe(true);
  });
});
