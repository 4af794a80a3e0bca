import { inflateSync } from 'node:zlib';

/** A value as PDF writes it (ISO 32000-2, 7.3), as far as the documents printed here use it. */
export type Value = null | boolean | number | string | Name | Reference | readonly Value[] | Dictionary;
export type Dictionary = ReadonlyMap<string, Value>;

export interface Name {
  readonly name: string;
}
export interface Reference {
  readonly id: number;
}

interface PdfObject {
  readonly value: Value;
  /** Decompressed. */
  readonly stream: Buffer | null;
}

/** The objects of a PDF file, by number, and its trailer as number 0. */
export function readObjects(bytes: Uint8Array): ReadonlyMap<number, PdfObject> {
  const text = Buffer.from(bytes).toString('latin1');
  const objects = new Map<number, PdfObject>();
  const heading = /(\d+) 0 obj\n/y;
  for (heading.lastIndex = text.search(/\d+ 0 obj\n/); ; ) {
    const found = heading.exec(text);
    if (!found) break;
    const parser = new Parser(text, heading.lastIndex);
    const value = parser.value();
    const raw = text.startsWith('\nstream\n', parser.at) ? parser.streamOf(value) : null;
    objects.set(Number(found[1]), { value, stream: raw && unpacked(value, raw) });
    heading.lastIndex = text.indexOf('\nendobj\n', parser.at) + '\nendobj\n'.length;
  }
  const trailer = new Parser(text, text.lastIndexOf('trailer\n') + 'trailer\n'.length).value();
  return objects.set(0, { value: trailer, stream: null });
}

const unpacked = (value: Value, raw: Buffer): Buffer =>
  value instanceof Map && value.has('Filter') ? inflateSync(raw) : raw;

const TOKEN = /\s*(<<|>>|\[|\]|\/[^\s<>[\]()/]*|\(|<[0-9a-f\s]*>|[^\s<>[\]()/]+)/iy;

class Parser {
  readonly #text: string;
  at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.at = at;
  }

  value(): Value {
    const token = this.#token();
    if (token === '<<') return this.#dictionary();
    if (token === '[') return this.#list();
    if (token === '(') return this.#literal();
    if (token.startsWith('/')) return { name: token.slice(1) };
    if (token.startsWith('<')) return Buffer.from(token.slice(1, -1), 'hex').toString('latin1');
    if (token === 'true' || token === 'false') return token === 'true';
    if (token === 'null') return null;
    return this.#number(token);
  }

  streamOf(value: Value): Buffer {
    const length = value instanceof Map ? Number(value.get('Length')) : Number.NaN;
    const start = this.at + '\nstream\n'.length;
    this.at = start + length;
    return Buffer.from(this.#text.slice(start, this.at), 'latin1');
  }

  #token(): string {
    TOKEN.lastIndex = this.at;
    const token = TOKEN.exec(this.#text)?.[1];
    if (token === undefined) throw new Error(`no PDF value at ${this.at}: ${this.#text.slice(this.at, this.at + 40)}`);
    this.at = TOKEN.lastIndex;
    return token;
  }

  #peek(token: string): boolean {
    const before = this.at;
    if (this.#token() === token) return true;
    this.at = before;
    return false;
  }

  #dictionary(): Dictionary {
    const entries = new Map<string, Value>();
    while (!this.#peek('>>')) entries.set(this.#token().slice(1), this.value());
    return entries;
  }

  #list(): readonly Value[] {
    const items: Value[] = [];
    while (!this.#peek(']')) items.push(this.value());
    return items;
  }

  /** A text between brackets: UTF-16 when it begins so, else one byte a character. */
  #literal(): string {
    let text = '';
    for (let depth = 1; ; this.at += 1) {
      const character = this.#text.charAt(this.at);
      if (character === '\\') {
        this.at += 1;
        const escaped = this.#text.charAt(this.at);
        text += { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[escaped] ?? escaped;
        continue;
      }
      if (character === '(') depth += 1;
      if (character === ')') depth -= 1;
      if (depth === 0) break;
      text += character;
    }
    this.at += 1;
    if (!text.startsWith('\u00fe\u00ff')) return text;
    return new TextDecoder('utf-16be').decode(Buffer.from(text.slice(2), 'latin1'));
  }

  #number(token: string): Value {
    const reference = /\s+\d+\s+R\b/y;
    reference.lastIndex = this.at;
    if (/^\d+$/.test(token) && reference.test(this.#text)) {
      this.at = reference.lastIndex;
      return { id: Number(token) };
    }
    if (Number.isNaN(Number(token))) throw new Error(`${token} is no PDF value`);
    return Number(token);
  }
}
