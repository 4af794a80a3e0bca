import { KitError } from './error.ts';
import { type SignedHeaders, type Signer, signRequest } from './signing.ts';

/** How requests reach the API. */
export interface Wire {
  readonly signer: Signer;
  /** Base address of the API, without a slash at its end. */
  readonly api: string;
  readonly fetch: typeof fetch;
  /** Seconds to wait before each further try. */
  readonly waitsS: readonly number[];
  /** Ends what is under way. */
  readonly signal?: AbortSignal | undefined;
}

/** What may be said of one request besides method, path and body. */
export interface RequestOptions {
  /** `webhook-id`, under which a message counts once and a read gets the same answer; a new one where left out. */
  readonly id?: string | undefined;
  /** Such as `accept`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

export interface Requests {
  /** One signed request, sent again as long as that may help. @throws KitError for a refusal that stays one, and where nothing answers. */
  request(method: string, path: string, body?: string | Uint8Array, options?: RequestOptions): Promise<Response>;
  /** The same, whose answer is JSON. @throws KitError also `body-unreadable`. */
  ask<T>(method: string, path: string, body?: object, options?: RequestOptions): Promise<T>;
  /** The headers of one request, for whoever has another HTTP client. @param id `webhook-id`; a new one where left out. */
  signRequest(method: string, path: string, body?: string | Uint8Array, id?: string): Promise<SignedHeaders>;
}

const TIMEOUT_MS = 30_000;
/** Seconds. Who asks for a longer pause is left alone: the refusal is told at once, with `retryAfterS`. */
const LONGEST_WAIT_S = 60;
/** Besides 5xx. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429]);
const PROBLEM_PREFIX = 'urn:holdfast:problem:';

export function createRequests(wire: Wire): Requests {
  const sign: Requests['signRequest'] = (method, path, body, id = newId(wire)) =>
    signRequest(wire.signer, { method, path, body, id });

  /** One try, its answer read by `read`: one that breaks off came to nothing. */
  const attempt = async <T>(request: Request, read: (response: Response) => Promise<T>): Promise<T> => {
    const { method, path, body, options } = request;
    const headers = { ...options.headers, ...(await sign(method, path, body, options.id)) };
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    try {
      const response = await wire.fetch(wire.api + path, {
        method,
        headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
        redirect: 'manual', // a signed request is for the address it was signed for
        signal: wire.signal ? AbortSignal.any([wire.signal, timeout]) : timeout,
        ...(body !== undefined && { body: body as string }),
      });
      if (response.ok) return await read(response);
      throw await describeRefusal(response, `${method} ${path}`, wire.signer.clock());
    } catch (error) {
      wire.signal?.throwIfAborted();
      if (error instanceof KitError) throw error;
      const why = String(Object(Object(error).cause).message ?? Object(error).message ?? error);
      throw new KitError('no-answer', `${method} ${path} got no answer: ${why}`, { cause: error });
    }
  };

  const insist = async <T>(request: Request, read: (response: Response) => Promise<T>): Promise<T> => {
    let wasExpired = false;
    for (let tries = 0; ; tries += 1) {
      try {
        return await attempt(request, read);
      } catch (error) {
        const waitS = error instanceof KitError ? findWait(error, wire.waitsS[tries], wasExpired) : undefined;
        if (waitS === undefined) throw error;
        wasExpired ||= Object(error).code === 'signature-expired';
        await sleep(waitS * 1_000, wire.signal);
      }
    }
  };

  const toRequest = (method: string, path: string, body: Request['body'], options: RequestOptions = {}): Request => ({
    method,
    path,
    body,
    options: { ...options, id: options.id ?? newId(wire) },
  });
  return {
    signRequest: sign,
    request: (method, path, body, options) =>
      insist(toRequest(method, path, body, options), async (response) => response),
    ask: <T>(method: string, path: string, body?: object, options?: RequestOptions) => {
      const text = body && JSON.stringify(body);
      return insist(toRequest(method, path, text, options), (response) => readJson<T>(response, `${method} ${path}`));
    },
  };
}

interface Request {
  readonly method: string;
  readonly path: string;
  readonly body: string | Uint8Array | undefined;
  readonly options: RequestOptions & { readonly id: string };
}

const newId = ({ signer }: Wire): string => `msg_${signer.random()}`;

/**
 * Seconds until the same may be sent again; `undefined` where it stays refused. Time that went by between signing and arriving, such as that
 * of a machine that slept, is mended once by signing anew.
 */
function findWait(error: KitError, next: number | undefined, wasExpired: boolean): number | undefined {
  if (next === undefined || error.code === 'record-damaged') return undefined;
  if (error.retryAfterS !== undefined) return error.retryAfterS <= LONGEST_WAIT_S ? error.retryAfterS : undefined;
  if (error.code === 'signature-expired') return wasExpired ? undefined : next;
  const { status } = error;
  const isPassing = error.code === 'no-answer' || (status !== undefined && (status >= 500 || PASSING.has(status)));
  return isPassing ? next : undefined;
}

/** @param now epoch milliseconds, by the clock that requests are signed by. */
async function describeRefusal(response: Response, asked: string, now: number): Promise<KitError> {
  const { status, headers } = response;
  const text = await response.text();
  const problem = parseObject(text);
  const type = typeof problem?.['type'] === 'string' ? problem['type'] : '';
  const code = type.startsWith(PROBLEM_PREFIX) ? type.slice(PROBLEM_PREFIX.length) : `http-${status}`;
  const detail = String(problem?.['detail'] ?? problem?.['title'] ?? text.slice(0, 500));
  const retryAfterS = readRetryAfter(headers.get('retry-after'), now);
  const facts = { status, ...(retryAfterS !== undefined && { retryAfterS }), ...(problem && { problem }) };
  return new KitError(code, detail, facts, `${asked} was refused: ${status} ${code}: ${detail}`);
}

/** Seconds, or the moment itself (RFC 9110, section 10.2.3). */
function readRetryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / 1_000));
}

async function readJson<T>(response: Response, asked: string): Promise<T> {
  const value = parseObject(await response.text());
  if (value === undefined) throw new KitError('body-unreadable', `the answer to ${asked} is no object of JSON`);
  return value as T;
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined; // a proxy on the way answers in its own words
  }
}

/** @throws what the signal was aborted with. */
async function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}
