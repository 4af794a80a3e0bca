import { sandboxIdOf } from '../../shared/domain/sandbox.ts';
import {
  newProviderKeys,
  type ProviderKeys,
  type Request,
  type SigningOptions,
  signatureHeaders,
} from './http-events.ts';
import { memberOf } from './requests.ts';
import type { Answer, Stack } from './stack.ts';

/** Somebody who tries things out, with a key of their own. */
export class Newcomer {
  readonly keys: ProviderKeys;
  readonly provider: string;
  endpoint = 'https://newcomer.example/inbox';
  name = 'Newcomer Mail';
  readonly #stack: Stack;
  #count = 0;

  /** @param called each that is called otherwise has other keys, on a stack of a seed too. */
  constructor(stack: Stack, called = 'newcomer') {
    this.#stack = stack;
    this.keys = newProviderKeys(stack.drawFor(called));
    this.provider = sandboxIdOf(Buffer.from(this.keys.publicKey, 'base64'));
  }

  get body(): Readonly<Record<string, unknown>> {
    return { name: this.name, endpoint: this.endpoint, publicKey: this.keys.publicKey };
  }

  /** A request signed as this provider signs, unless `signing` says otherwise. */
  async ask(request: Omit<Request, 'method'>, signing: Partial<SigningOptions> = {}): Promise<Answer> {
    this.#count += 1;
    const { provider, keys } = this;
    const at = this.#stack.clock.now();
    const whole: Request = { method: 'POST', ...request };
    const signed = signatureHeaders(whole, { provider, keys, id: `msg-${provider}-${this.#count}`, at, ...signing });
    const json = request.body === undefined ? {} : { 'content-type': 'application/json' };
    return await this.#stack.unsigned({ ...whole, headers: { ...json, ...signed, ...request.headers } });
  }

  register(changes: object = {}, signing: Partial<SigningOptions> = {}): Promise<Answer> {
    return this.ask({ route: '/v1/sandbox/providers', body: { ...this.body, ...changes } }, signing);
  }

  order(signing: Partial<SigningOptions> = {}): Promise<Answer> {
    return this.ask({ route: '/v1/sandbox/orders', body: {} }, signing);
  }

  play(orderId: string, step: string, signing: Partial<SigningOptions> = {}): Promise<Answer> {
    return this.ask({ route: '/v1/sandbox/orders/{orderId}/steps', orderId, body: { step } }, signing);
  }
}

/** The order that an answer of the sandbox names: to a registration beside other things, to whoever asks for one alone. */
export const orderOf = ({ body }: Answer): string => `${memberOf(memberOf(body, 'order') ?? body, 'orderId')}`;
