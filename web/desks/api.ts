import type { CallList } from '../../shared/contracts/api/authorities/calls.ts';
import type { DraftKept, DraftList, DraftView } from '../../shared/contracts/api/authorities/drafts.ts';
import type { FilingAccepted, FilingChecked } from '../../shared/contracts/api/authorities/filing.ts';
import type { OrderList, OrderView } from '../../shared/contracts/api/authorities/orders.ts';
import type {
  FilingWaits,
  WaitingFilingView,
  WaitingList,
  WordTaken,
} from '../../shared/contracts/api/authorities/waiting.ts';
import type { AskOf } from '../steps/ask.ts';

/** What the API answers to what the desks ask of it: a line for each route, with the type of its contract. */
export interface Answers {
  // the duty desk
  'GET /v1/orders': OrderList;
  'POST /v1/order-searches': OrderList;
  'GET /v1/calls': CallList;
  // filing
  'POST /v1/filings': FilingAccepted | FilingWaits;
  'POST /v1/filing-checks': FilingChecked;
  'GET /v1/filings/waiting': WaitingList;
  'GET /v1/filings/waiting/{filingId}': WaitingFilingView;
  'POST /v1/filings/waiting/{filingId}/word': WordTaken;
  'GET /v1/drafts': DraftList;
  'POST /v1/drafts': DraftKept;
  'GET /v1/drafts/{draftId}': DraftView;
  'PUT /v1/drafts/{draftId}': DraftKept;
  'DELETE /v1/drafts/{draftId}': Pick<DraftKept, 'id'>;
  // the order
  'GET /v1/orders/{orderId}': OrderView;
}

/** Asks the API with the token of whoever sits at the desk. */
export type Ask = AskOf<Answers>;
