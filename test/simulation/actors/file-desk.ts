import type { OrderId } from '../../../shared/domain/ids.ts';
import { plus } from '../../../shared/domain/instant.ts';
import { asPerson, type PersonSender } from '../../support/attachments.ts';
import { CHALLENGE, caseRequest, issueCode, sessionRequest } from '../../support/cases.ts';
import { memberOf } from '../../support/requests.ts';
import type { Answer } from '../../support/stack.ts';
import type { FaultAt } from '../engine/faults.ts';
import { KEY_FAULTS, STORAGE_FAULTS } from '../engine/service-fault-names.ts';
import type { KnownOrder, ReadFile } from '../world/ledger.ts';
import { type Act, type ActContext, onOrder } from './act.ts';
import { findSession } from './persons.ts';

export const TEXT = 'text/plain';
export const IDS = ['a1', 'a2', 'a3'] as const;

/** Whoever sends files meets a storage that fails more often than others: one time in two, where anything fails at all. */
export const faultsOf = ({ world, draws, faults }: ActContext): readonly FaultAt[] =>
  world.isCalm || faults.length > 0 || !draws.once(2) ? faults : [{ call: 1, fault: draws.one(STORAGE_FAULTS) }];

/** Whoever reads what is sealed meets a key that opens nothing, or a storage that gives nothing, more often than others likewise. */
export const keyFaultsOf = ({ world, draws, faults }: ActContext): readonly FaultAt[] =>
  world.isCalm || faults.length > 0 || !draws.once(3)
    ? faults
    : [{ call: 1, fault: draws.one([...KEY_FAULTS, 'storage-slow-down']) }];

/** The token of whoever is in the case, as often as a session lasts. */
export async function enter(id: OrderId, { world, draws }: ActContext): Promise<string | undefined> {
  const { stack, ledger } = world;
  const open = findSession(id, world);
  if (open !== undefined) return open;
  const { state } = (await stack.orders.latest(id))?.commit ?? {};
  if (state?.rights.notice.status !== 'given') return undefined;
  const opened = await stack.person(sessionRequest(await issueCode(stack, id, `files-${draws.below(1_000_000)}`)));
  if (opened.status !== 201) return undefined;
  const token = String(memberOf(opened.body, 'token'));
  ledger.sessions.set(id, { token, openedAt: world.now });
  return token;
}

/** An objection of this side that files can be added to; filed, where there is none. */
export async function findObjection(
  { id }: KnownOrder,
  by: 'person' | 'provider',
  object: () => Promise<Answer>,
  { world }: ActContext,
): Promise<string | undefined> {
  const find = async () =>
    (await world.stack.orders.latest(id))?.commit.state.rights.challenges.findLast((one) => one.by === by)?.id;
  const found = await find();
  if (found !== undefined) return found;
  await world.ask('challenges', [], object);
  return await find();
}

/** What its sender knows, once they were told that it was taken. */
export function note(
  answer: Answer | undefined,
  {
    order,
    which,
    file,
    isInfected,
  }: {
    readonly order: KnownOrder;
    readonly which: { readonly challenge: string; readonly attachment: string };
    readonly file: Uint8Array;
    readonly isInfected: boolean;
  },
  { world }: ActContext,
): void {
  if (answer?.status !== 201 && answer?.status !== 200) return;
  const bytes = Buffer.from(file).toString();
  world.ledger.files.push({ orderId: order.id, ...which, bytes, isInfected, at: world.now });
}

/** What somebody was shown. @param skewMs how far ahead the clock of the machine was that they asked first. */
export function noteRead(
  answer: Answer | undefined,
  read: Pick<ReadFile, 'orderId' | 'challenge' | 'attachment' | 'by'>,
  skewMs: number,
  { world }: ActContext,
): void {
  if (answer?.status !== 200) return;
  const version = world.stored.findLast(({ commit }) => commit.orderId === read.orderId)?.commit.version ?? 0;
  const at = plus(world.now, Math.max(0, skewMs));
  world.ledger.filesRead.push({ ...read, bytes: Buffer.from(answer.bytes ?? []).toString(), at, version });
}

/** The person concerned, in the case. */
export const inCase = (
  act: (person: PersonSender, challenge: string, order: KnownOrder, context: ActContext) => Promise<string>,
): Act =>
  onOrder(async (order, context) => {
    const { stack } = context.world;
    const token = await enter(order.id, context);
    if (token === undefined) return `nobody is in the case of ${order.id}`;
    const object = () => stack.person(caseRequest('challenges', CHALLENGE, { token, key: 'files-objection' }));
    const challenge = await findObjection(order, 'person', object, context);
    if (challenge === undefined) return `nobody objects to ${order.id}`;
    return await act(
      asPerson(stack, () => token),
      challenge,
      order,
      context,
    );
  });
