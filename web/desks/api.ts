import type { CallList } from '../../shared/contracts/api/authorities/calls.ts';
import type { OrderList } from '../../shared/contracts/api/authorities/orders.ts';
import type { WaitingList } from '../../shared/contracts/api/authorities/waiting.ts';
import type { AskOf } from '../steps/ask.ts';

/** What the API answers to what the desks ask of it: a line for each route, with the type of its contract. */
export interface Answers {
  'GET /v1/orders': OrderList;
  'POST /v1/order-searches': OrderList;
  'GET /v1/calls': CallList;
  'GET /v1/filings/waiting': WaitingList;
}

/** Asks the API with the token of whoever sits at the desk. */
export type Ask = AskOf<Answers>;
