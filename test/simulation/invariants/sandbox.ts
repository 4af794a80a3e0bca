import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../shared/domain/instant.ts';
import type { Commit } from '../../../shared/domain/order/commit.ts';
import type { World } from '../world/world.ts';
import { Fresh, freshCommits, type Invariant } from './invariant.ts';
import { foundIf } from './judge.ts';

/** As docs/api/providers.md has them, and docs/decisions/0103-sandbox.md. */
const AUTHORITY = 'aut-holdfast-sandbox';
const PROVIDERS = 'prv-sandbox-';
const TRIED_FOR_MS = HOUR_MS;
/** Of a machine whose clock is behind, and of what it takes to make an attempt that was due. */
const SLACK_MS = 15 * MINUTE_MS;

const isTest = ({ authority }: { readonly authority: string }): boolean => authority === AUTHORITY;
const isOfSandbox = (provider: string): boolean => provider.startsWith(PROVIDERS);

const issued = freshCommits();
const tests = new WeakMap<World, Map<string, Commit>>();

/** The first commit of each test that is on record. */
function testsOf(world: World): ReadonlyMap<string, Commit> {
  const known = tests.get(world) ?? new Map<string, Commit>();
  tests.set(world, known);
  for (const { commit } of issued.take(world))
    if (commit.version === 1 && isTest(commit.state)) known.set(commit.orderId, commit);
  return known;
}

const ends = freshCommits();

/** A test has both its ends in the sandbox, and nothing else has one there. */
export const ownEnds: Invariant = async (world) =>
  ends
    .take(world)
    .flatMap(({ commit: { orderId, state } }) =>
      foundIf(
        isTest(state) !== isOfSandbox(state.provider),
        `${orderId} of ${state.authority} goes to ${state.provider}`,
      ),
    );

const posted = new Fresh(({ stack }) => stack.sender.posts);

/** What is sent about a test goes to the address that was registered, says that it is one, and not for long; and nothing else goes there or says so. */
export const testsStayInside: Invariant = async (world) => {
  const fresh = posted.take(world);
  const known = testsOf(world);
  if (fresh.length === 0) return [];
  const addressOf = new Map([...world.ledger.newcomers.values()].map(({ provider, endpoint }) => [provider, endpoint]));
  const addresses = new Set(addressOf.values());
  return fresh.flatMap(({ url, headers, body }) => {
    const { data, timestamp } = JSON.parse(body);
    const sentAt = Number(headers['webhook-timestamp']) * SECOND_MS;
    const test = known.get(data?.orderId);
    if (!test)
      return [
        foundIf(addresses.has(url), `what is no test is sent to ${url}: ${data?.orderId}`),
        foundIf(data?.test !== undefined, `${data?.orderId} is no test, and is said to be one`),
      ].flat();
    const late = sentAt - Date.parse(timestamp) - TRIED_FOR_MS - SLACK_MS;
    return [
      foundIf(addressOf.get(test.state.provider) !== url, `the test ${test.orderId} is told to ${url}`),
      foundIf(data.test !== true, `the test ${test.orderId} is told as if it were none`),
      foundIf(late > 0 && !world.isBehind(test.orderId), `the test ${test.orderId} is still sent after ${late} ms`),
    ].flat();
  });
};

/** Lines of the log that wake somebody, by the alarm's heading in infra/RUNBOOK.md. */
const WAKING = /"(?:level)":"WARN"/;
const logged = new Fresh(({ stack }) => stack.log.lines);

/** Nobody is troubled by a test: no telephone, no mail, no line that wakes, nobody is drawn, and it stands in nobody's list but its provider's. */
export const nobodyTroubled: Invariant = async (world) => {
  const { stack, ledger } = world;
  const lines = logged.take(world);
  const known = testsOf(world);
  if (known.size === 0) return [];
  const among = (where: string, rows: readonly { readonly orderId: string }[]): readonly string[] =>
    rows.filter(({ orderId }) => known.has(orderId)).map(({ orderId }) => `the test ${orderId} stands among ${where}`);
  const waking = lines.filter((line) => WAKING.test(line));
  const ofAuthority = await stack.list.of(AUTHORITY, 100);
  const ways = stack.deliveries
    .all()
    .filter(({ orderId, type, way = 'webhook' }) => known.has(orderId) && (type === 'news' || way !== 'webhook'));
  return [
    ...among('calls', stack.calls.all()),
    ...among('reviews', stack.reviews.all()),
    ...among('silences', stack.silences.all()),
    ...among('claims', stack.claims.all()),
    ...among('brief orders', stack.briefOrders.all()),
    ...among('what is unsaid', stack.unsaid.all()),
    ...among('orders of an authority', ofAuthority.orders),
    ...among('what a key signed', stack.signed.all()),
    ...ways.map(({ orderId, type, way }) => `the test ${orderId} is told by ${way ?? type}`),
    ...waking.flatMap((line) =>
      [...known.keys()].filter((id) => line.includes(id)).map((id) => `somebody is woken for the test ${id}: ${line}`),
    ),
    ...(ledger.testOrders.size > 0 ? listDrawn(world) : []),
  ];
};

const drawn = freshCommits();

const listDrawn = (world: World): readonly string[] =>
  drawn.take(world).flatMap(({ commit: { orderId, state } }) => {
    const seats = isTest(state) ? state.rights.reviews.flatMap((review) => review.seats) : [];
    return seats.some(({ reviewer }) => reviewer !== null && reviewer !== undefined)
      ? [`somebody is drawn for the test ${orderId}`]
      : [];
  });

/** A test holds nothing: no order meets it, and none is found by what it is about. */
export const testsHoldNothing: Invariant = async (world) => {
  const known = testsOf(world);
  if (known.size === 0) return [];
  const met = world.stack.overlaps
    .all()
    .flatMap(({ orderId, met: others }) =>
      others
        .filter((other) => known.has(orderId) || known.has(other.orderId))
        .map((other) => `${orderId} meets ${other.orderId}, and one of them is a test`),
    );
  const marked = await Promise.all(
    [...known.keys()].map(async (id) =>
      (await world.stack.marks.of(id as Parameters<typeof world.stack.marks.of>[0])) === undefined
        ? []
        : [`the test ${id} has marks`],
    ),
  );
  return [...met, ...marked.flat()];
};

const looked = new Fresh(({ ledger }) => ledger.testsRead);

/** Whoever reads a document of a test is told that it is one. */
export const testsSaySo: Invariant = async (world) => {
  const fresh = looked.take(world);
  return fresh.flatMap(({ orderId, what, body }) => {
    const said = Object(body)[what === 'certificate' ? 'order' : 'notice'];
    return foundIf(said?.test !== true, `the ${what} of the test ${orderId} reads as if it were none`);
  });
};
