import { describe, expect, it } from 'vitest';
import { DynamoIncidents } from '../../../../shared/adapters/dynamo/incidents.ts';
import type { IncidentKeeper, IncidentReader } from '../../../../shared/ports/delivery/incidents.ts';
import { anOrderId, at } from '../../../support/builders.ts';
import { MemoryIncidents } from '../../../support/fakes/memory-incidents.ts';
import { type Harness, inMemory, inMemoryAndOnDynamo, onDynamo } from '../../../support/harness.ts';

const NOON = at('2026-11-20T12:00:00Z');
const ONE = at('2026-11-20T13:00:00Z');
const opened = { owner: 'prv-demo', endpoint: 'inbox', openedAt: NOON, orderId: anOrderId(1), outcome: '503' };

const HARNESSES = inMemoryAndOnDynamo<Harness<IncidentKeeper & IncidentReader>>(
  () => inMemory(new MemoryIncidents()),
  () => onDynamo('records', (client, table) => new DynamoIncidents(client, table)),
);

describe.each(HARNESSES)('Incidents $name', ({ make }) => {
  it('are opened by one of many failures at once', async () => {
    const { port: incidents } = await make();
    const answers = await Promise.all(Array.from({ length: 8 }, () => incidents.open(opened)));
    expect(answers.filter((isOpened) => isOpened)).toEqual([true]);
    expect(await incidents.of('prv-demo')).toEqual([opened]);
  });

  it('are closed by one of many successes, and stay to be read until the next', async () => {
    const { port: incidents } = await make();
    await incidents.open(opened);
    const answers = await Promise.all(Array.from({ length: 4 }, () => incidents.close('prv-demo', 'inbox', ONE)));
    expect(answers.filter((closed) => closed !== undefined)).toEqual([{ ...opened, closedAt: ONE }]);
    expect(await incidents.of('prv-demo')).toEqual([{ ...opened, closedAt: ONE }]);
    expect(await incidents.open({ ...opened, openedAt: ONE, outcome: 'timeout' })).toBe(true);
    expect(await incidents.of('prv-demo')).toEqual([{ ...opened, openedAt: ONE, outcome: 'timeout' }]);
  });

  it('are found as they stand, with the order that opened them, kept when they are closed', async () => {
    const { port: incidents } = await make();
    expect(await incidents.find('prv-demo', 'inbox')).toBeUndefined();
    await incidents.open(opened);
    expect(await incidents.find('prv-demo', 'inbox')).toEqual(opened);
    await incidents.close('prv-demo', 'inbox', ONE);
    expect(await incidents.find('prv-demo', 'inbox')).toEqual({ ...opened, closedAt: ONE });
    const next = { ...opened, openedAt: ONE, orderId: anOrderId(2) };
    await incidents.open(next);
    expect(await incidents.find('prv-demo', 'inbox')).toEqual(next);
    expect(await incidents.find('prv-demo', 'archive')).toBeUndefined();
  });

  it('keep what an earlier version opened without an order', async () => {
    const { port: incidents } = await make();
    const { orderId: _, ...earlier } = opened;
    await incidents.open(earlier);
    expect(await incidents.close('prv-demo', 'inbox', ONE)).toEqual({ ...earlier, closedAt: ONE });
  });

  it('are each of one endpoint of one owner', async () => {
    const { port: incidents } = await make();
    await incidents.open(opened);
    expect(await incidents.open({ ...opened, endpoint: 'archive' })).toBe(true);
    expect(await incidents.close('prv-demo', 'elsewhere', ONE)).toBeUndefined();
    expect(await incidents.close('prv-lantern', 'inbox', ONE)).toBeUndefined();
    expect((await incidents.of('prv-demo')).map(({ endpoint }) => endpoint).toSorted()).toEqual(['archive', 'inbox']);
    expect(await incidents.of('prv-lantern')).toEqual([]);
  });

  it('say that their service does not answer', async () => {
    const { whileDown } = await make();
    await whileDown(async (incidents) => {
      const down = { code: 'service-unavailable', retryable: true };
      await expect(incidents.open(opened)).rejects.toMatchObject(down);
      await expect(incidents.close('prv-demo', 'inbox', ONE)).rejects.toMatchObject(down);
      await expect(incidents.find('prv-demo', 'inbox')).rejects.toMatchObject(down);
      await expect(incidents.of('prv-demo')).rejects.toMatchObject(down);
    });
  });
});
