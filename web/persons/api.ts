import type {
  CaseConflict,
  CaseMessages,
  CaseSession,
  CaseView,
  CodeEnded,
  FileAdded,
  ObjectionFiled,
  Recorded,
} from '../../shared/contracts/api/persons/cases.ts';
import type { UploadSlip } from '../../shared/contracts/api/persons/uploads.ts';
import type { ComplaintProgress, ComplaintReceived } from '../../shared/contracts/api/public/complaints.ts';

/** What the API answers to what pages ask of it. */
export interface Answers {
  'POST /v1/cases/sessions': CaseSession;
  'POST /v1/cases/sessions/renewal': CaseSession;
  'GET /v1/cases/current': CaseView;
  'GET /v1/cases/current/messages': CaseMessages;
  'POST /v1/cases/current/messages': Recorded;
  'POST /v1/cases/current/appeals': ObjectionFiled;
  'POST /v1/cases/current/conflicts': Recorded;
  'POST /v1/cases/current/challenges': ObjectionFiled;
  'POST /v1/cases/current/challenges/{challengeId}/withdrawal': Recorded;
  'POST /v1/cases/current/challenges/{challengeId}/uploads': UploadSlip;
  'POST /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}/upload': FileAdded;
  'POST /v1/cases/current/code-ends': CodeEnded;
  'POST /v1/complaints': ComplaintReceived;
  'POST /v1/complaint-enquiries': ComplaintProgress;
}

/** Why somebody should not decide. */
export type ConflictGround = CaseConflict['ground'];

export interface Asked {
  /** What the path names, by the names in its braces. */
  readonly named?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, string>>;
  /** By which the same request sent twice is one. */
  readonly key?: string;
  /** Of a session that is not kept yet. */
  readonly token?: string;
  /** Much is done before it is answered. */
  readonly takesLong?: true;
}

/** Asks the API. @throws ApiRefusal for whatever it does not answer as asked. */
export type Ask = <R extends keyof Answers>(route: R, asked?: Asked) => Promise<Answers[R]>;

/** What is wrong with one field of a request. */
export interface ApiFault {
  readonly pointer: string;
  readonly detail: string;
  /** For programs, where there is one. */
  readonly reason?: string;
}

/** The API refused. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';
  /** The code of its problem. */
  readonly code: string;
  readonly retryAfterSeconds: number | undefined;
  readonly faults: readonly ApiFault[];

  constructor(
    code: string,
    retryAfterSeconds: number | undefined,
    faults: readonly ApiFault[] = [],
    options: ErrorOptions = {},
  ) {
    super(`the API answered ${code}`, options);
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
    this.faults = faults;
  }
}

/** What the API refused with one of these codes, or its answer. */
export async function unlessRefused<T, C extends string>(
  answer: Promise<T>,
  ...codes: readonly C[]
): Promise<T | ApiRefusal> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiRefusal && codes.some((code) => code === error.code)) return error;
    throw error;
  }
}
