import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { closeServer, listen } from '../../../infra/local/base/ports.ts';
import { Answering, type Webhook } from './answering.ts';
import { Caller } from './caller.ts';
import type { FaultName } from './faults.ts';
import { type Arrived, SenderProof } from './sender-proof.ts';

const LATE_MS = 3_400;

/** An endpoint that does what a provider owes, but for its fault. */
export interface Endpoint {
  readonly url: URL;
  /** As the directory has it. */
  readonly publicKey: string;
  /** Where the API is for it, once that is known. */
  begin(api: string): void;
  stop(): Promise<void>;
}

interface Known {
  state: 'unproved' | 'at-work' | 'done' | 'failed';
}

export async function startEndpoint(provider: string, fault?: FaultName): Promise<Endpoint> {
  const has = (one: FaultName): boolean => one === fault;
  const stopping = new AbortController();
  const known = new Map<string, Known>();
  const lanes = new Map<string, Promise<void>>();
  let api = '';
  const caller = new Caller({ api: () => api, provider, has, signal: stopping.signal });
  const proof = new SenderProof(() => api, has);
  const answering = new Answering({ caller, proof, has });

  const work = (id: string, webhook: Webhook): Promise<void> => {
    const entry: Known = { state: 'at-work' };
    if (!has('remembers-when-done')) known.set(id, entry);
    const { orderId = '' } = webhook.data;
    const before = has('remembers-when-done') ? undefined : lanes.get(orderId);
    const lane = (before ?? Promise.resolve())
      .then(() => answering.answer(webhook))
      .then(
        () => 'done' as const,
        () => 'failed' as const, // owed still: taken up when it comes again
      )
      .then((state) => {
        entry.state = state;
        known.set(id, entry);
        if (has('remembers-when-at-work')) known.delete(id);
      });
    lanes.set(orderId, lane);
    return lane;
  };

  /** What a message that proves nothing, or cannot be read, is answered; a message that can be worked on is given back. */
  const examine = async (id: string, arrived: Arrived): Promise<Webhook | number | undefined> => {
    if (id === '' || !(await proof.isGenuine(arrived))) {
      if (has('remembers-refused')) known.set(id, { state: 'done' });
      return 401;
    }
    const webhook = parse(arrived.body);
    if (webhook === undefined) return has('breaks-at-unreadable') ? undefined : 400;
    return has('refuses-the-unknown') && webhook.type === 'order.of-tomorrow' ? 422 : webhook;
  };

  const isOwed = (id: string): boolean => {
    const before = known.get(id)?.state;
    return before === undefined || before === 'unproved' || (before === 'failed' && !has('gives-up-for-good'));
  };

  const isKnownUnproved = (id: string): boolean => {
    const isKnown = known.has(id);
    if (!isKnown) known.set(id, { state: 'unproved' });
    return isKnown;
  };

  const receive = async (request: IncomingMessage): Promise<number | undefined> => {
    const body = await text(request);
    if (has('answers-nothing')) return undefined;
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const id = headers['webhook-id'] ?? '';
    if (has('remembers-unproved') && isKnownUnproved(id)) return 200;
    const webhook = await examine(id, { headers, body });
    if (typeof webhook !== 'object') return webhook;
    if (has('answers-late')) await wait(LATE_MS);
    if (!isOwed(id)) return 200;
    const done = work(id, webhook);
    if (has('works-before-answering')) await done;
    return 200;
  };

  const server = createServer((request, response) => {
    receive(request).then(
      (status) => (status === undefined ? response.destroy() : response.writeHead(status).end()),
      () => response.destroy(),
    );
  });
  const port = await listen(server, 0, 'an endpoint');
  return {
    url: new URL(`http://127.0.0.1:${port}/webhooks`),
    publicKey: caller.publicKey,
    begin(address) {
      api = address;
    },
    async stop() {
      stopping.abort();
      await closeServer(server);
      await Promise.allSettled(lanes.values());
    },
  };
}

function parse(body: string): Webhook | undefined {
  try {
    const { type, data } = Object(JSON.parse(body));
    return { type: String(type), data: Object(data) };
  } catch {
    return undefined;
  }
}
