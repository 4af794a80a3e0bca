import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

/** What a request asks for. */
export type Asked = 'certificate' | 'notice' | 'message' | 'keys' | 'proof' | 'other';

/** One request of the endpoint under test to the API, as it came. */
export interface SeenRequest {
  readonly asked: Asked;
  readonly method: string;
  /** With its query, as it was sent. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Milliseconds of this process. */
  readonly at: number;
  /** Epoch milliseconds. */
  readonly clock: number;
  readonly orderId: string | undefined;
  /** Of a message. */
  readonly type: string | undefined;
  readonly digest: string | undefined;
  readonly targets: readonly string[];
  /** What the API answered; `undefined` as long as it did not, or where it was never asked. */
  status?: number;
  answer?: string;
  /** What the endpoint was told, milliseconds of this process: not always what the API answered. */
  answeredAt?: number;
  toldStatus?: number;
}

const LOOK_EVERY_MS = 20;
/** Longer between two looks is this machine's doing. */
const STEP_AT_MOST_MS = 100;
const GIVES_UP_AFTER_MS = 300_000;

/** All that the endpoint under test asked of the API. */
export class Seen {
  readonly requests: SeenRequest[] = [];

  of(orderId: string): readonly SeenRequest[] {
    return this.requests.filter((request) => request.orderId === orderId);
  }

  /** Messages about an order, in the order in which they came. */
  messages(orderId: string): readonly SeenRequest[] {
    return this.of(orderId).filter(({ asked }) => asked === 'message');
  }

  /** Messages that the API took. */
  taken(orderId: string, type?: string): readonly SeenRequest[] {
    return this.messages(orderId).filter((one) => isTaken(one) && (type === undefined || one.type === type));
  }

  /**
   * Looks until something is found, or the time is over: then `undefined`. Time in which the API has yet to answer something about the order is
   * not the endpoint's, and does not count.
   */
  async until<T>(orderId: string | undefined, withinMs: number, look: () => T | undefined): Promise<T | undefined> {
    const began = performance.now();
    let waited = 0;
    for (let last = began; ; ) {
      const found = look();
      if (found !== undefined || waited > withinMs || last - began > GIVES_UP_AFTER_MS) return found;
      await wait(LOOK_EVERY_MS);
      const now = performance.now();
      if (!this.#isAwaited(orderId)) waited += Math.min(now - last, STEP_AT_MOST_MS);
      last = now;
    }
  }

  #isAwaited(orderId: string | undefined): boolean {
    return this.requests.some(
      (one) => one.answeredAt === undefined && (orderId === undefined || one.orderId === orderId),
    );
  }
}

export const isTaken = ({ status = 0 }: SeenRequest): boolean => status >= 200 && status < 300;

const MESSAGES = '/v1/provider/messages';
const READ = /^\/v1\/provider\/orders\/([^/]+)\/(certificate|notice)$/;
const ABOUT = /^\/v1\/provider\/orders\/([^/]+)\//;
const PROOF = /^\/v1\/provider\/directory-changes\/[^/]+\/proof$/;
export const KEYS_PATH = '/.well-known/jwks.json';

/** What a request asks for, and of which order. */
export function classify(
  method: string,
  target: string,
  body: string,
): Pick<SeenRequest, 'asked' | 'orderId' | 'type' | 'digest' | 'targets'> {
  const path = target.split('?', 1)[0] ?? '';
  const none = { orderId: undefined, type: undefined, digest: undefined, targets: [] };
  if (path === KEYS_PATH) return { ...none, asked: 'keys' };
  if (path === MESSAGES && method === 'POST') return { asked: 'message', ...readMessage(body) };
  if (PROOF.test(path)) return { ...none, asked: 'proof' };
  const [, read, what] = READ.exec(path) ?? [];
  if (read !== undefined)
    return { ...none, asked: what === 'notice' ? 'notice' : 'certificate', orderId: decode(read) };
  const [, about] = ABOUT.exec(path) ?? [];
  return { ...none, asked: 'other', ...(about !== undefined && { orderId: decode(about) }) };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment; // what cannot be decoded is of no order
  }
}

function readMessage(body: string): Pick<SeenRequest, 'orderId' | 'type' | 'digest' | 'targets'> {
  const message = parse(body);
  const { orderId, digest, targets } = Object(message['data']) as Readonly<Record<string, unknown>>;
  return {
    type: textOf(message['type']),
    orderId: textOf(orderId),
    digest: textOf(digest),
    targets: Array.isArray(targets) ? targets.flatMap((one: unknown) => textOf(Object(one).id) ?? []) : [],
  };
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function parse(body: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(body));
  } catch {
    return {}; // the API says what is wrong with it
  }
}
