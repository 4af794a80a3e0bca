import { type CaseCode, createCaseCode } from '../../domain/cases/case-code.ts';
import type { Hands } from '../../domain/cases/listed-code.ts';
import { canonicalJson, type Digest } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import { type Instant, plus } from '../../domain/instant.ts';
import { PERSON_POLICY } from '../../domain/policy/persons.ts';
import type { CaseStore } from '../../ports/case/case-store.ts';
import type { Clock } from '../../ports/clock.ts';
import type { KeyedHashes } from '../../ports/keyed-hashes.ts';

export interface CaseCodeDeps {
  readonly cases: CaseStore;
  readonly hashes: KeyedHashes;
  readonly clock: Clock;
}

type Hash = Awaited<ReturnType<KeyedHashes['hasher']>>;
type IssueDeps = Pick<CaseCodeDeps, 'cases' | 'hashes'>;

/** A read of the notice, as it is on record. */
export interface NoticeRead {
  readonly orderId: OrderId;
  readonly provider: string;
  /** Of the signed request. */
  readonly messageId: string;
  readonly at: Instant;
}

/**
 * The code of a read of the notice, of the same read always the same: what is kept is its keyed hash. An earlier code of the
 * provider's that nobody used dies with it. A read asked for again brings back no code that is over.
 *
 * @throws HoldfastError `service-unavailable`; whether the earlier code still lives is then open, and another try settles it.
 */
export async function issueNoticeCode(
  deps: IssueDeps,
  { orderId, provider, messageId, at }: NoticeRead,
): Promise<CaseCode> {
  const seed = ['notice-code', orderId, provider, messageId, at]; // the instant: an id that comes again after years is another read
  return await issueCode(deps, { orderId, seed, through: 'provider', madeAt: at });
}

/**
 * The code of a letter the authority made: of the same letter always the same, so that whoever asks again for what was lost on the
 * way gets what is on record, and no code more. It ends no other code, and no code made later ends it.
 *
 * @param letter the version of the commit that made it, and its instant.
 * @throws HoldfastError `service-unavailable`; another try settles whether the code lives.
 */
export async function issueLetterCode(
  deps: IssueDeps,
  orderId: OrderId,
  { version, at }: { readonly version: number; readonly at: Instant },
): Promise<CaseCode> {
  const seed = ['letter-code', orderId, version];
  return await issueCode(deps, { orderId, seed, through: 'authority', madeAt: at });
}

interface Issued {
  readonly orderId: OrderId;
  readonly seed: readonly (string | number)[];
  readonly through: Hands;
  readonly madeAt: Instant;
}

async function issueCode({ cases, hashes }: IssueDeps, { seed, madeAt, ...rest }: Issued): Promise<CaseCode> {
  const hash = await hashes.hasher();
  const caseCode = createCaseCode(Buffer.from(hash(canonicalJson(seed)), 'hex'));
  const code = hash(toHashInput(caseCode));
  await cases.put({
    ...rest,
    code,
    id: toCodeId(code, hash),
    madeAt,
    expiresAt: plus(madeAt, PERSON_POLICY.caseCodeLivesMs),
  });
  return caseCode;
}

/** What a code is kept by; its kind stands beside it, so that no hash made for another use can ever meet it. */
export const toHashInput = (code: string): string => canonicalJson(['case-code', code]);

/** What is filed with a code is filed under this: what the code is kept by stays out of the record. */
export const toCodeId = (code: Digest, hash: Hash): Digest => hash(canonicalJson(['filed-under', code]));
