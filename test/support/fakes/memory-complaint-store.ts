import type { Complaint, ComplaintCheck } from '../../../shared/domain/cases/complaint.ts';
import { cursorUnknown } from '../../../shared/domain/cursor.ts';
import type { Digest } from '../../../shared/domain/digest.ts';
import { type ComplaintId, isComplaintId } from '../../../shared/domain/ids.ts';
import type { ComplaintStore } from '../../../shared/ports/oversight/complaint-store.ts';
import { Outage } from './outage.ts';

/** Complaints in memory. */
export class MemoryComplaintStore implements ComplaintStore {
  readonly outage: Outage = new Outage();
  readonly #kept = new Map<ComplaintId, Complaint>();
  readonly #numbers = new Map<Digest, ComplaintId>();

  async add(complaint: Complaint, number: Digest): Promise<void> {
    this.outage.checkWrite();
    if (!this.#kept.has(complaint.id)) this.#kept.set(complaint.id, structuredClone(complaint));
    if (!this.#numbers.has(number)) this.#numbers.set(number, complaint.id);
  }

  async read(id: ComplaintId): Promise<Complaint | undefined> {
    this.outage.check();
    return structuredClone(this.#kept.get(id));
  }

  async numbered(number: Digest): Promise<Complaint | undefined> {
    this.outage.check();
    const id = this.#numbers.get(number);
    return id && (await this.read(id));
  }

  async list(limit: number, cursor?: string) {
    this.outage.check();
    if (cursor !== undefined && !isComplaintId(cursor)) {
      throw cursorUnknown();
    }
    const after = this.all().filter(({ id }) => cursor === undefined || id < cursor);
    const complaints = after.slice(0, limit);
    return { complaints, next: after.length > limit ? (complaints.at(-1)?.id ?? null) : null };
  }

  async check(id: ComplaintId, check: ComplaintCheck): Promise<ComplaintCheck | undefined> {
    this.outage.checkWrite();
    const known = this.#kept.get(id);
    if (known && known.check === null) this.#kept.set(id, { ...known, check: structuredClone(check) });
    return this.#kept.get(id)?.check ?? undefined;
  }

  async checkLater(id: ComplaintId, check: ComplaintCheck): Promise<ComplaintCheck | undefined> {
    this.outage.checkWrite();
    const known = this.#kept.get(id);
    if (known && known.laterCheck === undefined) this.#kept.set(id, { ...known, laterCheck: structuredClone(check) });
    return this.#kept.get(id)?.laterCheck;
  }

  /** The latest first. */
  all(): readonly Complaint[] {
    return structuredClone([...this.#kept.values()].sort((a, b) => (a.id < b.id ? 1 : -1)));
  }

  /** What is kept of numbers, for a test to compare. */
  numbers(): readonly (readonly [Digest, ComplaintId])[] {
    return [...this.#numbers];
  }
}
