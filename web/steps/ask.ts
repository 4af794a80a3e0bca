import { HoldfastError, type SignInWanted } from '../../shared/errors.ts';
import { PROBLEM_PREFIX } from '../../shared/http/problem-prefix.ts';
import type {
  ApiAnswer,
  ApiRequest,
  DocumentType,
  Piece,
  PublishedApi,
  SentFile,
} from '../../shared/ports/published-api.ts';

export interface Asked {
  /** What the path names, by the names in its braces. */
  readonly named?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Sent in place of JSON. */
  readonly file?: SentFile;
  readonly query?: Readonly<Record<string, string>>;
  /** By which the same request sent twice is one. */
  readonly key?: string;
  /** The version that is acted on, as it was read. */
  readonly version?: number;
  /** Of a session that is not kept yet. */
  readonly token?: string;
  /** Of a document longer than one answer holds. */
  readonly piece?: Piece;
  /** Much is done before it is answered. */
  readonly takesLong?: true;
}

/** Asks the API. @typeParam Answers what it answers, by route. @throws ApiRefusal for whatever it does not answer as asked. */
export type AskOf<Answers> = <R extends keyof Answers & string>(route: R, asked?: Asked) => Promise<Answers[R]>;

/** Asks the API for a document, as one of its forms. @typeParam Routes of what is given as a document too. @throws ApiRefusal likewise. */
export type AskForDocument<Routes extends string> = (
  route: Routes,
  accept: DocumentType,
  asked?: Asked,
) => Promise<SentFile>;

/** What is wrong with one field of a request. */
export interface ApiFault {
  readonly pointer: string;
  readonly detail: string;
  /** Which of several reasons, where the API says. */
  readonly reason?: string | undefined;
}

interface RefusalOptions extends ErrorOptions {
  readonly detail?: string;
  readonly rule?: string | undefined;
  readonly signIn?: SignInWanted | undefined;
}

/** What a token is refused with: it has run out, or was never good. The gateway, where it is the one that looks, says no code of ours. */
export const TOKEN_REFUSED = 'token-refused';

/** The API refused. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';
  /** The code of its problem. */
  readonly code: string;
  readonly retryAfterSeconds: number | undefined;
  readonly faults: readonly ApiFault[];
  /** What it says of the whole, in its own words; empty where it says nothing. */
  readonly detail: string;
  /** What refused it: a citation of the law, or a policy of Holdfast. */
  readonly rule: string | undefined;
  /** How to sign in again, where it is for want of that. */
  readonly signIn: SignInWanted | undefined;

  constructor(
    code: string,
    retryAfterSeconds: number | undefined,
    faults: readonly ApiFault[] = [],
    { detail = '', rule, signIn, ...options }: RefusalOptions = {},
  ) {
    super(`the API answered ${code}`, options);
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
    this.faults = faults;
    this.detail = detail;
    this.rule = rule;
    this.signIn = signIn;
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

/** On whose behalf the API is asked. */
export interface Asking {
  readonly api: PublishedApi;
  /** The network address of whoever opened the page. */
  readonly address: string;
  readonly language: string;
  /** Of the visit, where one is open. */
  readonly token?: string | undefined;
  readonly patience: AbortSignal;
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const faultsIn = (errors: unknown): readonly ApiFault[] =>
  (Array.isArray(errors) ? errors : []).map((one) => ({
    pointer: `${memberOf(one, 'pointer')}`,
    detail: `${memberOf(one, 'detail')}`,
    ...(typeof memberOf(one, 'reason') === 'string' && { reason: `${memberOf(one, 'reason')}` }),
  }));

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const UNAUTHORIZED = 401;

/** What the API's problem document says. */
function readRefusal({ status, body, retryAfterSeconds, signIn }: ApiAnswer): ApiRefusal {
  const type = memberOf(body, 'type');
  const isOurs = typeof type === 'string' && type.startsWith(PROBLEM_PREFIX);
  const code = isOurs ? type.slice(PROBLEM_PREFIX.length) : status === UNAUTHORIZED ? TOKEN_REFUSED : '';
  const detail = textOf(memberOf(body, 'detail')) ?? '';
  const rule = textOf(memberOf(body, 'rule'));
  return new ApiRefusal(code, retryAfterSeconds, faultsIn(memberOf(body, 'errors')), { detail, rule, signIn });
}

/** An API that does not answer refuses like any: a page that can say more of it than that it is away, does. */
async function unlessAway(answer: Promise<ApiAnswer>): Promise<ApiAnswer> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof HoldfastError) || error.code !== 'service-unavailable') throw error;
    throw new ApiRefusal(error.code, undefined, [], { cause: error });
  }
}

/** Sends one request. @throws ApiRefusal */
async function send(asking: Asking, route: string, asked: Asked, accept?: DocumentType): Promise<ApiAnswer> {
  const { api, address, language, token, patience } = asking;
  const [method, template] = route.split(' ') as [ApiRequest['method'], string];
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(asked.named?.[name] ?? ''));
  const answer = await unlessAway(
    api.ask({
      method,
      path,
      query: asked.query,
      body: asked.body,
      file: asked.file,
      accept,
      token: asked.token ?? token,
      idempotencyKey: asked.key,
      version: asked.version,
      piece: asked.piece,
      address,
      language,
      patience,
      takesLong: asked.takesLong,
    }),
  );
  if (answer.status >= 400) throw readRefusal(answer);
  return answer;
}

/** How pages ask the API. @typeParam Answers of the same deployment: its contracts and tests hold the form of every answer. */
export const createAsk =
  <Answers>(asking: Asking): AskOf<Answers> =>
  async <R extends keyof Answers & string>(route: R, asked: Asked = {}): Promise<Answers[R]> => {
    const { body } = await send(asking, route, asked);
    return body as Answers[R];
  };

/** How pages ask the API for documents. */
export const createAskForDocument =
  <Routes extends string>(asking: Asking): AskForDocument<Routes> =>
  async (route, accept, asked = {}) => {
    const { file } = await send(asking, route, asked, accept);
    if (file === undefined) throw new Error('the API gave no document where one was asked for');
    return file;
  };
