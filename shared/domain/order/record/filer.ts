/** What a form can say of the authority that files it, otherwise than the directory, and still be right. Codes are API: never renamed, never reused. */
export const FILER_FINDING_CODES = [
  'name-not-registered',
  'free-mailbox',
  'mail-not-registered',
  'foreign-telephone',
  'validator-not-registered',
] as const;

export type FilerFindingCode = (typeof FILER_FINDING_CODES)[number];

/** As much as the record keeps: what was found where. What stands there is sealed with the form. */
export interface FilerFinding {
  readonly code: FilerFindingCode;
  /** RFC 6901 pointer into the filing. */
  readonly pointer: string;
}

/** An authority that a form names, and for which the directory says that the filer files. */
export interface FiledForAuthority {
  readonly id: string;
  readonly name: string;
  readonly institution: string;
}

/** The authority that filed, as the directory had it then: whatever becomes of the entry, this is what the form was held against. */
export interface Filer {
  /** The first of its names. */
  readonly name: string;
  readonly filesFor: readonly FiledForAuthority[];
  readonly findings: readonly FilerFinding[];
}

/** What to tell of each; never the value. */
export const FILER_FINDING_DETAILS = {
  'name-not-registered': 'is none of the names that the directory has for the authority that files',
  'free-mailbox': 'is a mailbox of a kind that anybody can open',
  'mail-not-registered': 'is at none of the domains that the directory has for the authority that files',
  'foreign-telephone': 'is in no country that the directory has for telephones of the authority that files',
  'validator-not-registered':
    'is none of the names that the directory has for an authority that may have validated the order',
} as const satisfies Record<FilerFindingCode, string>;
