import type { Officer } from '../../domain/actor.ts';
import { type FilingDraft, isDraftOver, requireOwnDraft } from '../../domain/filing/draft.ts';
import type { DraftId } from '../../domain/ids.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DraftReader } from '../../ports/filing/draft-store.ts';
import type { KeyVault } from '../../ports/key-vault.ts';
import type { Page } from '../../ports/page.ts';
import { requireContactPoint } from './contact-point.ts';
import { openDraft } from './sealed-form.ts';

export interface ReadDraftsDeps {
  readonly drafts: DraftReader;
  readonly vault: Pick<KeyVault, 'unwrap'>;
  readonly clock: Clock;
}

export interface OpenedDraft {
  readonly draft: FilingDraft;
  readonly form: unknown;
}

/**
 * The drafts of the officer's authority, the newest first, without what is written in them; a page may hold fewer than asked for, as
 * what was deleted or is over is left out.
 *
 * @throws HoldfastError `role-not-allowed`.
 */
export async function listDrafts(
  { drafts, clock }: ReadDraftsDeps,
  by: Officer,
  limit: number,
  cursor: string | undefined,
): Promise<Page<'drafts', FilingDraft>> {
  requireContactPoint(by);
  const page = await drafts.list(by.authority, limit, cursor);
  const now = clock.now();
  const found = await Promise.all(
    page.drafts.map(async ({ draft: id, madeAt }) => {
      const { draft } = (await drafts.find(id)) ?? {};
      return draft?.madeAt === madeAt && !isDraftOver(draft, now) ? [draft] : [];
    }),
  );
  return { drafts: found.flat(), next: page.next };
}

/** @throws HoldfastError `role-not-allowed`, `draft-unknown`. */
export async function readDraft(deps: ReadDraftsDeps, by: Officer, id: DraftId): Promise<OpenedDraft> {
  requireContactPoint(by);
  const { draft, form } = requireOwnDraft(await deps.drafts.find(id), by, deps.clock.now());
  return { draft, form: await openDraft(deps, draft, form) };
}
