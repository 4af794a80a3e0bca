import { DAY_MS, type Instant, MINUTE_MS, plus, SECOND_MS } from '../../../shared/domain/instant.ts';
import type { StoredCommit } from '../../../shared/domain/order/commit.ts';
import { registerOf } from '../world/register.ts';
import type { World } from '../world/world.ts';
import { freshCommits, type Invariant } from './invariant.ts';

/** How far clocks are off, and a run that takes as long as one may. */
const SLACK_MS = 11 * MINUTE_MS;
const SKEW_MS = 5 * MINUTE_MS + SECOND_MS;
/** What an entry asked for waits so long for its word. @see docs/api/authorities.md */
const WAITS_MS = DAY_MS;

const asks = (world: World, authority: string, at: Instant): boolean => {
  const asked = registerOf(world).of('authority', authority).inForceAt(at)?.['secondOfficer'];
  return Array.isArray(asked) && asked.includes('urgent');
};

const issued = freshCommits();
const known = new WeakMap<World, Set<string>>();

/** What its authority wants two to have looked at is not issued by one: nor on its filer's own word, nor on a late one, nor on one of a suspended account. */
export const issuedByTwo: Invariant = async (world) => {
  const filings = known.get(world) ?? new Set<string>();
  known.set(world, filings);
  const found: string[] = [];
  for (const { commit } of issued.take(world)) {
    const event = commit.events.find(({ type }) => type === 'order.issued');
    if (event?.type !== 'order.issued') continue;
    const isRest = filings.has(event.filing ?? commit.orderId); // the rest of a filing of which something is issued already
    filings.add(event.filing ?? commit.orderId);
    if (!isRest) found.push(...(await judgeIssued(world, commit, event)));
  }
  return world.ledger.register.resumedIn === world.step ? [] : found;
};

interface Issued {
  readonly filing?: string | undefined;
  readonly secondedBy?: { readonly person: string; readonly at: Instant } | undefined;
}

async function judgeIssued(
  world: World,
  { orderId, at, state }: StoredCommit['commit'],
  { filing, secondedBy }: Issued,
): Promise<readonly string[]> {
  const { ledger, stack } = world;
  const { authority, emergency, issuer } = state;
  const name = `${orderId} of ${authority}`;
  const found: string[] = [];
  if (filing !== undefined && ledger.beforeFiling.refused.has(filing)) found.push(`${name} is issued, and was refused`);
  if (secondedBy === undefined) {
    const isAskedFor = asks(world, authority, plus(at, -SLACK_MS)) && asks(world, authority, at);
    return isAskedFor && !emergency ? [...found, `${name} is issued by one, and two are asked for`] : found;
  }
  const [first, second] = [await stack.named(orderId, issuer.person), await stack.named(orderId, secondedBy.person)];
  if (first === second) found.push(`${name} is issued on its filer's own word`);
  const since = ledger.beforeFiling.waiting.find(({ id }) => id === filing)?.filedAt;
  if (since !== undefined && secondedBy.at > since + WAITS_MS + SKEW_MS)
    found.push(`${name} is issued on a word that came too late`);
  const register = registerOf(world);
  for (const person of [first, second]) {
    const isOut = [secondedBy.at - 1, secondedBy.at].every((when) =>
      register.isSuspended({ kind: 'authority', id: authority }, person, when as Instant),
    );
    if (isOut) found.push(`${name} is issued on a word while ${person} was suspended`);
  }
  return found;
}

/** A filing that waits is issued as its filer's, whoever lets it out. */
const lettersSeen = freshCommits();
const FILERS: Readonly<Record<string, string>> = { 'aut-sheriff': 'person-watch-commander' };
export const issuedAsFiled: Invariant = async (world) => {
  const found: string[] = [];
  for (const { commit } of lettersSeen.take(world)) {
    const event = commit.events.find(({ type }) => type === 'order.issued');
    if (event?.type !== 'order.issued' || event.secondedBy === undefined) continue;
    const waiting = await world.stack.waiting.find(event.filing as Parameters<typeof world.stack.waiting.find>[0]);
    const issuer = await world.stack.named(commit.orderId, commit.state.issuer.person);
    const filer = FILERS[commit.state.authority] ?? waiting?.filer;
    if (filer !== undefined && issuer !== filer)
      found.push(`${commit.orderId} was filed by ${filer}, and is issued by ${issuer}`);
    if (commit.at < event.secondedBy.at - SECOND_MS) found.push(`${commit.orderId} was issued before its second word`);
  }
  return found;
};

/** A draft holds what was written last, for as long as it is kept and no longer, and nobody overwrites what they have not read. */
export const draftsStand: Invariant = async ({ ledger }) => ledger.beforeFiling.misread.splice(0);
