import type { Span } from '../../domain/consultation.ts';
import { type DraftTrace, isDraftOver } from '../../domain/filing/draft.ts';
import type { DraftId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DraftTraces } from '../../ports/filing/draft-traces.ts';
import { type DoubtedAccount, isOf } from './doubted-account.ts';

export interface DraftedDeps {
  readonly draftTraces: DraftTraces;
  readonly clock: Clock;
}

/** Something that was done with a draft. */
export interface DraftTouch {
  readonly draft: DraftId;
  readonly what: 'made' | 'changed' | 'read';
  readonly at: Instant;
}

export interface DraftedPage {
  readonly drafts: readonly DraftTouch[];
  readonly next: string | null;
}

/**
 * What an account wrote of the drafts that stand: a draft that was filed, deleted or is over left nothing but who read it.
 *
 * @param limit of drafts looked at, 1 to 100. @throws HoldfastError `invalid-request` for a cursor of elsewhere.
 */
export async function listDrafted(
  { draftTraces, clock }: DraftedDeps,
  account: DoubtedAccount,
  span: Span,
  limit: number,
  cursor: string | undefined,
): Promise<DraftedPage> {
  const { drafts, next } = await draftTraces.of(account.authority, limit, cursor);
  const now = clock.now();
  const standing = drafts.filter((draft) => !isDraftOver(draft, now));
  return { drafts: standing.flatMap((draft) => listWritten(draft, account, span)), next };
}

const listWritten = (
  { draft, authority, madeAt, writers }: DraftTrace,
  account: DoubtedAccount,
  { from, before }: Span,
): readonly DraftTouch[] =>
  writers
    .filter(({ at, by: person }) => at >= from && at < before && isOf(account, { authority, person }))
    .map(({ at }) => ({ draft, what: at === madeAt ? 'made' : 'changed', at }));
