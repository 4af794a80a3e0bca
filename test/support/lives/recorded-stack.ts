import type { Claims, Request } from '../http-events.ts';
import { type Answer, Stack } from '../stack.ts';

/** A stack of one seed, with whatever it answered to anybody, in order. */
export class RecordedStack extends Stack {
  readonly given: Answer[] = [];
  /** The pages that somebody was shown. */
  readonly shown: string[] = [];

  constructor(seed: string, malwareScan: 'asked' | 'none' = 'none') {
    super(undefined, undefined, undefined, malwareScan, undefined, seed);
  }

  async #record(asked: Promise<Answer>): Promise<Answer> {
    const answer = await asked;
    this.given.push(answer);
    return answer;
  }

  override officer(request: Request, claims: Claims): Promise<Answer> {
    return this.#record(super.officer(request, claims));
  }

  override reviewer(request: Request, claims: Claims): Promise<Answer> {
    return this.#record(super.reviewer(request, claims));
  }

  override unsigned(request: Request): Promise<Answer> {
    return this.#record(super.unsigned(request));
  }

  override person(request: Request): Promise<Answer> {
    return this.#record(super.person(request));
  }

  override overseer(request: Request, claims: Claims): Promise<Answer> {
    return this.#record(super.overseer(request, claims));
  }

  override registrar(request: Request, claims: Claims): Promise<Answer> {
    return this.#record(super.registrar(request, claims));
  }

  override anyone(request: Request): Promise<Answer> {
    return this.#record(super.anyone(request));
  }
}

/** @throws Error for a refusal: a life goes on from what was taken. */
export function requireTaken({ status, text, ...answer }: Answer): Answer {
  if (status >= 400) throw new Error(`refused, ${status}: ${text}`);
  return { status, text, ...answer };
}
