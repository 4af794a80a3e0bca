import type { OrderId } from '../../../shared/domain/ids.ts';
import { type Instant, plus, SECOND_MS } from '../../../shared/domain/instant.ts';
import { INSTRUMENTS } from '../../../shared/domain/law/instruments.ts';
import { applyTime } from '../../../shared/domain/order/life/time.ts';
import type { OrderState } from '../../../shared/domain/order/record/state.ts';
import type { Entry } from './ledger.ts';
import { REFS, type Week } from './week.ts';

const [PROVIDER] = REFS;

export async function stateOf({ stack, now }: Week, id: OrderId): Promise<OrderState> {
  const latest = await stack.orders.latest(id);
  if (!latest) throw new Error('there is no such order');
  return applyTime(INSTRUMENTS[latest.commit.state.instrument], latest.commit.state, now).state;
}

const endOf = ({ phase }: OrderState): Instant | undefined =>
  phase.kind === 'running' ? phase.period.ends.appliedEndsAt : undefined;

/** Time ends what nobody validated, whoever is suspended. */
const isOfLaw = ({ phase }: OrderState): boolean => phase.kind === 'ended' && phase.reason.startsWith('validation-');

/** Orders that were received by the last look, and until when they are in force. */
export type SeenHolds = ReadonlyMap<OrderId, Instant>;

/** What was received is in force until its time, unless somebody who may do so ended it; and a doubt touches none of it. */
export async function lookAtHolds(week: Week, before: SeenHolds): Promise<SeenHolds> {
  const now = new Map<OrderId, Instant>();
  for (const id of week.orders) {
    const state = await stateOf(week, id);
    const [was, is] = [before.get(id), endOf(state)];
    const isLoosened = was !== undefined && week.now < was && (is === undefined || is < was);
    if (isLoosened && !isOfLaw(state) && !week.ended.has(id))
      week.fault(`the hold ${id} was loosened: it is ${state.phase.kind}`);
    if (was !== undefined && state.doubt?.status === 'open') week.fault(`the hold ${id} was received, and is held`);
    if (is !== undefined) now.set(id, is);
  }
  return now;
}

/** What is posted since the last look goes where the entry in force then says; a challenge, where an open proposal says. */
export function lookAtPosts(week: Week, first: Entry, from: number): number {
  const { posts } = week.stack.sender;
  for (const { url, headers, body } of posts.slice(from)) {
    if (!url.startsWith('https:')) continue; // where nobody keeps an address with what is sent: it is looked up when it goes
    const at = (Number(headers['webhook-timestamp']) * SECOND_MS) as Instant;
    const { type, data } = JSON.parse(body);
    const places =
      type === 'directory.endpoint-challenge'
        ? [proposedIn(week, data.change)]
        : inForceFor(week, first, { url, body, at });
    if (!places.some((one) => namesUrl(one, url))) week.fault(`${type} was told at ${url}, which is not in force`);
  }
  return posts.length;
}

const proposedIn = ({ ledger }: Week, change: string): Entry =>
  ledger.changes.find(({ id, endedAt }) => id === change && endedAt === undefined)?.entry ?? {};

/** A message of an order keeps the addresses that were in force when it was handed on, however late it arrives (decision 0026). */
function inForceFor(
  { ledger, stack }: Week,
  first: Entry,
  post: { readonly url: string; readonly body: string; readonly at: Instant },
): Entry[] {
  const made = stack.deliveries.all().find(({ url, body }) => url === post.url && body === post.body);
  const instants = [post.at, plus(post.at, SECOND_MS), ...(made ? [made.createdAt] : [])];
  return instants.map((at) => ledger.entryAt(PROVIDER, at, first));
}

const namesUrl = (entry: Entry, url: string): boolean => JSON.stringify(entry).includes(JSON.stringify(url));

/** A mail about a change goes to whom the entry in force then names. */
export function lookAtMails(
  week: Week,
  first: ReadonlyMap<(typeof REFS)[number], Entry | undefined>,
  from: number,
): number {
  for (const { to, text, at } of week.mails.slice(from)) {
    const ref = REFS.find(({ kind, id }) => text.includes(`${kind}.${id}.`));
    const entry = ref && week.ledger.entryAt(ref, at, first.get(ref) ?? {});
    if (!entry || !JSON.stringify(entry).includes(JSON.stringify(to)))
      week.fault(`a change was told to ${to}, which is not in force`);
  }
  return week.mails.length;
}

/** Nothing on record was signed by a key after it was revoked. */
export function lookAtSignatures(week: Week): void {
  const { orders, notes, directory } = week.stack;
  const signed = [
    ...orders.stored.commits().map(({ commit }) => ({ by: commit.by, at: commit.at })),
    ...notes.notes().map(({ note }) => ({ by: note.by, at: note.at })),
  ].flatMap(({ by, at }) =>
    by.kind === 'provider' && by.provider === PROVIDER.id && 'key' in by ? [{ key: by.key, at }] : [],
  );
  const proved = directory
    .commits()
    .flatMap(({ ref, actor, at }) =>
      actor.role === 'provider' && ref.id === PROVIDER.id ? [{ key: actor.by, at }] : [],
    );
  for (const { key, at } of [...signed, ...proved]) {
    if (week.ledger.isRevoked(key, plus(at, -1))) week.fault(`${key} signed at ${at}, after it was revoked`);
  }
}

/** From when to when each order was held. */
function listHeld({ stack }: Week, id: OrderId): readonly { readonly from: number; readonly to: number }[] {
  const events = stack.orders.stored
    .commits()
    .filter(({ commit }) => commit.orderId === id)
    .flatMap(({ commit }) => commit.events);
  const held: { from: number; to: number }[] = [];
  for (const { type, at } of events) {
    const open = held.at(-1);
    if (type === 'order.doubted' && open?.to !== Number.POSITIVE_INFINITY)
      held.push({ from: at, to: Number.POSITIVE_INFINITY });
    const isOver = /^(order\.(confirmed-again|received|withdrawn|expired)|doubt\.undone)$/.test(type);
    if (isOver && open?.to === Number.POSITIVE_INFINITY) open.to = at;
  }
  return held;
}

/** While an order is held nobody is told that it is issued; each wait has its end; and in the end nothing is left to be told. */
export async function lookAtDoubts(week: Week): Promise<void> {
  const { sender, deliveries } = week.stack;
  const issued = sender.posts
    .map(({ headers, body }) => ({ at: Number(headers['webhook-timestamp']) * SECOND_MS, ...JSON.parse(body) }))
    .filter(({ type }) => type === 'order.issued');
  for (const id of week.orders) {
    const { phase, doubt } = await stateOf(week, id);
    if (doubt?.status === 'open' && phase.kind !== 'ended') week.fault(`the order ${id} is held for ever`);
    const mine = issued.filter(({ data }) => data.orderId === id);
    for (const { from, to } of listHeld(week, id)) {
      if (mine.some(({ at }) => at > from + SECOND_MS && at < to - SECOND_MS))
        week.fault(`the order ${id} was told as issued while it was held`);
    }
    const pending = (await deliveries.of(id)).filter(({ status, from }) => from === undefined && status === 'pending');
    if (pending.length > 0) week.fault(`of the order ${id} something is left to be told`);
  }
}
