import * as z from 'zod/mini';
import { BatchAnswer } from '../api/authorities/batch.ts';
import { CallCommand, CallList, CallNoted } from '../api/authorities/calls.ts';
import {
  ClarificationAnswerCommand,
  ConfirmAgainCommand,
  ExtensionCommand,
  NeedCommand,
  NoticeDeferralCommand,
  NoticeRecordCommand,
  ProductionRequestCommand,
  ReleaseCommand,
  RenewalCommand,
  TransmissionCommand,
  ValidationCommand,
} from '../api/authorities/commands.ts';
import { DraftDeleted, DraftForm, DraftKept, DraftList, DraftView } from '../api/authorities/drafts.ts';
import { FedEvents } from '../api/authorities/events.ts';
import { FilingAccepted, FilingChecked } from '../api/authorities/filing.ts';
import { NoticeLetterCommand } from '../api/authorities/letter.ts';
import { OrderEntry, OrderList, OrderView } from '../api/authorities/orders.ts';
import { OrderSearch } from '../api/authorities/search.ts';
import { FilingWaits, WaitingFilingView, WaitingList, WordCommand, WordTaken } from '../api/authorities/waiting.ts';
import { MessagePage } from '../api/common/answered-objections.ts';
import { AttachmentAdded, AttachmentCommand, PartTaken } from '../api/common/attachments.ts';
import { AttemptList, ProviderAttemptList } from '../api/common/attempts.ts';
import { ContentPageView } from '../api/common/content.ts';
import { EntryAnswer } from '../api/common/entry-answer.ts';
import { ConflictCommand, MessageCommand } from '../api/common/hearing.ts';
import { NewsWebhook } from '../api/common/news.ts';
import { AppealCommand, ChallengeCommand, WithdrawalCommand } from '../api/common/objections.ts';
import { CommandAccepted, History } from '../api/common/order.ts';
import { Problem } from '../api/common/problem.ts';
import { BriefOrderList } from '../api/oversight/brief-orders.ts';
import { ClaimedNoticeList } from '../api/oversight/claimed-notices.ts';
import { ComplaintCheckCommand, ComplaintChecked, ComplaintList, ComplaintView } from '../api/oversight/complaints.ts';
import { ConsultationList } from '../api/oversight/consultations.ts';
import { DifficultyList } from '../api/oversight/difficulties.ts';
import {
  ReadingAnswerCommand,
  ReadingCommand,
  ReadingEntry,
  ReadingList,
  ReadingView,
  SealedText,
} from '../api/oversight/readings.ts';
import {
  SearchAnswerCommand,
  SearchCommand,
  SearchEntry,
  SearchedOrderList,
  SearchList,
  SearchView,
} from '../api/oversight/searches.ts';
import { SilenceList } from '../api/oversight/silences.ts';
import { UnsaidProtectionList } from '../api/oversight/unsaid-protections.ts';
import {
  CaseSession,
  CaseSessionRenewal,
  CaseSessionRequest,
  CaseView,
  CodeEndCommand,
  CodeEnded,
  NewsAddressCommand,
  NewsAddressKept,
  NewsAddressRemoval,
  ObjectionFiled,
  Recorded,
} from '../api/persons/cases.ts';
import { UploadCommand, UploadRequest, UploadSlip } from '../api/persons/uploads.ts';
import { CertificateRead } from '../api/providers/certificate.ts';
import { FedMessages } from '../api/providers/feed.ts';
import { ProviderMessage } from '../api/providers/message.ts';
import { ObjectionsRead } from '../api/providers/objections.ts';
import { ProviderOrderList } from '../api/providers/orders.ts';
import { MessageAccepted, NoticeRead } from '../api/providers/responses.ts';
import {
  ChallengeDecidedWebhook,
  MessageSentWebhook,
  NoticeRelayRequestedWebhook,
  OrderClarifiedWebhook,
  OrderContinuedWebhook,
  OrderExtendedWebhook,
  OrderHeldWebhook,
  OrderIssuedWebhook,
  OrderLapsedWebhook,
  OrderReleasedWebhook,
  OrderReminderWebhook,
  OrderWithdrawnWebhook,
} from '../api/providers/webhooks.ts';
import { ComplaintCommand, ComplaintEnquiry, ComplaintProgress, ComplaintReceived } from '../api/public/complaints.ts';
import { DeadlineAnswer, DeadlineRequest } from '../api/public/deadlines.ts';
import { Description } from '../api/public/description.ts';
import { DifficultyCommand, DifficultyCounted } from '../api/public/difficulties.ts';
import { Health } from '../api/public/health.ts';
import { KeySet } from '../api/public/keys.ts';
import { PublishedPolicy } from '../api/public/policy.ts';
import { Verification, VerificationRequest } from '../api/public/verification.ts';
import {
  ActList,
  ApprovalCommand,
  ChallengeAgainCommand,
  ChangeEndCommand,
  ChangeList,
  ChangeView,
  EntryHistory,
  KeyRevoked,
  OwnChangeView,
  ProofCommand,
  ProposalCommand,
  ProviderObjectionCommand,
  RevocationCommand,
} from '../api/registrars/changes.ts';
import { EntryView } from '../api/registrars/entries.ts';
import { SignedListView } from '../api/registrars/signed.ts';
import {
  SuspensionCommand,
  SuspensionList,
  SuspensionView,
  SuspensionWordCommand,
  TouchedList,
} from '../api/registrars/suspensions.ts';
import { DirectoryChangeWaitsWebhook, DirectoryEndpointChallengeWebhook } from '../api/registrars/webhooks.ts';
import { ReviewConflict, ReviewDecision, ReviewMessage, ReviewPermission } from '../api/reviewers/commands.ts';
import { DecisionAnswer } from '../api/reviewers/previews.ts';
import { ReviewList, ReviewView } from '../api/reviewers/reviews.ts';
import {
  SandboxOrderCommand,
  SandboxOrdered,
  SandboxRegistered,
  SandboxRegistration,
  SandboxStepCommand,
} from '../api/sandbox/sandbox.ts';
import { FilingRow } from '../batch/read-batch.ts';
import { Filing } from '../forms/filing.ts';
import { NAMED_PARTS } from './named-parts.ts';
import type { Json } from './parts/json.ts';

/** JSON Schema of what a caller may send, or of what it gets; names of `$schema` and `$id` have no place inside a document. */
export function schemaOf(schema: z.core.$ZodType): Json {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', reused: 'inline' });
  return JSON.parse(JSON.stringify(rest));
}

/** What requests and answers are made of, by the names the document gives it; a part that has one is referred to by it. */
export const SCHEMAS: Readonly<Record<string, z.core.$ZodType>> = {
  AppealCommand,
  AttachmentAdded,
  AttachmentCommand,
  BatchAnswer,
  BriefOrderList,
  UnsaidProtectionList,
  CaseSession,
  CaseSessionRenewal,
  CaseSessionRequest,
  CaseView,
  CertificateRead,
  ChallengeCommand,
  ClaimedNoticeList,
  ClarificationAnswerCommand,
  CodeEndCommand,
  CodeEnded,
  CommandAccepted,
  ComplaintCheckCommand,
  ComplaintChecked,
  ComplaintCommand,
  ComplaintList,
  ComplaintView,
  ComplaintEnquiry,
  ComplaintProgress,
  ComplaintReceived,
  ConsultationList,
  ConflictCommand,
  ContentPageView,
  DeadlineAnswer,
  DeadlineRequest,
  DecisionAnswer,
  Description,
  DifficultyCommand,
  DifficultyCounted,
  DifficultyList,
  EntryAnswer,
  ExtensionCommand,
  FedEvents,
  FedMessages,
  Filing,
  FilingAccepted,
  FilingChecked,
  FilingRow,
  FilingWaits,
  Health,
  History,
  KeySet,
  MessageAccepted,
  MessageCommand,
  MessagePage,
  NewsAddressCommand,
  NewsAddressKept,
  NewsAddressRemoval,
  NoticeDeferralCommand,
  NoticeLetterCommand,
  NoticeRead,
  ConfirmAgainCommand,
  NeedCommand,
  NoticeRecordCommand,
  ObjectionFiled,
  ObjectionsRead,
  AttemptList,
  ProviderAttemptList,
  OrderEntry,
  OrderList,
  OrderSearch,
  OrderView,
  PartTaken,
  Problem,
  ProductionRequestCommand,
  ProviderMessage,
  ProviderOrderList,
  PublishedPolicy,
  Recorded,
  ReleaseCommand,
  RenewalCommand,
  TransmissionCommand,
  ReviewConflict,
  ReviewDecision,
  ReviewList,
  ReviewMessage,
  ReviewPermission,
  ReviewView,
  SearchAnswerCommand,
  SearchCommand,
  SearchEntry,
  SearchedOrderList,
  SearchList,
  SearchView,
  ReadingAnswerCommand,
  ReadingCommand,
  ReadingEntry,
  ReadingList,
  ReadingView,
  SandboxOrderCommand,
  SandboxOrdered,
  SandboxRegistered,
  SandboxRegistration,
  SandboxStepCommand,
  SealedText,
  SignedListView,
  SuspensionCommand,
  SuspensionList,
  SuspensionView,
  SuspensionWordCommand,
  TouchedList,
  EntryView,
  ProposalCommand,
  ApprovalCommand,
  ChangeEndCommand,
  ChallengeAgainCommand,
  ProofCommand,
  ProviderObjectionCommand,
  RevocationCommand,
  ChangeView,
  ChangeList,
  ActList,
  EntryHistory,
  KeyRevoked,
  OwnChangeView,
  SilenceList,
  UploadCommand,
  UploadRequest,
  UploadSlip,
  ValidationCommand,
  Verification,
  VerificationRequest,
  DraftDeleted,
  DraftForm,
  DraftKept,
  DraftList,
  DraftView,
  WaitingFilingView,
  CallCommand,
  CallList,
  CallNoted,
  WaitingList,
  WithdrawalCommand,
  WordCommand,
  WordTaken,
  ...NAMED_PARTS,
  ChallengeDecidedWebhook,
  DirectoryChangeWaitsWebhook,
  DirectoryEndpointChallengeWebhook,
  MessageSentWebhook,
  NewsWebhook,
  NoticeRelayRequestedWebhook,
  OrderClarifiedWebhook,
  OrderContinuedWebhook,
  OrderExtendedWebhook,
  OrderIssuedWebhook,
  OrderLapsedWebhook,
  OrderHeldWebhook,
  OrderReleasedWebhook,
  OrderReminderWebhook,
  OrderWithdrawnWebhook,
};
