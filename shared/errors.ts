/**
 * Every expected failure by its stable code. Codes are API: never renamed, never reused. The HTTP status and title of each
 * stand in `http/problems.ts`, which does not compile while one lacks its row.
 */
export const ERROR_CODES = [
  // the request itself
  'malformed-json',
  'body-too-large',
  'unsupported-media-type',
  'not-acceptable',
  'invalid-request',
  'invalid-instant',
  'idempotency-key-missing',
  'idempotency-key-reused',
  'if-match-missing',
  'version-mismatch',
  'not-found',
  'method-not-allowed',
  'wrong-entrance',
  'caller-unproven',
  'cross-site',
  'sign-in-failed',
  // who asks
  'token-refused',
  'sign-in-too-old',
  'sign-in-too-weak',
  'role-not-allowed',
  'authority-not-allowed',
  'authority-unknown',
  'provider-unknown',
  'signature-invalid',
  'signature-expired',
  'case-code-invalid',
  'case-session-invalid',
  'code-unknown',
  'code-not-yours',
  'too-many-tries',
  'complaint-unknown',
  'complaint-checked',
  'complaint-number-unknown',
  'search-unknown',
  'search-own',
  'search-answered',
  'search-not-yours',
  'search-not-open',
  'reading-unknown',
  'reading-own',
  'reading-answered',
  'reading-not-yours',
  'reading-not-open',
  'directory-entry-unknown',
  'entry-version-conflict',
  'entry-version-mismatch',
  'change-unknown',
  'change-own',
  'change-not-yours',
  'change-open',
  'change-not-open',
  'change-differs',
  'endpoint-unproven',
  'challenge-not-answered',
  'key-unknown',
  'key-revoked',
  // what is asked
  'target-too-broad',
  'order-too-broad',
  'further-demand',
  'filing-unknown',
  'filing-refused',
  'filing-expired',
  'filing-issued',
  'filing-not-issued',
  'draft-unknown',
  'draft-changed',
  'too-many-drafts',
  'second-officer-needed',
  'order-not-doubted',
  'account-suspended',
  'suspension-unknown',
  'suspension-over',
  'second-registrar-needed',
  'suspended-alone-lately',
  'too-many-words',
  'issuer-not-competent',
  'order-domestic',
  'addressee-not-allowed',
  'language-not-accepted',
  'date-in-future',
  'signature-too-old',
  'validation-before-issue',
  'signed-before-order',
  'paper-mismatch',
  'filer-mismatch',
  'data-not-stored-yet',
  'validator-not-independent',
  'validation-not-awaited',
  'instrument-unknown',
  'instrument-not-verified',
  'period-not-defined',
  'figure-unknown',
  'period-beyond-cap',
  'period-below-floor',
  'length-not-offered',
  'calendar-not-covered',
  'zone-unknown',
  'extension-not-allowed',
  'extension-too-late',
  'continuation-too-late',
  'renewal-needs-leave',
  'renewal-pending',
  'renewals-exhausted',
  'transmission-not-awaited',
  'need-not-asked',
  'clarification-not-open',
  'impossibility-not-claimed',
  'reason-not-valid',
  'target-unknown',
  'digest-unknown',
  'nothing-to-check',
  // notice, challenge, review
  'notice-not-owed',
  'notice-not-requested',
  'time-not-possible',
  'deferral-pending',
  'deferral-too-long',
  'deferrals-exhausted',
  'notice-claim-pending',
  'notice-claims-exhausted',
  'notice-letters-exhausted',
  'notice-reads-exhausted',
  'challenge-pending',
  'challenges-exhausted',
  'challenge-too-late',
  'challenge-unknown',
  'appeal-not-allowed',
  'appeal-too-late',
  'attachment-unknown',
  'attachment-exists',
  'attachment-incomplete',
  'attachment-mismatch',
  'attachment-type-refused',
  'attachment-awaited',
  'attachment-withheld',
  'range-required',
  'range-not-satisfiable',
  'review-unknown',
  'review-closed',
  'review-not-yours',
  'review-unassigned',
  'review-voted',
  'seat-unknown',
  'conflicts-exhausted',
  'conflict-too-late',
  'review-not-independent',
  'amendment-widens',
  'amendment-incomplete',
  'protection-on-record',
  'extension-barred',
  // the state of the order
  'order-not-found',
  'order-not-received',
  'order-received',
  'read-back-wrong',
  'order-ended',
  'order-in-force',
  'order-erased',
  'order-full',
  'transition-not-allowed',
  'order-version-conflict',
  'record-damaged',
  // services
  'address-not-allowed',
  'service-unavailable',
  'may-be-stored',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** One fault in what was sent: where (an RFC 6901 pointer into the body) and what is wrong with it. */
export interface Fault {
  readonly pointer: string;
  readonly detail: string;
  /** Which of several reasons for one code, for programs to read: as stable as the code. */
  readonly reason?: string;
  /** The sign that is not taken there, with the sender's own words on either side: the answer alone may have them. */
  readonly sign?: RefusedSign;
}

/** A sign nobody can see, or that moves others, and where it stands in what was sent. */
export interface RefusedSign {
  /** `U+202E`. */
  readonly codePoint: string;
  readonly kind: SignKind;
  /** Counted in characters from 1. */
  readonly position: number;
  /** The word before it, at most 20 characters; left out where there is none. */
  readonly before?: string;
  readonly after?: string;
}

/** Why a sign is not taken. */
export const SIGN_KINDS = [
  'line-end',
  'control',
  'unpaired',
  'reordering',
  'selector',
  'tag',
  'private',
  'unassigned',
  'invisible',
] as const;

export type SignKind = (typeof SIGN_KINDS)[number];

/** What a sign-in lacks, as a client asks its issuer for it; what is left out is not wanting. */
export interface SignInWanted {
  /** How lately it has to have been, whole seconds. */
  readonly maxAgeSeconds?: number;
  /** As what it has to have been, in the issuer's words: one of these. */
  readonly acrValues?: readonly string[];
  /** By which method, of an issuer that says no more: one of these (RFC 8176). */
  readonly amrValues?: readonly string[];
}

export interface HoldfastErrorOptions extends ErrorOptions {
  /** The same command may succeed when sent again as it is. */
  readonly retryable?: boolean;
  /** The caller is asked to wait this long, whole seconds, before it tries again. */
  readonly retryAfterSeconds?: number;
  readonly faults?: readonly Fault[];
  /** How many bytes there are of what can only be had in pieces. */
  readonly wholeBytes?: number;
  /** How the caller has to sign in again. */
  readonly signIn?: SignInWanted;
  /** By which methods that address is called. */
  readonly allow?: readonly string[];
  /** What refused it: a citation of the law, or a policy of Holdfast. */
  readonly rule?: string | undefined;
}

/** An expected failure, safe to show to the caller: its message carries no personal data. Anything else becomes an opaque 500. */
export class HoldfastError extends Error {
  override readonly name = 'HoldfastError';
  readonly code: ErrorCode;
  readonly retryable: boolean;
  readonly retryAfterSeconds: number | undefined;
  readonly faults: readonly Fault[];
  readonly wholeBytes: number | undefined;
  readonly signIn: SignInWanted | undefined;
  readonly allow: readonly string[];
  readonly rule: string | undefined;

  constructor(code: ErrorCode, detail: string, options: HoldfastErrorOptions = {}) {
    super(detail, options);
    this.code = code;
    this.retryable = options.retryable ?? false;
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.faults = options.faults ?? [];
    this.wholeBytes = options.wholeBytes;
    this.signIn = options.signIn;
    this.allow = options.allow ?? [];
    this.rule = options.rule;
  }
}
