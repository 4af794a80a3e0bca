import { type Consultation, DRAFT_ROUTE, isSearch, type Span } from '../../domain/consultation.ts';
import type { AccountKnowledge } from '../../domain/directory/known-account.ts';
import { isNaming } from '../../domain/directory/named-people.ts';
import { statusOfSuspension } from '../../domain/directory/suspensions.ts';
import type { TouchedStanding } from '../../domain/directory/touched.ts';
import { isOrderId } from '../../domain/ids.ts';
import { fromRfc3339, HOUR_MS, type Instant, plus, toRfc3339 } from '../../domain/instant.ts';
import type { EventType } from '../../domain/order/record/events.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import { HoldfastError } from '../../errors.ts';
import { type DoubtedAccount, findAccount, identifyAccount, spanOf } from './doubted-account.ts';
import { readConsultations, sortReads } from './list-consulted.ts';
import { type DraftTouch, listDrafted } from './list-drafted.ts';
import { type ActedDeps, listActed, type TouchedDeps, type TouchedOrder } from './list-touched.ts';
import type { NamedSuspension } from './suspend-account.ts';

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
  /** `null` where nobody was suspended. */
  readonly suspension: string | null;
  readonly authority: string;
  /** How far the id is anybody's: of one that is `not-found` every count below is nought. `null` where everybody of the authority is meant. */
  readonly account: AccountKnowledge | null;
  /** Of the suspension. */
  readonly status: string | null;
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
    /** What the account read, as far as who saw what is on record: orders, pages of lists and of searches. */
    readonly reads: {
      readonly orders: number;
      readonly lists: number;
      readonly searches: number;
      readonly byRoute: Readonly<Record<string, number>>;
    };
    /** Drafts of filings: those that stand and the account wrote on, and those that it read. */
    readonly drafts: { readonly written: number; readonly read: number };
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

/** A breach: an account, when it can have done what, and since when somebody knows. */
interface Breach {
  readonly account: DoubtedAccount;
  readonly span: Span;
  readonly awareAt: Instant;
  /** Where it was answered by one. */
  readonly suspended?: NamedSuspension;
}

/** Composes the report of an account that was suspended; aware is the instant at which it was. */
export async function reportSuspension(deps: TouchedDeps, named: NamedSuspension): Promise<BreachReport> {
  const account = await findAccount(deps, named);
  const awareAt = fromRfc3339(named.suspension.from);
  return await compose(deps, { account, span: spanOf(named, deps.clock.now()), awareAt, suspended: named });
}

/** A breach in which nobody was suspended, as of a device that was found later. */
export interface UnsuspendedBreach {
  readonly authority: string;
  /** By which id the officer stands on record; left out: everybody of the authority. */
  readonly person: string | undefined;
  readonly since: Instant;
  /** When somebody of the authority became aware; left out: now. */
  readonly awareAt: Instant | undefined;
}

/**
 * The same of an account that nobody suspended.
 *
 * @throws HoldfastError `authority-unknown` for one that the directory does not know; `date-in-future` for a breach that has not
 * begun, or of which nobody can be aware yet; `invalid-request` for one of which somebody was aware before it began.
 */
export async function reportUnsuspended(
  deps: TouchedDeps,
  { authority, person, since, awareAt }: UnsuspendedBreach,
): Promise<BreachReport> {
  const now = deps.clock.now();
  const aware = awareAt ?? now;
  if (since > now || aware > now)
    throw new HoldfastError('date-in-future', 'since and aware are instants that have come: now is the latest');
  if (aware < since)
    throw new HoldfastError(
      'invalid-request',
      'nobody is aware of a breach before it began: aware is not before since',
    );
  await deps.directory.authority(authority); // a name that is spelled otherwise touched nothing, and would look harmless
  const account = await identifyAccount(deps, authority, person === undefined ? undefined : { person }, since);
  return await compose(deps, { account, span: { from: since, before: plus(now, 1) }, awareAt: aware });
}

/** Composes the report from the records: who was touched, and never by which identifier. */
async function compose(deps: TouchedDeps, breach: Breach): Promise<BreachReport> {
  const { account, span, awareAt, suspended } = breach;
  const touched = await listAll(deps, account);
  const targets = touched.flatMap(({ state }) => state.targets);
  const reads: Consultation[] = [];
  for await (const one of readConsultations(deps, account, span)) reads.push(one);
  const drafts = await countDrafts(deps, account, span, sortReads(reads).drafts);
  return {
    suspension: suspended?.id ?? null,
    authority: account.authority,
    account: await findOut(deps, account, touched.length + reads.length + drafts.written > 0),
    status: suspended ? statusOfSuspension(suspended.suspension, deps.clock.now()) : null,
    since: toRfc3339(account.since),
    awareAt: toRfc3339(awareAt),
    notifyBy: toRfc3339(plus(awareAt, TOLD_WITHIN_MS)),
    nature: {
      orders: touched.length,
      byStanding: countBy(touched.map(({ standing }) => standing)),
      acts: countBy(touched.flatMap(({ touches }) => touches.map(({ what }) => what))),
      personsAtMost: targets.length,
      identifiersByType: countBy(targets.map(({ type }) => type)),
      identifiersByCategory: countBy(targets.flatMap(({ categories }) => categories)),
      reads: countReads(reads),
      drafts,
    },
    contactPoint: TO_FILL_IN,
    likelyConsequences: TO_FILL_IN,
    measures: { taken: await listMeasures(deps, breach, touched), proposed: TO_FILL_IN },
    highRisk: TO_FILL_IN,
    personsToTell: touched.map(({ state }) => describePerson(state)),
  };
}

/** An id with a slip in it is nobody's, and nobody's account touched anything: that must not look harmless. */
async function findOut(
  { directory }: TouchedDeps,
  { authority, whose }: DoubtedAccount,
  isOnRecord: boolean,
): Promise<AccountKnowledge | null> {
  if (!whose) return null;
  if (isNaming(await directory.authority(authority), whose)) return 'listed';
  return isOnRecord ? 'acted' : 'not-found';
}

async function listAll(deps: ActedDeps, account: DoubtedAccount): Promise<readonly TouchedOrder[]> {
  const found = new Map<string, TouchedOrder>(); // an order can stand in both lists
  let cursor: string | undefined;
  for (;;) {
    const { touched, next } = await listActed(deps, account, PAGE, cursor);
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

function listMeasuresOn({ suspension: { from, confirmed, lifted } }: NamedSuspension): readonly Measure[] {
  return [
    { what: 'account.suspended', at: from },
    ...(confirmed ? [{ what: 'suspension.confirmed', at: confirmed.at }] : []),
    ...(lifted ? [{ what: 'suspension.lifted', at: lifted.at }] : []),
  ];
}

async function listMeasures(
  { orders }: TouchedDeps,
  { awareAt, suspended }: Breach,
  touched: readonly TouchedOrder[],
): Promise<readonly Measure[]> {
  const ofAccount = suspended ? listMeasuresOn(suspended) : [];
  const ofOrders: Measure[] = [];
  for (const { state } of touched) {
    for await (const { commit } of orders.history(state.orderId)) {
      if (commit.at < awareAt) continue;
      const events = commit.events.filter(({ type }) => MEASURES.has(type));
      ofOrders.push(...events.map(({ type, at }) => ({ what: type, at: toRfc3339(at), orderId: state.orderId })));
    }
  }
  return [...ofAccount, ...ofOrders].toSorted((one, other) => (one.at < other.at ? -1 : 1));
}

/** What the account wrote and read of drafts, each counted once. */
async function countDrafts(deps: TouchedDeps, account: DoubtedAccount, span: Span, read: readonly DraftTouch[]) {
  const written: DraftTouch[] = [];
  let cursor: string | undefined;
  do {
    const { drafts, next } = await listDrafted(deps, account, span, PAGE, cursor);
    written.push(...drafts);
    cursor = next ?? undefined;
  } while (cursor !== undefined);
  const count = (touches: readonly DraftTouch[]): number => new Set(touches.map(({ draft }) => draft)).size;
  return { written: count(written), read: count(read) };
}

function countReads(reads: readonly Consultation[]): BreachReport['nature']['reads'] {
  const ids = reads.flatMap(({ of }) => ('orderId' in of ? [of.orderId] : of.listed));
  const searches = reads.filter(isSearch).length;
  const isList = ({ of, route }: Consultation): boolean => 'listed' in of && route !== DRAFT_ROUTE;
  return {
    orders: new Set(ids.filter(isOrderId)).size,
    lists: reads.filter(isList).length - searches,
    searches,
    byRoute: countBy(reads.map(({ route }) => route)),
  };
}
