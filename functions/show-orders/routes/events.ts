import { readFeed } from '../../../shared/app/feed/read-feed.ts';
import { FeedQuery } from '../../../shared/contracts/api/common/queries.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { listOrderIds, showingNew } from '../../../shared/http/consultations.ts';
import { json } from '../../../shared/http/response.ts';
import { toFedEvents } from '../../../shared/views/feeds.ts';
import type { Route } from '../deps.ts';

/** `GET /v1/events`: what is new of the orders in the caller's list. Where nothing is, nobody saw anything, and nothing is put on record. */
export const events: Route = async (deps, event, { role, authority }) => {
  const { after, limit } = parse(FeedQuery, event.queryStringParameters ?? {});
  const kind = role === 'validator' ? 'validated' : 'issued';
  const reading = await readFeed(deps, { kind, of: authority }, after, limit);
  return showingNew(json(200, toFedEvents(reading)), listOrderIds(reading.entries));
};
