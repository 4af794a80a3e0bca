import type { Digest } from '../../digest.ts';
import type { Instant } from '../../instant.ts';
import type { InstrumentId } from '../../law/instrument-ids.ts';
import type { OrderLaw } from '../../law/terms/instrument.ts';
import { isSandbox } from '../../sandbox.ts';
import { listToldCommits, type StoredCommit } from '../commit.ts';
import { applyTime, isInForce } from '../life/time.ts';
import type { ToldCommit } from '../record/state.ts';
import { type OrderStatus, statusOf } from '../record/status.ts';
import type { CertificateDocument } from './certificate-document.ts';
import { type FiledBy, readFiledBy } from './filed-by.ts';
import { readDoubt, type ToldDoubt } from './told-doubt.ts';

/** What is quoted of a document to ask whether the record bears it. */
export type Quoted = Pick<CertificateDocument, 'orderId' | 'digest'>;

/** What a stranger who holds a document may learn about it. */
export type Verification = NotGenuine | Genuine;

/** Says no more than that: whoever cannot quote an order's record does not learn whether there is one. */
interface NotGenuine {
  readonly genuine: false;
}

/**
 * The record of the order bears the digest, as one its provider was told of or as its latest. That speaks for the record, not
 * for the paper the digest is printed on: reference and date are here to be compared with it.
 */
export interface Genuine {
  readonly genuine: true;
  readonly reference: string;
  readonly instrument: InstrumentId;
  /** It is an order of the sandbox, which nobody issued; left out of every other. */
  readonly test?: true;
  readonly filedBy: FiledBy;
  readonly issuedAt: Instant;
  /** At `checkedAt`, by time, whatever has or has not been written since. */
  readonly status: OrderStatus;
  readonly inForce: boolean;
  /** Whether its authority issued it was doubted, and what became of that; left out where nobody ever did. */
  readonly doubt?: ToldDoubt;
  /** The version of the record the document speaks of. */
  readonly version: number;
  /** The provider has been told of a later one. */
  readonly laterVersionExists: boolean;
  readonly checkedAt: Instant;
  /** `text`: the signature of a signed certificate holds over every word of it. `record`: a paper that quotes it may say what it likes. */
  readonly speaksFor: 'record' | 'text';
}

export const NOT_GENUINE: NotGenuine = { genuine: false };

/** What `digest` is in the record of the order whose latest commit this is. @param past the commit with it that is no longer listed, if there is one. */
export function checkDigest(
  law: OrderLaw,
  latest: StoredCommit,
  digest: Digest,
  now: Instant,
  past?: ToldCommit | undefined,
): Verification {
  const version = findVersion(latest, digest) ?? past?.version;
  if (version === undefined) return NOT_GENUINE;
  const { state } = applyTime(law, latest.commit.state, now);
  const doubt = readDoubt(state);
  return {
    genuine: true,
    reference: state.reference,
    instrument: state.instrument,
    ...(isSandbox(state) && { test: true as const }),
    filedBy: readFiledBy(state),
    issuedAt: state.issuedAt,
    status: statusOf(state),
    inForce: isInForce(state, now),
    ...(doubt && { doubt }),
    version,
    laterVersionExists: listToldCommits(latest).some((told) => told.version > version),
    checkedAt: now,
    speaksFor: 'record',
  };
}

/** The version with this digest, where the latest commit lists it. */
export function findVersion(latest: StoredCommit, digest: Digest): number | undefined {
  if (latest.digest === digest) return latest.commit.version;
  return listToldCommits(latest).find((told) => told.digest === digest)?.version;
}
