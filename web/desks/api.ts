import type { CallList, CallNoted } from '../../shared/contracts/api/authorities/calls.ts';
import type { DraftKept, DraftList, DraftView } from '../../shared/contracts/api/authorities/drafts.ts';
import type { FilingAccepted, FilingChecked } from '../../shared/contracts/api/authorities/filing.ts';
import type { OrderList, OrderView } from '../../shared/contracts/api/authorities/orders.ts';
import type {
  FilingWaits,
  WaitingFilingView,
  WaitingList,
  WordTaken,
} from '../../shared/contracts/api/authorities/waiting.ts';
import type { AttemptList } from '../../shared/contracts/api/common/attempts.ts';
import type { ContentPageView } from '../../shared/contracts/api/common/content.ts';
import type { CommandAccepted, History } from '../../shared/contracts/api/common/order.ts';
import type { CertificateRead } from '../../shared/contracts/api/providers/certificate.ts';
import type { NoticeRead } from '../../shared/contracts/api/providers/responses.ts';
import type {
  ActList,
  ChangeList,
  ChangeView,
  EntryHistory,
  KeyRevoked,
} from '../../shared/contracts/api/registrars/changes.ts';
import type { EntryView } from '../../shared/contracts/api/registrars/entries.ts';
import type { SignedListView } from '../../shared/contracts/api/registrars/signed.ts';
import type { SuspensionList, SuspensionView, TouchedList } from '../../shared/contracts/api/registrars/suspensions.ts';
import type { AskForDocument as AskForDocumentAmong, AskOf } from '../steps/ask.ts';

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
  'GET /v1/orders/{orderId}/history': History;
  'GET /v1/orders/{orderId}/certificate': CertificateRead;
  'GET /v1/orders/{orderId}/messages': ContentPageView;
  'GET /v1/orders/{orderId}/attempts': AttemptList;
  'POST /v1/orders/{orderId}/validation': CommandAccepted;
  'POST /v1/orders/{orderId}/extension': CommandAccepted;
  'POST /v1/orders/{orderId}/production-request': CommandAccepted;
  'POST /v1/orders/{orderId}/transmission': CommandAccepted;
  'POST /v1/orders/{orderId}/renewal': CommandAccepted;
  'POST /v1/orders/{orderId}/need': CommandAccepted;
  'POST /v1/orders/{orderId}/confirmation': CommandAccepted;
  'POST /v1/orders/{orderId}/release': CommandAccepted;
  'POST /v1/orders/{orderId}/clarification-answer': CommandAccepted;
  'POST /v1/orders/{orderId}/conflicts': CommandAccepted;
  'POST /v1/orders/{orderId}/notice-deferral': CommandAccepted;
  'POST /v1/orders/{orderId}/notice': CommandAccepted;
  'POST /v1/orders/{orderId}/notice-letter': NoticeRead;
  'POST /v1/orders/{orderId}/messages': CommandAccepted;
  'POST /v1/orders/{orderId}/calls': CallNoted;
  // the validator’s desk
  // the provider’s desk
  // the reviewer’s desk
  // the registrar’s desk
  'GET /v1/directory/changes': ChangeList;
  'POST /v1/directory/changes': ChangeView;
  'GET /v1/directory/changes/{changeId}': ChangeView;
  'POST /v1/directory/changes/{changeId}/approval': ChangeView;
  'POST /v1/directory/changes/{changeId}/refusal': ChangeView;
  'POST /v1/directory/changes/{changeId}/withdrawal': ChangeView;
  'POST /v1/directory/changes/{changeId}/challenges': ChangeView;
  'GET /v1/directory/entries/{kind}/{entryId}': EntryView;
  'GET /v1/directory/entries/{kind}/{entryId}/history': EntryHistory;
  'GET /v1/directory/providers/{providerId}/keys/{keyId}/signed': SignedListView;
  'POST /v1/directory/providers/{providerId}/keys/{keyId}/revocation': KeyRevoked;
  'GET /v1/directory/suspensions': SuspensionList;
  'POST /v1/directory/suspensions': SuspensionView;
  'GET /v1/directory/suspensions/{suspensionId}': TouchedList;
  'POST /v1/directory/suspensions/{suspensionId}/confirmation': SuspensionView;
  'POST /v1/directory/suspensions/{suspensionId}/lifting': SuspensionView;
  'GET /v1/directory/acts': ActList;
  // the desk of oversight
}

/** Asks the API with the token of whoever sits at the desk. */
export type Ask = AskOf<Answers>;

/** Asks it for a document, likewise. */
export type AskForDocument = AskForDocumentAmong<
  'GET /v1/orders/{orderId}/certificate' | 'POST /v1/orders/{orderId}/notice-letter'
>;
