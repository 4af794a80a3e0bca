import { NOTICE_ROWS } from './notice.ts';
import { OBJECTION_ROWS } from './objection.ts';
import { REVIEW_ROWS } from './review.ts';
import type { CommandRow } from './row.ts';
import { SCAN_ROWS } from './scan.ts';
import { SPEECH_ROWS } from './speech.ts';

/** Notice, challenge and review: what people do, in the order in which it is told. */
export const RIGHTS_ROWS = {
  ...NOTICE_ROWS,
  ...OBJECTION_ROWS,
  ...SCAN_ROWS,
  'assign-reviewer': REVIEW_ROWS['assign-reviewer'],
  'declare-conflict': SPEECH_ROWS['declare-conflict'],
  'permit-extension': REVIEW_ROWS['permit-extension'],
  'send-message': SPEECH_ROWS['send-message'],
  'decide-review': REVIEW_ROWS['decide-review'],
} as const satisfies Record<string, CommandRow>;
