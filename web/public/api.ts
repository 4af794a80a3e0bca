import type { ComplaintProgress, ComplaintReceived } from '../../shared/contracts/api/public/complaints.ts';
import type { DeadlineAnswer } from '../../shared/contracts/api/public/deadlines.ts';
import type { DifficultyCounted } from '../../shared/contracts/api/public/difficulties.ts';
import type { PublishedPolicy } from '../../shared/contracts/api/public/policy.ts';
import type { VerificationView } from '../../shared/contracts/api/public/verification.ts';
import type { AskOf } from '../steps/ask.ts';

/** What the API answers to what pages for everybody ask of it. */
export interface Answers {
  'POST /v1/verifications': VerificationView;
  'POST /v1/deadlines': DeadlineAnswer;
  'POST /v1/complaints': ComplaintReceived;
  'POST /v1/complaint-enquiries': ComplaintProgress;
  'POST /v1/difficulties': DifficultyCounted;
  'GET /v1/policy': PublishedPolicy;
}

/** Asks the API on behalf of anybody. */
export type Ask = AskOf<Answers>;
