import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { closeServer, listen } from '../base/ports.ts';
import { NotPlayed } from './row.ts';

const Webhook = z.looseObject({
  type: z.string(),
  timestamp: z.string(),
  data: z.looseObject({ orderId: z.optional(z.string()), digest: z.optional(z.string()) }),
});

/** A message as the stack sent it: what the endpoint under test is to get, signed anew. */
export interface Message {
  /** `webhook-id` */
  readonly id: string;
  readonly body: string;
  readonly type: string;
  readonly orderId: string;
  readonly digest: string;
}

const COMES_WITHIN_MS = 30_000;
const LOOK_EVERY_MS = 20;

/** The endpoint that the check's directory names: it takes every message, and answers none. */
export interface Inbox {
  addressOf(provider: string): string;
  /** The message of this type about this order. @throws NotPlayed when none comes in thirty seconds. */
  await(orderId: string, type: string): Promise<Message>;
  stop(): Promise<void>;
}

export async function startInbox(): Promise<Inbox> {
  const messages: Message[] = [];
  const server = createServer(async (request, response) => {
    messages.push(readMessage(String(request.headers['webhook-id']), (await buffer(request)).toString()));
    response.writeHead(204).end();
  });
  const port = await listen(server, 0, "the check's own inbox");
  return {
    addressOf: (provider) => `http://127.0.0.1:${port}/${provider}`,
    async await(orderId, type) {
      for (let waited = 0; waited < COMES_WITHIN_MS; waited += LOOK_EVERY_MS) {
        const found = messages.find((message) => message.orderId === orderId && message.type === type);
        if (found !== undefined) return found;
        await wait(LOOK_EVERY_MS);
      }
      throw new NotPlayed(`the stack sent no ${type} within ${COMES_WITHIN_MS / 1000} s`);
    },
    stop: () => closeServer(server),
  };
}

function readMessage(id: string, body: string): Message {
  const { type, data } = Webhook.parse(JSON.parse(body));
  return { id, body, type, orderId: data.orderId ?? '', digest: data.digest ?? '' };
}
