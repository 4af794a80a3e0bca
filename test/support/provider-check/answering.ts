import type { Caller } from './caller.ts';
import type { FaultName } from './faults.ts';
import type { SenderProof } from './sender-proof.ts';

export interface Webhook {
  readonly type: string;
  readonly data: Readonly<Record<string, string>>;
}

interface Tools {
  readonly caller: Caller;
  readonly proof: SenderProof;
  readonly has: (fault: FaultName) => boolean;
}

interface Target {
  readonly id: string;
  readonly status: string;
}

const TO_KEEP = ['order.issued', 'order.extended', 'order.continued', 'order.clarified', 'order.reminder'];
const ENDS = ['order.released', 'order.lapsed', 'order.withdrawn'];

/** What an endpoint does about messages, wrongly where a fault says so. */
export class Answering {
  readonly #tools: Tools;
  readonly #orders = new Set<string>();
  readonly #held = new Set<string>();
  readonly #settled = new Set<string>();

  constructor(tools: Tools) {
    this.#tools = tools;
  }

  /** @throws Error where it could not be done: it is owed still. */
  async answer({ type, data }: Webhook): Promise<void> {
    const { has } = this.#tools;
    const { orderId = '' } = data;
    if (type === 'order.held') this.#held.add(orderId);
    if (type === 'order.held' && !has('keeps-what-is-held')) return;
    if (has('forgets-what-was-held') && this.#held.has(orderId)) return;
    if (has('needs-issue-first') && type !== 'order.issued' && !this.#orders.has(orderId)) return;
    if (type === 'order.issued') this.#orders.add(orderId);
    if (TO_KEEP.includes(type) || type === 'order.held') await this.#keep(type, data);
    else if (ENDS.includes(type)) await this.#letGo(type, data);
    else if (type === 'notice.relay-requested' && !has('tells-nobody')) await this.#tell(data);
    else if (type === 'directory.endpoint-challenge' && !has('proves-nothing')) await this.#prove(data);
  }

  async #keep(type: string, told: Webhook['data']): Promise<void> {
    const { caller, has } = this.#tools;
    const { orderId = '' } = told;
    if (type === 'order.reminder' && (this.#settled.has(orderId) || has('gives-up-for-good'))) return;
    if (has('speaks-unread')) await caller.say('order.acknowledged', { orderId, digest: told['digest'] });
    const { digest, targets } = await this.#readCertificate(told);
    await caller.say('order.acknowledged', { orderId, digest });
    if (has('keeps-nothing')) return;
    const kept = targets.slice(0, has('keeps-two-at-most') ? 2 : undefined);
    if (kept.length > 0)
      await caller.say('order.preserved', { orderId, digest, targets: kept.map(({ id }) => ({ id })) });
    this.#settled.add(orderId);
  }

  async #readCertificate({ orderId = '', digest: told }: Webhook['data']) {
    const { caller, proof, has } = this.#tools;
    const read = await caller.read(`/v1/provider/orders/${orderId}/certificate`);
    const { jws, order: beside } = Object(await read.json()) as {
      jws?: unknown;
      order?: Readonly<Record<string, unknown>>;
    };
    const signed = await proof.open(String(jws));
    const order = has('reads-beside') ? Object(beside) : signed;
    if (order['orderId'] !== orderId && !has('takes-any-order')) throw new Error('a certificate of another order');
    const isTold = has('quotes-the-message') || has('tries-for-ever') || has('takes-any-order');
    const targets: readonly Target[] = order['inForce'] === true ? Object(order['targets']) : [];
    const open = targets.filter(({ status }) => status === 'ordered' || status === 'preserved');
    return { digest: isTold ? told : String(order['digest']), targets: open };
  }

  async #letGo(type: string, data: Webhook['data']): Promise<void> {
    const { caller, has } = this.#tools;
    if (type === 'order.withdrawn' && has('knows-no-withdrawal')) return;
    const { orderId = '', digest: told } = data;
    const { digest } = has('lets-go-unread') ? { digest: told } : await this.#readCertificate(data);
    await caller.say('order.released', { orderId, digest });
    if (!has('lets-go-of-all')) return;
    for (const other of this.#orders) {
      if (other !== orderId) await caller.say('order.released', { orderId: other, digest }).catch(() => undefined);
    }
  }

  async #tell({ orderId = '', digest }: Webhook['data']): Promise<void> {
    const { caller } = this.#tools;
    await caller.read(`/v1/provider/orders/${orderId}/notice`);
    await caller.say('notice.relayed', { orderId, digest, relayedAt: new Date().toISOString(), channel: 'in-service' });
  }

  async #prove({ change, endpoint, challenge }: Webhook['data']): Promise<void> {
    await this.#tools.caller.post(`/v1/provider/directory-changes/${change}/proof`, { change, endpoint, challenge });
  }
}
