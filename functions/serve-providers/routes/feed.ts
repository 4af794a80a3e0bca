import { wakeUndelivered } from '../../../shared/app/delivery/wake-undelivered.ts';
import { readFeed } from '../../../shared/app/feed/read-feed.ts';
import { FeedQuery } from '../../../shared/contracts/api/common/queries.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { json } from '../../../shared/http/response.ts';
import { toFedMessages } from '../../../shared/views/feeds.ts';
import type { Route } from '../deps.ts';

/**
 * `GET /v1/provider/messages`: what is new. Whoever finds something is there again, so what is late elsewhere is sent; whoever finds nothing
 * has been given by this way what is late by another. Neither is an acknowledgement.
 */
export const feed: Route = async (deps, event, { by: { provider } }) => {
  const { after, limit } = parse(FeedQuery, event.queryStringParameters ?? {});
  const reading = await readFeed(deps, { kind: 'messages', of: provider }, after, limit);
  if (reading.entries.length > 0) await wakeUndelivered(deps, provider);
  return json(200, toFedMessages(reading));
};
