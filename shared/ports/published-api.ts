import type { SignInWanted } from '../errors.ts';

/** The forms in which the API gives and takes documents besides JSON. */
export type DocumentType = 'application/pdf' | 'application/jose' | 'application/octet-stream';

/** A document, sent as it is. */
export interface SentFile {
  readonly type: DocumentType;
  readonly bytes: Uint8Array;
  /** What it is to be saved as, where the API says so: letters, digits, dots, dashes and underscores alone. */
  readonly name?: string | undefined;
}

/** Bytes of a document, from the first to the last of them. */
export interface Piece {
  readonly first: number;
  readonly last: number;
}

/** A request to the API, as anybody could send it. */
export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With a slash first; no query. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>> | undefined;
  /** Sent as JSON; left out where there is none. */
  readonly body?: unknown;
  /** Sent in place of JSON. */
  readonly file?: SentFile | undefined;
  /** The document that is asked for; left out: JSON. */
  readonly accept?: DocumentType | undefined;
  /** Of a document longer than one answer holds: the piece that is asked for. */
  readonly piece?: Piece | undefined;
  /** Of the session of a person, or of an official's sign-in. */
  readonly token?: string | undefined;
  readonly idempotencyKey?: string | undefined;
  /** The version that is acted on, as it was read; sent as `If-Match`. */
  readonly version?: number | undefined;
  /** The network address of whoever it is asked for. */
  readonly address: string;
  /** BCP 47: the language in which signs nobody sees are named. */
  readonly language: string;
  /** Until when there is time for an answer, where others are waited for besides. */
  readonly patience?: AbortSignal | undefined;
  /** It is answered once much was done: it may take all the time that there is. */
  readonly takesLong?: boolean | undefined;
}

export interface ApiAnswer {
  readonly status: number;
  /** Of its JSON; `undefined` where it is a document. */
  readonly body: unknown;
  /** The document, where one was asked for and given. */
  readonly file?: SentFile | undefined;
  /** In how many seconds it may be asked again, where it says so. */
  readonly retryAfterSeconds: number | undefined;
  /** How to sign in again, where it refuses for want of that (RFC 9470, section 3). */
  readonly signIn?: SignInWanted | undefined;
}

/** The published API, for pages, which are its clients like any other. */
export interface PublishedApi {
  /** @throws HoldfastError `service-unavailable` when it does not answer in time, or not as asked. */
  ask(request: ApiRequest): Promise<ApiAnswer>;
}
