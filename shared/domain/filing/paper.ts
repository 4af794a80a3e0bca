import type { IssuerKind } from '../law/terms/issuer-kind.ts';
import type { DayInForm } from './facts.ts';

/** The commands that bring a paper which is signed. */
export const PAPER_TYPES = ['extend', 'continue', 'decide-validation'] as const;

export type PaperType = (typeof PAPER_TYPES)[number];

/**
 * What a later paper says that the record knows as well. `sender`: of a form that another authority than the issuer may sign ·
 * `file-number`: the one the authority has now, where the form names that of the order beside it · `served`: to whom the order went.
 */
export type PaperField =
  | 'state'
  | 'issuer'
  | 'sender'
  | 'order-file-number'
  | 'file-number'
  | 'addressee'
  | 'served'
  | 'order-day'
  | 'transmission-day'
  | 'request-day'
  | 'extension-file-number'
  | 'extension-day'
  | 'validator'
  | 'validator-kind'
  | 'validator-mail';

/** One thing a paper says, and where: an RFC 6901 pointer into the request that brought it. */
export interface SaidInPaper {
  readonly field: PaperField;
  readonly value: string;
  readonly pointer: string;
}

/** What the rules need to know of a later paper, whatever its form. It goes into no record. */
export interface PaperFacts {
  readonly signed: DayInForm;
  /** Days of what it says was done, which cannot lie ahead. */
  readonly done: readonly DayInForm[];
  readonly said: readonly SaidInPaper[];
  /** The request it tells of is issued and not yet on its way. */
  readonly isUnsent?: boolean | undefined;
  /** Where it would name the extension the order had; left out where it does, or where the form has no such place. */
  readonly extensionUnnamedAt?: string | undefined;
}

/** What the certificate of an order says of the two sides and of itself, read back from where it was sealed. */
export interface OrderOnPaper {
  /** ISO 3166-1 alpha-2; `null` where the form names none. */
  readonly state: string | null;
  readonly issuers: readonly string[];
  readonly issuerMails: readonly string[];
  /** Whoever validated it beforehand. */
  readonly validators: readonly string[];
  readonly fileNumbers: readonly string[];
  readonly addressees: readonly string[];
  /** `YYYY-MM-DD`, the issuer's signature. */
  readonly signedOn: string;
  readonly validatedOn: string | null;
}

/** Whoever signs a later paper, as the directory has it: the issuing authority, or the one that validates. */
export interface PaperSigner {
  readonly id: string;
  readonly name: string;
  /** The same in other spellings and languages. */
  readonly otherNames?: readonly string[] | undefined;
  readonly kinds: readonly IssuerKind[];
  /** IANA zone name. */
  readonly zone: string;
}

/** What is known of an order when a later paper comes to it, from its certificate, its record and the directory. */
export interface PaperRecord {
  readonly states: readonly string[];
  readonly issuers: readonly string[];
  readonly issuerMails: readonly string[];
  readonly validators: readonly string[];
  readonly fileNumbers: readonly string[];
  readonly addressees: readonly string[];
  /** `YYYY-MM-DD`: the issuer's signature. */
  readonly signedOn: string;
  /** Every day that may be called that of the order: signed, validated, issued here. */
  readonly orderDays: readonly string[];
  /** The day it was issued here, in the zone of each side. */
  readonly transmissionDays: readonly string[];
  /** Of its extensions, by their forms and by the record. */
  readonly extensions: { readonly fileNumbers: readonly string[]; readonly days: readonly string[] };
  readonly signer: PaperSigner;
}
