import { listTouched } from '../../../shared/app/suspension/list-touched.ts';
import {
  confirmAccountSuspension,
  liftAccountSuspension,
  type NamedSuspension,
  readSuspension,
  type SuspendDeps,
  type SuspensionWord,
  suspendAccount,
} from '../../../shared/app/suspension/suspend-account.ts';
import { ListQuery } from '../../../shared/contracts/api/common/queries.ts';
import {
  SuspensionCommand,
  SuspensionPath,
  SuspensionWordCommand,
} from '../../../shared/contracts/api/registrars/suspensions.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import type { SuspensionId } from '../../../shared/domain/ids.ts';
import { fromRfc3339 } from '../../../shared/domain/instant.ts';
import { requireRegistrar } from '../../../shared/http/registrar.ts';
import { readBody, readCommandFrame } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import { toSuspensionView, toTouchedList } from '../../../shared/views/suspension.ts';
import type { Route } from '../deps.ts';

/** The suspension a path names. @throws HoldfastError `suspension-unknown` for an id that none can have. */
const suspensionIdOf = ({ pathParameters }: Parameters<Route>[1]): SuspensionId =>
  parse(SuspensionPath, pathParameters ?? {}, 'suspension-unknown').suspensionId;

/** `POST /v1/directory/suspensions`. */
export const suspension: Route = async (deps, event, reader) => {
  const by = requireRegistrar(reader);
  const { idempotencyKey } = readCommandFrame(event);
  const { since, ...asked } = readBody(SuspensionCommand, event);
  const suspended = await suspendAccount(deps, { ...asked, since: fromRfc3339(since), by, idempotencyKey });
  return json(201, toSuspensionView(suspended, deps.clock.now()));
};

/** A route by which a registrar says one thing of a suspension. */
const createWordRoute =
  (say: (deps: SuspendDeps, word: SuspensionWord) => Promise<NamedSuspension>): Route =>
  async (deps, event, reader) => {
    const by = requireRegistrar(reader);
    readCommandFrame(event); // one word of one person: said again it changes nothing, under whichever key
    const id = suspensionIdOf(event);
    readBody(SuspensionWordCommand, event);
    return json(200, toSuspensionView(await say(deps, { id, by }), deps.clock.now()));
  };

/** `POST …/confirmation`. */
export const confirmation: Route = createWordRoute(confirmAccountSuspension);

/** `POST …/lifting`: the first proposes, the second lifts. */
export const lifting: Route = createWordRoute(liftAccountSuspension);

/** `GET /v1/directory/suspensions/{suspensionId}`. */
export const touched: Route = async (deps, event) => {
  const named = await readSuspension(deps, suspensionIdOf(event));
  const { limit, cursor } = parse(ListQuery, event.queryStringParameters ?? {});
  return json(200, toTouchedList(named, await listTouched(deps, named, limit, cursor), deps.clock.now()));
};
