import { RECEIPT_TYPE } from '../../../shared/app/case/file-objection.ts';
import { HISTORY_HEAD_TYPE } from '../../../shared/app/order/history-format.ts';
import { CERTIFICATE_TYPE } from '../../../shared/domain/order/readings/certificate-document.ts';
import type { KeyName } from './keys.ts';
import { DIGEST, ORDER } from './sign.ts';
import type { Answer } from './vector.ts';

/** What is signed as a document. */
interface Payload {
  readonly typ: string;
  readonly payload: object;
}

export const CERTIFICATE: Payload = {
  typ: CERTIFICATE_TYPE,
  payload: {
    orderId: ORDER,
    reference: 'A794-42EM-7K8M',
    version: 1,
    digest: DIGEST,
    status: 'issued',
    inForce: true,
    readAt: '2026-11-20T18:40:00.000Z',
  },
};

const RECEIPT: Payload = {
  typ: RECEIPT_TYPE,
  payload: {
    type: 'holdfast-receipt',
    filed: 'challenge',
    challenge: 'c1',
    filedAt: '2026-11-20T18:40:00.000Z',
    orderDigest: DIGEST,
    commit: DIGEST,
  },
};

const HEAD: Payload = {
  typ: HISTORY_HEAD_TYPE,
  payload: {
    orderId: ORDER,
    version: 1,
    digest: DIGEST,
    signedAt: '2026-11-20T18:40:00.000Z',
    notes: null,
    page: { commits: { from: 1, to: 1, digest: DIGEST }, notes: null },
  },
};

/** A row that is signed: ECDSA takes a number of chance, so what was signed once is kept as long as it holds. */
export interface SignedRow {
  readonly name: string;
  readonly of: Payload;
  readonly key: KeyName;
  /** What the header names as the key, where it is another. */
  readonly kid?: string;
  /** What the header says besides. */
  readonly more?: object;
  /** What it is shown as, where that is something else. */
  readonly typ?: string;
  readonly answer: Answer;
  readonly reason: string;
}

export const SIGNED = [
  {
    name: 'certificate',
    of: CERTIFICATE,
    key: 'document-2026',
    answer: 'accepted',
    reason: 'ES256: r and s, 32 bytes each, over header and payload as they stand there',
  },
  {
    name: 'certificate-by-the-older-key',
    of: CERTIFICATE,
    key: 'document-2025',
    answer: 'accepted',
    reason: 'after a change of keys the older one is published still: kid says which it was',
  },
  {
    name: 'receipt',
    of: RECEIPT,
    key: 'document-2026',
    answer: 'accepted',
    reason: 'of an objection: what was filed, and when',
  },
  { name: 'head-of-a-history', of: HEAD, key: 'document-2026', answer: 'accepted', reason: 'of an exported record' },
  {
    name: 'certificate-by-a-stranger',
    of: CERTIFICATE,
    key: 'stranger-p256',
    kid: 'document-2026',
    answer: 'signature-invalid',
    reason: 'another key than the one named',
  },
  {
    name: 'certificate-by-an-unpublished-key',
    of: CERTIFICATE,
    key: 'stranger-p256',
    answer: 'signature-invalid',
    reason: 'a kid that is not published',
  },
  {
    name: 'certificate-with-crit',
    of: CERTIFICATE,
    key: 'document-2026',
    more: { crit: ['holdfast-later'], 'holdfast-later': true },
    answer: 'signature-invalid',
    reason: 'its header names an extension (crit) that has to be understood, and there are none',
  },
  {
    name: 'receipt-as-certificate',
    of: RECEIPT,
    key: 'document-2026',
    typ: CERTIFICATE_TYPE,
    answer: 'signature-invalid',
    reason: 'genuine, and no certificate: typ says so',
  },
] as const satisfies readonly SignedRow[];
