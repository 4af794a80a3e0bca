import { findSuspendedRegistrars } from '../../../shared/app/directory/suspended-registrars.ts';
import { listTouched } from '../../../shared/app/suspension/list-touched.ts';
import { countRegistrarsLeft, lookUpAccount } from '../../../shared/app/suspension/look-up-account.ts';
import {
  type AnySuspension,
  confirmAccountSuspension,
  liftAccountSuspension,
  readSuspension,
  type SuspendedIn,
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

/** Whoever keeps the register touches no order, and what a provider's person did stands in the records of its orders. */
const NOTHING_TOUCHED = { touched: [], consulted: [], searches: [], drafts: [], next: null };

/** A suspension with how far its id is known. */
async function show(deps: Deps, suspended: AnySuspension) {
  const [account, left] = [await lookUpAccount(deps, suspended), await countRegistrarsLeft(deps, suspended)];
  return toSuspensionView(suspended, { account, left }, deps.clock.now());
}

/** The same once it is stored: whoever is told of an outage then sends it again, and changes nothing by that. */
const showStored = (deps: Deps, named: AnySuspension) => orMayBeStored(show(deps, named));

/** Whose entry it is about, of which the contract takes one. */
function refOf({ authority = '', roster, provider }: Omit<SuspensionCommand, 'since' | 'reason'>): SuspendedIn {
  if (roster !== undefined) return { kind: 'roster', id: roster };
  return provider === undefined ? { kind: 'authority', id: authority } : { kind: 'provider', id: provider };
}

/** `POST /v1/directory/suspensions`. */
export const suspension: Route = async (deps, event, reader) => {
  const by = requireRegistrar(reader);
  const { idempotencyKey } = readCommandFrame(event);
  const { since, person, reason, ...named } = readBody(SuspensionCommand, event);
  const asked = { ref: refOf(named), person, reason, since: fromRfc3339(since), by, idempotencyKey };
  const suspended = await suspendAccount(deps, asked);
  return json(201, await showStored(deps, suspended));
};

/** A route by which a registrar says one thing of a suspension. */
const createWordRoute =
  (say: (deps: Deps, word: SuspensionWord) => Promise<AnySuspension>): Route =>
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
export const lifting: Route = createWordRoute(
  async (deps, word) => await liftAccountSuspension(deps, word, await findSuspendedRegistrars(deps)),
);

/** `GET /v1/directory/suspensions/{suspensionId}`. */
export const touched: Route = async (deps, event) => {
  const named = await readSuspension(deps, suspensionIdOf(event));
  const { limit, cursor } = parse(ListQuery, event.queryStringParameters ?? {});
  const page = 'authority' in named ? await listTouched(deps, named, limit, cursor) : NOTHING_TOUCHED;
  return json(200, toTouchedList(await show(deps, named), page));
};
