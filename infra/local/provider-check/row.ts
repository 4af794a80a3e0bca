/** Groups of rows, in the order in which they are played. */
export const GROUPS = [
  'good',
  'repeated',
  'reordered',
  'stale',
  'forged',
  'rotated',
  'documents',
  'slow',
  'held',
  'ends',
  'notice',
  'others',
  'signing',
] as const;
export type Group = (typeof GROUPS)[number];

/** `warning`: what was seen is not owed otherwise, and wished for. */
export type Verdict = 'passed' | 'failed' | 'warning' | 'not-played';

/** What was seen of one row, in one sentence. */
export interface Finding {
  readonly verdict: Exclude<Verdict, 'not-played'>;
  readonly seen: string;
}

/** One thing that is expected of an endpoint. */
export interface Row {
  /** `<group>.<word>`; stable. */
  readonly id: string;
  readonly group: Group;
  /** What is played. */
  readonly title: string;
  readonly expected: string;
  /** Where docs/api/providers.md says so: the anchor of a heading, without `#`. */
  readonly docs: string;
  /** Rows that must have passed for this one to say anything. */
  readonly needs: readonly string[];
  /** @throws NotPlayed where what it is to be seen by cannot be had. */
  play(): Promise<Finding>;
}

/** A row as it came out. */
export interface PlayedRow extends Omit<Row, 'play' | 'needs'> {
  readonly verdict: Verdict;
  readonly seen: string;
  /** How long it took to play. */
  readonly seconds: number;
}

/** Nothing can be said of a row, and why. */
export class NotPlayed extends Error {
  override readonly name = 'NotPlayed';
}

export const pass = (seen: string): Finding => ({ verdict: 'passed', seen });
export const fail = (seen: string): Finding => ({ verdict: 'failed', seen });
export const warn = (seen: string): Finding => ({ verdict: 'warning', seen });
