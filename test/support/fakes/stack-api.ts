import { readSignInWanted } from '../../../shared/adapters/endpoints/api/read-challenge.ts';
import { readFileName } from '../../../shared/adapters/endpoints/api/read-file-name.ts';
import { ROUTES } from '../../../shared/deployment/routes.ts';
import { hourOf, VOUCHED_HEADER, vouchFor } from '../../../shared/domain/cases/vouched-caller.ts';
import { HoldfastError } from '../../../shared/errors.ts';
import type {
  ApiAnswer,
  ApiRequest,
  DocumentType,
  PublishedApi,
  SentFile,
} from '../../../shared/ports/published-api.ts';
import { readDeskToken } from '../desks/desk-tokens.ts';
import type { NamedPart, Request } from '../http-events.ts';
import type { Answer, Stack } from '../stack.ts';
import { Outage } from './outage.ts';

/** Every route whose path names something, the most particular first. */
const NAMING: readonly string[] = Object.values(ROUTES)
  .flatMap((table) => Object.keys(table))
  .filter((route) => route.includes('{'))
  .toSorted((one, other) => one.split('{').length - other.split('{').length);

/** The route that a request is of, and what its path names. */
function findRoute(method: string, path: string): Pick<Request, 'route' | NamedPart> {
  for (const [itsMethod, route = ''] of NAMING.map((key) => key.split(' '))) {
    const { groups } =
      itsMethod === method ? (new RegExp(`^${route.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`).exec(path) ?? {}) : {};
    if (!groups) continue;
    const named = Object.entries(groups).map(([name, text]) => [name, decodeURIComponent(text)]);
    return { route, ...Object.fromEntries(named) };
  }
  return { route: path };
}

/** Whether anybody may ask it of the function that knows nobody. */
const isForAnyone = (route: string): boolean => Object.hasOwn(ROUTES['serve-public'], route);

/** What the gateway answers to a token that it does not take: no problem of ours. */
const UNAUTHORIZED: Answer = { status: 401, headers: {}, body: { message: 'Unauthorized' }, text: '' };

const NO_ANSWER = new HoldfastError('service-unavailable', 'the API did not answer', { retryable: true });

/** The document that was asked for; a refusal is JSON, whatever was. */
function fileIn({ status, headers, bytes, text }: Answer, type: DocumentType | undefined): SentFile | undefined {
  if (type === undefined || status >= 400) return undefined;
  const name = readFileName(`${headers['content-disposition'] ?? ''}`);
  return { type, bytes: bytes ?? Buffer.from(text), name };
}

/** The API of a stack on fakes, asked through its own routes. */
export class StackApi implements PublishedApi {
  readonly outage: Outage = new Outage();
  /** What was asked, by method and path. */
  readonly asked: string[] = [];
  /** How long each of them was waited for. */
  readonly patience: (AbortSignal | undefined)[] = [];
  /** How many of them were answered one after the other, since a test last set it to 0: those that are on their way together count once. */
  inARow = 0;
  /** The requests whose answer is lost on its way: what they ask is done all the same. */
  losesAnswerTo: RegExp | undefined;
  readonly #stack: Stack;
  #broken: Error | undefined;
  #meanwhile: (() => unknown) | undefined;

  constructor(stack: Stack) {
    this.#stack = stack;
  }

  /** What the next request comes to. */
  breakNext(error: Error): void {
    this.#broken = error;
  }

  /** What happens while the next request is on its way. */
  meanwhile(happens: () => unknown): void {
    this.#meanwhile = happens;
  }

  async ask(request: ApiRequest): Promise<ApiAnswer> {
    const place = this.inARow + 1;
    try {
      const answer = await this.#ask(request);
      if (this.losesAnswerTo?.test(`${request.method} ${request.path}`)) throw NO_ANSWER;
      return answer;
    } finally {
      this.inARow = Math.max(this.inARow, place);
    }
  }

  async #ask({
    method,
    path,
    query,
    body,
    file,
    token,
    idempotencyKey,
    version,
    accept,
    piece,
    address,
    language,
    patience,
  }: ApiRequest): Promise<ApiAnswer> {
    this.outage.check();
    const broken = this.#broken;
    this.#broken = undefined;
    if (broken) throw broken;
    const meanwhile = this.#meanwhile;
    this.#meanwhile = undefined;
    await meanwhile?.();
    this.asked.push(`${method} ${path}`);
    this.patience.push(patience);
    const at = this.#stack.clock.now();
    const bytes = file?.bytes ?? Buffer.from(body === undefined ? '' : JSON.stringify(body));
    const found = findRoute(method, path);
    const request: Request = {
      method,
      ...found,
      headers: {
        'accept-language': language,
        [VOUCHED_HEADER]: vouchFor(
          await this.#stack.addressKeys.keyOf(hourOf(at)),
          { method, path, body: bytes },
          address,
          at,
        ),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(file && { 'content-type': file.type }),
        ...(accept !== undefined && { accept }),
        ...(piece && { range: `bytes=${piece.first}-${piece.last}` }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
      body: file?.bytes ?? body,
      ...(query && { query }),
      address: '192.0.2.200', // of the pages: nobody may be counted as them
    };
    const answer = await this.#answer(request, token);
    const wait = answer.headers['retry-after'];
    return {
      status: answer.status,
      body: answer.body,
      file: fileIn(answer, accept),
      retryAfterSeconds: wait === undefined ? undefined : Number(wait),
      signIn: readSignInWanted(`${answer.headers['www-authenticate'] ?? ''}`),
    };
  }

  /** Whose it is tells the token: of an official one of the issuer, which the gateway looks at; else that of a case, or none. */
  async #answer(request: Request, token: string | undefined): Promise<Answer> {
    if (isForAnyone(`${request.method} ${request.route}`)) return await this.#stack.anyone(request);
    const official = token === undefined ? undefined : readDeskToken(token);
    if (!official) return await this.#stack.person(request);
    const { claims } = official;
    if (claims['holdfast_role'] === 'provider') return await this.#stack.unsigned(request); // no authorizer looks at it
    if (official.endsAt <= this.#stack.clock.now()) return UNAUTHORIZED;
    if (request.route.startsWith('/v1/directory/')) return await this.#stack.registrar(request, claims);
    switch (claims['holdfast_role']) {
      case 'reviewer':
        return await this.#stack.reviewer(request, claims);
      case 'oversight':
        return await this.#stack.overseer(request, claims);
      default:
        return await this.#stack.officer(request, claims);
    }
  }
}
