import { isSafeNumber } from 'lossless-json';
import { type Fault, HoldfastError } from '../../errors.ts';
import { MAX_FAULTS, pointerTo } from './pointer.ts';

/** 256 KiB: far above any certificate, far below what could hurt. */
export const MAX_BODY_BYTES = 262_144;
const MAX_DEPTH = 32;
/** Longer numerals carry digits no double keeps. Checked first: the exact comparison is not linear in their length. */
const MAX_NUMERAL = 40;

const BYTE_ORDER_MARK = /^\uFEFF/;

const FORBIDDEN_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** @param most how many bytes are taken here. */
export const bodyTooLarge = (most: number): HoldfastError =>
  new HoldfastError('body-too-large', `the body has more than ${most} bytes`);

const malformedJson = (detail: string, faults: readonly Fault[] = [{ pointer: '', detail }], cause?: unknown) =>
  new HoldfastError('malformed-json', detail, { faults, cause });

/**
 * The JSON value in a body, read so that no two parsers could read it differently (RFC 8259, RFC 7493).
 *
 * The engine's own parser decides what is JSON; a second pass over the text then refuses what it lets through. No library
 * does the second part: `lossless-json` accepts a repeated name whose values are equal and says no pointer.
 *
 * @param maxBytes of UTF-8.
 * A byte order mark before it is passed over, as RFC 8259, section 8.1, allows: editors of Windows put one there.
 *
 * @throws HoldfastError `body-too-large`; `malformed-json` for anything but one value in UTF-8, for repeated or reserved names,
 *   nesting deeper than 32, numbers a double does not keep, and lone surrogates.
 */
export function parseJson(
  body: string | Uint8Array,
  { maxBytes = MAX_BODY_BYTES }: { maxBytes?: number } = {},
): unknown {
  const bytes = typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength;
  if (bytes > maxBytes) throw bodyTooLarge(maxBytes);
  const text = (typeof body === 'string' ? body : decodeBytes(body)).replace(BYTE_ORDER_MARK, '');
  if (text.trim() === '') throw malformedJson('the body is empty');
  const value = parseNative(text);
  const faults = new Scan(text).run();
  if (faults.length > 0) throw malformedJson('the body is JSON that could be read in more than one way', faults);
  return value;
}

function decodeBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw malformedJson('the body is not UTF-8', undefined, error);
  }
}

function parseNative(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw malformedJson(`the body is not JSON${describeStop(text, findSyntaxFault(text))}`); // the engine's own message quotes the body
  }
}

function describeStop(text: string, at: number): string {
  if (at === text.length) return ': it ends too early';
  const before = text.slice(0, at).split('\n');
  return ` from line ${before.length}, character ${(before.at(-1) ?? '').length + 1} on`;
}

/** How many characters of `text` JSON can begin with: all of them where it only ends too early. */
function findSyntaxFault(text: string): number {
  const told = readStop(text);
  if (told !== undefined) return told;
  let [good, bad] = [0, text.length]; // of a strange word the engine says that it is there, and not where
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (readStop(text.slice(0, middle)) === middle) good = middle;
    else bad = middle;
  }
  return good;
}

/** The same as far as the engine tells. */
function readStop(text: string): number | undefined {
  try {
    JSON.parse(text);
    return text.length;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    if (error.message.endsWith('end of JSON input')) return text.length;
    const position = /at position (\d+)/.exec(error.message)?.[1];
    return position === undefined ? undefined : Number(position);
  }
}

/** An object or array that is open; `step` is the name or index of the member being read. */
interface Frame {
  readonly names: Set<string> | undefined;
  step: string | number;
}

const NUMERAL = /[-\d.eE+]+/y;

/** One pass over text already known to be JSON: linear in its length, with no recursion. */
class Scan {
  readonly #text: string;
  readonly #frames: Frame[] = [];
  readonly #faults: Fault[] = [];
  #at = 0;
  /** The next string is a name, not a value. */
  #expectsName = false;

  constructor(text: string) {
    this.#text = text;
  }

  run(): readonly Fault[] {
    while (this.#at < this.#text.length && this.#faults.length < MAX_FAULTS) {
      if (this.#frames.length > MAX_DEPTH) {
        // nothing below is looked at: the pointer is as long as it may get
        return [...this.#faults, { pointer: this.#pointer(), detail: `nested deeper than ${MAX_DEPTH} levels` }];
      }
      this.#token(this.#text.charAt(this.#at));
    }
    return this.#faults;
  }

  #token(character: string): void {
    if (character === '"') this.#string();
    else if (character === '-' || (character >= '0' && character <= '9')) this.#numeral();
    else this.#structure(character);
  }

  #structure(character: string): void {
    this.#at += 1;
    const frame = this.#frames.at(-1);
    if (character === '{' || character === '[') {
      const isObject = character === '{';
      this.#frames.push(isObject ? { names: new Set(), step: '' } : { names: undefined, step: 0 });
      this.#expectsName = isObject;
    } else if (character === '}' || character === ']') {
      this.#frames.pop();
    } else if (character === ',' && frame) {
      if (typeof frame.step === 'number') frame.step += 1;
      this.#expectsName = frame.names !== undefined;
    }
  }

  #string(): void {
    const start = this.#at;
    let end = this.#text.indexOf('"', start + 1);
    while (this.#isEscaped(end)) end = this.#text.indexOf('"', end + 1);
    this.#at = end + 1;
    const literal = this.#text.slice(start, this.#at);
    const content: string = literal.includes('\\') ? String(JSON.parse(literal)) : literal.slice(1, -1);
    if (this.#expectsName) this.#name(content);
    if (!content.isWellFormed()) this.#fault('contains half of a surrogate pair');
  }

  /** An odd number of backslashes stands before the quotation mark. */
  #isEscaped(quote: number): boolean {
    let backslashes = 0;
    while (this.#text.charAt(quote - 1 - backslashes) === '\\') backslashes += 1;
    return backslashes % 2 === 1;
  }

  #name(name: string): void {
    const frame = this.#frames.at(-1);
    this.#expectsName = false;
    if (!frame?.names) return;
    frame.step = name;
    if (frame.names.has(name)) this.#fault('stands here more than once');
    if (FORBIDDEN_NAMES.has(name)) this.#fault('is a reserved name');
    frame.names.add(name);
  }

  #numeral(): void {
    NUMERAL.lastIndex = this.#at;
    const numeral = NUMERAL.exec(this.#text)?.[0] ?? '';
    this.#at += numeral.length;
    if (numeral.length > MAX_NUMERAL || !isSafeNumber(numeral)) this.#fault('is a number that would lose precision');
  }

  #fault(detail: string): void {
    this.#faults.push({ pointer: this.#pointer(), detail });
  }

  #pointer(): string {
    return pointerTo(this.#frames.map(({ step }) => step));
  }
}
