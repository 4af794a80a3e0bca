import { nameParties } from '../../../shared/app/order/name-parties.ts';
import { findSearchedOrders } from '../../../shared/app/oversight/search-orders.ts';
import { answerSearch, askForSearch, listSearches, openSearch } from '../../../shared/app/oversight/searches.ts';
import { ListQuery } from '../../../shared/contracts/api/common/queries.ts';
import { SearchAnswerCommand, SearchCommand } from '../../../shared/contracts/api/oversight/searches.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { isSearchId, type SearchId, searchUnknown } from '../../../shared/domain/ids.ts';
import { showing } from '../../../shared/http/consultations.ts';
import { readBody, readCommandFrame } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import { toSearchEntry, toSearchedOrderList, toSearchList, toSearchView } from '../../../shared/views/searches.ts';
import type { Route } from '../deps.ts';

/** The search a path names. @throws HoldfastError `search-unknown` for an id no search can have. */
function searchIdOf({ pathParameters }: Parameters<Route>[1]): SearchId {
  const id = pathParameters?.['searchId'] ?? '';
  if (!isSearchId(id)) throw searchUnknown();
  return id;
}

/** `POST /v1/oversight/searches`. */
export const ask: Route = async (deps, event, { person }) => {
  const { idempotencyKey } = readCommandFrame(event);
  const content = readBody(SearchCommand, event);
  return json(201, toSearchEntry(await askForSearch(deps, { person, idempotencyKey, content }), deps.clock.now()));
};

/** `GET /v1/oversight/searches`. */
export const searches: Route = async (deps, event) => {
  const { limit, cursor } = parse(ListQuery, event.queryStringParameters ?? {});
  const page = await listSearches(deps, limit, cursor);
  const ids = page.searches.map(({ id }) => id);
  return showing(json(200, toSearchList(page, deps.clock.now())), ids);
};

/** `GET /v1/oversight/searches/{searchId}`: for whoever may confirm it. */
export const search: Route = async (deps, event) => {
  const id = searchIdOf(event);
  return showing(json(200, toSearchView(await openSearch(deps, id), deps.clock.now())), [id]);
};

/** `POST /v1/oversight/searches/{searchId}/confirmation`: confirmed, or declined. */
export const confirmation: Route = async (deps, event, { person, alsoKnownAs }) => {
  const id = searchIdOf(event);
  const { idempotencyKey } = readCommandFrame(event);
  const content = readBody(SearchAnswerCommand, event);
  const answered = await answerSearch(deps, { id, person, alsoKnownAs, idempotencyKey, content });
  return json(200, toSearchEntry(answered, deps.clock.now()));
};

/** `GET /v1/oversight/searches/{searchId}/orders`: as far as the list has come. */
export const searchedOrders: Route = async (deps, event, { person, alsoKnownAs }) => {
  const id = searchIdOf(event);
  const { limit, cursor } = parse(ListQuery, event.queryStringParameters ?? {});
  const found = await findSearchedOrders(deps, { id, person, alsoKnownAs, limit, cursor });
  const ids = found.orders.map(({ state }) => state.orderId);
  const names = await nameParties(
    deps.directory,
    found.orders.map(({ state }) => state),
  );
  return showing(json(200, toSearchedOrderList(found, names)), ids, found.reason);
};
