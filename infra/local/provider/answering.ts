import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, MESSAGES_PATH } from './client.ts';
import type { Inbox, InboxEntry } from './inbox.ts';
import type { SenderKeys } from './key-set.ts';
import type { Mail } from './mail.ts';

const RETRY_AFTER_MS = [200, 500, 1_000, 2_000, 5_000, 10_000];
/** Worth another try. 401 is: between signing and checking, the clock of this machine may have been moved. */
const PASSING = new Set([401, 408, 425, 429]);
const TO_ACT_ON = new Set(['order.issued', 'order.extended', 'order.continued', 'order.clarified']);
const TO_CONFIRM = new Set(['order.released', 'order.lapsed', 'order.withdrawn']);
const TO_PASS_ON = 'notice.relay-requested';
const SETTLED = new Set(['not-executed', 'released']);

export interface AnsweringOptions {
  readonly client: Client;
  readonly keys: SenderKeys;
  readonly inbox: Inbox;
  /** Brings the provider's user what the provider has to tell it. */
  readonly deliver: (mail: Mail) => void;
  readonly log: (line: string) => void;
  readonly clock: () => number;
}

export interface Answering {
  /** Answers a webhook in the background, after those of the same order before it. Never throws. */
  answer(entry: InboxEntry): void;
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** A refusal that says when to come back is a race lost to somebody else; any other stays one. */
const isPassing = ({ status, headers }: Response): boolean =>
  status >= 500 || PASSING.has(status) || headers.has('retry-after');

/** Whether an honest provider owes an answer to this type. */
export const isOwedAnswer = (type: string | undefined): boolean =>
  type !== undefined && (TO_ACT_ON.has(type) || TO_CONFIRM.has(type) || type === TO_PASS_ON);

/** What an honest and prompt provider does with a webhook. */
export function createAnswering({ client, keys, inbox, deliver, log, clock }: AnsweringOptions): Answering {
  const stopping = new AbortController();
  const lanes = new Map<string, Promise<void>>();

  /** The body and the id stay the same at every try; the signature's time is each try's own. */
  const insist = async (what: string, request: () => Promise<Response>): Promise<Response> => {
    for (const wait of [...RETRY_AFTER_MS, undefined]) {
      const response = await request().catch((error: unknown) => error);
      if (response instanceof Response && response.ok) return response;
      const outcome = await describeOutcome(response);
      const passing = !(response instanceof Response) || isPassing(response);
      if (!passing || wait === undefined) throw new Error(`${what}: ${outcome}`);
      log(`provider: ${what}: ${outcome}; again in ${wait} ms`);
      await sleep(wait, undefined, { signal: stopping.signal });
    }
    throw new Error(`${what}: given up`);
  };

  const tell = async (type: string, data: object): Promise<void> => {
    const id = `msg_${randomUUID()}`;
    const body = JSON.stringify({ type, timestamp: new Date(clock()).toISOString(), data });
    const response = await insist(type, () => client.signedFetch('POST', MESSAGES_PATH, body, { id }));
    await response.body?.cancel();
  };

  const actOn = async (orderId: string, digest: string): Promise<void> => {
    const path = `/v1/provider/orders/${encodeURIComponent(orderId)}/certificate`;
    const response = await insist('read certificate', () => client.signedFetch('GET', path));
    const { jws } = Object(await response.json()) as { jws?: unknown };
    const document = await keys.readDocument(String(jws));
    if (document['orderId'] !== orderId) throw new Error(`the certificate is of order ${String(document['orderId'])}`);
    if (document['inForce'] !== true) return; // told late: there is nothing left to keep, and its end has a message of its own
    await tell('order.acknowledged', { orderId, digest });
    const targets = pickOpenTargets(document['targets']);
    if (targets.length > 0) await tell('order.preserved', { orderId, digest, targets });
  };

  const passOn = async (orderId: string, digest: string): Promise<void> => {
    const path = `/v1/provider/orders/${encodeURIComponent(orderId)}/notice`;
    const response = await insist('read notice', () => client.signedFetch('GET', path));
    const { caseCode, texts } = Object(await response.json()) as { caseCode?: unknown; texts?: unknown };
    const relayedAt = new Date(clock()).toISOString();
    deliver({ orderId, deliveredAt: relayedAt, caseCode: String(caseCode), texts: readTexts(texts) });
    await tell('notice.relayed', { orderId, digest, relayedAt, channel: 'in-service' });
  };

  const handle = async ({ id, type = '', orderId = '', digest = '' }: InboxEntry): Promise<void> => {
    try {
      if (TO_ACT_ON.has(type)) await actOn(orderId, digest);
      else if (type === TO_PASS_ON) await passOn(orderId, digest);
      else await tell('order.released', { orderId, digest });
      inbox.mark(id, 'done');
    } catch (error) {
      if (stopping.signal.aborted) return; // still pending: taken up again at the next start
      log(`provider: ${type} of ${orderId} not answered: ${error instanceof Error ? error.message : String(error)}`);
      inbox.mark(id, 'failed');
    }
  };

  const idle = async (): Promise<void> => {
    while (lanes.size > 0) await Promise.all(lanes.values());
  };
  return {
    answer(entry) {
      const orderId = entry.orderId ?? '';
      const lane = (lanes.get(orderId) ?? Promise.resolve())
        .then(() => (stopping.signal.aborted ? undefined : handle(entry)))
        .finally(() => {
          if (lanes.get(orderId) === lane) lanes.delete(orderId);
        });
      lanes.set(orderId, lane);
    },
    idle,
    async stop() {
      stopping.abort();
      await idle();
    },
  };
}

function pickOpenTargets(targets: unknown): { id: string }[] {
  if (!Array.isArray(targets)) throw new Error('the certificate names no targets');
  return targets
    .map((target: unknown) => Object(target) as { id?: unknown; status?: unknown })
    .filter(({ status }) => !SETTLED.has(String(status)))
    .map(({ id }) => ({ id: String(id) }));
}

function readTexts(texts: unknown): Record<string, string> {
  if (!Array.isArray(texts)) throw new Error('the notice has no text');
  return Object.fromEntries(
    texts
      .map((one: unknown) => Object(one) as { language?: unknown; text?: unknown })
      .map(({ language, text }) => [String(language), String(text)]),
  );
}

async function describeOutcome(response: unknown): Promise<string> {
  if (response instanceof Response) return `${response.status} ${(await response.text()).slice(0, 500)}`;
  return response instanceof Error ? `${response.message} ${String(response.cause ?? '')}`.trim() : String(response);
}
