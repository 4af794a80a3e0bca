import type { MessageType } from '../order/record/events.ts';
import { isAlive, type OrderState } from '../order/record/state.ts';
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

const findReceived: Look = (_, { state: { acknowledgement } }) =>
  acknowledgement.status === 'given' ? 'answer' : undefined;

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
  if (isAlive(phase)) return held(message, standing);
  if (phase.kind === 'erased' || phase.period === null) return 'end';
  return ended(message, standing);
}
