import { type Consultation, DRAFT_ROUTE, forgottenAt, isSearch, type Span } from '../../domain/consultation.ts';
import { cursorUnknown } from '../../domain/cursor.ts';
import { isDraftId } from '../../domain/ids.ts';
import { type Instant, plus } from '../../domain/instant.ts';
import { MONTH_PATTERN, type Month, month, monthsBack } from '../../domain/month.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ConsultationReader } from '../../ports/oversight/consultation-log.ts';
import { type DoubtedAccount, isOf } from './doubted-account.ts';
import type { DraftTouch } from './list-drafted.ts';

export interface ConsultedDeps {
  readonly consultationsMade: Pick<ConsultationReader, 'ofMonth'>;
  readonly clock: Clock;
}

/** Something that was shown, by ids alone. */
export interface Consulted {
  /** By which route: method and path, with parameters in braces. */
  readonly route: string;
  readonly at: Instant;
  /** Orders, filings that wait, drafts that stood in a list, complaints. */
  readonly of: readonly string[];
}

/** A search. What was searched for, and why, is left where it is sealed. */
export interface Searched {
  readonly at: Instant;
  /** How many answers a page of it had. */
  readonly answers: number;
}

/** What an account read. */
export interface Reads {
  readonly consulted: readonly Consulted[];
  readonly searches: readonly Searched[];
  readonly drafts: readonly DraftTouch[];
}

export interface ReadsPage extends Reads {
  readonly next: string | null;
}

/** Consultations are in one row, whoever made them: of so many pages without one of the account the next request goes on. */
const PAGES_AT_ONCE = 10;

/** So many are asked for at once where all are wanted. */
const PAGE = 100;

/** Where a page of consultations begins: in which month, and behind which of them. */
const PLACE = /^(?<of>\d{4}-\d{2})(?:_(?<after>[A-Za-z0-9_-]+))?$/;

/**
 * What an account read in a span, the latest first, as far as who saw what is on record; pages may be empty though another comes.
 *
 * @param limit of consultations looked at in one go, 1 to 100. @param cursor what an earlier page gave as `next`.
 * @throws HoldfastError `invalid-request` for a cursor of elsewhere.
 */
export async function listConsulted(
  { consultationsMade, clock }: ConsultedDeps,
  account: DoubtedAccount,
  span: Span,
  limit: number,
  cursor: string | undefined,
): Promise<ReadsPage> {
  const months = listMonths(span, clock.now());
  let place = cursor === undefined ? startOf(months[0]) : readPlace(cursor, months);
  for (let pages = 0; place !== undefined && pages < PAGES_AT_ONCE; pages += 1) {
    const { of, after } = place;
    const { consultations, next } = await consultationsMade.ofMonth(of, clock.now(), limit, after, span);
    place = next === null ? startOf(months[months.indexOf(of) + 1]) : { of, after: next };
    const theirs = consultations.filter(({ by }) => isOf(account, by));
    if (theirs.length > 0) return { ...sortReads(theirs), next: writePlace(place) };
  }
  return { consulted: [], searches: [], drafts: [], next: writePlace(place) };
}

/** All that an account read in a span, likewise, as it is on record: for who may know it. */
export async function* readConsultations(
  { consultationsMade, clock }: ConsultedDeps,
  account: DoubtedAccount,
  span: Span,
): AsyncIterable<Consultation> {
  for (const of of listMonths(span, clock.now())) {
    let cursor: string | undefined;
    do {
      const { consultations, next } = await consultationsMade.ofMonth(of, clock.now(), PAGE, cursor, span);
      yield* consultations.filter(({ by }) => isOf(account, by));
      cursor = next ?? undefined;
    } while (cursor !== undefined);
  }
}

/** What a reader may be told of consultations who is to see no content: by ids, by counts, by instants. */
export function sortReads(consultations: readonly Consultation[]): Reads {
  const searches = consultations.filter(isSearch);
  const others = consultations.filter((one) => !isSearch(one));
  const reads = others.map(({ route, at, of }) => ({ route, at, of: listShown(of) }));
  return {
    consulted: reads.filter(({ route }) => route !== DRAFT_ROUTE),
    searches: searches.map(({ at, of }) => ({ at, answers: listShown(of).length })),
    drafts: reads
      .filter(({ route }) => route === DRAFT_ROUTE)
      .flatMap(({ at, of }) => of.filter(isDraftId).map((draft) => ({ draft, what: 'read', at }) as const)),
  };
}

const listShown = (of: Consultation['of']): readonly string[] => ('orderId' in of ? [of.orderId] : of.listed);

/** The months of a span of which something is kept, the latest first. */
const listMonths = ({ from, before }: Span, now: Instant): readonly Month[] =>
  monthsBack(from, plus(before, -1)).filter((of) => forgottenAt(of) > now);

interface Place {
  readonly of: Month;
  readonly after: string | undefined;
}

const startOf = (of: Month | undefined): Place | undefined => of && { of, after: undefined };

function readPlace(cursor: string, months: readonly Month[]): Place {
  const { of = '', after } = PLACE.exec(cursor)?.groups ?? {};
  const found = MONTH_PATTERN.test(of) ? month(of) : undefined;
  if (found === undefined || !months.includes(found)) throw cursorUnknown();
  return { of: found, after };
}

const writePlace = (place: Place | undefined): string | null =>
  place === undefined ? null : `${place.of}${place.after === undefined ? '' : `_${place.after}`}`;
