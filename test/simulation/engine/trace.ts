import { createHash } from 'node:crypto';

/** What happened, a line each, and a digest that grows with it: two runs did the same where both are equal. */
export class Trace {
  readonly #digest = createHash('sha256');
  readonly #lines: string[] = [];
  readonly #keeps: boolean;

  /** @param keeps whether lines are kept for somebody to read, or only counted into the digest. */
  constructor(keeps: boolean) {
    this.#keeps = keeps;
  }

  say(line: string): void {
    this.#digest.update(`${line}\n`);
    if (this.#keeps) this.#lines.push(line);
  }

  get lines(): readonly string[] {
    return this.#lines;
  }

  /** Of all lines so far. */
  digest(): string {
    return this.#digest.copy().digest('hex');
  }
}
