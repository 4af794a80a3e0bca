import { sha256 } from '../../shared/domain/digest.ts';
import type { Genuine, Quoted } from '../../shared/domain/order/readings/verification.ts';
import { anOrderId, ISSUED_AT } from './builders.ts';

/** A document on record, with everything that its page can say of whoever filed it. */
export const aGenuine = (changes: Partial<Genuine> = {}): Genuine => ({
  genuine: true,
  reference: 'A794-42EM-7K8M',
  instrument: 'EU-EPOC-PR',
  filedBy: {
    id: 'aut-police',
    name: 'Landeskriminalamt Musterland',
    state: 'DE',
    filesFor: [{ id: 'aut-prosecutor', name: 'Staatsanwaltschaft Musterstadt' }],
    findings: [
      { code: 'name-not-registered', pointer: '/issuer/name' },
      { code: 'free-mailbox', pointer: '/issuer/email' },
    ],
  },
  issuedAt: ISSUED_AT,
  status: 'issued',
  inForce: true,
  version: 1,
  laterVersionExists: false,
  checkedAt: ISSUED_AT,
  speaksFor: 'record',
  ...changes,
});

/** What its paper shows. */
export const QUOTED: Quoted = { orderId: anOrderId(), digest: sha256('what the record says') };
