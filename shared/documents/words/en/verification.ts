import type { FilerFindingCode } from '../../../domain/order/record/filer.ts';

/** What a document says otherwise than the directory of authorities. */
export const EN_FINDINGS = {
  'name-not-registered': 'A name that the directory does not have for it',
  'free-mailbox': 'A mailbox of a kind that anybody can open',
  'mail-not-registered': 'A mail address at a domain that the directory does not have for it',
  'foreign-telephone': 'A telephone in a country that the directory does not have for it',
  'validator-not-registered': 'A validating authority that is not known to the directory',
} as const satisfies Record<FilerFindingCode, string>;

/** Every sentence of the page behind a printed address; those of every other language stand under the same keys. */
export const EN_VERIFICATION = {
  genuine: 'Genuine',
  'not-genuine': 'Not genuine',
  'in-force': 'In force now: the data must be kept.',
  'not-in-force': 'Not in force now: this order asks for nothing to be kept.',
  compare:
    'A document with this address is on record. Compare the following with the paper: whoever copies an address onto another paper cannot change what stands here.',
  reference: 'Reference',
  basis: 'Legal basis',
  'filed-by': 'Filed by',
  issued: 'Issued',
  status: 'State of the order',
  document: 'This document',
  checked: 'Checked',
  filer: '{filer}, by the directory of authorities.',
  'files-for': 'It files for {authority}.',
  differs: 'The document says otherwise:',
  'own-word':
    'Every other name, address and number in the document is the word of whoever filed it. To ask the authority, use a number you know from elsewhere.',
  version: 'Speaks of version {version} of the record.',
  later: 'The provider has been told of a later version since: ask for the certificate again.',
  latest: 'The provider has been told of no later one.',
  exact: 'Exact text',
  certificate:
    'Every name and identifier, letter by letter, is in the signed certificate. Those who may read the order get it at {authority} (authorities, signed in) or {provider} (providers, by a signed request).',
  unknown: 'This address belongs to no document on record.',
  advice:
    'If you typed it, compare every character with the paper. If it is right, do not act on the document: call the authority on a number you know from elsewhere, not on one the document gives.',
  otherwise: 'Check a document by its file, or by what stands on it',
  languages: 'Language',
} as const;

/** The same in one language. */
export type FindingWords = Readonly<Record<FilerFindingCode, string>>;
export type VerificationWords = Readonly<Record<keyof typeof EN_VERIFICATION, string>>;
