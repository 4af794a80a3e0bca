import type { CallList } from '../../../shared/contracts/api/authorities/calls.ts';
import type { WaitingList } from '../../../shared/contracts/api/authorities/waiting.ts';
import type { PagePath } from '../../steps/links.ts';
import type { Acting } from '../step.ts';
import { DAY_MS, HOUR_MS } from '../times.ts';
import { type Attention, KIND_OF_WAIT, KINDS, type Kind, kindRow, type ListedOrder, type Mover } from './kinds.ts';

type Call = CallList['calls'][number];
type WaitingFiling = WaitingList['filings'][number];

/** When somebody has to look at it: within the hour, a day, a week; `open`: later, or whenever they can. */
export const SECTIONS = ['now', 'day', 'week', 'open'] as const;
export type Section = (typeof SECTIONS)[number];

/** Whoever can be called, as their provider wrote it. */
export interface Callee {
  readonly name: string;
  readonly number: string;
}

/** One thing that is due. */
export interface Due {
  /** The same as long as it is due, and of nothing else. */
  readonly key: string;
  readonly kind: Kind;
  readonly mover: Mover;
  /** By when, ms since 1970; `undefined` where the lists do not say. */
  readonly at: number | undefined;
  /** Since when, of what is late and has an instant. */
  readonly isLate: boolean;
  /** By what it is sorted, ms: of what is late without an instant, when its order was issued. */
  readonly rank: number;
  /** Left out of what is no order yet. */
  readonly reference?: string;
  /** Directory ids, or names where the list has them. */
  readonly provider: string;
  readonly href: PagePath;
  readonly whom?: readonly Callee[];
}

/** Days that the first page looks ahead. */
export const AHEAD_DAYS = 7;
const AHEAD_MS = AHEAD_DAYS * DAY_MS;

/** An order's page, or that of what is to be done about it. */
const hrefOf = (orderId: string, kind: Kind): PagePath => {
  const { act } = kindRow(kind);
  return act === undefined ? `/orders/${orderId}` : `/orders/${orderId}/${act}`;
};

function dueOf(order: ListedOrder, kind: Kind, at: number | undefined, mover: Mover = KINDS[kind].mover): Due {
  const { id, reference, issuedAt, provider: providerId, providerName: provider = providerId } = order;
  const isLate = at === undefined && kindRow(kind).untimed === 'late';
  const rank = at ?? Date.parse(issuedAt);
  return { key: `${id}.${kind}`, kind, mover, at, isLate, rank, reference, provider, href: hrefOf(id, kind) };
}

/** The end of a hold that something else comes before; an order that is not received yet expires, and that is told as what it waits for. */
function endOf({ endsAt, due, status }: ListedOrder): { readonly kind: Kind; readonly at: number } | undefined {
  if (endsAt === null || endsAt === due?.until) return undefined;
  const kind = status === 'running' || status === 'continued' ? 'end' : status === 'issued' ? 'receipt' : undefined;
  return kind && { kind, at: Date.parse(endsAt) };
}

/** All that is due of one order: what comes next, its end where that is near, and what it needs somebody for. */
export function listDueOf(order: ListedOrder, now: number): readonly Due[] {
  const next = order.due && KIND_OF_WAIT[order.due.what];
  const until = order.due ? Date.parse(order.due.until) : undefined;
  const end = endOf(order);
  const found = [
    ...(next && until !== undefined && until <= now + AHEAD_MS ? [dueOf(order, next, until, order.due?.owedBy)] : []),
    ...(end && end.at <= now + AHEAD_MS ? [dueOf(order, end.kind, end.at)] : []),
  ];
  const named = order.attention.filter((one: Attention) => !found.some(({ kind }) => kind === one));
  return [...found, ...named.map((one) => dueOf(order, one, one === next ? until : undefined))];
}

type Tel = Extract<Call['whom'], { readonly kind: 'on-duty' }>['people'][number]['telephone'];

const spellNumber = ({ countryCode, areaCode, number, ext }: Tel): string =>
  [`+${countryCode.replace(/^\+/, '')}`, areaCode, number, ext === undefined ? undefined : `ext. ${ext}`]
    .filter((part) => part !== undefined)
    .join(' ');

const listCallees = ({ whom }: Call): readonly Callee[] =>
  whom.kind === 'nobody-named'
    ? whom.addressee
      ? [{ name: whom.addressee.contactPerson ?? whom.addressee.addressee, number: whom.addressee.telFaxEmail ?? '' }]
      : []
    : whom.people.map(({ name, telephone }) => ({ name, number: spellNumber(telephone) }));

/** A telephone call that waits to be made. */
export const dueOfCall = (call: Call): Due => ({
  key: `${call.orderId}.call.${call.message}`,
  kind: 'call',
  mover: 'contact-point',
  at: Date.parse(call.since),
  isLate: true,
  rank: Date.parse(call.since),
  reference: call.reference,
  provider: call.provider.name,
  href: hrefOf(call.orderId, 'call'),
  whom: listCallees(call),
});

/** A filing that a second officer has to look at: never the one who filed it. */
export function dueOfFiling(filing: WaitingFiling, { person }: Pick<Acting, 'person'>, now: number): Due {
  const { id, state, filedBy, until, providers } = filing;
  const isIssued = state === 'issued-all-the-same';
  const kind = filedBy === person ? 'own-filing-waits' : isIssued ? 'emergency-unseen' : 'second-word';
  const at = Date.parse(until);
  return {
    key: `${id}.${kind}`,
    kind,
    mover: KINDS[kind].mover,
    at,
    isLate: at <= now,
    rank: at,
    provider: providers.map(({ name }) => name).join(', '),
    href: `/waiting/${id}`,
  };
}

/** What the lists answered. */
export interface Lists {
  readonly orders: readonly ListedOrder[];
  readonly calls: readonly Call[];
  readonly filings: readonly WaitingFiling[];
}

/** Everything that is due, each once, soonest first. */
export function gatherDue(
  { orders, calls, filings }: Lists,
  acting: Pick<Acting, 'person'>,
  now: number,
): readonly Due[] {
  const called = new Set(calls.map(({ orderId }) => orderId));
  const unseen = new Set(filings.flatMap((filing) => filing.orders));
  const isToldElsewhere = ({ id }: ListedOrder, { kind }: Due): boolean =>
    (kind === 'message-undelivered' && called.has(id)) || (kind === 'emergency-unseen' && unseen.has(id));
  const all = [
    ...filings.map((filing) => dueOfFiling(filing, acting, now)),
    ...calls.map(dueOfCall),
    ...orders.flatMap((order) => listDueOf(order, now).filter((due) => !isToldElsewhere(order, due))),
  ];
  const once = new Map(all.map((due) => [due.key, due]));
  return [...once.values()].toSorted((one, other) => one.rank - other.rank || one.key.localeCompare(other.key));
}

const SECTION_WHERE_UNTIMED = {
  late: 'now',
  now: 'now',
  week: 'week',
  open: 'open',
} as const satisfies Readonly<Record<ReturnType<typeof kindRow>['untimed'], Section>>;

/** Where something belongs. */
export function sectionOf({ kind, at }: Due, now: number): Section {
  if (at === undefined) return SECTION_WHERE_UNTIMED[kindRow(kind).untimed];
  if (at <= now + HOUR_MS) return 'now';
  if (at <= now + DAY_MS) return 'day';
  return at <= now + AHEAD_MS ? 'week' : 'open';
}

/** Whether whoever sits here has to do it. */
export const isOwn = ({ mover }: Due, { role }: Pick<Acting, 'role'>): boolean => mover === role;
