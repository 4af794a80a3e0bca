import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { createDocumentClient } from '../../../../shared/adapters/clients.ts';
import { DynamoCaseStore } from '../../../../shared/adapters/dynamo/case-store.ts';
import { key } from '../../../../shared/adapters/dynamo/keys.ts';
import { FORGET_AT } from '../../../../shared/deployment/tables.ts';
import type { ListedCode, MadeCode } from '../../../../shared/domain/cases/listed-code.ts';
import { type Digest, sha256 } from '../../../../shared/domain/digest.ts';
import { DAY_MS, type Instant, plus } from '../../../../shared/domain/instant.ts';
import { NOTICE_POLICY } from '../../../../shared/domain/policy/notice.ts';
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

const idOf = (code: Digest): Digest => sha256(`id of ${code}`);
/** A code of the provider's, made at `NOW`. */
const made = (code: Digest, changes: Partial<MadeCode> = {}): MadeCode => ({
  orderId: ORDER,
  code,
  id: idOf(code),
  through: 'provider',
  madeAt: NOW,
  expiresAt: END,
  ...changes,
});
const use = (cases: CaseStore, code: Digest, now: Instant = NOW, expiresAt: Instant = END) =>
  cases.use(code, idOf(code), now, expiresAt);
const listed = (code: Digest, changes: Partial<ListedCode> = {}): ListedCode => ({
  code,
  id: idOf(code),
  through: 'provider',
  madeAt: NOW,
  firstUsedAt: null,
  endedAt: null,
  ...changes,
});

const HARNESSES = inMemoryAndOnDynamo<Harness<CaseStore>>(() => inMemory(new MemoryCaseStore()), onTable);

/** Reads of a notice, the first and those after it, and letters. */
const MOST = 1 + NOTICE_POLICY.noticeReadsAtMost + NOTICE_POLICY.noticeLettersPerOrder;

describe.each(HARNESSES)('CaseStore $name', ({ make }) => {
  it('knows the order of a code that is in force, and of no other', async () => {
    const { port: cases } = await make();
    await cases.put(made(ONE));
    expect(await cases.orderOf(ONE, NOW)).toBe(ORDER);
    expect(await use(cases, ONE)).toBe(ORDER);
    expect(await cases.orderOf(TWO, NOW)).toBeUndefined();
    expect(await use(cases, TWO)).toBeUndefined();
    expect(await cases.orderOf(TWO, NOW)).toBeUndefined(); // a try makes nothing
  });

  it('ends a code with its time, to the millisecond', async () => {
    const { port: cases } = await make();
    await cases.put(made(ONE, { expiresAt: LATER }));
    expect(await cases.orderOf(ONE, plus(LATER, -1))).toBe(ORDER);
    expect(await cases.orderOf(ONE, LATER)).toBeUndefined();
    expect(await use(cases, ONE, LATER)).toBeUndefined();
    expect(await cases.orderOf(ONE, NOW)).toBe(ORDER); // and a use that came too late renewed nothing
    expect(await cases.orderOf(ONE, LATER)).toBeUndefined();
  });

  it('renews a code by its use', async () => {
    const { port: cases } = await make();
    await cases.put(made(ONE, { expiresAt: LATER }));
    expect(await use(cases, ONE, plus(LATER, -1))).toBe(ORDER);
    expect(await cases.orderOf(ONE, LATER)).toBe(ORDER);
    expect(await cases.orderOf(ONE, END)).toBeUndefined();
  });

  it('lets an earlier code of the provider die that nobody used, and nobody else’s', async () => {
    const { port: cases } = await make();
    await cases.put(made(ONE));
    await cases.put(made(THREE, { orderId: OTHER }));
    await cases.put(made(TWO, { madeAt: LATER }));
    expect(await cases.orderOf(ONE, NOW)).toBeUndefined();
    expect(await use(cases, ONE)).toBeUndefined();
    expect(await cases.orderOf(TWO, NOW)).toBe(ORDER);
    expect(await cases.orderOf(THREE, NOW)).toBe(OTHER);
  });

  it('leaves a code that was used in force, whatever comes after it', async () => {
    const { port: cases } = await make();
    await cases.put(made(ONE));
    await use(cases, ONE);
    await cases.put(made(TWO, { madeAt: LATER }));
    await cases.put(made(THREE, { madeAt: LATER, through: 'authority' }));
    const living = await Promise.all([ONE, TWO, THREE].map((code) => cases.orderOf(code, NOW)));
    expect(living).toEqual([ORDER, ORDER, ORDER]);
  });

  it('keeps codes of letters beside the provider’s, and each other', async () => {
    const { port: cases } = await make();
    await cases.put(made(ONE, { through: 'authority' }));
    await cases.put(made(TWO));
    await cases.put(made(THREE, { through: 'authority' }));
    await cases.put(made(FOUR));
    const living = await Promise.all([ONE, TWO, THREE, FOUR].map((code) => cases.orderOf(code, NOW)));
    expect(living).toEqual([ORDER, undefined, ORDER, ORDER]);
  });

  it('leaves a code that is put a second time as it is, in force or over', async () => {
    const { port: cases } = await make();
    await cases.put(made(ONE, { expiresAt: LATER }));
    await cases.put(made(ONE));
    expect([await cases.orderOf(ONE, NOW), await cases.orderOf(ONE, LATER)]).toEqual([ORDER, undefined]);
    await cases.put(made(TWO));
    await cases.put(made(ONE, { madeAt: LATER })); // replaced by now
    expect([await cases.orderOf(ONE, NOW), await cases.orderOf(TWO, NOW)]).toEqual([undefined, ORDER]);
    await cases.end(TWO, NOW);
    await cases.put(made(TWO));
    expect(await cases.orderOf(TWO, NOW)).toBeUndefined();
    expect(await cases.codesOf(ORDER, NOW)).toHaveLength(2);
  });

  it('lets the latest of the provider’s codes live, also when an earlier one comes late', async () => {
    const { port: cases } = await make();
    await cases.put(made(TWO, { madeAt: LATER }));
    await cases.put(made(ONE));
    expect([await cases.orderOf(ONE, LATER), await cases.orderOf(TWO, LATER)]).toEqual([undefined, ORDER]);
    expect((await cases.codesOf(ORDER, LATER)).map(({ code }) => code)).toEqual([ONE, TWO]);
  });

  it('leaves one code in force when several are put at once', async () => {
    const { port: cases } = await make();
    const codes = [ONE, TWO, THREE];
    await Promise.all(codes.map((code) => cases.put(made(code))));
    const living = await Promise.all(codes.map((code) => cases.orderOf(code, NOW)));
    expect(living.filter((orderId) => orderId === ORDER)).toHaveLength(1);
    expect(await cases.codesOf(ORDER, NOW)).toHaveLength(3);
  });

  it('ends a code once, used or not, and says when', async () => {
    const { port: cases } = await make();
    await cases.put(made(ONE));
    await use(cases, ONE);
    expect(await cases.end(ONE, NOW)).toBe(NOW);
    expect(await cases.orderOf(ONE, NOW)).toBeUndefined();
    expect(await use(cases, ONE)).toBeUndefined();
    expect(await cases.end(ONE, LATER)).toBe(NOW);
    await cases.put(made(TWO, { expiresAt: LATER }));
    expect(await cases.end(TWO, END)).toBe(LATER); // its time ended it before
    expect(await cases.orderOf(TWO, NOW)).toBe(ORDER);
  });

  it('makes nothing by ending what it does not know', async () => {
    const { port: cases } = await make();
    expect(await cases.end(ONE, NOW)).toBe(NOW);
    await cases.put(made(ONE));
    expect(await cases.orderOf(ONE, NOW)).toBe(ORDER);
  });

  it('lists the codes of an order as they were made, with what became of each', async () => {
    const { port: cases } = await make();
    expect(await cases.codesOf(ORDER, NOW)).toEqual([]);
    await cases.put(made(ONE));
    await cases.put(made(TWO, { madeAt: LATER, through: 'authority', expiresAt: plus(END, 1) }));
    await cases.put(made(THREE, { madeAt: plus(LATER, 1) }));
    await cases.put(made(FOUR, { orderId: OTHER }));
    await use(cases, TWO, LATER);
    await use(cases, TWO, plus(LATER, 9));
    expect(await cases.codesOf(ORDER, LATER)).toEqual([
      listed(ONE, { endedAt: plus(LATER, 1) }),
      listed(TWO, { madeAt: LATER, through: 'authority', firstUsedAt: LATER }),
      listed(THREE, { madeAt: plus(LATER, 1) }),
    ]);
    expect((await cases.codesOf(ORDER, END)).map(({ endedAt }) => endedAt)).toEqual([plus(LATER, 1), END, END]);
  });

  it('lists one’s own code in any case, but none that it does not know', async () => {
    const { port: cases } = await make();
    await cases.put(made(ONE));
    await cases.put(made(TWO, { orderId: OTHER }));
    expect((await cases.codesOf(ORDER, NOW, ONE)).map(({ code }) => code)).toEqual([ONE]);
    expect(await cases.codesOf(ORDER, NOW, TWO)).toEqual([listed(TWO, { through: null, madeAt: null }), listed(ONE)]);
    expect((await cases.codesOf(ORDER, NOW, THREE)).map(({ code }) => code)).toEqual([ONE]);
  });

  it('lists as many as a provider and an authority can have made', async () => {
    const { port: cases } = await make();
    for (let number = 1; number <= MOST; number += 1) {
      await cases.put(made(sha256(`${number}`), { madeAt: plus(NOW, number) }));
    }
    const all = await cases.codesOf(ORDER, NOW, THREE); // and one that earlier versions did not list
    expect([all.length, all[0]?.code, all.at(-1)?.code]).toEqual([MOST, sha256('1'), sha256(`${MOST}`)]);
  });

  it('says that its service does not answer', async () => {
    const { whileDown } = await make();
    await whileDown(async (cases) => {
      const down = { name: 'HoldfastError', code: 'service-unavailable', retryable: true };
      await expect(cases.put(made(ONE))).rejects.toMatchObject(down);
      await expect(use(cases, ONE)).rejects.toMatchObject(down);
      await expect(cases.orderOf(ONE, NOW)).rejects.toMatchObject(down);
      await expect(cases.end(ONE, NOW)).rejects.toMatchObject(down);
      await expect(cases.codesOf(ORDER, NOW)).rejects.toMatchObject(down);
    });
  });
});

describe('CaseStore on DynamoDB', () => {
  it('has put a code in force although the answer to a write was lost', async () => {
    const { port: cases, services, table } = await onTable();
    await withLostAnswer(services.dynamodb, 'PutItem', (lossy) =>
      withServiceAt('DYNAMODB', lossy, () => new DynamoCaseStore(createDocumentClient(), table).put(made(ONE))),
    );
    expect(await cases.orderOf(ONE, NOW)).toBe(ORDER);
  });

  it('refuses a row of another form', async () => {
    const { port: cases, dynamodb, table } = await onTable();
    await cases.put(made(ONE));
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

  describe('goes on with what earlier versions stored', () => {
    /** The row of a code, and of an order whose code it is; a letter's stood in no list. */
    async function store(codes: readonly Digest[], { own, usedAt }: { own?: Digest; usedAt?: Instant }) {
      const harness = await onTable();
      const put = (Item: object) =>
        harness.dynamodb.send(new PutCommand({ TableName: harness.table, Item: { ...Item } }));
      const rest = { orderId: ORDER, expiresAt: END, ...(usedAt !== undefined && { usedAt }) };
      for (const code of codes) await put({ ...key.caseCode(code), ...rest });
      if (own !== undefined) await put({ ...key.codesOf(ORDER), code: own });
      return harness.port;
    }

    it('an unused code opens the case, and is listed from then on', async () => {
      const cases = await store([ONE], { own: ONE });
      expect(await cases.codesOf(ORDER, NOW)).toEqual([]);
      expect(await use(cases, ONE)).toBe(ORDER);
      expect(await cases.codesOf(ORDER, NOW)).toEqual([listed(ONE, { madeAt: null, firstUsedAt: NOW })]);
    });

    it('an unused code ends with the next that is made', async () => {
      const cases = await store([ONE], { own: ONE });
      await cases.put(made(TWO));
      expect([await cases.orderOf(ONE, NOW), await cases.orderOf(TWO, NOW)]).toEqual([undefined, ORDER]);
    });

    it('a code that was used lives on before the next, and may be ended', async () => {
      const cases = await store([ONE], { own: ONE, usedAt: NOW });
      await cases.put(made(TWO, { madeAt: LATER }));
      expect(await use(cases, ONE, LATER)).toBe(ORDER);
      expect(await cases.codesOf(ORDER, LATER, ONE)).toEqual([
        listed(ONE, { madeAt: null, firstUsedAt: NOW }),
        listed(TWO, { madeAt: LATER }),
      ]);
      expect(await cases.end(ONE, LATER)).toBe(LATER);
    });

    it('a letter’s code is listed to whoever comes with it', async () => {
      const cases = await store([ONE, TWO], { own: TWO });
      await use(cases, ONE);
      expect(await cases.codesOf(ORDER, NOW, ONE)).toEqual([
        listed(ONE, { through: null, madeAt: null, firstUsedAt: NOW }),
      ]);
    });
  });

  it('lets the table drop a list two years after its latest code, and a code with its time', async () => {
    const { port: cases, dynamodb, table } = await onTable();
    await cases.put(made(ONE));
    const forgetAtOf = async (Key: Record<string, unknown>) =>
      (await dynamodb.send(new GetCommand({ TableName: table, Key }))).Item?.[FORGET_AT];
    expect(await forgetAtOf(key.codesOf(ORDER))).toBe((NOW + 730 * DAY_MS) / 1_000);
    expect(await forgetAtOf(key.caseCode(ONE))).toBe(END / 1_000);
  });
});
