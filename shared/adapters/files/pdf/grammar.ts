import {
  type PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFParser,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type { Allowance } from '../base/allowance.ts';
import { RefusedFile } from '../base/refused-file.ts';
import { KNOWN_NAMES } from './names.ts';

const MOST_DEPTH = 200;
/** What a dictionary costs beside what is in it, counted in objects. */
const DICT_COST = 3;
/** In bytes: of longer texts nobody here asks what they say. */
const MOST_TEXT = 1_024;
const [SPACE, SLASH, R] = [0x20, 0x2f, 0x52];
const [OPEN, CLOSE, BACKSLASH] = [0x28, 0x29, 0x5c];
const DELIMITERS = new Set([...'()<>[]{}/%'].map((sign) => sign.charCodeAt(0)));
const endsName = (byte: number): boolean => byte <= SPACE || DELIMITERS.has(byte);
const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;
const SIGNS = new Set([...'+-.'].map((sign) => sign.charCodeAt(0)));
const isNumeric = (byte: number): boolean => isDigit(byte) || SIGNS.has(byte);

/** Of no meaning here, whatever it is called. */
const ANY_NAME = PDFName.of('-');

/** A name that is nothing but itself, or `-`. */
const NAMES: ReadonlyMap<string, PDFName> = new Map(KNOWN_NAMES.map((name) => [name, PDFName.of(name)]));

/** One for each small whole number, however often it stands in files. */
const SMALL: readonly PDFNumber[] = Array.from({ length: 10_000 }, (_, value) => PDFNumber.of(value));
/** A fraction, or more than fits: of no meaning where a whole number is asked for. */
const NO_WHOLE = PDFNumber.of(Number.NaN);
const toNumber = (value: number): PDFNumber =>
  SMALL[value] ?? (Number.isSafeInteger(value) ? PDFNumber.of(value) : NO_WHOLE);

/** A reference is read as a number below zero, which stands for nothing else that is asked for here. */
const toReference = (number: number): PDFNumber => REFERENCES[number] ?? PDFNumber.of(-number - 1);
const REFERENCES: readonly PDFNumber[] = Array.from({ length: 10_000 }, (_, number) => PDFNumber.of(-number - 1));

/** The number of what something refers to; `undefined` for what is no reference. */
export const referenceOf = (object: PDFObject | undefined): number | undefined => {
  const value = object instanceof PDFNumber ? object.asNumber() : 0;
  return value < 0 ? -value - 1 : undefined;
};

const decodeName = (written: string): string =>
  written.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/**
 * The library's reading of objects, bounded. Some of its ways are ours: it keeps every name and reference it ever met for as long as a
 * function lives, so a name that says nothing here is read as `-`, and a reference as a number; it writes large
 * numbers to the log; it puts texts together letter by letter, looks for the end of a stream byte by byte, and copies it; and it goes as
 * deep as a file wants.
 */
export class PdfGrammar extends PDFParser {
  readonly #source: Buffer;
  readonly #objects: Allowance;
  readonly #meet: (dict: PDFDict) => void;
  /** The telling keys met of each dictionary that is being read, the innermost last. */
  #keys: PDFName[][] = [];
  #depth = 0;
  /** Whether a name that comes now is a value. */
  #isValue = false;

  /** @param objects how many may be read, of whatever kind. @param meet is handed every dictionary, those inside others first. */
  constructor(bytes: Buffer, objects: Allowance, meet: (dict: PDFDict) => void) {
    super(bytes);
    this.#source = bytes;
    this.#objects = objects;
    this.#meet = meet;
  }

  /** Where it stands. */
  get place(): number {
    return this.bytes.offset();
  }

  /** @throws what the library throws at what is no object. */
  readAt(place: number): PDFObject {
    this.bytes.moveTo(place);
    this.#depth = 0;
    this.#keys = [];
    return this.parseObject();
  }

  /** Goes to what comes next, behind blanks and comments. */
  skipTo(place: number): void {
    this.bytes.moveTo(place);
    this.skipWhitespaceAndComments();
  }

  /** The next whole number, as the head of an object stream lists them. @throws what the library throws at anything else. */
  readWholeNumber(): number {
    this.skipWhitespaceAndComments();
    return this.parseRawInt();
  }

  override parseObject(ref?: PDFRef): PDFObject {
    this.#objects.spend(1);
    this.#depth += 1;
    if (this.#depth > MOST_DEPTH) throw new RefusedFile('wants-too-much');
    this.#isValue = true;
    const object = super.parseObject(ref);
    this.#isValue = false;
    this.#depth -= 1;
    return object;
  }

  protected override parseName(): PDFName {
    this.bytes.assertNext(SLASH);
    let written = '';
    while (!this.bytes.done() && !endsName(this.bytes.peek())) written += String.fromCharCode(this.bytes.next());
    const name = NAMES.get(written.includes('#') ? decodeName(written) : written) ?? ANY_NAME;
    if (!this.#isValue && name !== ANY_NAME) this.#meetKey(name);
    return name;
  }

  protected override parseRawNumber(): number {
    let written = '';
    while (isNumeric(this.bytes.peek())) written += String.fromCharCode(this.bytes.next());
    return Number.parseFloat(written.replace(/^[-+]+(?=[-+])/, '')) || 0; // what readers make of `--5` and of `.`
  }

  protected override parseNumberOrRef(): PDFNumber {
    const first = this.parseRawNumber();
    const behind = this.place;
    this.skipWhitespaceAndComments();
    const second = this.place;
    while (isDigit(this.bytes.peek())) this.bytes.next();
    const isTwo = this.place > second;
    if (isTwo) this.skipWhitespaceAndComments();
    if (isTwo && this.bytes.peek() === R) {
      this.bytes.next();
      return toReference(first);
    }
    this.bytes.moveTo(behind);
    return toNumber(first);
  }

  /** Of a key that stands twice some readers take the first and some the last. */
  #meetKey(name: PDFName): void {
    const keys = this.#keys.at(-1);
    if (keys?.includes(name)) throw new RefusedFile('unreadable');
    keys?.push(name);
  }

  protected override parseDict(ref?: PDFRef): PDFDict {
    this.#objects.spend(DICT_COST);
    this.#keys.push([]);
    this.#isValue = false;
    const dict = super.parseDict(ref);
    this.#keys.pop();
    this.#meet(dict);
    return dict;
  }

  /** A text in brackets, which may hold brackets of its own. */
  protected override parseString(): PDFString {
    const start = this.place;
    let depth = 0;
    for (let at = start; at < this.#source.length; at += 1) {
      const byte = this.#source[at];
      if (byte === BACKSLASH) at += 1;
      else if (byte === OPEN) depth += 1;
      else if (byte === CLOSE) depth -= 1;
      if (depth === 0) {
        this.bytes.moveTo(at + 1);
        return PDFString.of(this.#textBetween(start + 1, at));
      }
    }
    this.bytes.moveTo(this.#source.length);
    throw new RefusedFile('unreadable');
  }

  protected override parseHexString(): PDFHexString {
    const start = this.place + 1;
    const end = this.#source.indexOf('>', start, 'latin1');
    if (end === -1) throw new RefusedFile('unreadable');
    this.bytes.moveTo(end + 1);
    return PDFHexString.of(this.#textBetween(start, end));
  }

  #textBetween(start: number, end: number): string {
    return end - start > MOST_TEXT ? '' : this.#source.toString('latin1', start, end);
  }

  protected override parseDictOrStream(ref?: PDFRef): PDFDict {
    return this.parseDict(ref);
  }
}
