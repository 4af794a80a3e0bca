import {
  type ComplaintCheck,
  complaintChecked,
  type FindingContent,
  isOpenFinding,
  requireOpenAgain,
} from '../../domain/cases/complaint.ts';
import { canonicalJson, type Digest, keyedDigest } from '../../domain/digest.ts';
import { type ComplaintId, complaintUnknown } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import { SEAL_RANDOM_BYTES, seal } from '../../domain/sealing.ts';
import type { Clock, Randomness } from '../../ports/clock.ts';
import { findingContextOf, openCheck, type ReadDeps } from './complaints.ts';

export interface CheckDeps extends ReadDeps {
  readonly clock: Clock;
  readonly random: Randomness;
}

/**
 * Records that a complaint was checked, and what was found: once; and once more where the finding was a wrong that nobody had put
 * right, to say what became of it. Both stay on record.
 *
 * @returns when; the same for a repeat of the same request.
 * @throws HoldfastError `complaint-unknown`; `complaint-checked` when it was checked by another request.
 */
export async function checkComplaint(
  deps: CheckDeps,
  request: {
    readonly id: ComplaintId;
    readonly person: string;
    readonly idempotencyKey: string;
    readonly finding: FindingContent;
  },
): Promise<Instant> {
  const { id, person, idempotencyKey, finding } = request;
  const complaint = await deps.complaints.read(id);
  if (!complaint) throw complaintUnknown();
  const key = await deps.vault.open(id);
  const fingerprint = keyedDigest(key, canonicalJson([person, idempotencyKey, finding]));
  const sealAs = (nth: 1 | 2): ComplaintCheck => {
    const words = seal(key, findingContextOf(id, nth), finding, deps.random.bytes(SEAL_RANDOM_BYTES));
    return { at: deps.clock.now(), person, fingerprint, words };
  };
  if (complaint.check === null || complaint.check.fingerprint === fingerprint) {
    // first, so that no finding that is open goes unlisted
    if (isOpenFinding(finding) && !complaint.laterCheck) await deps.unremedied.put(complaint);
    return requireOwn(id, await deps.complaints.check(id, sealAs(1)), fingerprint);
  }
  if (complaint.laterCheck?.fingerprint !== fingerprint) {
    requireOpenAgain(id, openCheck(key, id, 1, complaint.check).content, finding);
  }
  const at = requireOwn(id, await deps.complaints.checkLater(id, sealAs(2)), fingerprint);
  await deps.unremedied.remove(id); // last: until then it is listed, and read again
  return at;
}

/** When the check was made that stands. @throws HoldfastError `complaint-unknown`; `complaint-checked` when it is another request's. */
function requireOwn(id: ComplaintId, stored: ComplaintCheck | undefined, fingerprint: Digest): Instant {
  if (!stored) throw complaintUnknown();
  if (stored.fingerprint !== fingerprint) throw complaintChecked(id);
  return stored.at;
}
