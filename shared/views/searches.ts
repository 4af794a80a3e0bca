import * as z from 'zod/mini';
import type { PartyNames } from '../app/order/name-parties.ts';
import type { SearchFound } from '../app/oversight/search-orders.ts';
import type { OpenedSearch } from '../app/oversight/searches.ts';
import {
  SearchAnswerCommand,
  type SearchEntry,
  type SearchedOrderList,
  type SearchList,
  type SearchView,
} from '../contracts/api/oversight/searches.ts';
import { readSought } from '../contracts/items/oversight.ts';
import { findSearchEnd, type Search, standingOf } from '../domain/cases/search.ts';
import { type Instant, toRfc3339 } from '../domain/instant.ts';
import { readDoubt } from '../domain/order/readings/told-doubt.ts';
import { statusOf } from '../domain/order/record/status.ts';
import type { Page } from '../ports/page.ts';
import { toDoubtView } from './doubt.ts';
import { toAskedView } from './in-twos.ts';
import { toPartyNames } from './party-names.ts';

/** A search as every person of oversight sees it in the list. */
export const toSearchEntry = (search: Search, now: Instant): SearchEntry => ({
  id: search.id,
  ...toAskedView(search, standingOf(search, now), findSearchEnd(search)),
});

export const toSearchList = ({ searches, next }: Page<'searches', Search>, now: Instant): SearchList => ({
  searches: searches.map((search) => toSearchEntry(search, now)),
  next,
});

/** A search with what is sealed of it. */
export function toSearchView({ search, content, answer }: OpenedSearch, now: Instant): SearchView {
  const said = answer === null ? undefined : z.parse(SearchAnswerCommand, answer);
  return {
    ...toSearchEntry(search, now),
    ...readSought(content),
    ...(said?.answer === 'declined' && { declinedBecause: said.reason }),
  };
}

export const toSearchedOrderList = ({ orders, next }: SearchFound, names: PartyNames): SearchedOrderList => ({
  orders: orders.map(({ state, targets }) => {
    const { orderId: id, reference, authority, provider, instrument, issuedAt } = state;
    const status = statusOf(state);
    return {
      id,
      reference,
      authority,
      provider,
      ...toPartyNames({ authority, provider }, names),
      instrument,
      status,
      ...toDoubtView(readDoubt(state)),
      issuedAt: toRfc3339(issuedAt),
      targets: [...targets],
    };
  }),
  next,
});
