import type { CallList, CallNoted } from '../../shared/contracts/api/authorities/calls.ts';
import type { DraftKept, DraftList, DraftView } from '../../shared/contracts/api/authorities/drafts.ts';
import type { FilingAccepted, FilingChecked } from '../../shared/contracts/api/authorities/filing.ts';
import type { OrderEntry, OrderList, OrderView } from '../../shared/contracts/api/authorities/orders.ts';
import type {
  FilingWaits,
  WaitingFilingView,
  WaitingList,
  WordTaken,
} from '../../shared/contracts/api/authorities/waiting.ts';
import type { MessagePage } from '../../shared/contracts/api/common/answered-objections.ts';
import type { AttemptList, ProviderAttemptList } from '../../shared/contracts/api/common/attempts.ts';
import type { ContentPageView } from '../../shared/contracts/api/common/content.ts';
import type { CommandAccepted, History } from '../../shared/contracts/api/common/order.ts';
import type { BriefOrderList } from '../../shared/contracts/api/oversight/brief-orders.ts';
import type { ClaimedNoticeList } from '../../shared/contracts/api/oversight/claimed-notices.ts';
import type {
  ComplaintChecked,
  ComplaintList,
  ComplaintView,
} from '../../shared/contracts/api/oversight/complaints.ts';
import type { ConsultationList } from '../../shared/contracts/api/oversight/consultations.ts';
import type { DifficultyList } from '../../shared/contracts/api/oversight/difficulties.ts';
import type {
  ReadingEntry,
  ReadingList,
  ReadingView,
  SealedText,
} from '../../shared/contracts/api/oversight/readings.ts';
import type {
  SearchEntry,
  SearchedOrderList,
  SearchList,
  SearchView,
} from '../../shared/contracts/api/oversight/searches.ts';
import type { SilenceList } from '../../shared/contracts/api/oversight/silences.ts';
import type { UnsaidProtectionList } from '../../shared/contracts/api/oversight/unsaid-protections.ts';
import type { CertificateRead } from '../../shared/contracts/api/providers/certificate.ts';
import type { ObjectionsRead } from '../../shared/contracts/api/providers/objections.ts';
import type { ProviderOrderList } from '../../shared/contracts/api/providers/orders.ts';
import type { MessageAccepted, NoticeRead } from '../../shared/contracts/api/providers/responses.ts';
import type { VerificationView } from '../../shared/contracts/api/public/verification.ts';
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
import type { DecisionAnswer } from '../../shared/contracts/api/reviewers/previews.ts';
import type { ReviewList, ReviewView } from '../../shared/contracts/api/reviewers/reviews.ts';
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
  'GET /v1/provider/orders': ProviderOrderList;
  'GET /v1/provider/orders/{orderId}/certificate': CertificateRead;
  'GET /v1/provider/orders/{orderId}/attempts': ProviderAttemptList;
  'GET /v1/provider/orders/{orderId}/notice': NoticeRead;
  'GET /v1/provider/orders/{orderId}/objections': ObjectionsRead;
  'GET /v1/provider/orders/{orderId}/messages': MessagePage;
  'POST /v1/provider/messages': MessageAccepted;
  'POST /v1/verifications': VerificationView;
  // the reviewer’s desk
  'GET /v1/reviews': ReviewList;
  'GET /v1/reviews/{reviewId}': ReviewView;
  'GET /v1/reviews/{reviewId}/messages': ContentPageView;
  'POST /v1/reviews/{reviewId}/decision': DecisionAnswer;
  'POST /v1/reviews/{reviewId}/permission': CommandAccepted;
  'POST /v1/reviews/{reviewId}/conflict': CommandAccepted;
  'POST /v1/reviews/{reviewId}/messages': CommandAccepted;
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
  'GET /v1/complaints': ComplaintList;
  'GET /v1/complaints/{complaintId}': ComplaintView;
  'POST /v1/complaints/{complaintId}/check': ComplaintChecked;
  'GET /v1/silences': SilenceList;
  'GET /v1/oversight/claimed-notices': ClaimedNoticeList;
  'GET /v1/oversight/brief-orders': BriefOrderList;
  'GET /v1/oversight/unsaid-protections': UnsaidProtectionList;
  'GET /v1/oversight/orders': OrderList;
  'GET /v1/oversight/orders/{orderId}': OrderEntry;
  'GET /v1/oversight/orders/{orderId}/history': History;
  'GET /v1/oversight/orders/{orderId}/consultations': ConsultationList;
  'GET /v1/oversight/consultations': ConsultationList;
  'GET /v1/oversight/difficulties': DifficultyList;
  'POST /v1/oversight/searches': SearchEntry;
  'GET /v1/oversight/searches': SearchList;
  'GET /v1/oversight/searches/{searchId}': SearchView;
  'POST /v1/oversight/searches/{searchId}/confirmation': SearchEntry;
  'GET /v1/oversight/searches/{searchId}/orders': SearchedOrderList;
  'POST /v1/oversight/readings': ReadingEntry;
  'GET /v1/oversight/readings': ReadingList;
  'GET /v1/oversight/readings/{readingId}': ReadingView;
  'POST /v1/oversight/readings/{readingId}/confirmation': ReadingEntry;
  'GET /v1/oversight/readings/{readingId}/text': SealedText;
  'GET /v1/oversight/readings/{readingId}/messages': ContentPageView;
}

/** Asks the API with the token of whoever sits at the desk. */
export type Ask = AskOf<Answers>;

/** Asks it for a document, likewise. */
export type AskForDocument = AskForDocumentAmong<
  | 'GET /v1/orders/{orderId}/certificate'
  | 'POST /v1/orders/{orderId}/notice-letter'
  | 'GET /v1/provider/orders/{orderId}/certificate'
  | 'GET /v1/provider/orders/{orderId}/notice'
  // the reviewer’s desk
  | 'GET /v1/reviews/{reviewId}/attachments/{attachmentId}'
>;
