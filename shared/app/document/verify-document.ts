import { verifyCompactJws } from '../../domain/compact-jws.ts';
import type { Digest } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import { CERTIFICATE_TYPE } from '../../domain/order/readings/certificate-document.ts';
import { requireQuoted } from '../../domain/order/readings/document-reading.ts';
import {
  checkDigest,
  findVersion,
  NOT_GENUINE,
  type Quoted,
  type Verification,
} from '../../domain/order/readings/verification.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DocumentReader } from '../../ports/document/document-reader.ts';
import type { OrderReader } from '../../ports/order/order-store.ts';
import type { PublicKeySet, PublicKeys } from '../../ports/signers.ts';
import { rowOf } from '../order/row-of.ts';

export interface VerifyDeps {
  readonly orders: Pick<OrderReader, 'latest' | 'findPastTold'>;
  readonly keys: PublicKeys;
  readonly documents: DocumentReader;
  readonly clock: Clock;
}

/** Whether the record of an order bears this digest, and how that order stands now. */
export async function verifyDigest(
  { orders, clock }: Pick<VerifyDeps, 'orders' | 'clock'>,
  orderId: OrderId,
  digest: Digest,
): Promise<Verification> {
  const latest = await orders.latest(orderId);
  if (!latest) return NOT_GENUINE;
  const { state } = latest.commit;
  const isListed = state.past === undefined || findVersion(latest, digest) !== undefined;
  const past = isListed ? undefined : await orders.findPastTold(orderId, digest);
  return checkDigest(rowOf(state), latest, digest, clock.now(), past);
}

/** The same for an address as somebody copied it: one that no document can have is not genuine. */
export const verifyAddress = async (
  deps: Pick<VerifyDeps, 'orders' | 'clock'>,
  address: Quoted | undefined,
): Promise<Verification> => (address ? await verifyDigest(deps, address.orderId, address.digest) : NOT_GENUINE);

/**
 * The same for a signed certificate: the signature must be that of a document key we publish, older ones included, over a
 * certificate and nothing else. A header that asks for no signature, or for one with a secret, is refused whatever follows.
 *
 * @param jws compact; anything at all may stand in it.
 */
export async function verifySigned(
  deps: Pick<VerifyDeps, 'orders' | 'keys' | 'clock'>,
  jws: string,
): Promise<Verification> {
  const verified = await verifyAddress(deps, readSignedCertificate(jws, await deps.keys.jwks()));
  return verified.genuine ? { ...verified, speaksFor: 'text' } : verified;
}

/**
 * The same for a printed document, by what its document information says: anybody can write that into any file, so the answer speaks
 * for the record and not for what the pages show.
 *
 * @throws HoldfastError `nothing-to-check` for a file that says nothing of the kind, with what to do instead.
 */
export const verifyPrinted = async (
  { documents, ...deps }: Pick<VerifyDeps, 'orders' | 'clock' | 'documents'>,
  pdf: Uint8Array,
): Promise<Verification> => await verifyAddress(deps, requireQuoted(await documents.read(pdf)));

function readSignedCertificate(jws: string, keys: PublicKeySet): Quoted | undefined {
  const signed = verifyCompactJws(jws, keys);
  if (typeof signed === 'string' || signed.typ !== CERTIFICATE_TYPE) return undefined;
  return JSON.parse(signed.text) as Quoted; // signed: only a certificate of ours says this
}
