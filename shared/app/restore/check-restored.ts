import pLimit from 'p-limit';
import type { OrderId } from '../../domain/ids.ts';
import { DAY_MS } from '../../domain/instant.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import type { OfficialKeyEraser } from '../../ports/official-keys.ts';
import { type EraseDeps, eraseOrder } from '../time/erase-order.ts';
import { type CheckDeps, type CheckedOrder, checkOrder } from './check-order.ts';
import type { Finding, FindingCode } from './finding.ts';

/** Asked of the tables side by side: enough to wait for none, few enough to disturb nobody. */
const AT_ONCE = 8;

/** No backup is older: what was erased before then, none can bring back. */
const LONGEST_BACKUP_MS = 35 * DAY_MS;

export interface RestoreDeps extends CheckDeps {
  /** Given, and what is erased on record is erased again. */
  readonly erasing?: (EraseDeps & { readonly officialsEraser: OfficialKeyEraser }) | undefined;
}

/** Who hears what comes of it, as it comes. */
export interface RestoreListener {
  found(finding: Finding): void;
  /** Of an order whose data key is there and whose record is not: it is lost, or its filing never ended. */
  keyAlone(orderId: OrderId): void;
  erasedAgain(orderId: OrderId): void;
  /** @param orders how many are done. */
  progress(orders: number): void;
}

export interface RestoreSummary {
  readonly orders: number;
  readonly findings: number;
}

/** Proves every order, a few at a time, and what leads to orders. Nothing of an order is held once it is proved. */
export async function checkRestored(deps: RestoreDeps, listener: RestoreListener): Promise<RestoreSummary> {
  let [orders, findings] = [0, 0];
  const say = (finding: Finding): void => {
    findings += 1;
    listener.found(finding);
  };
  await checkDueIndex(deps, say);
  await forEach(deps.orders.orderIds(), async (orderId) => {
    const checked = await checkAndErase(deps, orderId, listener);
    for (const finding of checked.findings) say(finding);
    orders += 1;
    listener.progress(orders);
  });
  const requireOnRecord = (code: FindingCode) => async (orderId: OrderId) => {
    if (!(await deps.orders.isOnRecord(orderId))) say({ code, orderId, where: '' });
  };
  await forEach(deps.orders.listOwners(), requireOnRecord('list-without-order'));
  await forEach(deps.orders.codeOwners(), requireOnRecord('code-without-order'));
  await forEach(deps.orders.keyOwners(), async (orderId) => {
    if (!(await deps.orders.isOnRecord(orderId))) listener.keyAlone(orderId);
  });
  return { orders, findings };
}

/** Erases again what the record calls erased, and looks again: what is still found is found. */
async function checkAndErase(deps: RestoreDeps, orderId: OrderId, listener: RestoreListener): Promise<CheckedOrder> {
  const checked = await checkOrder(deps, orderId);
  const { erasing, clock } = deps;
  if (!erasing || !checked.state || !mayHaveComeBack(checked, clock.now())) return checked;
  const { phase, officials } = checked.state;
  if (phase.kind === 'erased') await eraseOrder(erasing, checked.state);
  if (officials === 'erased') await erasing.officialsEraser.destroy(orderId);
  listener.erasedAgain(orderId);
  return await checkOrder(deps, orderId);
}

const LEFT: ReadonlySet<string> = new Set<Finding['code']>(['key-left', 'file-left', 'officials-left']);

function mayHaveComeBack({ state, findings }: CheckedOrder, now: number): boolean {
  return (
    findings.some(({ code }) => LEFT.has(code)) ||
    (state !== undefined && isErasedSince(state, now - LONGEST_BACKUP_MS))
  );
}

const isErasedSince = ({ phase }: OrderState, since: number): boolean => phase.kind === 'erased' && phase.at > since;

async function checkDueIndex({ orders }: CheckDeps, say: (finding: Finding) => void): Promise<void> {
  if (!(await orders.hasDueIndex())) say({ code: 'due-index', orderId: null, where: '' });
}

/** Takes a few at a time, and no more from whatever gives them than are being worked on. */
async function forEach<T>(items: AsyncIterable<T>, work: (item: T) => Promise<void>): Promise<void> {
  const limit = pLimit(AT_ONCE);
  const running = new Set<Promise<void>>();
  for await (const item of items) {
    const done = limit(work, item).finally(() => running.delete(done));
    running.add(done);
    if (running.size >= AT_ONCE) await Promise.race(running);
  }
  await Promise.all(running);
}
