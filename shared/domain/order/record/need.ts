import type { Instant } from '../../instant.ts';
import type { Need, NeedQuestion, OrderState } from './state.ts';

/**
 * What is asked before the end that was just set. Whoever sets an end while a question is open has answered it.
 *
 * @param asksAt left out of what was recorded before anybody was asked: then nothing changes.
 */
export function planQuestions({ need }: OrderState, asksAt: readonly Instant[] | undefined): Pick<OrderState, 'need'> {
  if (asksAt === undefined) return {};
  const confirmed = (need?.confirmed ?? 0) + (need?.question?.status === 'open' ? 1 : 0);
  return { need: { asksAt, question: null, confirmed, silent: need?.silent ?? 0 } };
}

/** The next question is put. */
export function withQuestionOfNeed(state: OrderState, question: NeedQuestion): OrderState {
  const need = requireNeed(state);
  return { ...state, need: { ...need, asksAt: need.asksAt.slice(1), question } };
}

/** The question put last is answered, or met with silence; an answer that comes after the silence leaves it counted. */
export function answerQuestionOfNeed(state: OrderState, status: 'answered' | 'silent'): OrderState {
  const need = requireNeed(state);
  if (need.question === null) throw new Error('only what was asked is answered');
  const counted = status === 'answered' ? { confirmed: need.confirmed + 1 } : { silent: need.silent + 1 };
  return { ...state, need: { ...need, ...counted, question: { ...need.question, status } } };
}

function requireNeed({ need }: OrderState): Need {
  if (need === undefined) throw new Error('nobody is asked before a period begins');
  return need;
}
