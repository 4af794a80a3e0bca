import type { ErrorCode } from '../../errors.ts';
import { isSameMailbox } from '../mailbox.ts';
import type { PaperFindingCode } from '../order/record/paper-finding.ts';
import { isPartOfName, isSameText } from './likeness.ts';
import type { PaperField, PaperRecord } from './paper.ts';

/** How one field of a later paper is held against the record. */
export interface PaperComparison {
  readonly isSame: (said: string, record: PaperRecord) => boolean;
  /** What is found where it differs; `null` where no difference can be right. */
  readonly finding: PaperFindingCode | null;
  /** Whether this difference can be right; left out: any, where there is a finding. */
  readonly canBeRight?: (said: string, record: PaperRecord) => boolean;
  /** A refusal's code and sentence; of what is always found they are never used. */
  readonly code: ErrorCode;
  readonly detail: string;
}

const isAmong = (said: string, known: readonly string[]): boolean => known.some((one) => isSameText(said, one));

const isKindred = (said: string, known: readonly string[]): boolean => known.some((one) => isPartOfName(said, one));

const MISMATCH = 'paper-mismatch';

/** One row for each field, whatever the form it stands in. */
export const PAPER_COMPARISONS = {
  state: {
    isSame: (said, { states }) => states.includes(said),
    finding: null,
    code: MISMATCH,
    detail: 'is not the State the order was issued in',
  },
  issuer: {
    isSame: (said, { issuers }) => isAmong(said, issuers),
    finding: 'issuer-differs',
    canBeRight: (said, { issuers, validators }) => isKindred(said, [...issuers, ...validators]),
    code: MISMATCH,
    detail: 'is not the authority that issued the order: write its name as it stands there',
  },
  sender: {
    isSame: (said, { issuers }) => isAmong(said, issuers),
    finding: 'issuer-differs',
    code: MISMATCH,
    detail: 'is not the authority that issued the order',
  },
  'order-file-number': {
    isSame: (said, { fileNumbers }) => isAmong(said, fileNumbers),
    finding: null,
    code: MISMATCH,
    detail: 'is not the file number of the order',
  },
  'file-number': {
    isSame: (said, { fileNumbers }) => isAmong(said, fileNumbers),
    finding: 'file-number-differs',
    code: MISMATCH,
    detail: 'is not the file number of the order',
  },
  addressee: {
    isSame: (said, { addressees }) => isAmong(said, addressees),
    finding: 'addressee-differs',
    code: MISMATCH,
    detail: 'is not the addressee of the order',
  },
  served: {
    isSame: (said, { addressees }) => isAmong(said, addressees),
    finding: 'addressee-differs',
    canBeRight: (said, { addressees }) => isKindred(said, addressees),
    code: MISMATCH,
    detail: 'is not the addressee the order was sent to: write its name as it stands there',
  },
  'order-day': {
    isSame: (said, { orderDays }) => orderDays.includes(said),
    finding: null,
    code: MISMATCH,
    detail: 'is not the day of the order: the day it was signed, validated or issued here',
  },
  'transmission-day': {
    isSame: (said, { transmissionDays }) => transmissionDays.includes(said),
    finding: 'transmission-day-differs',
    code: MISMATCH,
    detail: 'is not the day the order was issued here',
  },
  'request-day': {
    isSame: (said, { signedOn }) => said >= signedOn,
    finding: 'request-before-order',
    code: MISMATCH,
    detail: 'is before the day of the order',
  },
  'extension-file-number': {
    isSame: (said, { extensions }) => isAmong(said, extensions.fileNumbers),
    finding: null,
    code: MISMATCH,
    detail: 'is not the file number of an extension that the order had',
  },
  'extension-day': {
    isSame: (said, { extensions }) => extensions.days.includes(said),
    finding: null,
    code: MISMATCH,
    detail: 'is not the day of an extension that the order had',
  },
  validator: {
    isSame: (said, { signer: { name, otherNames = [] } }) => isAmong(said, [name, ...otherNames]),
    finding: 'validator-differs',
    canBeRight: (said, { signer }) => isKindred(said, [signer.name]),
    code: MISMATCH,
    detail: 'is not the authority that was asked to validate: write its name as the directory has it',
  },
  'validator-kind': {
    isSame: (said, { signer }) => signer.kinds.some((kind) => kind === said),
    finding: null,
    code: 'issuer-not-competent',
    detail: 'is not what the directory says of the authority that was asked to validate',
  },
  'validator-mail': {
    isSame: (said, { issuerMails }) => !issuerMails.some((mail) => isSameMailbox(mail, said)),
    finding: null,
    code: 'validator-not-independent',
    detail: 'is that of the issuer: nobody validates an order of their own',
  },
} as const satisfies Record<PaperField, PaperComparison>;
