import type { OrderId } from '../../domain/ids.ts';

/** What can be wrong after a restore, each with what it means; docs/operate.md says what helps. */
export const FINDINGS = {
  'commit-damaged': 'a commit is not what was written',
  'commit-missing': 'a commit is missing',
  'chain-broken': 'a commit does not follow from the one before it',
  'note-damaged': 'a note is not what was written',
  'note-missing': 'a note is missing',
  'notes-broken': 'a note does not follow from the one before it',
  'part-missing': 'a sealed part is missing',
  'part-closed': 'a sealed part does not open',
  'key-missing': 'its data key is gone, and nothing erased it',
  'key-wrong': 'its data key is not its own',
  'key-left': 'it is erased, and its data key opens',
  'officials-missing': 'what opens the ids of its officials is gone, and nothing erased it',
  'officials-left': 'the ids of its officials are erased, and open',
  'file-missing': 'a file on record is not there',
  'file-damaged': 'a file is not the one on record',
  'file-left': 'it is erased, and a file of it is there',
  'list-behind': 'a list shows an earlier version of it, or none',
  'list-ahead': 'a list shows a later version of it: commits are lost',
  'list-over': 'a list of what is open has it, and it is not',
  'list-without-order': 'a list has it, and it is not on record: it is lost',
  'due-missing': 'nothing wakes it for what is due next',
  'due-index': 'the index of what is due is not there',
  'code-without-order': 'a case code leads to it, and it is not on record',
} as const satisfies Record<string, string>;

export type FindingCode = keyof typeof FINDINGS;

/** Something wrong, by the order's id alone: nothing of a person, an office or a file stands in it. */
export interface Finding {
  readonly code: FindingCode;
  /** `null` for what is of no order. */
  readonly orderId: OrderId | null;
  /** Which commit, note or list; empty where the code says all. */
  readonly where: string;
}
