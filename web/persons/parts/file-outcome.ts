import type { ApiRefusal } from '../../steps/ask.ts';
import { type Typed, typedIn } from '../../steps/typed.ts';
import type { CaseVisitor, WordKey } from '../step.ts';
import type { Slip } from './slip.ts';

/** Under this name it is kept why the last file was not taken. */
export const OUTCOME = '/files/arrived';

/** Why a file is not taken, as the API says it. */
const REASONS = [
  'empty',
  'program',
  'page',
  'archive',
  'acts-on-opening',
  'reaches-out',
  'needs-password',
  'holds-files',
  'two-files-in-one',
  'untrue-sizes',
  'unreadable',
  'wants-too-much',
  'type-not-listed',
  'unknown-content',
  'another-type',
] as const;

type Reason = (typeof REASONS)[number];

/** Refusals for good, and how each is told. */
const FINAL = {
  'attachment-type-refused': { title: 'files.refused', text: 'files.refused-kept' },
  'review-closed': { title: 'files.closed', text: 'files.closed-text' },
  'idempotency-key-reused': { title: 'files.taken-meanwhile', text: 'files.taken-meanwhile-text' },
  'attachment-exists': { title: 'files.taken-meanwhile', text: 'files.taken-meanwhile-text' },
  'order-full': { title: 'files.day', text: 'files.day-text' },
} as const satisfies Readonly<Record<string, { readonly title: WordKey; readonly text: WordKey }>>;

type FinalCode = keyof typeof FINAL;

export const FINAL_CODES = Object.keys(FINAL);

const isFinal = (code: string): code is FinalCode => Object.hasOwn(FINAL, code);

/** Whether the slip is good for another file of the same kind of refusal: it was the file, and not the objection. */
export const isAboutFile = ({ code }: ApiRefusal): boolean => code === 'attachment-type-refused';

/** What is kept of a refusal. */
export const keepOutcome = ({ code, faults }: ApiRefusal, { challenge, upload }: Slip): Typed => ({
  challenge: [challenge],
  upload: [upload],
  code: [code],
  reason: faults.map(({ reason = '' }) => reason),
});

/** Why the last file was not taken. */
export interface Outcome {
  readonly challenge: string;
  readonly upload: string;
  readonly title: WordKey;
  readonly text: WordKey;
  /** What was the matter with the file itself. */
  readonly reason: WordKey | undefined;
  /** Whether there is any use in sending another now. */
  readonly mayTryAgain: boolean;
}

const isReason = (text: string): text is Reason => REASONS.some((reason) => reason === text);

/** @param text of an API that knows more reasons than these pages, it is told of as one that is known. */
const tellReason = (text: string): WordKey => (isReason(text) ? `refusal.${text}` : 'refusal.type-not-listed');

/** What is kept of why the last file was not taken; `undefined` where nothing is. */
export function readOutcome({ answers }: Pick<CaseVisitor, 'answers'>): Outcome | undefined {
  const kept = answers[OUTCOME];
  const code = typedIn(kept ?? {}, 'code');
  if (!kept || !isFinal(code)) return undefined;
  return {
    challenge: typedIn(kept, 'challenge'),
    upload: typedIn(kept, 'upload'),
    ...FINAL[code],
    reason: code === 'attachment-type-refused' ? tellReason(typedIn(kept, 'reason')) : undefined,
    mayTryAgain: code !== 'review-closed' && code !== 'order-full',
  };
}
