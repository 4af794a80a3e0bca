import { KmsError } from './errors.ts';

/** Typed reads of a KMS request body; each throws `ValidationException` when a member does not fit. */
export class KmsInput {
  readonly #body: Readonly<Record<string, unknown>>;

  constructor(body: Readonly<Record<string, unknown>>) {
    this.#body = body;
  }

  has(name: string): boolean {
    return this.#body[name] !== undefined && this.#body[name] !== null;
  }

  text(name: string): string {
    const value = this.#body[name];
    if (typeof value !== 'string' || value === '') throw explainMissing(name);
    return value;
  }

  optionalText(name: string): string | undefined {
    return this.has(name) ? this.text(name) : undefined;
  }

  flag(name: string): boolean {
    return this.#body[name] === true;
  }

  wholeNumber(name: string, least: number, most: number): number {
    const value = this.#body[name];
    if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) {
      throw explainInvalid(name, `Member must be a whole number between ${least} and ${most}`);
    }
    return value;
  }

  /** Base64 bytes, between 1 and `most` of them. */
  bytes(name: string, most: number): Buffer {
    const bytes = Buffer.from(this.text(name), 'base64');
    if (bytes.length < 1) throw explainMissing(name);
    if (bytes.length > most) throw explainInvalid(name, `Member must have length less than or equal to ${most}`);
    return bytes;
  }

  oneOf<T extends string>(name: string, choices: readonly T[], fallback: T): T {
    const value = this.optionalText(name) ?? fallback;
    const choice = choices.find((candidate) => candidate === value);
    if (choice === undefined) throw explainInvalid(name, `Member must satisfy enum value set: [${choices.join(', ')}]`);
    return choice;
  }

  /** A map of text to text, as authenticated data: the same pairs give the same bytes in whatever order they came. */
  encryptionContext(): Buffer {
    const value = this.#body['EncryptionContext'] ?? {};
    if (typeof value !== 'object' || Array.isArray(value))
      throw explainInvalid('EncryptionContext', 'Member must be a map');
    const pairs: [string, unknown][] = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    if (pairs.some(([, text]) => typeof text !== 'string')) {
      throw explainInvalid('EncryptionContext', 'Member must map strings to strings');
    }
    return Buffer.from(JSON.stringify(pairs));
  }
}

function explainMissing(name: string): KmsError {
  return explainInvalid(name, 'Member must not be null or empty');
}

function explainInvalid(name: string, reason: string): KmsError {
  return new KmsError(
    'ValidationException',
    `1 validation error detected: Value at '${name[0]?.toLowerCase()}${name.slice(1)}' failed to satisfy constraint: ${reason}`,
  );
}
