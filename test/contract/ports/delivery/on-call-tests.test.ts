import { describe, expect, it } from 'vitest';
import { DynamoDirectoryRegister } from '../../../../shared/adapters/dynamo/directory-register.ts';
import { DynamoOnCallTests } from '../../../../shared/adapters/dynamo/on-call-tests.ts';
import type { DirectoryEntry } from '../../../../shared/contracts/items/directory.ts';
import type { OnCallTest } from '../../../../shared/domain/delivery/on-call-test.ts';
import type { OnCallTests } from '../../../../shared/ports/delivery/on-call-tests.ts';
import { at, directoryEntry } from '../../../support/builders.ts';
import { FixedClock } from '../../../support/fakes/fixed-clock.ts';
import { MemoryOnCallTests } from '../../../support/fakes/memory-on-call-tests.ts';
import { type Harness, inMemory, inMemoryAndOnDynamo, onDynamo } from '../../../support/harness.ts';

const NOON = at('2026-11-17T12:00:00Z');
const tool = { id: 'duty', tool: 'pagerduty', url: 'https://events.example', parameter: 'on-call/duty' } as const;
const ENTRIES: readonly DirectoryEntry[] = [
  directoryEntry('prv-demo', { reach: { onCall: [tool] } }),
  directoryEntry('prv-lantern', {}),
  directoryEntry('aut-police', { reach: { onCall: [tool] } }),
];
const TEST: OnCallTest = {
  kind: 'provider',
  id: 'prv-demo',
  tool: 'duty',
  week: '2026-11-16',
  at: NOON,
  outcome: '202',
  isTaken: true,
};

const HARNESSES = inMemoryAndOnDynamo<Harness<OnCallTests>>(
  () => {
    const reached = [
      { kind: 'authority', id: 'aut-police' },
      { kind: 'provider', id: 'prv-demo' },
    ] as const;
    return inMemory(new MemoryOnCallTests(reached));
  },
  async () => {
    const harness = await onDynamo('directory', (client, table) => new DynamoOnCallTests(client, table));
    const register = new DynamoDirectoryRegister(harness.dynamodb, harness.table, new FixedClock(NOON));
    for (const entry of ENTRIES) await register.put(entry, 'person-operator');
    return harness;
  },
);

describe.each(HARNESSES)('OnCallTests $name', ({ make }) => {
  it('know whoever was put with a tool', async () => {
    const { port } = await make();
    expect(await port.listReached()).toEqual([
      { kind: 'authority', id: 'aut-police' },
      { kind: 'provider', id: 'prv-demo' },
    ]);
  });

  it('keep the last test of each tool in each week', async () => {
    const { port } = await make();
    expect(await port.of('2026-11-16')).toEqual([]);
    await port.put({ ...TEST, outcome: '503', isTaken: false });
    await port.put(TEST);
    await port.put({ ...TEST, tool: 'boss' });
    await port.put({ ...TEST, week: '2026-11-23' });
    expect((await port.of('2026-11-16')).toSorted((one, other) => one.tool.localeCompare(other.tool))).toEqual([
      { ...TEST, tool: 'boss' },
      TEST,
    ]);
    expect(await port.of('2026-11-23')).toEqual([{ ...TEST, week: '2026-11-23' }]);
  });

  it('say that their service does not answer', async () => {
    const { whileDown } = await make();
    await whileDown(async (port) => {
      const down = { name: 'HoldfastError', code: 'service-unavailable', retryable: true };
      await expect(port.listReached()).rejects.toMatchObject(down);
      await expect(port.of('2026-11-16')).rejects.toMatchObject(down);
      await expect(port.put(TEST)).rejects.toMatchObject(down);
    });
  });
});
