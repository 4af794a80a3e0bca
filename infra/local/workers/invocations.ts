import { channel } from 'node:diagnostics_channel';

/** What an invocation took of its instance, as the instance itself saw it. */
export interface Spent {
  /** From the event to the answer, ms: what Lambda calls the duration. */
  readonly handlerMs: number;
  /** How much of it an answer was outstanding, from a call of `fetch` to its last octet. */
  readonly fetchMs: number;
}

/** An invocation that was answered. */
export interface Invocation extends Spent {
  readonly functionName: string;
  readonly requestId: string;
}

/** Every invocation of every function of this process, for whoever wants to look: nobody does unless something is measured. */
export const INVOCATIONS = channel('holdfast.local.invocation');
