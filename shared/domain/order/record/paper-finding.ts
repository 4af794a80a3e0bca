/** What a later paper can say otherwise than the record and still be right. Codes are API: never renamed, never reused. */
export const PAPER_FINDING_CODES = [
  'issuer-differs',
  'validator-differs',
  'addressee-differs',
  'file-number-differs',
  'transmission-day-differs',
  'request-before-order',
  'extension-not-named',
] as const;

export type PaperFindingCode = (typeof PAPER_FINDING_CODES)[number];

/** As much as the record keeps: what was found where. Neither tells anything of a person. */
export interface PaperFinding {
  readonly code: PaperFindingCode;
  /** RFC 6901 pointer into the request that brought the paper. */
  readonly pointer: string;
}

/** What to tell of each; never the value. */
export const PAPER_FINDING_DETAILS = {
  'issuer-differs':
    'is another name than the issuing authority has in the order: check that the paper is of this order',
  'validator-differs': 'is another name than the directory has for the authority that was asked',
  'addressee-differs': 'is another name than the addressee has in the order: check that it goes to the same one',
  'file-number-differs': 'is another file number than the one in the order',
  'transmission-day-differs': 'is not the day the order was issued here',
  'request-before-order': 'is before the day of the order, which a request for the data follows',
  'extension-not-named': 'leaves out the extension that the order had',
} as const satisfies Record<PaperFindingCode, string>;
