import type { ComplaintProgress, ComplaintReceived } from '../../shared/contracts/api/public/complaints.ts';
import type { AskOf } from '../steps/ask.ts';

/** What the API answers to what pages for everybody ask of it. */
export interface Answers {
  'POST /v1/complaints': ComplaintReceived;
  'POST /v1/complaint-enquiries': ComplaintProgress;
}

/** Asks the API on behalf of anybody. */
export type Ask = AskOf<Answers>;
