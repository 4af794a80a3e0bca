import type {
  CaseConflict,
  CaseMessages,
  CaseSession,
  CaseView,
  CodeEnded,
  FileAdded,
  NewsAddressKept,
  ObjectionFiled,
  Recorded,
} from '../../shared/contracts/api/persons/cases.ts';
import type { UploadSlip } from '../../shared/contracts/api/persons/uploads.ts';
import type { AskOf } from '../steps/ask.ts';

/** What the API answers to what pages ask of it. */
export interface Answers {
  'POST /v1/cases/sessions': CaseSession;
  'POST /v1/cases/sessions/renewal': CaseSession;
  'GET /v1/cases/current': CaseView;
  'GET /v1/cases/current/messages': CaseMessages;
  'POST /v1/cases/current/messages': Recorded;
  'POST /v1/cases/current/appeals': ObjectionFiled;
  'POST /v1/cases/current/conflicts': Recorded;
  'POST /v1/cases/current/challenges': ObjectionFiled;
  'POST /v1/cases/current/challenges/{challengeId}/withdrawal': Recorded;
  'POST /v1/cases/current/challenges/{challengeId}/uploads': UploadSlip;
  'POST /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}/upload': FileAdded;
  'POST /v1/cases/current/code-ends': CodeEnded;
  'PUT /v1/cases/current/news-address': NewsAddressKept;
  'POST /v1/cases/current/news-address-removal': Recorded;
}

/** Asks the API on behalf of a person. */
export type Ask = AskOf<Answers>;

/** Why somebody should not decide. */
export type ConflictGround = CaseConflict['ground'];
