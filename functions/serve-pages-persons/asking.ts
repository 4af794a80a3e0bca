import { HoldfastError } from '../../shared/errors.ts';
import { PROBLEM_PREFIX } from '../../shared/http/problem-prefix.ts';
import type { ApiAnswer, PublishedApi } from '../../shared/ports/published-api.ts';
import { type Answers, type ApiFault, ApiRefusal, type Ask, type Asked } from '../../web/persons/api.ts';

/** On whose behalf the API is asked. */
interface Asking {
  readonly api: PublishedApi;
  readonly address: string;
  readonly language: string;
  /** Of the visit, where one is open. */
  readonly token: string | undefined;
  readonly patience: AbortSignal;
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const toReason = (reason: unknown): Pick<ApiFault, 'reason'> => (typeof reason === 'string' ? { reason } : {});

const faultsIn = (errors: unknown): readonly ApiFault[] =>
  (Array.isArray(errors) ? errors : []).map((one) => ({
    pointer: `${memberOf(one, 'pointer')}`,
    detail: `${memberOf(one, 'detail')}`,
    ...toReason(memberOf(one, 'reason')),
  }));

/** What the API's problem document says. */
function readRefusal({ body, retryAfterSeconds }: ApiAnswer): ApiRefusal {
  const type = memberOf(body, 'type');
  const code = typeof type === 'string' && type.startsWith(PROBLEM_PREFIX) ? type.slice(PROBLEM_PREFIX.length) : '';
  return new ApiRefusal(code, retryAfterSeconds, faultsIn(memberOf(body, 'errors')));
}

const CASE = 'GET /v1/cases/current';

/** Asks for the case now, for the first who will ask for it: whoever asks for it again is not shown what was. */
export function askForCase(ask: Ask): Ask {
  let asked: Promise<Answers[typeof CASE]> | undefined = ask(CASE);
  asked.catch(() => undefined); // its failure is told to whoever asks for it, if nothing else fails before
  return <R extends keyof Answers>(route: R, more?: Asked): Promise<Answers[R]> => {
    if (route !== CASE || asked === undefined) return ask(route, more);
    const answer = asked as Promise<Answers[R]>;
    asked = undefined;
    return answer;
  };
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

/** How pages ask the API, in the session of the visit. */
export const createAsk =
  ({ api, address, language, token, patience }: Asking): Ask =>
  async <R extends keyof Answers>(route: R, asked: Asked = {}): Promise<Answers[R]> => {
    const [method, template] = route.split(' ') as ['GET' | 'POST', string];
    const path = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(asked.named?.[name] ?? ''));
    const answer = await unlessAway(
      api.ask({
        method,
        path,
        query: asked.query,
        body: asked.body,
        token: asked.token ?? token,
        idempotencyKey: asked.key,
        address,
        language,
        patience,
        takesLong: asked.takesLong,
      }),
    );
    if (answer.status >= 400) throw readRefusal(answer);
    return answer.body as Answers[R]; // of the same deployment: its contracts and tests hold the form of every answer
  };
