import type { SigningKey } from './keys.ts';
import type { RequestOptions, Requests } from './requests.ts';
import { toSegment } from './segment.ts';

/** A provider of the sandbox, and the first test order it was sent. */
export interface SandboxProvider {
  /** Its id. */
  readonly provider: string;
  readonly endpoint: string;
  /** What a signature by RFC 9421 names. */
  readonly keyId: string;
  /** Until when its key opens anything; RFC 3339. */
  readonly usableUntil: string;
  readonly order: { readonly orderId: string; readonly reference: string };
  readonly [member: string]: unknown;
}

/** What an authority would do next with a test order. */
export type SandboxStep = 'extension' | 'production-request' | 'release';

/** Where a provider tries itself out, on stages that have a sandbox: test orders of a test authority, for such providers alone. */
export interface Sandbox {
  /** Puts this key with a name and an endpoint into the directory of the sandbox, in force at once; the same key again replaces both. A test order follows at once. */
  registerInSandbox(
    entry: { readonly name: string; readonly endpoint: string },
    options?: RequestOptions,
  ): Promise<SandboxProvider>;
  /** Another test order. */
  orderTest(
    options?: RequestOptions,
  ): Promise<{ readonly orderId: string; readonly reference: string; readonly [member: string]: unknown }>;
  /** Has the test authority go on with an order. */
  playStep(orderId: string, step: SandboxStep, options?: RequestOptions): Promise<Readonly<Record<string, unknown>>>;
}

export function createSandbox({ ask }: Pick<Requests, 'ask'>, { algorithm, publicKey }: SigningKey): Sandbox {
  return {
    registerInSandbox({ name, endpoint }, options) {
      const key = { publicKey, ...(algorithm !== 'ed25519' && { algorithm }) };
      return ask('POST', '/v1/sandbox/providers', { name, endpoint, ...key }, options);
    },
    orderTest: (options) => ask('POST', '/v1/sandbox/orders', {}, options),
    playStep: async (orderId, step, options) =>
      await ask('POST', `/v1/sandbox/orders/${toSegment(orderId, 'the id of an order')}/steps`, { step }, options),
  };
}
