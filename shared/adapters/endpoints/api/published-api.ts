import { hourOf, VOUCHED_HEADER, vouchFor } from '../../../domain/cases/vouched-caller.ts';
import { HoldfastError } from '../../../errors.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { PeriodKeys } from '../../../ports/period-keys.ts';
import type { ApiAnswer, ApiRequest, DocumentType, PublishedApi } from '../../../ports/published-api.ts';
import { readSignInWanted } from './read-challenge.ts';
import { readFileName } from './read-file-name.ts';

/** Milliseconds. Below what the gateway waits for a page, so that a page says it. */
const PATIENCE_MS = 12_000;

/** What takes long is given so much more, which is all that a page has. */
const LONGER = 2;

const unanswered = (cause: unknown): HoldfastError =>
  new HoldfastError('service-unavailable', 'the API does not answer', { cause, retryable: true });

const bytesOf = (value: unknown): Buffer<ArrayBuffer> | undefined =>
  value === undefined ? undefined : Buffer.from(JSON.stringify(value));

/** What a request says in its headers, but for whose it is. */
const headersOf = (request: ApiRequest, hasBody: boolean): Readonly<Record<string, string>> => ({
  accept: request.accept ?? 'application/json',
  'accept-language': request.language,
  ...(hasBody && { 'content-type': request.file?.type ?? 'application/json' }),
  ...(request.token !== undefined && { authorization: `Bearer ${request.token}` }),
  ...(request.idempotencyKey !== undefined && { 'idempotency-key': request.idempotencyKey }),
  ...(request.version !== undefined && { 'if-match': `"${request.version}"` }),
  ...(request.piece && { range: `bytes=${request.piece.first}-${request.piece.last}` }),
});

type Content = Pick<ApiAnswer, 'body' | 'file'>;

const readJson = async (response: Response): Promise<Content> => ({ body: await response.json() });

/** @throws Error for an answer that says it is something else. */
async function readFile(response: Response, type: DocumentType): Promise<Content> {
  const [given] = (response.headers.get('content-type') ?? '').split(';');
  if (given !== type) throw new Error('the API answered with something else than what was asked for');
  const name = readFileName(response.headers.get('content-disposition'));
  return { body: undefined, file: { type, bytes: new Uint8Array(await response.arrayBuffer()), name } };
}

/** The API at its public address, and nothing else on the network. Each request says whose it is, which costs no call of its own. */
export class FetchedApi implements PublishedApi {
  readonly #url: string;
  readonly #addressKeys: PeriodKeys;
  readonly #clock: Clock;
  readonly #patienceMs: number;

  /**
   * @param url public base address of the API, without a trailing slash.
   * @param patienceMs how long an answer may take; twice as long where much is done for it.
   */
  constructor(url: string, addressKeys: PeriodKeys, clock: Clock, patienceMs: number = PATIENCE_MS) {
    this.#url = url;
    this.#addressKeys = addressKeys;
    this.#clock = clock;
    this.#patienceMs = patienceMs;
  }

  async ask(request: ApiRequest): Promise<ApiAnswer> {
    const { method, path, query, file } = request;
    const asked = query === undefined ? '' : `?${new URLSearchParams(query)}`;
    const body = file ? Buffer.from(file.bytes) : bytesOf(request.body);
    const at = this.#clock.now();
    const key = await this.#addressKeys.keyOf(hourOf(at));
    const headers = {
      ...headersOf(request, body !== undefined),
      [VOUCHED_HEADER]: vouchFor(key, { method, path, body: body ?? Buffer.alloc(0) }, request.address, at),
    };
    const signal = AbortSignal.any([
      AbortSignal.timeout(this.#patienceMs * (request.takesLong ? LONGER : 1)),
      ...(request.patience ? [request.patience] : []),
    ]);
    try {
      const response = await fetch(this.#url + path + asked, {
        method,
        headers,
        signal,
        redirect: 'error',
        ...(body && { body }),
      });
      const wait = Number(response.headers.get('retry-after') ?? Number.NaN);
      const type = response.ok ? request.accept : undefined; // a refusal is JSON, whatever was asked for
      return {
        status: response.status,
        ...(await (type === undefined ? readJson(response) : readFile(response, type))),
        retryAfterSeconds: Number.isFinite(wait) ? wait : undefined,
        signIn: readSignInWanted(response.headers.get('www-authenticate')),
      };
    } catch (error) {
      throw unanswered(error); // fetch and JSON fail for want of an answer alone, or of the one that was asked for: what is sent was made here
    }
  }
}
