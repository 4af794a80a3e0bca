import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { key } from '../../../../shared/adapters/dynamo/keys.ts';
import { DynamoWaitingFilings } from '../../../../shared/adapters/dynamo/waiting-filings.ts';
import { sha256 } from '../../../../shared/domain/digest.ts';
import type { GivenWord, SealedAlone } from '../../../../shared/domain/filing/waiting.ts';
import { MINUTE_MS, plus } from '../../../../shared/domain/instant.ts';
import type { WaitingFilings } from '../../../../shared/ports/filing/waiting-filings.ts';
import { anOrderId } from '../../../support/builders.ts';
import { MemoryWaitingFilings } from '../../../support/fakes/memory-waiting-filings.ts';
import { type Harness, inMemory, inMemoryAndOnDynamo, onDynamo } from '../../../support/harness.ts';
import { aWaitingFiling, FILED_AT } from '../../../support/waiting.ts';

const onTable = () => onDynamo('waiting', (client, table) => new DynamoWaitingFilings(client, table));
const HARNESSES = inMemoryAndOnDynamo<Harness<WaitingFilings>>(() => inMemory(new MemoryWaitingFilings()), onTable);

const sealed = (filled: number, size = 40): SealedAlone => ({
  ciphertext: new Uint8Array(size).fill(filled),
  commitment: sha256(`${filled}`),
  wrapped: new Uint8Array(50).fill(filled),
});
const FORM = sealed(1);
const GIVEN: GivenWord = { word: 'given', person: 'person-second', at: plus(FILED_AT, 5 * MINUTE_MS) };
const REFUSED: GivenWord = { ...GIVEN, word: 'refused', person: 'person-third', reason: sealed(9) };

describe.each(HARNESSES)('WaitingFilings $name', ({ make }) => {
  it('puts a filing down once, and says what is there', async () => {
    const { port } = await make();
    const { filing } = aWaitingFiling();
    expect(await port.find(filing)).toBeUndefined();
    expect(await port.add(aWaitingFiling())).toEqual(aWaitingFiling());
    expect(await port.add(aWaitingFiling(1, { targets: 9 }))).toEqual(aWaitingFiling());
    expect(await port.find(filing)).toEqual(aWaitingFiling());
    expect(await port.findForm(filing)).toBeUndefined();
  });

  it('keeps an emergency with its orders', async () => {
    const { port } = await make();
    const emergency = aWaitingFiling(1, { issued: [anOrderId(1), anOrderId(2)] });
    await port.add(emergency);
    await port.show(emergency);
    expect(await port.find(emergency.filing)).toEqual(emergency);
    expect((await port.list('aut-police', 10)).filings).toEqual([emergency]);
  });

  it('keeps the first form, and takes the longest a request can be', async () => {
    const { port } = await make();
    const longest = sealed(1, 270_000);
    await port.show(aWaitingFiling(), longest);
    await port.show(aWaitingFiling(), sealed(2));
    const kept = await port.findForm(aWaitingFiling().filing);
    expect(kept?.ciphertext.byteLength).toBe(270_000);
    expect(kept?.ciphertext[0]).toBe(1);
  });

  it('of two words at once takes one, for good', async () => {
    const { port } = await make();
    await port.add(aWaitingFiling());
    const words = await Promise.all([
      port.say(aWaitingFiling().filing, GIVEN),
      port.say(aWaitingFiling().filing, REFUSED),
    ]);
    const there = (await port.find(aWaitingFiling().filing))?.word;
    expect(words).toEqual([there, there]);
    expect(await port.say(aWaitingFiling().filing, GIVEN)).toEqual(there);
    expect([GIVEN, REFUSED]).toContainEqual(there);
  });

  it('keeps why it was refused', async () => {
    const { port } = await make();
    await port.add(aWaitingFiling());
    await port.say(aWaitingFiling().filing, REFUSED);
    expect((await port.find(aWaitingFiling().filing))?.word).toEqual(REFUSED);
  });

  it('takes no word about what nobody filed', async () => {
    const { port } = await make();
    expect(await port.say(aWaitingFiling().filing, GIVEN)).toBeUndefined();
    expect(await port.find(aWaitingFiling().filing)).toBeUndefined();
  });

  it('drops form and row of what is settled, twice too, and knows what was said', async () => {
    const { port } = await make();
    await port.add(aWaitingFiling());
    await port.show(aWaitingFiling(), FORM);
    await port.say(aWaitingFiling().filing, GIVEN);
    await port.settle(aWaitingFiling());
    await port.settle(aWaitingFiling());
    expect(await port.findForm(aWaitingFiling().filing)).toBeUndefined();
    expect((await port.list('aut-police', 10)).filings).toEqual([]);
    expect((await port.find(aWaitingFiling().filing))?.word).toEqual(GIVEN);
  });

  it('lists an authority’s own, the newest first, page by page', async () => {
    const { port } = await make();
    for (const number of [1, 2, 3]) await port.show(aWaitingFiling(number), FORM);
    await port.show(aWaitingFiling(4, { authority: 'aut-sheriff' }), FORM);
    const first = await port.list('aut-police', 2);
    expect(first.filings).toEqual([aWaitingFiling(3), aWaitingFiling(2)]);
    const rest = await port.list('aut-police', 2, first.next ?? '');
    expect(rest).toEqual({ filings: [aWaitingFiling(1)], next: null });
  });

  it.each(['nothing', Buffer.from('2026#fil_x').toString('base64url')])('refuses the cursor %s', async (cursor) => {
    const { port } = await make();
    await expect(port.list('aut-police', 10, cursor)).rejects.toMatchObject({ code: 'invalid-request' });
  });

  it('says so while its service is down', async () => {
    const { whileDown } = await make();
    await whileDown(async (port) => {
      const down = expect.objectContaining({ code: 'service-unavailable', retryable: true });
      const inDoubt = expect.objectContaining({ code: 'may-be-stored', retryable: true });
      await expect(port.find(aWaitingFiling().filing)).rejects.toEqual(down);
      await expect(port.findForm(aWaitingFiling().filing)).rejects.toEqual(down);
      await expect(port.list('aut-police', 10)).rejects.toEqual(down);
      await expect(port.add(aWaitingFiling())).rejects.toEqual(inDoubt);
      await expect(port.show(aWaitingFiling(), FORM)).rejects.toEqual(inDoubt);
      await expect(port.say(aWaitingFiling().filing, GIVEN)).rejects.toEqual(inDoubt);
      await expect(port.settle(aWaitingFiling())).rejects.toEqual(inDoubt);
    });
  });
});

it('is forgotten by the table: the form when the waiting is over, what was said a day later', async () => {
  const { port, dynamodb, table } = await onTable();
  const one = aWaitingFiling();
  await port.add(one);
  await port.show(one, FORM);
  const forgetAt = async (Key: Readonly<Record<string, string>>) =>
    (await dynamodb.send(new GetCommand({ TableName: table, Key }))).Item?.['forgetAt'];
  const over = one.until / 1_000;
  expect(await forgetAt(key.waitingForm(one.filing))).toBe(over);
  expect(await forgetAt(key.listedWaiting(one.authority, one.at, one.filing))).toBe(over);
  expect(await forgetAt(key.waitingFiling(one.filing))).toBe(over + 86_400);
});
