import type { NoticeDocument } from '../../shared/domain/order/readings/notice-document.ts';
import { anOrderId } from './builders.ts';

/** A notice of a hold that runs, with every name filled in. */
export const aNotice = (changes: Partial<NoticeDocument> = {}): NoticeDocument => ({
  orderId: anOrderId(),
  reference: 'A794-42EM-7K8M',
  instrument: 'EU-EPOC-PR',
  givenAt: '2026-12-04T16:10:00.000Z',
  waited: false,
  categories: ['subscriber', 'traffic'],
  standing: 'running',
  period: { startsAt: '2026-11-20T16:11:00.000Z', endsAt: '2027-01-20T00:00:00.000Z' },
  zone: 'Europe/Dublin',
  objectBy: '2027-01-03T16:10:00.000Z',
  appealWithinDays: 14,
  authority: {
    name: 'Landeskriminalamt Musterland',
    address: 'Am Lagezentrum 4\n20097 Musterstadt',
    telephone: '+49 40 5550 4110',
    email: 'lagezentrum@lka.musterland.example',
  },
  rightsContact: { name: 'Datenschutzbeauftragte', email: 'datenschutz@lka.musterland.example' },
  supervisor: {
    name: 'Landesbeauftragter für den Datenschutz',
    address: 'Datenschutzplatz 1\n20095 Musterstadt',
    website: 'https://datenschutz.musterland.example',
  },
  provider: 'Skylark Mail Ireland Limited',
  caseAddress: 'https://case.example',
  verifyAddress: 'https://holdfast.example/v1/verifications/ord_1?digest=ab',
  caseCode: 'ABCDE-FGHJK-MNPQR-STVWX-Y',
  ...changes,
});
