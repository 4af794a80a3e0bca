import type { ApiAnswer, ApiRequest, PublishedApi } from '../../../shared/ports/published-api.ts';
import { Outage } from '../fakes/outage.ts';
import type { Claims, Request } from '../http-events.ts';
import type { Stack } from '../stack.ts';

/** What is asked for by paths that name something. */
const NAMING = [
  '/v1/orders/{orderId}',
  '/v1/filings/waiting/{filingId}',
  '/v1/filings/waiting/{filingId}/word',
  '/v1/drafts/{draftId}',
];

/** The route that a path is of, and what it names. */
function findRoute(path: string): Pick<Request, 'route' | 'orderId' | 'filingId' | 'draftId'> {
  for (const route of NAMING) {
    const { groups } = new RegExp(`^${route.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`).exec(path) ?? {};
    if (groups) return { route, ...groups };
  }
  return { route: path };
}

/** The API of a stack on fakes, as an officer asks it through its own routes. */
export class OfficerApi implements PublishedApi {
  readonly outage: Outage = new Outage();
  /** What was asked, by method and path. */
  readonly asked: string[] = [];
  /** How many of them one after the other: those that are on their way together count once. */
  inARow = 0;
  #onTheirWay = 0;
  readonly #stack: Stack;
  readonly #claims: Claims;

  constructor(stack: Stack, claims: Claims) {
    this.#stack = stack;
    this.#claims = claims;
  }

  async ask(request: ApiRequest): Promise<ApiAnswer> {
    this.outage.check();
    this.asked.push(`${request.method} ${request.path}`);
    if (this.#onTheirWay === 0) this.inARow += 1;
    this.#onTheirWay += 1;
    try {
      return await this.#answer(request);
    } finally {
      this.#onTheirWay -= 1;
    }
  }

  async #answer({ method, path, query, body, idempotencyKey, version, language }: ApiRequest): Promise<ApiAnswer> {
    const answer = await this.#stack.officer(
      {
        method,
        ...findRoute(path),
        headers: {
          'accept-language': language,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
          ...(version !== undefined && { 'if-match': `"${version}"` }),
        },
        ...(body !== undefined && { body }),
        ...(query && { query }),
      },
      this.#claims,
    );
    const wait = answer.headers['retry-after'];
    return {
      status: answer.status,
      body: answer.body,
      retryAfterSeconds: wait === undefined ? undefined : Number(wait),
    };
  }
}
