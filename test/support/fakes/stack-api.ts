import { ROUTES } from '../../../shared/deployment/routes.ts';
import { hourOf, VOUCHED_HEADER, vouchFor } from '../../../shared/domain/cases/vouched-caller.ts';
import type { ApiAnswer, ApiRequest, PublishedApi } from '../../../shared/ports/published-api.ts';
import type { Request } from '../http-events.ts';
import type { Stack } from '../stack.ts';
import { Outage } from './outage.ts';

/** What is asked for by paths that name something. */
const NAMING = [
  '/v1/cases/current/challenges/{challengeId}/withdrawal',
  '/v1/cases/current/challenges/{challengeId}/uploads',
  '/v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}/upload',
];

/** The route that a path is of, and what it names. */
function findRoute(path: string): Pick<Request, 'route' | 'challengeId' | 'attachmentId'> {
  for (const route of NAMING) {
    const { groups } = new RegExp(`^${route.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`).exec(path) ?? {};
    if (groups)
      return {
        route,
        ...Object.fromEntries(Object.entries(groups).map(([name, text]) => [name, decodeURIComponent(text)])),
      };
  }
  return { route: path };
}

/** Whether anybody may ask it of the function that knows nobody. */
const isForAnyone = (route: string): boolean => Object.hasOwn(ROUTES['serve-public'], route);

/** The API of a stack on fakes, asked through its own routes. */
export class StackApi implements PublishedApi {
  readonly outage: Outage = new Outage();
  /** What was asked, by method and path. */
  readonly asked: string[] = [];
  /** How long each of them was waited for. */
  readonly patience: (AbortSignal | undefined)[] = [];
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

  async ask({
    method,
    path,
    query,
    body,
    file,
    token,
    idempotencyKey,
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
    const found = findRoute(path);
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
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
      },
      body: file?.bytes ?? body,
      ...(query && { query }),
      address: '192.0.2.200', // of the pages: nobody may be counted as them
    };
    const answer = await (isForAnyone(`${method} ${found.route}`)
      ? this.#stack.anyone(request)
      : this.#stack.person(request));
    const wait = answer.headers['retry-after'];
    return {
      status: answer.status,
      body: answer.body,
      retryAfterSeconds: wait === undefined ? undefined : Number(wait),
    };
  }
}
