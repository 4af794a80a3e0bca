import { createServer, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeServer, listen } from '../../infra/local/base/ports.ts';
import { eventually, type HostClient } from '../support/hosted/client.ts';
import { startEndpoint } from '../support/hosted/endpoint.ts';
import { epocPr, epocPrToLantern } from '../support/hosted/filings.ts';
import { hostOverheardStack, type OverheardStack } from '../support/hosted/services.ts';

const POLICE = 'duty-officer';
/** As many as two runs of a worker take twice, and more. */
const ORDERS = 32;
const AT_ONCE = 10;

interface Waiting {
  readonly id: string;
  isOpen: boolean;
}

/** An endpoint that takes every connection, and never answers. */
async function startHanging() {
  const attempts: Waiting[] = [];
  const server = createServer((request: IncomingMessage) => {
    const attempt = { id: String(request.headers['webhook-id']), isOpen: true };
    attempts.push(attempt);
    request.socket.once('close', () => {
      attempt.isOpen = false;
    });
  });
  const port = await listen(server, 0, 'an endpoint that hangs');
  return {
    attempts,
    inboxUrl: `http://127.0.0.1:${port}/inbox`,
    stop: () => {
      server.closeAllConnections();
      return closeServer(server);
    },
  };
}

let stack: OverheardStack;
let client: HostClient;
let hanging: Awaited<ReturnType<typeof startHanging>>;
beforeAll(async () => {
  // two runs at once for what is ordinary: it does not take hundreds of orders to keep them busy
  stack = await hostOverheardStack({
    change: (assembly) => assembly.replaceAll(/"MaximumConcurrency":\s*5/g, '"MaximumConcurrency": 2'),
  });
  client = stack.client;
  hanging = await startHanging();
  const lantern = await startEndpoint('prv-lantern');
  await lantern.stop();
  await stack.register({ ...lantern, inboxUrl: hanging.inboxUrl });
});
afterAll(async () => {
  await hanging?.stop();
  await stack?.stop();
});

/** Attempts under way at messages that waited in vain before. */
const listAgain = () => {
  const first = new Set<string>();
  return hanging.attempts.filter((attempt) => {
    const isAgain = first.has(attempt.id);
    first.add(attempt.id);
    return isAgain && attempt.isOpen;
  });
};

it('while an endpoint hangs with more messages than can be waited for, another has its own', async () => {
  for (let filed = 0; filed < ORDERS; filed += 1) await client.fileOne(POLICE, epocPrToLantern(client.now()));
  await eventually(() => {
    expect(new Set(hanging.attempts.map(({ id }) => id)).size).toBe(ORDERS);
    expect(listAgain().length).toBeGreaterThan(AT_ONCE); // so both runs wait
  });
  const others = await Promise.all([1, 2, 3].map(() => client.fileOne(POLICE, epocPr(client.now()))));
  for (const id of others) await eventually(async () => expect(await client.inbox(id)).toHaveLength(1));
  await eventually(() => expect(hanging.attempts.filter(({ isOpen }) => isOpen)).not.toEqual([])); // it hangs still: on a busy machine, others
});
