import { sha256 } from '../../shared/domain/digest.ts';
import { referenceFor } from '../../shared/domain/ids.ts';
import type { CertificateDocument } from '../../shared/domain/order/readings/certificate-document.ts';
import { anOrderId } from './builders.ts';
import { epocPr } from './hosted/filings.ts';

/** Annex II as its provider is served it: section B is the addressee's, and it names its language. */
function servedCertificate(): unknown {
  const { certificate, providers, language } = epocPr(Date.parse('2026-11-21T09:00:00Z'));
  return { ...certificate, B: providers[0].addressee, language };
}

/** The sample order of the police as the provider reads it, five days after receipt. */
export const aCertificate = (changes: Partial<CertificateDocument> = {}): CertificateDocument => ({
  orderId: anOrderId(),
  reference: referenceFor(anOrderId()),
  instrument: 'EU-EPOC-PR',
  authority: 'aut-police',
  filedBy: {
    id: 'aut-police',
    name: 'Landeskriminalamt Musterland, Dezernat Cybercrime',
    state: 'DE',
    filesFor: [],
    findings: [],
  },
  provider: 'prv-demo',
  version: 3,
  digest: sha256('a commit'),
  status: 'running',
  inForce: true,
  emergency: false,
  issuedAt: '2026-11-20T16:10:00.000Z',
  readAt: '2026-11-25T09:00:00.000Z',
  period: {
    startsAt: '2026-11-20T16:20:00.000Z',
    nominalEndsAt: '2027-01-19T23:00:00.000Z',
    appliedEndsAt: '2027-01-19T23:00:00.000Z',
    zone: 'Europe/Berlin',
    ruleSet: '2026-11-29-0123456789ab',
  },
  afterEnd: null,
  otherHolds: [],
  otherHoldsLookedAt: 'all',
  targets: [{ id: 't1', type: 'email', status: 'preserved', categories: ['subscriber'] }],
  certificate: servedCertificate(),
  forms: [],
  ...changes,
});
