import type { SampleName } from '../../support/requests.ts';

/** What is wrong with a filing: members said otherwise than the sample says them. */
export type Misfiling = readonly [sample: SampleName, edits: Readonly<Record<string, unknown>>];

const F_DATE = '/certificate/F/signature/date';
const IDENTIFIERS = '/certificate/C/identifiers';
const AHEAD = { start: '2099-11-20T16:10:00Z', end: '2099-12-01T00:00:00Z' };

/** Each is refused by a rule of its own, at whatever time it is filed. */
export const MISFILINGS: readonly Misfiling[] = [
  ['epoc-pr', { '/instrument': 'COE-16' }],
  ['epoc-pr', { '/holdDays': 61 }],
  ['budapest-29', { '/holdDays': 59 }],
  ['epoc-pr', { [F_DATE]: '2099-11-21', '/certificate/G/validatorSignature/date': '2099-11-21' }],
  ['epoc-pr', { [F_DATE]: '2026-05-23' }],
  ['epoc-pr', { '/certificate/G/validatorSignature/date': '2026-11-19' }],
  ['epoc-pr', { '/certificate/C/timeRange': AHEAD }],
  ['epoc-pr', { [`${IDENTIFIERS}/0/value`]: '*@skylark.example' }],
  ['epoc-pr', { [`${IDENTIFIERS}/2/value`]: 'fd00::7' }],
  ['us-2703f', { '/certificate/accounts/2/value': '10.0.0.7' }],
  ['epoc-pr', { '/certificate/F/issuerType': ['public_prosecutor'] }],
  ['epoc-pr', { '/providers/0/provider': 'prv-inland' }],
  ['epoc-pr', { '/providers/0/provider': 'prv-nowhere' }],
  ['epoc-pr', { '/providers/0/provider': 'prv-contact-jp' }],
  ['epoc-pr', { '/language': 'pt' }],
  ['epoc-pr', { '/certificate/G/validator/email': 'zac@LKA.musterland.example' }],
  ['epoc-pr', { '/certificate/A/issuingState': 'FR' }],
  ['us-2703f', { '/providers': [] }],
];

/** Questions about the law that have no answer. */
export const WRONG_QUESTIONS: readonly object[] = [
  { instrument: 'XX-1' },
  { period: 'forever' },
  { instrument: 'COE-29', period: 'extension', state: undefined },
  { instrument: 'NZ-88D', state: 'NZ' },
  { days: 61 },
  { instrument: 'COE-29', days: 59, state: undefined },
  { instrument: 'US-2703f', days: 90, state: undefined },
  { period: 'extension', count: 2 },
  { zone: 'Europe/Nowhere' },
  { state: 'US' },
  { startsAt: 'yesterday' },
];

/** What is wrong with a paper that asks to extend: a member, and what it says. */
export const WRONG_PAPERS: readonly Readonly<Record<string, unknown>>[] = [
  { '/certificate/A/issuingState': 'FR' },
  { '/certificate/C/epocPr/fileNumber': 'LKA-ML 4100-2019-0001' },
  { '/certificate/D/signature/date': '2026-06-13' },
  { '/certificate/D/signature/date': '2026-05-13' },
  { '/certificate/D/signature/date': '2026-11-19' },
  { '/certificate/D/signature/date': '2099-12-12' },
];
