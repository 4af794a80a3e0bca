import { readEarlierText, readSealedText } from '../../../shared/app/oversight/read-sealed-text.ts';
import { ContentQuery } from '../../../shared/contracts/api/common/queries.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { showing } from '../../../shared/http/consultations.ts';
import { readingIdOf } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import { toContentPageView } from '../../../shared/views/content.ts';
import { toSealedText } from '../../../shared/views/readings.ts';
import type { Route } from '../deps.ts';

/** `GET /v1/oversight/readings/{readingId}/text`: for whoever asked and whoever confirmed. */
export const text: Route = async (deps, event, by) => {
  const shown = await readSealedText(deps, { id: readingIdOf(event), by });
  return showing(json(200, toSealedText(shown)), [shown.reading.orderId], shown.reason);
};

/** `GET /v1/oversight/readings/{readingId}/messages`: what came before what the text shows. */
export const messages: Route = async (deps, event, by) => {
  const { cursor } = parse(ContentQuery, event.queryStringParameters ?? {});
  const { reading, reason, page } = await readEarlierText(deps, { id: readingIdOf(event), by }, cursor);
  return showing(json(200, toContentPageView(page)), [reading.orderId], reason);
};
