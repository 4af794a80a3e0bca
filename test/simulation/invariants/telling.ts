import { HOUR_MS, MINUTE_MS } from '../../../shared/domain/instant.ts';
import { messagesOf, type StoredCommit } from '../../../shared/domain/order/commit.ts';
import { isTest } from '../../../shared/domain/sandbox.ts';
import type { World } from '../world/world.ts';
import { Fresh, type Invariant, latestOf } from './invariant.ts';

const PATIENCE_MS = 15 * MINUTE_MS;
/** While nothing goes wrong it is on its way before anybody looks. */
const AT_ONCE_MS = -1;

const open = new WeakMap<World, { seen: number; left: StoredCommit[] }>();

/** Whatever a commit obliges us to say is on its way soon after. */
export const everythingIsSaid: Invariant = async (world) => {
  const known = open.get(world) ?? { seen: 0, left: [] };
  open.set(world, known);
  known.left.push(...world.stored.slice(known.seen));
  known.seen = world.stored.length;
  const told = new Set(world.stack.deliveries.all().map(({ orderId, message }) => `${orderId}/${message}`));
  const isSaid = ({ commit }: StoredCommit): boolean =>
    messagesOf(commit).every(({ number }) => told.has(`${commit.orderId}/${number}`));
  known.left = known.left.filter((stored) => !isSaid(stored));
  const patience = world.isCalm ? AT_ONCE_MS : PATIENCE_MS;
  return known.left
    .filter(({ commit }) => world.now > commit.at + patience && !world.isBehind(commit.orderId))
    .map(
      ({ commit }) =>
        `version ${commit.version} of ${commit.orderId} obliges us to say ${messagesOf(commit).length} messages, and nobody is told`,
    );
};

const postsSeen = new Fresh(({ stack }) => stack.sender.posts);

/** What is sent says what stands on record: its type, its version, and the digest of that very commit. */
export const saysWhatStands: Invariant = async (world) => {
  const fresh = postsSeen.take(world);
  const byVersion = new Map(world.stored.map((one) => [`${one.commit.orderId}/${one.commit.version}`, one]));
  return fresh.flatMap(({ body }) => {
    const said = readSaid(body);
    if (said === undefined) return [];
    const stored = byVersion.get(`${said.data.orderId}/${said.data.version}`);
    if (stored?.digest !== said.data.digest)
      return [`${said.type} of ${said.data.orderId} bears another digest than version ${said.data.version}`];
    return messagesOf(stored.commit).some(({ type }) => type === said.type)
      ? []
      : [`${said.type} of ${said.data.orderId} stands in no commit`];
  });
};

interface Said {
  readonly type: string;
  readonly data: {
    readonly orderId: string;
    readonly version: number;
    readonly digest: string;
    readonly stillHeld?: boolean;
  };
}

function readSaid(body: string): Said | undefined {
  const said = JSON.parse(body);
  return typeof said.data?.digest === 'string' && typeof said.data?.version === 'number' ? said : undefined;
}

const endsSeen = new Fresh(({ stack }) => stack.sender.posts);

/** Nobody is told to let go of what another order on the same account holds. All samples of one name are about the same account, unless the ledger says otherwise. */
export const keptForOthers: Invariant = async (world) => {
  const fresh = endsSeen.take(world);
  return fresh.flatMap(({ body }) => {
    const said = readSaid(body);
    if (said?.data.stillHeld !== false) return [];
    const { orderId, version } = said.data;
    const ended = world.stored.find(({ commit }) => commit.orderId === orderId && commit.version === version)?.commit;
    const own = world.ledger.orders.find(({ id }) => id === orderId);
    const others = world.ledger.orders.filter(
      ({ id, sample, provider, about }) =>
        id !== orderId && sample === own?.sample && provider === own.provider && about === own.about,
    );
    const holding = others.filter(({ id }) => ended && isHeldAt(world, id, ended.at));
    return holding.map(({ id }) => `${orderId} is let go of, and ${id} holds the same`);
  });
};

/** Whether an order had been in force for a while, and still was. */
function isHeldAt({ stored }: World, orderId: string, at: number): boolean {
  const latest = stored.findLast(({ commit }) => commit.orderId === orderId && commit.at <= at - MINUTE_MS)?.commit;
  const next = stored.find(
    ({ commit }) => commit.orderId === orderId && commit.at > at - MINUTE_MS && commit.at <= at + MINUTE_MS,
  );
  return (
    next === undefined &&
    latest?.state.phase.kind === 'running' &&
    latest.state.phase.period.ends.appliedEndsAt > at + HOUR_MS &&
    latest.state.targets.every(({ status }) => status === 'ordered' || status === 'preserved')
  );
}

/** What counts as delivered was taken by somebody; what was not is tried again. */
export const triedUntilTaken: Invariant = async ({ stack }) =>
  stack.deliveries.all().flatMap(({ orderId, message, status, lastOutcome, nextAttemptAt, way = 'webhook' }) => {
    const name = `message ${message} of ${orderId}`;
    const isTaken = lastOutcome === null || !/^[0-9]{3}$/.test(lastOutcome) || lastOutcome.startsWith('2');
    return [
      status === 'delivered' && !isTaken ? [`${name} counts as delivered, and was answered ${lastOutcome}`] : [],
      status === 'pending' && nextAttemptAt === null && way !== 'call'
        ? [`${name} is not delivered, and is not tried again`]
        : [],
    ].flat();
  });

/** A list shows an order as it stands, once whoever keeps it has read all commits. */
export const listsFollow: Invariant = async (world) => {
  const { views } = world.machines.readers;
  if (views.waits || views.givenUp.length > 0) return [];
  const found: string[] = [];
  for (const { commit } of latestOf(world)) {
    const { orderId, version, state } = commit;
    if (isTest(state)) continue; // it stands in the list of its provider alone
    const { orders } = await world.stack.list.of(state.authority, 1_000);
    const row = orders.find((one) => one.orderId === orderId);
    if (row !== undefined && row.version === version) continue;
    found.push(
      `${orderId} of ${state.authority} is at version ${version}, and its list shows ${row?.version ?? 'nothing'}`,
    );
  }
  return found;
};
