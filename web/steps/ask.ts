import { PROBLEM_PREFIX } from '../../shared/http/problem-prefix.ts';
import type { ApiAnswer, PublishedApi, SentFile } from '../../shared/ports/published-api.ts';

export interface Asked {
  /** What the path names, by the names in its braces. */
  readonly named?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Sent in place of JSON. */
  readonly file?: SentFile;
  readonly query?: Readonly<Record<string, string>>;
  /** By which the same request sent twice is one. */
  readonly key?: string;
  /** Of a session that is not kept yet. */
  readonly token?: string;
}

/** Asks the API. @typeParam Answers what it answers, by route. @throws ApiRefusal for whatever it does not answer as asked. */
export type AskOf<Answers> = <R extends keyof Answers & string>(route: R, asked?: Asked) => Promise<Answers[R]>;

/** What is wrong with one field of a request. */
export interface ApiFault {
  readonly pointer: string;
  readonly detail: string;
  /** Which of several reasons, where the API says. */
  readonly reason?: string | undefined;
}

/** The API refused. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';
  /** The code of its problem. */
  readonly code: string;
  readonly retryAfterSeconds: number | undefined;
  readonly faults: readonly ApiFault[];

  constructor(code: string, retryAfterSeconds: number | undefined, faults: readonly ApiFault[] = []) {
    super(`the API answered ${code}`);
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

/** What the API's problem document says. */
function readRefusal({ body, retryAfterSeconds }: ApiAnswer): ApiRefusal {
  const type = memberOf(body, 'type');
  const code = typeof type === 'string' && type.startsWith(PROBLEM_PREFIX) ? type.slice(PROBLEM_PREFIX.length) : '';
  return new ApiRefusal(code, retryAfterSeconds, faultsIn(memberOf(body, 'errors')));
}

/** How pages ask the API. @typeParam Answers of the same deployment: its contracts and tests hold the form of every answer. */
export const createAsk =
  <Answers>({ api, address, language, token, patience }: Asking): AskOf<Answers> =>
  async <R extends keyof Answers & string>(route: R, asked: Asked = {}): Promise<Answers[R]> => {
    const [method, template] = route.split(' ') as ['GET' | 'POST', string];
    const path = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(asked.named?.[name] ?? ''));
    const answer = await api.ask({
      method,
      path,
      query: asked.query,
      body: asked.body,
      file: asked.file,
      token: asked.token ?? token,
      idempotencyKey: asked.key,
      address,
      language,
      patience,
    });
    if (answer.status >= 400) throw readRefusal(answer);
    return answer.body as Answers[R];
  };
