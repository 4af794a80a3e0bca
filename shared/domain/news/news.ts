import type { Digest } from '../digest.ts';
import type { Instant } from '../instant.ts';

/** What somebody hears of without content, by who hears it: the authority, with what fails also the provider, the validator's, whoever reviews, oversight, the person concerned. */
export const NEWS_KINDS = [
  'emergency-to-see',
  'question-waits',
  'end-near',
  'still-needed',
  'silence-near',
  'delivery-given-up',
  'endpoint-failing',
  'endpoint-well',
  'validation-sought',
  'review-drawn',
  'review-silence-near',
  'review-without-reviewer',
  'review-defaulted',
  'case-decided',
  'case-message',
  'appeal-end-near',
] as const;

export type NewsKind = (typeof NEWS_KINDS)[number];

/** Who hears it. */
export type NewsRecipient =
  | { readonly kind: 'authority'; readonly authority: string }
  | { readonly kind: 'provider'; readonly provider: string }
  /** By the id by which they stand in the record. */
  | { readonly kind: 'reviewer'; readonly person: string }
  | { readonly kind: 'oversight' }
  /** Under which code of the case; left out: under every one. */
  | { readonly kind: 'person'; readonly under?: Digest | undefined };

/** Which news, within its order: what is told anew, as of an end that was moved, is another instance. */
export interface NewsId {
  readonly kind: NewsKind;
  readonly instance: string;
}

/** Something that somebody should know, and where it stands. */
export interface News extends NewsId {
  readonly to: NewsRecipient;
  /** From when on it is told; left out: at once. */
  readonly from?: Instant | undefined;
  /** By when an act is owed, or when something ends. */
  readonly dueAt?: Instant | undefined;
  /** Digest of what it is about, where its instance merely counts that: a restored order counts anew. */
  readonly about?: Digest | undefined;
}

export const isSameNews = (one: NewsId, other: NewsId): boolean =>
  one.kind === other.kind && one.instance === other.instance;
