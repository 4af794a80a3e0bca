import type { Tried } from './send.ts';

/** Says of a request that it came no further than the door: who asks, what address, or how it is written. */
const AT_THE_DOOR = new Set([
  'token-refused',
  'signature-invalid',
  'case-session-invalid',
  'role-not-allowed',
  'authority-not-allowed',
  'not-found',
  'method-not-allowed',
  'unsupported-media-type',
  'malformed-json',
  'body-too-large',
  'invalid-request',
  'idempotency-key-missing',
  'if-match-missing',
]);

/** How requests were answered: whoever never gets past a door tries nothing. */
export class Tally {
  readonly #answers = new Map<string, Map<string, number>>();

  count(operation: string, { status, body }: Tried): void {
    const said = /"urn:holdfast:problem:([a-z-]+)"/.exec(body.subarray(0, 200).toString('latin1'))?.[1];
    const answer = said ?? `${status}`;
    const counts = this.#answers.get(operation) ?? new Map<string, number>();
    this.#answers.set(operation, counts.set(answer, (counts.get(answer) ?? 0) + 1));
  }

  /** Those of these operations of which no request got past the door. */
  neverReached(operations: readonly string[]): readonly string[] {
    return operations.filter((key) => {
      const answers = [...(this.#answers.get(key)?.keys() ?? [])];
      return !answers.some((answer) => (/^\d+$/.test(answer) ? answer < '300' : !AT_THE_DOOR.has(answer)));
    });
  }

  show(): readonly string[] {
    return [...this.#answers].map(([key, counts]) => `${key} ${JSON.stringify(Object.fromEntries(counts))}`);
  }
}
