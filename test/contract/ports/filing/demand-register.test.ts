import { describe, expect, it } from 'vitest';
import { createDocumentClient } from '../../../../shared/adapters/clients.ts';
import { DynamoDemandEraser } from '../../../../shared/adapters/dynamo/demand-eraser.ts';
import { DynamoDemandRegister } from '../../../../shared/adapters/dynamo/demand-register.ts';
import { sha256 } from '../../../../shared/domain/digest.ts';
import type { DemandEraser, DemandRegister } from '../../../../shared/ports/filing/demand-register.ts';
import { withServiceAt } from '../../../support/aws.ts';
import { anOrderId, at } from '../../../support/builders.ts';
import { MemoryDemandRegister } from '../../../support/fakes/memory-demand-register.ts';
import { type Harness, inMemory, inMemoryAndOnDynamo, onDynamo } from '../../../support/harness.ts';
import { withLostAnswer } from '../../../support/lossy-proxy.ts';

type Both = Pick<DemandRegister, 'find' | 'take'> & DemandEraser;

const onTable = () =>
  onDynamo('keys', (client, table): Both => {
    const register = new DynamoDemandRegister(client, table);
    const eraser = new DynamoDemandEraser(client, table);
    return {
      find: (demand) => register.find(demand),
      take: (demand, mine, over) => register.take(demand, mine, over),
      forget: (orderId) => eraser.forget(orderId),
    };
  });

const [ONE, TWO] = [sha256('one'), sha256('two')];
const FIRST = { orderId: anOrderId(1), at: at('2026-12-05T10:00:00Z') };
const SECOND = { orderId: anOrderId(2), at: at('2026-12-05T10:00:01Z') };

const HARNESSES = inMemoryAndOnDynamo<Harness<Both>>(() => inMemory(new MemoryDemandRegister()), onTable);

describe.each(HARNESSES)('DemandRegister $name', ({ make }) => {
  it('gives a demand to the first who takes it, and says so to the next', async () => {
    const { port } = await make();
    expect(await port.find(ONE)).toBeUndefined();
    expect(await port.take(ONE, FIRST)).toEqual(FIRST);
    expect(await port.take(ONE, SECOND)).toEqual(FIRST);
    expect(await port.find(ONE)).toEqual(FIRST);
    expect(await port.find(TWO)).toBeUndefined();
  });

  it('of many at once, one has it, and all are told which', async () => {
    const { port } = await make();
    const all = Array.from({ length: 8 }, (_, index) => ({ orderId: anOrderId(index), at: FIRST.at }));
    const told = await Promise.all(all.map((mine) => port.take(ONE, mine)));
    const holder = await port.find(ONE);
    expect(told).toEqual(all.map(() => holder));
  });

  it('lets it be taken over from whoever had it when one looked, and from nobody else', async () => {
    const { port } = await make();
    await port.take(ONE, FIRST);
    const renewed = { ...FIRST, at: SECOND.at };
    expect(await port.take(ONE, renewed, FIRST)).toEqual(renewed);
    expect(await port.take(ONE, SECOND, FIRST)).toEqual(renewed);
    expect(await port.take(ONE, SECOND, renewed)).toEqual(SECOND);
  });

  it('takes what was forgotten since one looked', async () => {
    const { port } = await make();
    await port.take(ONE, FIRST);
    await port.forget(FIRST.orderId);
    expect(await port.take(ONE, SECOND)).toEqual(SECOND);
  });

  it('forgets all that an order has, twice too, and nothing that another took over', async () => {
    const { port } = await make();
    await port.take(ONE, FIRST);
    await port.take(TWO, FIRST);
    await port.take(TWO, SECOND, FIRST);
    await port.forget(FIRST.orderId);
    await port.forget(FIRST.orderId);
    expect(await port.find(ONE)).toBeUndefined();
    expect(await port.find(TWO)).toEqual(SECOND);
  });

  it('says so while its service is down', async () => {
    const { whileDown } = await make();
    await whileDown(async (port) => {
      const down = expect.objectContaining({ code: 'service-unavailable', retryable: true });
      await expect(port.find(ONE)).rejects.toEqual(down);
      await expect(port.take(ONE, FIRST)).rejects.toEqual(down);
      await expect(port.forget(FIRST.orderId)).rejects.toEqual(down);
    });
  });
});

it('a taking whose answer is lost is ours when the client repeats it', async () => {
  const { table, services } = await onTable();
  await withLostAnswer(services.dynamodb, 'PutItem', async (origin) =>
    withServiceAt('DYNAMODB', origin, async () => {
      const register = new DynamoDemandRegister(createDocumentClient(), table);
      expect(await register.take(ONE, FIRST)).toEqual(FIRST);
    }),
  );
});
