import { readCursor } from '../../../shared/adapters/dynamo/cursor.ts';
import { systemRandomness } from '../../../shared/adapters/system.ts';
import {
  CONSULTATION_ID_BYTES,
  CONSULTATION_ID_PATTERN,
  CONSULTING_ROLES,
  type Consultation,
  type ConsultationCount,
  type ConsultingRole,
  consultationIdOf,
  forgottenAt,
  type Span,
} from '../../../shared/domain/consultation.ts';
import { cursorUnknown } from '../../../shared/domain/cursor.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { type Instant, toRfc3339 } from '../../../shared/domain/instant.ts';
import { type Month, monthOf } from '../../../shared/domain/month.ts';
import { OVERSIGHT_POLICY } from '../../../shared/domain/policy/oversight.ts';
import type { Randomness } from '../../../shared/ports/clock.ts';
import type {
  ConsultationCounter,
  ConsultationLog,
  ConsultationReader,
} from '../../../shared/ports/oversight/consultation-log.ts';
import { Outage } from './outage.ts';

/** Who consulted what; log, reader and counter in one. */
export class MemoryConsultationLog implements ConsultationLog, ConsultationReader, ConsultationCounter {
  readonly outage: Outage = new Outage();
  readonly #rows = new Map<string, Consultation>();
  readonly #random: Randomness;

  /** @param random whence the ends of its ids come. */
  constructor(random: Randomness = systemRandomness) {
    this.#random = random;
  }

  async append(consultations: readonly Consultation[]): Promise<void> {
    this.outage.check();
    for (const one of consultations) {
      this.#rows.set(consultationIdOf(one.at, this.#random.bytes(CONSULTATION_ID_BYTES)), structuredClone(one));
    }
  }

  async ofOrder(orderId: OrderId, now: Instant, limit: number, cursor?: string) {
    return this.#page((one) => isOf(one, orderId), now, limit, cursor);
  }

  async ofMonth(month: Month, now: Instant, limit: number, cursor?: string, within?: Span) {
    const before = cursor === undefined ? undefined : readCursor(CONSULTATION_ID_PATTERN, cursor);
    const isOutside = (id: string, { from, before: end }: Span): boolean => id < toRfc3339(from) || id > toRfc3339(end);
    if (before !== undefined && within && isOutside(before, within)) throw cursorUnknown();
    const isWithin = (at: Instant): boolean => within === undefined || (at >= within.from && at < within.before);
    return this.#page(({ at }) => monthOf(at) === month && isWithin(at), now, limit, cursor);
  }

  async count(orderId: OrderId, now: Instant): Promise<ConsultationCount> {
    this.outage.check();
    const rows = this.#latest((one) => isOf(one, orderId));
    const counted = rows.slice(0, OVERSIGHT_POLICY.consultationsCounted).filter(([, one]) => isKept(one, now));
    const times = (role: ConsultingRole): number => counted.filter(([, { by }]) => by.role === role).length;
    const byRole = Object.fromEntries(CONSULTING_ROLES.map((role) => [role, times(role)]));
    return {
      byRole: byRole as ConsultationCount['byRole'],
      more:
        rows.length > OVERSIGHT_POLICY.consultationsCounted && counted.length === OVERSIGHT_POLICY.consultationsCounted,
    };
  }

  /** Every row, the first first. */
  all(): readonly Consultation[] {
    return structuredClone([...this.#rows.values()]);
  }

  #latest(isWanted: (one: Consultation) => boolean): [string, Consultation][] {
    return [...this.#rows.entries()].filter(([, one]) => isWanted(one)).toSorted(([a], [b]) => (a < b ? 1 : -1));
  }

  #page(isWanted: (one: Consultation) => boolean, now: Instant, limit: number, cursor?: string) {
    this.outage.check();
    const before = cursor === undefined ? undefined : readCursor(CONSULTATION_ID_PATTERN, cursor);
    const rows = this.#latest(isWanted)
      .filter(([id]) => before === undefined || id < before)
      .slice(0, limit);
    const last = rows.at(-1)?.[0];
    const full = rows.length === limit; // like a table's, its last full page may be followed by an empty one
    return {
      consultations: structuredClone(rows.filter(([, one]) => isKept(one, now)).map(([, one]) => one)),
      next: full && last !== undefined ? Buffer.from(last).toString('base64url') : null,
    };
  }
}

const isOf = ({ of }: Consultation, orderId: OrderId): boolean => 'orderId' in of && of.orderId === orderId;
const isKept = ({ at }: Consultation, now: Instant): boolean => forgottenAt(monthOf(at)) > now;
