import { isKnownAs } from '../../domain/actor.ts';
import type { Consultation } from '../../domain/consultation.ts';
import { statusOfSuspension } from '../../domain/directory/suspensions.ts';
import type { TouchedStanding } from '../../domain/directory/touched.ts';
import { fromRfc3339, HOUR_MS, type Instant, plus, toRfc3339 } from '../../domain/instant.ts';
import { endOf, type Month, monthOf } from '../../domain/month.ts';
import type { EventType } from '../../domain/order/record/events.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import type { OrderReader } from '../../ports/order/order-store.ts';
import type { ConsultationReader } from '../../ports/oversight/consultation-log.ts';
import { findAccount, listTouched, type TouchedDeps, type TouchedOrder } from './list-touched.ts';
import type { NamedSuspension } from './suspend-account.ts';

export interface BreachDeps extends TouchedDeps {
  readonly orders: Pick<OrderReader, 'latest' | 'history'>;
  readonly consultationsMade: ConsultationReader;
}

/** Within this time of becoming aware the supervisory authority is told. @see Directive (EU) 2016/680, Article 30(1). */
const TOLD_WITHIN_MS = 72 * HOUR_MS;

/** Left to the officer who sends the report: nothing on record says it. */
const TO_FILL_IN = null;

/** So many rows are asked for at once. */
const PAGE = 100;

/** What was done about the breach, and when, as it stands on record. */
const MEASURES: ReadonlySet<EventType> = new Set([
  'order.doubted',
  'order.confirmed-again',
  'doubt.undone',
  'order.withdrawn',
  'order.released',
]);

interface Measure {
  readonly what: string;
  readonly at: string;
  readonly orderId?: string;
}

/** A person whose data an order is about, and how they hear of it. */
interface PersonToTell {
  readonly orderId: string;
  readonly reference: string;
  readonly provider: string;
  /** `owed`, `given`, or `waived` where nobody received the order. */
  readonly notice: OrderState['rights']['notice']['status'];
  /** The provider relays it to its user: how far that is; `null` while no notice was given. */
  readonly relay: string | null;
  /** Until when telling is put off, and on which ground; `null` where it is not. @see Directive (EU) 2016/680, Articles 13(3), 31(5). */
  readonly deferred: { readonly ground: string; readonly until: string | null } | null;
}

/** The content that Directive (EU) 2016/680, Article 30(3), asks for; no identifier stands in it, nor a name of anybody concerned. */
export interface BreachReport {
  readonly suspension: string;
  readonly authority: string;
  readonly status: string;
  /** From when on the account is doubted. */
  readonly since: string;
  readonly awareAt: string;
  /** By when the supervisory authority is told; later, with the reasons for the delay. */
  readonly notifyBy: string;
  /** Article 30(3)(a): the nature of the breach, categories and numbers of persons and of records. */
  readonly nature: {
    readonly orders: number;
    readonly byStanding: Readonly<Partial<Record<TouchedStanding, number>>>;
    readonly acts: Readonly<Record<string, number>>;
    /** Persons concerned, at the most: as many as identifiers, because nothing says which are one person's. */
    readonly personsAtMost: number;
    readonly identifiersByType: Readonly<Record<string, number>>;
    readonly identifiersByCategory: Readonly<Record<string, number>>;
    /** What the account read, as far as who saw what is on record: orders, pages of lists, searches. */
    readonly reads: {
      readonly orders: number;
      readonly lists: number;
      readonly byRoute: Readonly<Record<string, number>>;
    };
  };
  /** Article 30(3)(b). */
  readonly contactPoint: null;
  /** Article 30(3)(c). */
  readonly likelyConsequences: null;
  /** Article 30(3)(d). */
  readonly measures: { readonly taken: readonly Measure[]; readonly proposed: null };
  /** Article 31: where the breach is likely to result in a high risk, which the officer says. */
  readonly highRisk: null;
  readonly personsToTell: readonly PersonToTell[];
}

/** Composes the report from the records: who was touched, and never by which identifier. */
export async function composeBreachReport(deps: BreachDeps, named: NamedSuspension): Promise<BreachReport> {
  const { suspension, authority, id } = named;
  const now = deps.clock.now();
  const touched = await listAll(deps, named);
  const targets = touched.flatMap(({ state }) => state.targets);
  const from = fromRfc3339(suspension.from);
  return {
    suspension: id,
    authority,
    status: statusOfSuspension(suspension, now),
    since: suspension.since,
    awareAt: suspension.from,
    notifyBy: toRfc3339(plus(from, TOLD_WITHIN_MS)),
    nature: {
      orders: touched.length,
      byStanding: countBy(touched.map(({ standing }) => standing)),
      acts: countBy(touched.flatMap(({ touches }) => touches.map(({ what }) => what))),
      personsAtMost: targets.length,
      identifiersByType: countBy(targets.map(({ type }) => type)),
      identifiersByCategory: countBy(targets.flatMap(({ categories }) => categories)),
      reads: countReads(await listReads(deps, named, now)),
    },
    contactPoint: TO_FILL_IN,
    likelyConsequences: TO_FILL_IN,
    measures: { taken: await listMeasures(deps, named, touched), proposed: TO_FILL_IN },
    highRisk: TO_FILL_IN,
    personsToTell: touched.map(({ state }) => describePerson(state)),
  };
}

async function listAll(deps: TouchedDeps, named: NamedSuspension): Promise<readonly TouchedOrder[]> {
  const found = new Map<string, TouchedOrder>(); // an order can stand in both lists
  let cursor: string | undefined;
  for (;;) {
    const { touched, next } = await listTouched(deps, named, PAGE, cursor);
    for (const one of touched) found.set(one.state.orderId, one);
    if (next === null) return [...found.values()];
    cursor = next;
  }
}

const countBy = <K extends string>(names: readonly K[]): Record<K, number> => {
  const counts = {} as Record<K, number>;
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

function describePerson({ orderId, reference, provider, rights: { notice, deferral } }: OrderState): PersonToTell {
  const ground = notice.status === 'waived' ? null : notice.deferred;
  return {
    orderId,
    reference,
    provider,
    notice: notice.status,
    relay: notice.status === 'given' ? notice.relay.status : null,
    deferred: ground === null ? null : { ground, until: deferral ? toRfc3339(deferral.until) : null },
  };
}

async function listMeasures(
  { orders }: BreachDeps,
  { suspension }: NamedSuspension,
  touched: readonly TouchedOrder[],
): Promise<readonly Measure[]> {
  const { from, confirmed, lifted } = suspension;
  const ofAccount: readonly Measure[] = [
    { what: 'account.suspended', at: from },
    ...(confirmed ? [{ what: 'suspension.confirmed', at: confirmed.at }] : []),
    ...(lifted ? [{ what: 'suspension.lifted', at: lifted.at }] : []),
  ];
  const ofOrders: Measure[] = [];
  for (const { state } of touched) {
    for await (const { commit } of orders.history(state.orderId)) {
      if (commit.at < fromRfc3339(from)) continue;
      const events = commit.events.filter(({ type }) => MEASURES.has(type));
      ofOrders.push(...events.map(({ type, at }) => ({ what: type, at: toRfc3339(at), orderId: state.orderId })));
    }
  }
  return [...ofAccount, ...ofOrders].toSorted((one, other) => (one.at < other.at ? -1 : 1));
}

/** What the account saw, month by month, from the instant it is doubted. */
async function listReads(deps: BreachDeps, named: NamedSuspension, now: Instant): Promise<readonly Consultation[]> {
  const { authority, since, whose } = await findAccount(deps, named);
  const reads: Consultation[] = [];
  for (const month of listMonths(since, now)) {
    let cursor: string | undefined;
    do {
      const page = await deps.consultationsMade.ofMonth(month, now, PAGE, cursor);
      reads.push(
        ...page.consultations.filter(
          ({ at, by }) =>
            at >= since && by.authority === authority && (whose === undefined || isKnownAs(whose, by.person)),
        ),
      );
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
  }
  return reads;
}

function listMonths(from: Instant, to: Instant): readonly Month[] {
  const months: Month[] = [];
  for (let at = from; at <= to; at = endOf(monthOf(at))) months.push(monthOf(at));
  return months;
}

function countReads(reads: readonly Consultation[]): BreachReport['nature']['reads'] {
  const ids = reads.flatMap(({ of }) => ('orderId' in of ? [of.orderId] : of.listed));
  return {
    orders: new Set(ids).size,
    lists: reads.filter(({ of }) => 'listed' in of).length,
    byRoute: countBy(reads.map(({ route }) => route)),
  };
}
