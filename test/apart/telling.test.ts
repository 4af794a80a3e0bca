import { beforeAll, expect, it } from 'vitest';
import { ALARMING } from '../../shared/deployment/alarming.ts';
import { eventually, type HostClient } from '../support/hosted/client.ts';
import { extension } from '../support/hosted/filings.ts';
import { hold, POLICE } from '../support/hosted/holding.ts';
import { logsOf } from '../support/hosted/logs.ts';
import { type SharedStack, shareStack } from '../support/hosted/shared.ts';

let stack: SharedStack;
let client: HostClient;
beforeAll(async () => {
  stack = await shareStack();
  client = stack.client;
});

const OPEN = '/v1/provider/orders';

interface Open {
  readonly id: string;
  readonly inForce: boolean;
  readonly owed: readonly { readonly what: string; readonly late: boolean }[];
}

/** What the provider's own list says of an order, page by page. */
async function openAt(orderId: string): Promise<Open | undefined> {
  let cursor: string | null = '';
  while (cursor !== null) {
    const path = `${OPEN}?limit=100${cursor && `&cursor=${cursor}`}`;
    const answer = await stack.host.provider.signedFetch('GET', path, undefined, { signedContent: `GET ${OPEN}` });
    expect(answer.status).toBe(200);
    const page = (await answer.json()) as { readonly orders: readonly Open[]; readonly next: string | null };
    const found = page.orders.find(({ id }) => id === orderId);
    if (found) return found;
    cursor = page.next;
  }
  return undefined;
}

const alarmsAbout = async (orderId: string): Promise<number> =>
  (await logsOf(stack))
    .flatMap((log) => log.split('\n'))
    .filter((line) => line.includes(ALARMING['messages-undelivered']) && line.includes(orderId)).length;

const lateOf = async (orderId: string) =>
  (await client.toldAtOnce(POLICE, orderId)).filter(({ type }) => type === 'order.extended');

it('a provider whose inbox is gone for days is told when it is back, and until then people know (R5)', async () => {
  const orderId = await hold(client, 'away.for.days@skylark.example');
  await client.setProvider('down');
  await client.command(POLICE, orderId, 'extension', extension((await client.order(POLICE, orderId)).content));
  await client.moveClock({ advance: 'P4D' });
  // nobody reached the provider: order and list say so, the duty phone rang, and the hold goes on
  await eventually(async () => {
    expect(await lateOf(orderId)).toMatchObject([{ status: 'given-up', lateSince: expect.any(String) }]);
    expect(await client.order(POLICE, orderId)).toMatchObject({
      inForce: true,
      endAcknowledgement: { status: 'overdue' },
      attention: expect.arrayContaining(['message-undelivered', 'end-unacknowledged']),
    });
    const listed = (await client.list(POLICE)).find(({ id }) => id === orderId);
    expect(listed?.attention).toEqual(expect.arrayContaining(['message-undelivered', 'end-unacknowledged']));
    expect(await alarmsAbout(orderId)).toBeGreaterThan(0);
  });

  // it is tried again by the day, in vain; the same message each time
  const [before] = await lateOf(orderId);
  await client.moveClock({ advance: 'P1DT6H' }); // a day, moved by a fifth at most
  await eventually(async () => {
    const [after] = await lateOf(orderId);
    expect(after?.attempts).toBeGreaterThan(before?.attempts ?? 0);
  });

  await eventually(async () => {
    const { notes } = await client.history(POLICE, orderId);
    expect(notes.flatMap(({ note }) => Object(note).events)).toContainEqual(
      expect.objectContaining({ type: 'delivery.tried-again', message: before?.message, again: 1 }),
    );
  });

  // back, with a lost inbox: the list of what is open is enough to know, and asking for it brings what was not delivered
  await client.setProvider('auto');
  await eventually(async () => {
    expect(await openAt(orderId)).toMatchObject({
      inForce: true,
      owed: expect.arrayContaining([{ what: 'end-acknowledgement', dueAt: expect.any(String), late: true }]),
    });
  });
  await client.moveClock({ advance: 'PT10M' }); // what was tried a moment ago is not tried at once again
  await openAt(orderId);
  await eventually(async () => {
    expect(await lateOf(orderId)).toMatchObject([{ status: 'delivered' }]);
    expect(await client.order(POLICE, orderId)).toMatchObject({
      endAcknowledgement: { status: 'given' },
      attention: expect.not.arrayContaining(['message-undelivered']),
    });
  });
  const extended = (await client.inbox(orderId)).filter(({ type }) => type === 'order.extended');
  expect(extended).toMatchObject([{ verified: true, arrivals: 1 }]);
  await eventually(async () => expect((await openAt(orderId))?.owed ?? []).toEqual([]));
});
