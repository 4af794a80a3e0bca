import { HoldfastError } from '../../errors.ts';
import type { Digest } from '../digest.ts';
import type { ComplaintId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import type { SealedPart } from '../sealing.ts';

/**
 * What came out of a check. Only oversight knows it; the answer given is one and the same for all. `unlawful-not-remedied`: there is a
 * wrong, and nobody has put it right.
 */
export const FINDINGS = ['no-hold', 'lawful', 'remedied', 'unlawful-not-remedied'] as const;
export type Finding = (typeof FINDINGS)[number];

/** The finding that leaves a complaint open business. */
const OPEN_FINDING: Finding = 'unlawful-not-remedied';

/** What was found, as it is sealed. */
export interface FindingContent {
  readonly finding: Finding;
  /** For oversight alone. */
  readonly note: string;
}

/** Somebody suspects a hold. Words are sealed; whether there is a hold stands nowhere here. */
export interface Complaint {
  readonly id: ComplaintId;
  readonly receivedAt: Instant;
  readonly words: SealedPart;
  readonly check: ComplaintCheck | null;
  /** The one that closed it, where the first found a wrong that nobody had put right. */
  readonly laterCheck?: ComplaintCheck | undefined;
}

export interface ComplaintCheck {
  readonly at: Instant;
  /** Opaque id of whoever checked. */
  readonly person: string;
  /** Tells a repeat of the same request from another; keyed with the complaint's own data key. */
  readonly fingerprint: Digest;
  /** Finding and note. */
  readonly words: SealedPart;
}

/**
 * What the complainant hears, whatever was found: that everything was checked that has to be, as Directive (EU) 2016/680, Article
 * 17(3), has it. It tells neither that there was a hold nor that there was none, and stays true while a wrong is not put right.
 */
export const COMPLAINT_ANSWER = 'all-necessary-checks-made';

/** What everyone hears before. */
export const COMPLAINT_WAITS = 'will-be-checked';

/** @param content of a check, as it was sealed. */
export const isOpenFinding = (content: unknown): boolean =>
  typeof content === 'object' && content !== null && Reflect.get(content, 'finding') === OPEN_FINDING;

/**
 * Whether a complaint that was checked can be once more: where a wrong was not put right, and to say what became of it.
 *
 * @param found what the first check found, as it was sealed. @throws HoldfastError `complaint-checked`.
 */
export function requireOpenAgain(id: ComplaintId, found: unknown, { finding }: FindingContent): void {
  if (isOpenFinding(found) && finding !== OPEN_FINDING) return;
  throw complaintChecked(id);
}

export const complaintChecked = (id: ComplaintId): HoldfastError =>
  new HoldfastError('complaint-checked', `complaint ${id} was checked already`);
