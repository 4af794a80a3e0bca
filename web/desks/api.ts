import type { OrderList } from '../../shared/contracts/api/authorities/orders.ts';
import type { AskOf } from '../steps/ask.ts';

/** What the API answers to what the desks ask of it: a line for each route, with the type of its contract. */
export interface Answers {
  'GET /v1/orders': OrderList;
}

/** Asks the API with the token of whoever sits at the desk. */
export type Ask = AskOf<Answers>;
