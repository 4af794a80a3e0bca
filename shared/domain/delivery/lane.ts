import { isAlive, type OrderState } from '../order/record/state.ts';

/**
 * Whether what an order obliges us to tell goes by the urgent lane: while the hold of an emergency runs. That it ended, and what comes
 * after, waits with the rest, or holds that end at one instant would fill the lane that is kept free of them.
 */
export const isUrgent = ({ emergency, phase }: Pick<OrderState, 'emergency' | 'phase'>): boolean =>
  emergency && isAlive(phase);
