import { type PDFDict, PDFName, PDFNumber, type PDFObject, PDFParser, type PDFRef } from '@cantoo/pdf-lib';
import type { Allowance } from '../allowance.ts';
import { RefusedFile } from '../refused-file.ts';
import { KNOWN_NAMES } from './names.ts';

const MOST_DEPTH = 200;
const [SPACE, SLASH, R] = [0x20, 0x2f, 0x52];
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
const toNumber = (value: number): PDFNumber => SMALL[value] ?? PDFNumber.of(value);

const decodeName = (written: string): string =>
  written.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/**
 * The library's reading of objects, bounded. Four of its ways are ours: it keeps every name and reference it ever met for as long as a
 * function lives, so a name that says nothing here is read as `-`, and a reference as the number of what it refers to; it writes large
 * numbers to the log; it looks for the end of a stream byte by byte, and copies it; and it goes as deep as a file wants.
 */
export class PdfGrammar extends PDFParser {
  readonly #objects: Allowance;
  readonly #meet: (dict: PDFDict) => void;
  /** The telling keys met of each dictionary that is being read, the innermost last. */
  #keys: PDFName[][] = [];
  #depth = 0;
  /** Whether a name that comes now is a value. */
  #isValue = false;

  /** @param objects how many may be read, of whatever kind. @param meet is handed every dictionary, those inside others first. */
  constructor(bytes: Uint8Array, objects: Allowance, meet: (dict: PDFDict) => void) {
    super(bytes);
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
    if (isTwo && this.bytes.peek() === R) this.bytes.next();
    else this.bytes.moveTo(behind);
    return toNumber(first);
  }

  /** Of a key that stands twice some readers take the first and some the last. */
  #meetKey(name: PDFName): void {
    const keys = this.#keys.at(-1);
    if (keys?.includes(name)) throw new RefusedFile('unreadable');
    keys?.push(name);
  }

  protected override parseDict(ref?: PDFRef): PDFDict {
    this.#keys.push([]);
    this.#isValue = false;
    const dict = super.parseDict(ref);
    this.#keys.pop();
    this.#meet(dict);
    return dict;
  }

  protected override parseDictOrStream(ref?: PDFRef): PDFDict {
    return this.parseDict(ref);
  }
}
