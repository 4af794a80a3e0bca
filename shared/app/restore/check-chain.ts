import type { Digest } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import { HoldfastError } from '../../errors.ts';
import type { KeptEntry } from '../../ports/order/restored-orders.ts';
import type { Finding, FindingCode } from './finding.ts';

/** What one entry says of its place. */
interface Link {
  readonly orderId: OrderId;
  readonly number: number;
  readonly previous: Digest | null;
  readonly digest: Digest;
}

/** How one kind of chain is read, and what is said of it. */
export interface ChainKind<T> {
  readonly name: string;
  readonly linkOf: (entry: T) => Link;
  readonly codes: { readonly damaged: FindingCode; readonly missing: FindingCode; readonly broken: FindingCode };
}

/** Takes the entries of one chain one after the other, and says what is wrong with each. Remembers the last alone. */
export class ChainCheck<T> {
  readonly #orderId: OrderId;
  readonly #kind: ChainKind<T>;
  #next = 1;
  /** `undefined` after one that cannot be read: what follows it is held against nothing. */
  #previous: Digest | null | undefined = null;

  constructor(orderId: OrderId, kind: ChainKind<T>) {
    this.#orderId = orderId;
    this.#kind = kind;
  }

  /** @returns the entry, where it can be read at all. */
  take(kept: KeptEntry<T>, found: (finding: Finding) => void): T | undefined {
    const { name, codes } = this.#kind;
    const say = (code: FindingCode, from: number, to = from) =>
      found({ code, orderId: this.#orderId, where: from === to ? `${name} ${from}` : `${name} ${from} to ${to}` });
    if (this.#next < kept.number) {
      say(codes.missing, this.#next, kept.number - 1);
      this.#previous = undefined;
    }
    this.#next = kept.number + 1;
    const entry = readEntry(kept);
    if (entry === undefined) {
      say(codes.damaged, kept.number);
      this.#previous = undefined;
      return undefined;
    }
    const link = this.#kind.linkOf(entry);
    if (link.orderId !== this.#orderId || link.number !== kept.number) say(codes.damaged, kept.number);
    else if (this.#previous !== undefined && link.previous !== this.#previous) say(codes.broken, kept.number);
    this.#previous = link.digest;
    return entry;
  }
}

function readEntry<T>(kept: KeptEntry<T>): T | undefined {
  try {
    return kept.read();
  } catch (error) {
    if (error instanceof HoldfastError && error.code === 'record-damaged') return undefined;
    throw error;
  }
}
