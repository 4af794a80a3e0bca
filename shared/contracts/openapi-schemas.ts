import * as z from 'zod/mini';
import { AttachmentAdded, AttachmentCommand, PartTaken } from './attachments.ts';
import { CaseSession, CaseSessionRequest, CaseView, ObjectionFiled, Recorded } from './cases.ts';
import {
  ClarificationAnswerCommand,
  ExtensionCommand,
  NoticeDeferralCommand,
  NoticeRecordCommand,
  ProductionRequestCommand,
  ReleaseCommand,
  ValidationCommand,
} from './commands.ts';
import {
  ComplaintCheckCommand,
  ComplaintChecked,
  ComplaintCommand,
  ComplaintList,
  ComplaintReceived,
} from './complaints.ts';
import { DeadlineAnswer, DeadlineRequest } from './deadlines.ts';
import { Filing } from './forms/filing.ts';
import { ConflictCommand, MessageCommand } from './hearing.ts';
import { AppealCommand, ChallengeCommand } from './objections.ts';
import { ObjectionsRead } from './objections-view.ts';
import { ProviderMessage } from './provider-message.ts';
import {
  CertificateRead,
  CommandAccepted,
  FilingAccepted,
  FilingChecked,
  History,
  KeySet,
  MessageAccepted,
  NoticeRead,
  OrderList,
  OrderView,
  Problem,
} from './responses.ts';
import { ReviewList, ReviewView } from './review-view.ts';
import { ReviewConflict, ReviewDecision, ReviewMessage, ReviewPermission } from './reviews.ts';
import { SilenceList } from './silences.ts';
import { Verification, VerificationRequest } from './verification.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** JSON Schema of what a caller may send, or of what it gets; names of `$schema` and `$id` have no place inside a document. */
export function schemaOf(schema: z.core.$ZodType): Json {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', reused: 'inline' });
  return JSON.parse(JSON.stringify(rest));
}

/** What requests and answers are made of, by the names the document gives it. */
export const SCHEMAS: Readonly<Record<string, z.core.$ZodType>> = {
  AppealCommand,
  AttachmentAdded,
  AttachmentCommand,
  CaseSession,
  CaseSessionRequest,
  CaseView,
  CertificateRead,
  ChallengeCommand,
  ClarificationAnswerCommand,
  CommandAccepted,
  ComplaintCheckCommand,
  ComplaintChecked,
  ComplaintCommand,
  ComplaintList,
  ComplaintReceived,
  ConflictCommand,
  DeadlineAnswer,
  DeadlineRequest,
  Description: z.record(z.string(), z.unknown()),
  ExtensionCommand,
  Filing,
  FilingAccepted,
  FilingChecked,
  History,
  KeySet,
  MessageAccepted,
  MessageCommand,
  NoticeDeferralCommand,
  NoticeRead,
  NoticeRecordCommand,
  ObjectionFiled,
  ObjectionsRead,
  OrderList,
  OrderView,
  PartTaken,
  Problem,
  ProductionRequestCommand,
  ProviderMessage,
  Recorded,
  ReleaseCommand,
  ReviewConflict,
  ReviewDecision,
  ReviewList,
  ReviewMessage,
  ReviewPermission,
  ReviewView,
  SilenceList,
  ValidationCommand,
  Verification,
  VerificationRequest,
};
