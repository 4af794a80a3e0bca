import type { Officer } from '../../domain/actor.ts';
import { weekOf } from '../../domain/delivery/alert.ts';
import { filingIdFor, type OrderId, orderIdFor } from '../../domain/ids.ts';
import { DAY_MS, type Instant, MINUTE_MS, plus } from '../../domain/instant.ts';
import { recordedIdOf } from '../../domain/officials.ts';
import { decideForAuthority } from '../../domain/order/few-decisions.ts';
import { AUTHORITY_ROWS } from '../../domain/order/life/rows/authority.ts';
import { isAlive, type OrderState } from '../../domain/order/record/state.ts';
import { SELF_TEST } from '../../domain/self-test.ts';
import { actOnOrder } from '../order/act-on-order.ts';
import type { FilingContents } from './prepare-filing.ts';
import { prepareFiling } from './prepare-filing.ts';
import { composeSelfTestForm } from './self-test-form.ts';
import { type StoreDeps, storeFiling } from './store-filing.ts';

export interface SelfTestDeps extends StoreDeps {
  /** What a form says, as for any filing. */
  readonly readFiling: (form: unknown) => FilingContents;
}

/** `waits`: it is too early to say. */
export interface SelfTestRun {
  readonly orderId: OrderId;
  readonly outcome: 'filed' | 'waits' | 'acknowledged' | 'silent';
}

/** Nobody: a machine files it, and no person has this id. */
const BY: Officer = {
  kind: 'officer',
  role: 'contact-point',
  authority: SELF_TEST.authority,
  institution: SELF_TEST.authority,
  person: 'file-self-test',
};

/** So long an acknowledgement may take, milliseconds; below what lies between both runs of a week. */
const ANSWERED_WITHIN_MS = 20 * MINUTE_MS;

/**
 * The first run of a week files its order; the next looks whether that was acknowledged, and releases it in either case, so that none stays
 * in force. However often it runs, a week has one order. One that the week before left in force, as it was filed at its very end, is looked at first.
 *
 * @returns what became of each order that was looked at, that of this week last.
 * @throws HoldfastError what filing refuses: `authority-unknown` and `provider-unknown` where the directory does not have both ends.
 */
export async function runSelfTest(deps: SelfTestDeps): Promise<readonly SelfTestRun[]> {
  const now = deps.clock.now();
  const before = (await findOrder(deps, weekOf(plus(now, -7 * DAY_MS)))).latest?.commit.state;
  const left = before && isAlive(before.phase) ? [await look(deps, before, now)] : [];
  return [...left, await runWeek(deps, now)];
}

async function findOrder(deps: SelfTestDeps, week: string) {
  const filing = filingIdFor(await deps.hashes.hasher(), SELF_TEST.authority, week);
  const orderId = orderIdFor(filing, 0);
  return { filing, orderId, latest: await deps.orders.latest(orderId) };
}

async function runWeek(deps: SelfTestDeps, now: Instant): Promise<SelfTestRun> {
  const week = weekOf(now);
  const { filing, orderId, latest } = await findOrder(deps, week);
  if (latest) return await look(deps, latest.commit.state, now);
  const contents = deps.readFiling(composeSelfTestForm(week, now));
  await storeFiling(deps, contents, await prepareFiling(deps, BY, contents, filing), {});
  return { orderId, outcome: 'filed' };
}

async function look(deps: SelfTestDeps, state: OrderState, now: Instant): Promise<SelfTestRun> {
  const { orderId, issuedAt, acknowledgement } = state;
  if (now < plus(issuedAt, ANSWERED_WITHIN_MS)) return { orderId, outcome: 'waits' };
  await release(deps, state);
  return { orderId, outcome: acknowledgement.status === 'given' ? 'acknowledged' : 'silent' };
}

async function release(deps: SelfTestDeps, { orderId, phase }: OrderState): Promise<void> {
  if (!isAlive(phase)) return;
  const by = { ...BY, person: recordedIdOf(await deps.officials.open(orderId), orderId, BY.person) };
  const command = { type: 'release', reason: 'no-longer-needed' } as const;
  await actOnOrder({ rows: AUTHORITY_ROWS, decide: decideForAuthority }, deps, {
    orderId,
    by,
    command,
    idempotencyKey: 'self-test',
    body: command,
  });
}
