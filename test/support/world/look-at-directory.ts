import { sha256 } from '../../../shared/domain/digest.ts';
import type { RecordedCommit } from '../../../shared/domain/directory/entry-commit.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { readHistory } from '../registrars.ts';
import { type Entry, isOfTwo } from './ledger.ts';
import { READER_CLAIMS } from './people.ts';
import { REFS, type Ref, type Week } from './week.ts';

/** What was seen of each entry the last time. */
export interface SeenEntries {
  readonly at: Instant;
  readonly entries: ReadonlyMap<Ref, Entry | undefined>;
}

export async function seeEntries(week: Week): Promise<SeenEntries> {
  const entries = await Promise.all(REFS.map(async (ref) => [ref, await week.inForce(ref)] as const));
  return { at: week.now, entries: new Map(entries) };
}

/** Nothing is in force but what one person proposed, another approved, and time let through; and a key that was revoked is. */
export async function lookAtEntries(week: Week, before: SeenEntries): Promise<SeenEntries> {
  const now = await seeEntries(week);
  for (const ref of REFS) {
    const [was, is] = [before.entries.get(ref), now.entries.get(ref)];
    const why = week.ledger.explain(ref, was, is, before.at, now.at);
    if (why === undefined)
      week.fault(`${ref.kind} ${ref.id} changed, and no two had agreed on it, or its time had not come`);
  }
  const provider = now.entries.get(REFS[0]) ?? {};
  for (const { id, revokedAt } of Array.isArray(provider['keys']) ? provider['keys'] : []) {
    if (revokedAt === undefined && week.ledger.isRevoked(id, now.at)) week.fault(`${id} is revoked, and is in force`);
  }
  return now;
}

/** No suspension stands, or is lifted, on the word of one. */
export async function lookAtSuspensions(week: Week): Promise<void> {
  const { suspensions = [] } = await week.stack.directory.authority('aut-police');
  for (const { number, confirmed, lifted } of suspensions) {
    const said = week.ledger.suspensions.find(({ id }) => id === `aut-police.s${number}`);
    if (!said) week.fault(`suspension ${number} was said by nobody`);
    else if (confirmed && !isOfTwo(said.suspending)) week.fault(`suspension ${number} is confirmed by one person`);
    else if (lifted && !isOfTwo(said.lifting)) week.fault(`suspension ${number} is lifted by one person`);
  }
}

const isWhole = ({ body, digest, previous, version }: RecordedCommit, before: RecordedCommit | undefined): boolean =>
  sha256(body) === digest && previous === (before?.digest ?? null) && version === (before?.version ?? 0) + 1;

/** What came since the last look is chained to what stood there. @param known the last commit of each entry then. */
export async function lookAtChains(week: Week, known: Map<Ref, RecordedCommit | undefined>): Promise<void> {
  for (const ref of REFS) {
    let last = known.get(ref);
    for (;;) {
      const next = await week.stack.directory.read(ref, (last?.version ?? 0) + 1);
      if (!next) break;
      if (!isWhole(next, last)) week.fault(`commit ${next.version} of ${ref.id} does not fit the one before`);
      last = next;
    }
    known.set(ref, last);
  }
}

/** The whole chain of each entry, as registrars can read it. */
export async function lookAtHistories(week: Week): Promise<void> {
  for (const { kind, id } of REFS) {
    const commits: { readonly body: string; readonly digest: string; readonly previous: string | null }[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const query = { limit: '100', ...(cursor !== undefined && { cursor }) };
      const { body } = await readHistory(week.stack, kind, id, query, READER_CLAIMS);
      commits.push(...Object(body).commits);
      cursor = Object(body).next;
    }
    for (const [place, { body, digest, previous }] of commits.entries()) {
      const fits = sha256(body) === digest && previous === (commits[place + 1]?.digest ?? null);
      if (!fits) week.fault(`the history of ${id} does not fit, ${place} from its end`);
    }
  }
}
