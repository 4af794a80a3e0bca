import { type ListedCode, requireEndable } from '../../domain/cases/listed-code.ts';
import { canonicalJson, type Digest, sha256 } from '../../domain/digest.ts';
import type { Instant } from '../../domain/instant.ts';
import { orMayBeStored } from '../../domain/may-be-stored.ts';
import type { CaseStore } from '../../ports/case/case-store.ts';
import type { NewsAddressStore } from '../../ports/case/news-addresses.ts';
import { appendNote, type NotingDeps } from '../order/append-note.ts';
import type { CaseCaller } from './case-sessions.ts';

export interface EndCodeDeps extends NotingDeps {
  readonly cases: CaseStore;
  readonly newsAddresses: Pick<NewsAddressStore, 'remove'>;
}

/**
 * Ends a case code, and with it every session opened with it, as whoever came with this code may. It is on record before the code is
 * over, and what was left under it to hear of news is gone by then. One that is over already is left as it is.
 *
 * @param wanted the id of the code.
 * @returns when it ended, which may have been before.
 * @throws HoldfastError `code-unknown`, `code-not-yours`, `may-be-stored`.
 */
export async function endCode(deps: EndCodeDeps, { person, session }: CaseCaller, wanted: Digest): Promise<Instant> {
  const now = deps.clock.now();
  const codes = await deps.cases.codesOf(person.orderId, now, session.code);
  const ending = requireEndable(codes, person.under, wanted);
  if (ending.endedAt !== null) return ending.endedAt;
  await noteEnd(deps, person, ending, now);
  await orMayBeStored(deps.newsAddresses.remove(person.orderId, ending.id));
  return await orMayBeStored(deps.cases.end(ending.code, now));
}

async function noteEnd(
  deps: NotingDeps,
  by: CaseCaller['person'],
  { id: ended, madeAt }: ListedCode,
  at: Instant,
): Promise<void> {
  const { orderId } = by;
  const noteId = sha256(canonicalJson(['code.ended', orderId, ended]));
  await appendNote(deps, {
    orderId,
    by,
    noteId,
    decide: (newest) => (newest?.note.noteId === noteId ? [] : [{ type: 'code.ended', at, code: ended, madeAt }]),
  });
}
