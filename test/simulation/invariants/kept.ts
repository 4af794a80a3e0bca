import { canonicalJson } from '../../../shared/domain/digest.ts';
import { DAY_MS, type Instant } from '../../../shared/domain/instant.ts';
import type { KeptOrder } from '../world/kept-data.ts';
import { Fresh, freshCommits, type Invariant, latestOf, readEnd } from './invariant.ts';
import { foundIf } from './judge.ts';

/** What of an order never changes, whoever looks and when. */
const FOR_GOOD = ['id', 'reference', 'instrument', 'authority', 'provider', 'emergency', 'issuedAt'] as const;

const isSame = (one: unknown, other: unknown): boolean => canonicalJson(one ?? null) === canonicalJson(other ?? null);

/** Under seal beside it stands what was filed since. */
const formOf = (order: Readonly<Record<string, unknown>>): unknown => Object(order['content'])['certificate'];

function judgeOrder({ name, said }: KeptOrder, body: Readonly<Record<string, unknown>>): readonly string[] {
  const wrong = FOR_GOOD.filter((member) => !isSame(body[member], said[member]));
  const isErased = body['status'] === 'erased';
  return [
    ...wrong.map((member) => `${member} of ${name} reads otherwise than 0.1.0 said it`),
    ...foundIf(!isErased && !isSame(formOf(body), formOf(said)), `the form of ${name} is not what was filed`),
    ...foundIf(isErased && (body['content'] ?? null) !== null, `${name} is erased, and can be read`),
    ...foundIf(said['status'] === 'erased' && !isErased, `${name} was erased by 0.1.0, and reads as ${body['status']}`),
  ];
}

/** An exported history begins with what 0.1.0 exported, to the byte of each commit. */
function judgeHistory({ name, commits }: KeptOrder, body: Readonly<Record<string, unknown>>): readonly string[] {
  const exported = body['commits'];
  if (!Array.isArray(exported) || exported.length < commits.length)
    return [`the record of ${name} lacks commits of 0.1.0`];
  const changed = commits.filter(
    ({ commit, digest }, place) => exported[place].digest !== digest || !isSame(exported[place].commit, commit),
  );
  return changed.map(({ commit }) => `version ${commit.version} of ${name} is not what 0.1.0 wrote`);
}

const looked = new Fresh(({ ledger }) => ledger.keptReadings);

/** What 0.1.0 stored is read as it was written, for good, and by whoever filed it in its words until it is erased. */
export const keptReads: Invariant = async (world) => {
  const { kept } = world.ledger;
  const fresh = looked.take(world);
  return fresh.flatMap(({ name, under, status, body }) => {
    const order = kept?.orders.find((one) => one.name === name);
    if (!order || status !== 200) return [`${name} is answered ${status} to whoever filed it under 0.1.0`];
    return under === '/history' ? judgeHistory(order, Object(body)) : judgeOrder(order, Object(body));
  });
};

/** By which an end moves, or comes before its day. */
const MOVES: ReadonlySet<string> = new Set([
  ...['order.received', 'order.extended', 'order.continued', 'order.narrowed', 'order.released', 'order.withdrawn'],
  ...['order.revoked', 'order.excused', 'order.exempt', 'order.lapsed', 'order.expired', 'order.erased'],
]);

/** An end that 0.1.0 set stands, until something on record moves it: today's rules decide what comes, and not what was. */
export const keptEnds: Invariant = async (world) => {
  const { kept } = world.ledger;
  if (!kept) return [];
  const latest = new Map(latestOf(world).map(({ commit }) => [commit.orderId, commit]));
  return kept.orders.flatMap(({ id, name, commits }) => {
    const left = commits.at(-1)?.commit;
    const now = latest.get(id);
    if (!left || !now) return [`${name} is on record no more`];
    const [was, is] = [readEnd(left.state), readEnd(now.state)];
    if (was === is) return [];
    const isMoved = world.stored.some(
      ({ commit }) =>
        commit.orderId === id && commit.version > left.version && commit.events.some(({ type }) => MOVES.has(type)),
    );
    return foundIf(!isMoved, `${name} was to end at ${was}, and ends at ${is}`);
  });
};

const posted = new Fresh(({ stack }) => stack.sender.posts);

/** What 0.1.0 delivered is not sent again. */
export const keptToldOnce: Invariant = async (world) => {
  const { kept } = world.ledger;
  const fresh = posted.take(world);
  if (!kept || fresh.length === 0) return [];
  const delivered = new Map(
    kept.orders.flatMap(({ deliveries }) =>
      deliveries.filter(({ status }) => status === 'delivered').map((one) => [one.body, one] as const),
    ),
  );
  return fresh.flatMap(({ body }) => {
    const before = delivered.get(body);
    return before ? [`message ${before.message} of ${before.orderId} was delivered by 0.1.0, and is sent again`] : [];
  });
};

const OPENS_FOR_MS = 90 * DAY_MS;
const codesLooked = new Fresh(({ ledger }) => ledger.keptCodes);

/** The code on a notice that 0.1.0 had printed opens the case, as long as there is one to open. */
export const keptCodeOpens: Invariant = async (world) => {
  const { kept } = world.ledger;
  const fresh = codesLooked.take(world);
  const erasedAt = (id: string): Instant | undefined =>
    world.stored.find(({ commit }) => commit.orderId === id && commit.state.phase.kind === 'erased')?.commit.at;
  return fresh.flatMap(({ orderId, askedAt, status }) => {
    const isErased = (erasedAt(orderId) ?? Number.POSITIVE_INFINITY) <= askedAt;
    if (isErased) return foundIf(status < 400, `the case of ${orderId} is erased, and opens`);
    return foundIf(
      kept !== undefined && askedAt < kept.at + OPENS_FOR_MS && status !== 201,
      `the code of then is answered ${status} at the case of ${orderId}`,
    );
  });
};

const appended = freshCommits();

/** What today's code adds to a record of 0.1.0 has everything that stood there before: no target, objection or review is lost on the way. */
export const keptGoesOn: Invariant = async (world) => {
  const { kept } = world.ledger;
  const fresh = appended.take(world);
  return fresh.flatMap(({ commit: { orderId, version, state } }) => {
    const order = kept?.orders.find(({ id }) => id === orderId);
    const left = order?.commits.at(-1)?.commit;
    if (!left || version <= left.version) return [];
    const { rights, targets } = left.state;
    const name = `version ${version} of ${order?.name}`;
    const has = (all: readonly { readonly id: string }[], id: string): boolean => all.some((one) => one.id === id);
    return [
      ...targets.filter(({ id }) => !has(state.targets, id)).map(({ id }) => `${name} has lost ${id}`),
      ...rights.reviews.filter(({ id }) => !has(state.rights.reviews, id)).map(({ id }) => `${name} has lost ${id}`),
      ...rights.challenges
        .filter(({ id }) => !has(state.rights.challenges, id))
        .map(({ id }) => `${name} has lost ${id}`),
      ...foundIf(state.messageCount < left.state.messageCount, `${name} counts messages anew`),
      ...foundIf(state.issuedAt !== left.state.issuedAt, `${name} is issued at another time`),
    ];
  });
};

const decisionsLooked = new Fresh(({ ledger }) => ledger.keptDecisions);

/** Whoever was given a review by name, as 0.1.0 wrote names, still sits on it. */
export const keptSeats: Invariant = async (world) => {
  const fresh = decisionsLooked.take(world);
  return fresh
    .filter(({ status }) => status === 403 || status === 404)
    .map(({ orderId, person, code }) => `${person} sits on a review of ${orderId}, and is refused as ${code}`);
};

/** As each file of that sample begins. */
const LETTER = '%PDF-1.7';
const filesLooked = new Fresh(({ ledger }) => ledger.keptFiles);

/** A file that came with an objection under 0.1.0 opens for whoever decides on it. */
export const keptFilesOpen: Invariant = async (world) => {
  const fresh = filesLooked.take(world);
  return fresh
    .filter(({ status, begins }) => status !== 200 || begins !== LETTER)
    .map(({ orderId, status }) => `the file of then of ${orderId} is answered ${status} to its reviewer`);
};
