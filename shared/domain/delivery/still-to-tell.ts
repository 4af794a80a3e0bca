import type { MessageType } from '../order/record/events.ts';
import { findDoubt, isAlive, type OrderState } from '../order/record/state.ts';
import type { Overtaking } from './delivery.ts';

/** An order as it stands now, with everything time has done. */
export interface Standing {
  readonly state: OrderState;
  /** Whether its provider owes anything about it. */
  readonly isOwed: boolean;
}

type Look = (message: number, standing: Standing) => Overtaking | undefined;

/** What has to be looked at, while the hold runs and after its end. */
interface Subject {
  readonly held: Look;
  readonly ended: Look;
}

const goOn: Look = () => undefined;
const findNewer: Look = () => 'newer';

/** Told anew once a doubt is over. */
const findReceived: Look = (message, { state: { acknowledgement, doubt } }) => {
  if (acknowledgement.status === 'given') return 'answer';
  return doubt && 'message' in doubt && doubt.message > message ? 'newer' : undefined;
};

/** Whoever received it while it was held does not wait any more. */
const findUndoubted: Look = (_, { state }) => (findDoubt(state) ? undefined : 'newer');

/** An end that was set anew is told of by the message that set it last. */
const findNewerEnd: Look = (message, { state: { endAcknowledgement } }) => {
  if (endAcknowledgement === undefined || endAcknowledgement.message < message) return undefined;
  if (endAcknowledgement.status === 'given') return 'answer';
  return endAcknowledgement.message > message ? 'newer' : undefined;
};

const findConfirmed: Look = (_, { state: { phase } }) =>
  phase.kind === 'ended' && phase.confirmation.status === 'confirmed' ? 'answer' : undefined;

const findOwed: Look = (_, { isOwed }) => (isOwed ? undefined : 'answer');

const OF_AN_END: Subject = { held: goOn, ended: findConfirmed };
/** What is owed to others than the one who holds does not end with the hold. */
const OF_OTHERS: Subject = { held: goOn, ended: goOn };

const SUBJECTS = {
  'order.issued': { held: findReceived, ended: findNewer },
  'order.held': { held: findUndoubted, ended: findNewer },
  'order.extended': { held: findNewerEnd, ended: findNewer },
  'order.continued': { held: findNewerEnd, ended: findNewer },
  'order.clarified': { held: goOn, ended: findNewer },
  'order.released': OF_AN_END,
  'order.withdrawn': OF_AN_END,
  'order.lapsed': OF_AN_END,
  'order.reminder': { held: findOwed, ended: findOwed },
  'notice.relay-requested': OF_OTHERS,
  'challenge.decided': OF_OTHERS,
  'message.sent': OF_OTHERS,
} as const satisfies Record<MessageType, Subject>;

/** While it is doubted whose an order is, nothing is sent that has somebody act on it. */
const findHeldBack = (type: MessageType, { state }: Standing): Overtaking | undefined =>
  findDoubt(state) && SUBJECTS[type] !== OF_OTHERS && type !== 'order.held' ? 'doubt' : undefined;

/** Whoever was told to wait hears that there is nothing to wait for, received or not. */
const endsWaiting = (type: MessageType, { state: { doubt } }: Standing): boolean =>
  type === 'order.withdrawn' && doubt?.status === 'open';

/** A message of an order, told by any way. */
interface Told {
  readonly type: MessageType;
  readonly message: number;
}

/**
 * Whether nothing is left to tell by a message that has not arrived: the provider said that it knows, or a later message says more. Of
 * an order nobody received nothing is told after its end, and nothing once it is erased.
 */
export function findOvertaking({ type, message }: Told, standing: Standing): Overtaking | undefined {
  const { phase } = standing.state;
  const { held, ended }: Subject = SUBJECTS[type];
  if (isAlive(phase)) return findHeldBack(type, standing) ?? held(message, standing);
  if (phase.kind === 'erased' || (phase.period === null && !endsWaiting(type, standing))) return 'end';
  return ended(message, standing);
}
