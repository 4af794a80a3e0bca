import type { RequestOptions, Requests } from './requests.ts';
import { toSegment } from './segment.ts';

/** The order a message is about: `data` of a webhook is one, and so is the document of a certificate. */
export interface OrderRef {
  readonly orderId: string;
  /** Of the text acted on: that of a webhook, or of a certificate. */
  readonly digest: string;
}

/** What the API answers to a message. */
export interface MessageAccepted {
  readonly orderId: string;
  readonly version: number;
  /** Of an objection or appeal: a signed statement that it was filed (compact JWS). */
  readonly receipt?: string;
}

/** Why an order cannot be executed, as the law's form has it (docs/api/providers.md, "Messages"). */
export type Reason =
  | 'incomplete'
  | 'manifest-errors'
  | 'insufficient-information'
  | 'data-not-stored-at-receipt'
  | 'de-facto-impossibility'
  | 'not-issued-or-validated-by-competent-authority'
  | 'service-not-covered'
  | 'immunity-privilege-press'
  | 'offence-not-covered'
  | 'third-country-conflict'
  | 'political-offence'
  | 'essential-interests'
  | 'dual-criminality'
  | 'availability-not-secured'
  | 'prejudice-to-investigation'
  | 'addressee-under-investigation';

/** How a user was told. */
export type Channel = 'in-service' | 'email' | 'letter' | 'telephone' | 'other';

/** What a new endpoint was asked to send back: `data` of `directory.endpoint-challenge` is one. */
export interface EndpointChallenge {
  readonly change: string;
  readonly endpoint: string;
  readonly challenge: string;
}

/** Statements of a provider. Each counts once under its id, and none about a text that was not told. */
export interface Messages {
  /** You have the order, or its new end. */
  acknowledge(order: OrderRef, options?: RequestOptions): Promise<MessageAccepted>;
  /** The data of these targets are kept. @param targetIds such as `['t1']`. */
  preserve(order: OrderRef, targetIds: readonly string[], options?: RequestOptions): Promise<MessageAccepted>;
  /**
   * The data of these targets are not kept, and why.
   *
   * @param reason a code, of those that the order's law knows; `undefined` where the explanation says it alone.
   * @param explanation in words, up to 4,000 characters. It suffices alone, always.
   */
  cannotExecute(
    order: OrderRef,
    targetIds: readonly string[],
    reason: Reason | undefined,
    explanation: string,
    options?: RequestOptions,
  ): Promise<MessageAccepted>;
  /** It cannot be executed as it is. @param targetIds what the question is about; all where left out. */
  ask(
    order: OrderRef,
    question: string,
    targetIds?: readonly string[],
    options?: RequestOptions,
  ): Promise<MessageAccepted>;
  /**
   * After the end: nothing is kept for this order any more. What another order holds is kept all the same.
   *
   * @param targetIds nothing of these; all where left out.
   */
  release(order: OrderRef, targetIds?: readonly string[], options?: RequestOptions): Promise<MessageAccepted>;
  /** The user was told. @param relayedAt when the notice reached the user, or was sent; now where left out. */
  relayNotice(
    order: OrderRef,
    told?: { readonly channel?: Channel; readonly relayedAt?: Date },
    options?: RequestOptions,
  ): Promise<MessageAccepted>;
  /** Any message, such as `challenge.filed`. @param data what it says besides the order. */
  send(type: string, order: OrderRef, data?: object, options?: RequestOptions): Promise<MessageAccepted>;
  /** That a new endpoint of yours is yours. */
  proveEndpoint(asked: EndpointChallenge, options?: RequestOptions): Promise<Readonly<Record<string, unknown>>>;
}

const toTargets = (ids: readonly string[]): { readonly id: string }[] => ids.map((id) => ({ id }));

/** @param clock epoch milliseconds. */
export function createMessages({ ask: askJson }: Pick<Requests, 'ask'>, clock: () => number): Messages {
  const send: Messages['send'] = (type, { orderId, digest }, data, options) => {
    const timestamp = new Date(clock()).toISOString();
    const message = { type, timestamp, data: { orderId, digest, ...data } };
    return askJson('POST', '/v1/provider/messages', message, options);
  };
  return {
    send,
    acknowledge: (order, options) => send('order.acknowledged', order, {}, options),
    preserve: (order, ids, options) => send('order.preserved', order, { targets: toTargets(ids) }, options),
    cannotExecute(order, ids, reason, explanation, options) {
      const targets = ids.map((id) => ({ id, ...(reason !== undefined && { reasons: [reason] }) }));
      return send('order.not-executed', order, { targets, explanation }, options);
    },
    ask: (order, question, ids, options) =>
      send('clarification.requested', order, { question, ...(ids && { targets: toTargets(ids) }) }, options),
    release: (order, ids, options) => send('order.released', order, ids && { targets: toTargets(ids) }, options),
    relayNotice(order, { channel = 'in-service', relayedAt = new Date(clock()) } = {}, options) {
      return send('notice.relayed', order, { relayedAt: relayedAt.toISOString(), channel }, options);
    },
    async proveEndpoint({ change, endpoint, challenge }, options) {
      const path = `/v1/provider/directory-changes/${toSegment(change, 'the id of a change')}/proof`;
      return await askJson('POST', path, { change, endpoint, challenge }, options);
    },
  };
}
