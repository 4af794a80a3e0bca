import type { SealedVisitPart } from '../../../shared/domain/cases/visit.ts';
import type { Digest } from '../../../shared/domain/digest.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { VisitStore } from '../../../shared/ports/case/visit-store.ts';
import { Outage } from './outage.ts';

/** Visits in memory. */
export class MemoryVisitStore implements VisitStore {
  readonly outage: Outage = new Outage();
  readonly #visits = new Map<Digest, SealedVisitPart>();
  readonly #drafts = new Map<Digest, Map<string, SealedVisitPart>>();

  async keep(visit: Digest, part: SealedVisitPart): Promise<void> {
    this.outage.check();
    this.#visits.set(visit, structuredClone(part));
  }

  async change(visit: Digest, part: SealedVisitPart): Promise<void> {
    this.outage.check();
    if (this.#visits.has(visit)) this.#visits.set(visit, structuredClone(part));
  }

  async changeFrom(visit: Digest, before: SealedVisitPart, part: SealedVisitPart): Promise<boolean> {
    this.outage.check();
    const kept = this.#visits.get(visit);
    if (!kept || !Buffer.from(kept.sealed).equals(before.sealed)) return false;
    this.#visits.set(visit, structuredClone(part));
    return true;
  }

  async find(visit: Digest, now: Instant): Promise<SealedVisitPart | undefined> {
    this.outage.check();
    const part = this.#visits.get(visit);
    return part && part.endsAt > now ? structuredClone(part) : undefined;
  }

  async forget(visit: Digest): Promise<void> {
    this.outage.check();
    this.#visits.delete(visit);
    this.#drafts.delete(visit);
  }

  async keepDraft(visit: Digest, form: string, part: SealedVisitPart): Promise<void> {
    this.outage.check();
    const drafts = this.#drafts.get(visit) ?? new Map<string, SealedVisitPart>();
    this.#drafts.set(visit, drafts.set(form, structuredClone(part)));
  }

  async prolongDraft(visit: Digest, form: string, part: SealedVisitPart): Promise<void> {
    this.outage.check();
    const kept = this.#drafts.get(visit)?.get(form);
    if (kept && Buffer.from(kept.sealed).equals(part.sealed)) this.#drafts.get(visit)?.set(form, structuredClone(part));
  }

  async draftsOf(visit: Digest, now: Instant): Promise<ReadonlyMap<string, SealedVisitPart>> {
    this.outage.check();
    const drafts = [...(this.#drafts.get(visit) ?? [])].filter(([, { endsAt }]) => endsAt > now);
    return structuredClone(new Map(drafts));
  }

  async forgetDraft(visit: Digest, form: string): Promise<void> {
    this.outage.check();
    this.#drafts.get(visit)?.delete(form);
  }

  /** All that is kept, for a test to look at. */
  all(): { readonly visits: readonly [Digest, SealedVisitPart][]; readonly drafts: readonly [Digest, string][] } {
    const drafts = [...this.#drafts].flatMap(([visit, forms]) =>
      [...forms.keys()].map((form) => [visit, form] as const),
    );
    return { visits: [...this.#visits], drafts: drafts.map(([visit, form]) => [visit, form]) };
  }
}
