import { AUTHORITY_POLICY } from '../policy/authorities.ts';
import { OVERSIGHT_POLICY } from '../policy/oversight.ts';
import { PERSON_POLICY } from '../policy/persons.ts';

/** How long each kind of what is known of a person is kept, ms, by what pages call it: the very figures that end it. */
export const KEPT_MS = {
  /** Counted from the end of the hold. */
  record: PERSON_POLICY.retentionAfterEndMs,
  officials: OVERSIGHT_POLICY.officialsReadableAfterEndMs,
  /** Counted from the end of the month. */
  looked: OVERSIGHT_POLICY.consultationsKeptMs,
  difficulty: PERSON_POLICY.difficultiesKeptMs,
  /** Counted from its last use. */
  code: PERSON_POLICY.caseCodeLivesMs,
  /** Counted from when it was made, or came. */
  codeKnown: PERSON_POLICY.caseCodesKnownForMs,
  news: PERSON_POLICY.caseCodeLivesMs,
  complaint: PERSON_POLICY.complaintKeptMs,
  search: OVERSIGHT_POLICY.searchKeptMs,
  filingDraft: AUTHORITY_POLICY.filingDraftKeptMs,
  waiting: AUTHORITY_POLICY.proposedForMs,
  /** Counted from when the pages were used last. */
  visit: PERSON_POLICY.draftKeptMs,
} as const;
