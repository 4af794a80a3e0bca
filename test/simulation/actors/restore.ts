import { DAY_MS, toRfc3339 } from '../../../shared/domain/instant.ts';
import { messagesOf } from '../../../shared/domain/order/commit.ts';
import { messageRequest, orderIdsIn } from '../../support/requests.ts';
import { mark, restore } from '../world/restoring.ts';
import type { World } from '../world/world.ts';
import { type Act, told } from './act.ts';
import { extend, release } from './authority.ts';
import { fileUs } from './directed.ts';

/** So long each table can be restored. @see docs/operate.md, Restore */
const RECORDS_KEPT_MS = 35 * DAY_MS;
const KEYS_KEPT_MS = DAY_MS;

/** An instant that somebody may go back to: DynamoDB keeps each, and here some are enough. */
export const markInstant: Act = async ({ world }) => {
  world.marked.push(mark(world));
  return `${new Date(world.now).toISOString()} can be restored`;
};

/** The same between a commit and what follows from it: nobody was told of it by then, and is told before the records are lost. */
export const actAndMark: Act = async (context) => {
  const said = await context.draws.one([fileUs, extend, release])(context);
  return `${said}; ${await markInstant(context)}`;
};

/** The records are lost, and are restored to an instant before. All that was newer is gone; keys, files and queues are what they are. */
export const restoreRecords: Act = async ({ world, draws }) => {
  const { ledger, marked } = world;
  const kept = marked.filter(({ at }) => at > world.now - RECORDS_KEPT_MS);
  if (kept.length === 0) return 'nothing can be restored';
  const to = draws.one(kept);
  const report = await restore(world, 'records', to);
  ledger.restores.push(report);
  const { lost, found, left } = report;
  return `restores the records to ${new Date(to.at).toISOString()}: ${lost.length} commits are lost, ${found.length} findings, then ${left.length}`;
};

/** The keys are lost, and are restored to an instant before, within the day; not where the key of an order would be lost by it. */
export const restoreKeys: Act = async ({ world }) => {
  const kept = world.marked.filter(({ at }) => at > world.now - KEYS_KEPT_MS);
  const to = kept.findLast(({ owners }) => [...world.stack.vault.kept].every((owner) => owners.has(owner)));
  if (to === undefined) return 'no instant has every key';
  const report = await restore(world, 'keys', to);
  world.ledger.restores.push(report);
  return `restores the keys to ${new Date(to.at).toISOString()}: ${report.erasedAgain.length} are erased again`;
};

/** What was filed and is lost is sent again, under its own key and with the same content. */
export const fileAgain: Act = async ({ world, draws, faults }) => {
  const { ledger, stack } = world;
  const left = ledger.lostOrders.filter(({ id }) => ledger.filings.has(id));
  if (left.length === 0) return 'nothing that was filed is lost';
  const order = draws.one(left);
  const { request, by } = ledger.filings.get(order.id) ?? {};
  if (!request || !by) return 'nothing that was filed is lost';
  const answer = await world.ask('file-again', faults, () => stack.officer(request, by));
  if (answer === undefined) return `nobody answers whether ${order.id} is on record`;
  const became = answer.status === 201 || answer.status === 200 ? orderIdsIn(answer) : [];
  ledger.filedAgain.push({ id: order.id, status: answer.status, became });
  if (became.includes(order.id)) {
    ledger.lostOrders.splice(ledger.lostOrders.indexOf(order), 1);
    ledger.addOrders([{ ...order, filedAt: world.now }]);
  }
  return told('files again', order.id, answer);
};

/** Its provider holds a message that is on record no more, and answers to it. */
export const answerTheLost: Act = async ({ world, draws }) => {
  const { ledger, stack } = world;
  const lost = ledger.lost.filter(
    (stored) => messagesOf(stored.commit).length > 0 && !isBackOnRecord(world, stored.digest),
  );
  if (lost.length === 0) return 'nothing that was told is lost';
  const { commit, digest } = draws.one(lost);
  const { orderId, state } = commit;
  const timestamp = toRfc3339(world.now);
  const body = { type: 'order.acknowledged', timestamp, data: { orderId, digest } };
  const provider = [...ledger.orders, ...ledger.lostOrders].find(({ id }) => id === orderId)?.provider ?? 'prv-demo';
  const answer = await world.ask('answer-the-lost', [], () =>
    stack.provider(messageRequest(body), { provider, id: `lost-${draws.below(1_000_000)}` }),
  );
  if (answer) ledger.trespasses.push({ what: `a word on a lost version of ${state.orderId}`, status: answer.status });
  return told('its provider answers to what is lost of', orderId, answer);
};

const isBackOnRecord = ({ stored }: World, digest: string): boolean => stored.some((one) => one.digest === digest);
