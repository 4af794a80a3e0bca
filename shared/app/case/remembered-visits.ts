import type { SealedVisitPart } from '../../domain/cases/visit.ts';
import type { Digest } from '../../domain/digest.ts';
import type { Instant } from '../../domain/instant.ts';
import type { VisitStore } from '../../ports/case/visit-store.ts';

/** Of so many browsers, those that were here last. */
const REMEMBERED_AT_MOST = 200;

/**
 * Visits of a store, with those remembered that this process read last: sealed as they are kept, so that nothing of them can be read
 * without the browser's cookie. What is remembered may have changed since, or be left: the store alone says what holds.
 */
export class RememberedVisits implements VisitStore {
  readonly #store: VisitStore;
  readonly #parts = new Map<Digest, SealedVisitPart>();
  readonly #typedIn = new Set<Digest>();

  constructor(store: VisitStore) {
    this.#store = store;
  }

  /** What was read last of a visit that is not gone at `now`; no call is made. */
  recall(visit: Digest, now: Instant): SealedVisitPart | undefined {
    const part = this.#parts.get(visit);
    return part && part.endsAt > now ? part : undefined;
  }

  /** Whether something that was typed was kept in a visit when this process looked last, or put it there; no call is made. */
  recallsTyped(visit: Digest): boolean {
    return this.#typedIn.has(visit);
  }

  async find(visit: Digest, now: Instant): Promise<SealedVisitPart | undefined> {
    const part = await this.#store.find(visit, now);
    this.#parts.delete(visit); // what is read anew is the last to be forgotten
    if (part) this.#parts.set(visit, part);
    const [oldest] = this.#parts.keys();
    if (this.#parts.size > REMEMBERED_AT_MOST && oldest !== undefined) this.#forgetOwn(oldest);
    return part;
  }

  async keep(visit: Digest, part: SealedVisitPart): Promise<void> {
    await this.#store.keep(visit, part);
  }

  async change(visit: Digest, part: SealedVisitPart): Promise<void> {
    this.#parts.delete(visit);
    await this.#store.change(visit, part);
  }

  async changeFrom(visit: Digest, before: SealedVisitPart, part: SealedVisitPart): Promise<boolean> {
    this.#parts.delete(visit);
    return await this.#store.changeFrom(visit, before, part);
  }

  #forgetOwn(visit: Digest): void {
    this.#parts.delete(visit);
    this.#typedIn.delete(visit);
  }

  async forget(visit: Digest): Promise<void> {
    this.#forgetOwn(visit);
    await this.#store.forget(visit);
  }

  async keepDraft(visit: Digest, form: string, part: SealedVisitPart): Promise<void> {
    this.#typedIn.add(visit);
    await this.#store.keepDraft(visit, form, part);
  }

  async prolongDraft(visit: Digest, form: string, part: SealedVisitPart): Promise<void> {
    await this.#store.prolongDraft(visit, form, part);
  }

  async draftsOf(visit: Digest, now: Instant): Promise<ReadonlyMap<string, SealedVisitPart>> {
    const drafts = await this.#store.draftsOf(visit, now);
    if (drafts.size > 0) this.#typedIn.add(visit);
    else this.#typedIn.delete(visit);
    return drafts;
  }

  async forgetDraft(visit: Digest, form: string): Promise<void> {
    await this.#store.forgetDraft(visit, form);
  }
}
