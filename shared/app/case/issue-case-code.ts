import { CASE_CODE_RANDOM_BYTES, type CaseCode, createCaseCode } from '../../domain/cases/case-code.ts';
import { canonicalJson } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import { plus } from '../../domain/instant.ts';
import { POLICY } from '../../domain/policy.ts';
import type { CaseStore } from '../../ports/case/case-store.ts';
import type { Clock, Randomness } from '../../ports/clock.ts';
import type { KeyedHashes } from '../../ports/keyed-hashes.ts';

export interface CaseCodeDeps {
  readonly cases: CaseStore;
  readonly hashes: KeyedHashes;
  readonly clock: Clock;
  readonly random: Randomness;
}

/**
 * A new case code for an order, told this once: what is kept is its keyed hash. An earlier code of the order that
 * nobody used dies with it.
 *
 * @throws HoldfastError `service-unavailable`; whether the earlier code still lives is then open, and another try settles it.
 */
export async function issueCaseCode(deps: CaseCodeDeps, orderId: OrderId): Promise<CaseCode> {
  const code = createCaseCode(deps.random.bytes(CASE_CODE_RANDOM_BYTES));
  const hash = await deps.hashes.hasher();
  await deps.cases.put(orderId, hash(toHashInput(code)), plus(deps.clock.now(), POLICY.caseCodeLivesMs));
  return code;
}

/**
 * The code of a letter the authority made: of the same letter always the same, so that whoever asks again for what was lost on the
 * way gets what is on record, and no code more. It ends no other code, and no other ends it.
 *
 * @param version of the commit that made the letter.
 * @throws HoldfastError `service-unavailable`; another try settles whether the code lives.
 */
export async function issueLetterCode(
  { cases, hashes, clock }: Omit<CaseCodeDeps, 'random'>,
  orderId: OrderId,
  version: number,
): Promise<CaseCode> {
  const hash = await hashes.hasher();
  const code = createCaseCode(Buffer.from(hash(canonicalJson(['letter-code', orderId, version])), 'hex'));
  await cases.add(orderId, hash(toHashInput(code)), plus(clock.now(), POLICY.caseCodeLivesMs));
  return code;
}

/** What a code is kept by; its kind stands beside it, so that no hash made for another use can ever meet it. */
export const toHashInput = (code: string): string => canonicalJson(['case-code', code]);
