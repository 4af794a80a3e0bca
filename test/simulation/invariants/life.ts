import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS, SECOND_MS } from '../../../shared/domain/instant.ts';
import { EFFECTS } from './effects.ts';
import { allHistories, changedHistories, type Happened } from './history.ts';
import type { Invariant } from './invariant.ts';
import { latestOf, readEnd } from './invariant.ts';
import { foundIf } from './judge.ts';

const ENDINGS: ReadonlySet<string> = new Set([
  ...[
    'order.lapsed',
    'order.expired',
    'order.exempt',
    'order.excused',
    'order.released',
    'order.withdrawn',
    'order.revoked',
  ],
]);
/** What only a hold that goes on can have happen to it. */
const OF_A_HOLD: ReadonlySet<string> = new Set([
  ...[
    'order.received',
    'order.acknowledged',
    'order.extended',
    'order.continued',
    'targets.preserved',
    'targets.not-executed',
  ],
  ...[
    'clarification.requested',
    'validation.sought',
    'validation.granted',
    'order.narrowed',
    'extension.permitted',
    'need.asked',
  ],
]);

/** An order ends once, and nothing happens to its hold after that. */
export const oneEnd: Invariant = async (world) =>
  changedHistories(world).flatMap(([id, history]) => {
    const end = history.findIndex(({ event }) => ENDINGS.has(event.type));
    if (end === -1) return [];
    const after = history.slice(end + 1).filter(({ event }) => ENDINGS.has(event.type) || OF_A_HOLD.has(event.type));
    return after.map(({ event }) => `${id} has ended by ${history[end]?.event.type}, and then ${event.type}`);
  });

/** What comes at most once in a life. An extension does so where one is all that the law gives. */
const ONCE = ['order.received', 'notice.given', 'order.erased', 'validation.granted'] as const;

function listTwice(history: readonly Happened[]): readonly string[] {
  const once: readonly string[] =
    history[0]?.commit.state.instrument === 'EU-EPOC-PR' ? [...ONCE, 'order.extended'] : ONCE;
  return once.filter((type) => history.filter(({ event }) => event.type === type).length > 1);
}

function isValidatedUnasked(history: readonly Happened[]): boolean {
  const place = (type: string): number => history.findIndex(({ event }) => event.type === type);
  return place('validation.granted') !== -1 && place('validation.sought') === -1;
}

/** Of what may come once in a life, or not before something else. */
export const inOrder: Invariant = async (world) =>
  changedHistories(world).flatMap(([id, history]) => [
    ...listTwice(history).map((type) => `${type} happens to ${id} twice`),
    ...foundIf(isValidatedUnasked(history), `${id} is validated, and nobody sought that`),
    ...listUnclaimed(history).map((one) => `${one} of ${id} is excused, and nobody said that it is impossible`),
    ...foundIf(wasFreedAfterAnswer(history), `the provider of ${id} is freed by silence, and was answered`),
  ]);

function listUnclaimed(history: readonly Happened[]): readonly string[] {
  const said = new Set<string>();
  const unclaimed: string[] = [];
  for (const { event } of history) {
    if (event.type === 'targets.not-executed') for (const { id } of event.targets) said.add(id);
    if (event.type === 'impossibility.accepted') unclaimed.push(...event.targets.filter((id) => !said.has(id)));
  }
  return unclaimed;
}

function wasFreedAfterAnswer(history: readonly Happened[]): boolean {
  const lastOf = (types: readonly string[]): number => history.findLastIndex(({ event }) => types.includes(event.type));
  const freed = lastOf(['order.exempt', 'targets.exempt', 'clarification.overdue']);
  const before = history.slice(0, Math.max(0, freed)).findLast(({ event }) => event.type.startsWith('clarification.'));
  return before?.event.type === 'clarification.answered';
}

/** A review that revokes ends what it is about. */
export const revocationEnds: Invariant = async (world) =>
  changedHistories(world).flatMap(([id, history]) =>
    history.flatMap(({ event, commit }, place) => {
      if (event.type !== 'review.decided' || event.outcome !== 'revoke') return [];
      const kind = commit.state.rights.reviews.find((one) => one.id === event.review)?.kind;
      if (kind === 'deferral' || kind === 'notice' || kind === 'renewal') return [];
      const isOver = history.slice(0, place).some((one) => ENDINGS.has(one.event.type));
      return isOver || commit.events.some(({ type }) => type === 'order.revoked')
        ? []
        : [`${event.review} revokes ${id}, which goes on`];
    }),
  );

/** A wait without a row would last for ever: an end, read off the phase alone, is looked at by then. */
export const endsAreDue: Invariant = async (world) => {
  const rows = world.rows().filter(({ kind }) => kind === 'commit');
  return latestOf(world).flatMap(({ commit: { orderId, state } }) => {
    const end = readEnd(state);
    if (
      end === undefined ||
      rows.some((row) => row.orderId === orderId && row.dueAt <= Math.max(end, world.now + HOUR_MS))
    )
      return [];
    return [`${orderId} ends at ${new Date(end).toISOString()}, and nobody looks at it then`];
  });
};

/** A run and its clock: what is due at a second is on record with the next. */
const AT_ONCE_MS = SECOND_MS;
/** What becomes due between two ticks is found by the one that follows. @see docs/decisions/0003-time-decides.md */
const BY_A_TICK_MS = 61 * SECOND_MS;
/** A tick has seen what was due this long. */
const SEEN_AHEAD_MS = 131 * SECOND_MS;

/** How late something may be written down while nothing goes wrong. @param since when it became clear when that is due. */
const latenessOf = (since: Instant, dueAt: Instant): number =>
  dueAt - since > SEEN_AHEAD_MS ? AT_ONCE_MS : BY_A_TICK_MS;

/** What a look at an emergency may wait for: the law gives its authority 48 hours to ask. @see Regulation (EU) 2023/1543, Article 4(5). */
const EMERGENCY_MS = 48 * HOUR_MS + 4 * DAY_MS;

/** While nothing goes wrong each hold ends at its very second; whatever goes wrong, it does within minutes. */
export const onTheSecond: Invariant = async (world) =>
  latestOf(world).flatMap(({ commit: { orderId, at, state } }) => {
    const end = readEnd(state);
    if (end === undefined || world.isBehind(orderId)) return [];
    const patience = world.isCalm ? latenessOf(at, end) : 15 * MINUTE_MS;
    const isUnasked = state.validation.status === 'awaited' && world.now > state.issuedAt + EMERGENCY_MS;
    return [
      ...foundIf(
        world.now > end + patience,
        `the end of ${orderId} passed ${(world.now - end) / SECOND_MS} s ago, and is not on record`,
      ),
      ...foundIf(isUnasked, `nobody sought the validation of ${orderId}, and it goes on`),
    ];
  });

/** While nothing goes wrong, what time does is recorded at its very second. */
export const timely: Invariant = async (world) =>
  world.isCalm
    ? changedHistories(world).flatMap(([id, history]) =>
        history.flatMap((one, place) => judgeLateness(id, one, history.slice(0, place))),
      )
    : [];

function judgeLateness(id: string, { event, commit }: Happened, before: readonly Happened[]): readonly string[] {
  if (commit.by.kind !== 'time') return [];
  const since = before.findLast((one) => one.commit.version < commit.version)?.commit.at ?? commit.at;
  const late = commit.at - event.at;
  return foundIf(late > latenessOf(since, event.at), `${event.type} of ${id} is recorded ${late / SECOND_MS} s late`);
}

/** What somebody was told is done stands on record. */
export const acceptedStands: Invariant = async (world) => {
  const known = new Map(allHistories(world));
  return world.ledger.accepted.flatMap(({ orderId, act }) => {
    const effect = EFFECTS[act];
    const history = known.get(orderId) ?? [];
    return effect === undefined || history.some(({ event }) => event.type === effect)
      ? []
      : [`${act} of ${orderId} was accepted, and is not on record`];
  });
};

/** Who sends the same once more is answered the same. */
export const repeatsAlike: Invariant = async ({ ledger }) =>
  ledger.repeated
    .filter(({ first, second }) => first !== second)
    .map(({ what, first, second }) => `${what} was answered ${first}, and then ${second}`);
