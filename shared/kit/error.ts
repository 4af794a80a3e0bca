/** What is known of a failure besides its code and words. */
export interface KitErrorFacts {
  /** HTTP status of a refusal. */
  readonly status?: number;
  /** Seconds after which the API says that the same may be sent again. */
  readonly retryAfterS?: number;
  /** The whole problem document (RFC 9457) of a refusal. */
  readonly problem?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/**
 * Everything that this client refuses, or is refused. `message` says in plain words what happened and where.
 *
 * `code` is one of the API's (docs/api/providers.md, "What is refused"), or of the client's own:
 *
 * - `signature-invalid`, `signature-expired`: a webhook or a document that is not genuine, or not of these five minutes.
 * - `body-unreadable`: a genuine webhook, or an answer, that cannot be read.
 * - `no-answer`: nothing answered, or not in time. `http-504` and the like: a refusal that is none of the API's.
 * - `key-unreadable`: a private key that cannot be used. `settings-invalid`: what a call was given cannot be.
 */
export class KitError extends Error {
  override readonly name = 'KitError';
  readonly code: string;
  readonly status: number | undefined;
  /** The words of the API, or of this client. */
  readonly detail: string;
  readonly retryAfterS: number | undefined;
  readonly problem: Readonly<Record<string, unknown>> | undefined;

  constructor(code: string, detail: string, facts: KitErrorFacts = {}, message: string = detail) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.code = code;
    this.detail = detail;
    this.status = facts.status;
    this.retryAfterS = facts.retryAfterS;
    this.problem = facts.problem;
  }
}
