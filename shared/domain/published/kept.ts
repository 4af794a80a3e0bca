import { POLICY } from '../policy.ts';

/** How long each kind of what is known of a person is kept, ms, by what pages call it: the very figures that end it. */
export const KEPT_MS = {
  /** Counted from the end of the hold. */
  record: POLICY.retentionAfterEndMs,
  officials: POLICY.officialsReadableAfterEndMs,
  /** Counted from the end of the month. */
  looked: POLICY.consultationsKeptMs,
  difficulty: POLICY.difficultiesKeptMs,
  /** Counted from its last use. */
  code: POLICY.caseCodeLivesMs,
  /** Counted from when it was made, or came. */
  codeKnown: POLICY.caseCodesKnownForMs,
  news: POLICY.caseCodeLivesMs,
  complaint: POLICY.complaintKeptMs,
  search: POLICY.searchKeptMs,
  filingDraft: POLICY.filingDraftKeptMs,
  waiting: POLICY.proposedForMs,
  /** Counted from when the pages were used last. */
  visit: POLICY.draftKeptMs,
} as const;
