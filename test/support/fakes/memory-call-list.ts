import { cursorUnknown } from '../../../shared/domain/cursor.ts';
import type { WaitingCall } from '../../../shared/domain/delivery/waiting-call.ts';
import type { CallList } from '../../../shared/ports/delivery/call-list.ts';
import { copyOf, type PutBack } from './copy-of.ts';
import { Outage } from './outage.ts';

export class MemoryCallList implements CallList {
  readonly outage: Outage = new Outage();
  readonly #calls = new Map<string, WaitingCall>();

  async put(call: WaitingCall): Promise<void> {
    this.outage.check();
    this.#calls.set(keyOf(call), structuredClone(call));
  }

  async remove(call: WaitingCall): Promise<void> {
    this.outage.check();
    this.#calls.delete(keyOf(call));
  }

  async page(authority: string, limit: number, cursor?: string) {
    this.outage.check();
    const after = cursor === undefined ? '' : Buffer.from(cursor, 'base64url').toString();
    if (cursor !== undefined && !/^\d{4}-[\d:T.-]+Z#ord_[0-9a-z]{26}#\d{6}$/.test(after)) throw cursorUnknown();
    const all = this.all().filter((call) => call.authority === authority && placeOf(call) > after);
    const calls = all.slice(0, limit);
    const last = calls.at(-1);
    return { calls, next: calls.length < limit || !last ? null : Buffer.from(placeOf(last)).toString('base64url') };
  }

  /** Everything stored, by authority, oldest first. */
  all(): readonly WaitingCall[] {
    return [...this.#calls.entries()]
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([, call]) => structuredClone(call));
  }

  /** Everything as it stands, to go back to. */
  copy(): PutBack {
    return copyOf(this.#calls);
  }
}

const placeOf = ({ since, orderId, message }: WaitingCall): string =>
  `${new Date(since).toISOString()}#${orderId}#${`${message}`.padStart(6, '0')}`;
const keyOf = (call: WaitingCall): string => `${call.authority}|${placeOf(call)}`;
