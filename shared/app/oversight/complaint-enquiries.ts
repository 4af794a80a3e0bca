import { readCaseCode } from '../../domain/cases/case-code.ts';
import { complaintNumberUnknown, hashComplaintNumber } from '../../domain/cases/complaint-number.ts';
import { type Instant, plus } from '../../domain/instant.ts';
import { PERSON_POLICY } from '../../domain/policy/persons.ts';
import type { ComplaintStore } from '../../ports/oversight/complaint-store.ts';
import { findByCode, type TryingDeps } from '../case/find-by-code.ts';

export interface EnquiryDeps extends TryingDeps {
  readonly complaints: Pick<ComplaintStore, 'numbered'>;
}

/** How far a complaint has come, and nothing of what was found. */
export interface ComplaintProgress {
  readonly receivedAt: Instant;
  /** When it was first checked: that it was checked again would tell what was found. */
  readonly checkedAt: Instant | null;
}

/**
 * How far the complaint of a number has come. What is no number by its own last symbol, which anybody can compute, costs nobody a try.
 *
 * @param typed as typed. @throws HoldfastError `complaint-number-unknown`, `too-many-tries`.
 */
export async function askAfterComplaint(
  deps: EnquiryDeps,
  { typed, address }: { readonly typed: string; readonly address: string },
): Promise<ComplaintProgress> {
  const number = readCaseCode(typed);
  if (number === undefined) throw complaintNumberUnknown();
  const code = hashComplaintNumber(number, await deps.hashes.hasher());
  const find = () => findProgress(deps, code);
  return await findByCode(deps, { kind: 'complaint-number', code, address }, find, complaintNumberUnknown);
}

/** The table drops what is over late: the instant decides. */
async function findProgress(
  { complaints, clock }: EnquiryDeps,
  code: Parameters<ComplaintStore['numbered']>[0],
): Promise<ComplaintProgress | undefined> {
  const complaint = await complaints.numbered(code);
  if (!complaint || clock.now() >= plus(complaint.receivedAt, PERSON_POLICY.complaintKeptMs)) return undefined;
  return { receivedAt: complaint.receivedAt, checkedAt: complaint.check?.at ?? null };
}
