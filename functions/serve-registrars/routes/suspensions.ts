import { listTouched } from '../../../shared/app/suspension/list-touched.ts';
import { lookUpAccount } from '../../../shared/app/suspension/look-up-account.ts';
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
import { orMayBeStored } from '../../../shared/domain/may-be-stored.ts';
import { requireRegistrar } from '../../../shared/http/registrar.ts';
import { readBody, readCommandFrame } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import { toSuspensionView, toTouchedList } from '../../../shared/views/suspension.ts';
import type { Deps, Route } from '../deps.ts';

/** The suspension a path names. @throws HoldfastError `suspension-unknown` for an id that none can have. */
const suspensionIdOf = ({ pathParameters }: Parameters<Route>[1]): SuspensionId =>
  parse(SuspensionPath, pathParameters ?? {}, 'suspension-unknown').suspensionId;

/** A suspension with how far its id is known. */
const show = async (deps: Deps, named: NamedSuspension) =>
  toSuspensionView(named, await lookUpAccount(deps, named), deps.clock.now());

/** The same once it is stored: whoever is told of an outage then sends it again, and changes nothing by that. */
const showStored = (deps: Deps, named: NamedSuspension) => orMayBeStored(show(deps, named));

/** `POST /v1/directory/suspensions`. */
export const suspension: Route = async (deps, event, reader) => {
  const by = requireRegistrar(reader);
  const { idempotencyKey } = readCommandFrame(event);
  const { since, ...asked } = readBody(SuspensionCommand, event);
  const suspended = await suspendAccount(deps, { ...asked, since: fromRfc3339(since), by, idempotencyKey });
  return json(201, await showStored(deps, suspended));
};

/** A route by which a registrar says one thing of a suspension. */
const createWordRoute =
  (say: (deps: SuspendDeps, word: SuspensionWord) => Promise<NamedSuspension>): Route =>
  async (deps, event, reader) => {
    const by = requireRegistrar(reader);
    readCommandFrame(event); // one word of one person: said again it changes nothing, under whichever key
    const id = suspensionIdOf(event);
    readBody(SuspensionWordCommand, event);
    return json(200, await showStored(deps, await say(deps, { id, by })));
  };

/** `POST …/confirmation`. */
export const confirmation: Route = createWordRoute(confirmAccountSuspension);

/** `POST …/lifting`: the first proposes, the second lifts. */
export const lifting: Route = createWordRoute(liftAccountSuspension);

/** `GET /v1/directory/suspensions/{suspensionId}`. */
export const touched: Route = async (deps, event) => {
  const named = await readSuspension(deps, suspensionIdOf(event));
  const { limit, cursor } = parse(ListQuery, event.queryStringParameters ?? {});
  return json(200, toTouchedList(await show(deps, named), await listTouched(deps, named, limit, cursor)));
};
