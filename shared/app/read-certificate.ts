import type { ProviderActor } from '../domain/actor.ts';
import { canonicalJson } from '../domain/digest.ts';
import type { OrderId } from '../domain/ids.ts';
import { toRfc3339 } from '../domain/instant.ts';
import { afterEnd } from '../domain/order/after-end.ts';
import type { CertificateDocument } from '../domain/order/certificate-document.ts';
import { type StoredCommit, toldDigests } from '../domain/order/commit.ts';
import { periodOf } from '../domain/order/evolve.ts';
import { statusOf } from '../domain/order/status.ts';
import { inForce } from '../domain/order/time.ts';
import type { DocumentSigner } from '../ports/signers.ts';
import { type ActDeps, actOnOrder } from './act-on-order.ts';
import { openParts } from './sealed-parts.ts';

export interface CertificateDeps extends ActDeps {
  readonly signer: DocumentSigner;
}

export interface CertificateReading {
  readonly document: CertificateDocument;
  /** The document as compact JWS, `ES256`. */
  readonly jws: string;
}

export const CERTIFICATE_TYPE = 'holdfast-certificate+jws';

/**
 * Gives the provider its certificate, signed, and records that it did: the first such read proves receipt and starts the
 * period. The document is opened and signed before the read is recorded, so nothing starts for a document that never left.
 *
 * @throws HoldfastError `order-not-found` (also for another provider), `order-erased`.
 */
export async function readCertificate(
  deps: CertificateDeps,
  request: { readonly orderId: OrderId; readonly by: ProviderActor; readonly commandId: string },
): Promise<CertificateReading> {
  let reading: CertificateReading | undefined;
  await actOnOrder(
    deps,
    { ...request, command: { type: 'read-certificate' }, body: ['read-certificate', request.orderId], parts: [] },
    async (commit) => {
      const document = await compose(deps, commit);
      reading = { document, jws: await deps.signer.sign(canonicalJson(document), CERTIFICATE_TYPE) };
    },
  );
  if (!reading) throw new Error('a certificate is composed before its read is recorded');
  return reading;
}

async function compose(deps: CertificateDeps, stored: StoredCommit): Promise<CertificateDocument> {
  const { commit } = stored;
  const { state } = commit;
  const parts = await openParts(deps, state, ['certificate', 'form']);
  const forms = parts.filter(({ part }) => part === 'form').map(({ about, value }) => ({ about, form: value }));
  return {
    orderId: state.orderId,
    reference: state.reference,
    instrument: state.instrument,
    authority: state.authority,
    provider: state.provider,
    version: commit.version,
    digest: toldDigests(stored).at(-1) ?? stored.digest,
    status: statusOf(state),
    inForce: inForce(state, commit.at),
    emergency: state.emergency,
    issuedAt: toRfc3339(state.issuedAt),
    readAt: toRfc3339(commit.at),
    period: periodOnPaper(stored),
    afterEnd: afterEnd(state),
    targets: state.targets.map(({ id, type, status }) => ({ id, type, status })),
    certificate: parts.find(({ part }) => part === 'certificate')?.value ?? null,
    forms,
  };
}

function periodOnPaper({ commit }: StoredCommit): CertificateDocument['period'] {
  const period = periodOf(commit.state);
  if (!period) return null;
  const { zone, nominalEndsAt, appliedEndsAt } = period.ends;
  return {
    startsAt: toRfc3339(period.startsAt),
    nominalEndsAt: toRfc3339(nominalEndsAt),
    appliedEndsAt: toRfc3339(appliedEndsAt),
    zone,
  };
}
