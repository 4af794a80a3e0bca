import type { SealedVisitPart } from '../../domain/cases/visit.ts';
import type { Digest } from '../../domain/digest.ts';
import type { Instant } from '../../domain/instant.ts';

/** Visits to the pages for persons, by what names them, and what was typed in each by the name of its form. All of it is sealed. */
export interface VisitStore {
  /** Keeps a visit; the same again takes its place. */
  keep(visit: Digest, part: SealedVisitPart): Promise<void>;
  /** Keeps a visit as it is now; nothing of one that was forgotten meanwhile. */
  change(visit: Digest, part: SealedVisitPart): Promise<void>;
  /** The same where it is still kept as `before` was. @returns whether it was: what others changed meanwhile stands. */
  changeFrom(visit: Digest, before: SealedVisitPart, part: SealedVisitPart): Promise<boolean>;
  /** What is kept of a visit that is not gone at `now`. */
  find(visit: Digest, now: Instant): Promise<SealedVisitPart | undefined>;
  /** Leaves nothing of a visit, nor of what was typed in it; once is as good as twice. */
  forget(visit: Digest): Promise<void>;
  /** Keeps what was typed into a form; the same again takes its place. */
  keepDraft(visit: Digest, form: string, part: SealedVisitPart): Promise<void>;
  /** Keeps what was typed until another instant, that of `part`; nothing where it has been typed anew or taken away meanwhile. */
  prolongDraft(visit: Digest, form: string, part: SealedVisitPart): Promise<void>;
  /** What was typed and is not gone at `now`, by its form. */
  draftsOf(visit: Digest, now: Instant): Promise<ReadonlyMap<string, SealedVisitPart>>;
  /** Takes what was typed into a form away; none there is fine. */
  forgetDraft(visit: Digest, form: string): Promise<void>;
}
