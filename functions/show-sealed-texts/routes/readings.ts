import { nameParties } from '../../../shared/app/order/name-parties.ts';
import { answerReading, askToRead, listReadings, openReading } from '../../../shared/app/oversight/text-readings.ts';
import { ListQuery } from '../../../shared/contracts/api/common/queries.ts';
import { ReadingAnswerCommand, ReadingCommand } from '../../../shared/contracts/api/oversight/readings.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { showing } from '../../../shared/http/consultations.ts';
import { readBody, readCommandFrame, readingIdOf } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import { toReadingEntry, toReadingList, toReadingView } from '../../../shared/views/readings.ts';
import type { Route } from '../deps.ts';

/** `POST /v1/oversight/readings`. */
export const ask: Route = async (deps, event, by) => {
  const { idempotencyKey } = readCommandFrame(event);
  const content = readBody(ReadingCommand, event);
  return json(201, toReadingEntry(await askToRead(deps, { by, idempotencyKey, content }), deps.clock.now()));
};

/** `GET /v1/oversight/readings`. */
export const readings: Route = async (deps, event) => {
  const { limit, cursor } = parse(ListQuery, event.queryStringParameters ?? {});
  const page = await listReadings(deps, limit, cursor);
  const ids = page.readings.map(({ id }) => id);
  return showing(json(200, toReadingList(page, deps.clock.now())), ids);
};

/** `GET /v1/oversight/readings/{readingId}`: for whoever may confirm it. */
export const reading: Route = async (deps, event, by) => {
  const id = readingIdOf(event);
  const opened = await openReading(deps, id);
  const names = await nameParties(deps.directory, [opened.state]);
  return showing(json(200, toReadingView(opened, { by, names }, deps.clock.now())), [id]);
};

/** `POST /v1/oversight/readings/{readingId}/confirmation`: confirmed, or declined. */
export const confirmation: Route = async (deps, event, by) => {
  const id = readingIdOf(event);
  const { idempotencyKey } = readCommandFrame(event);
  const content = readBody(ReadingAnswerCommand, event);
  return json(200, toReadingEntry(await answerReading(deps, { id, by, idempotencyKey, content }), deps.clock.now()));
};
