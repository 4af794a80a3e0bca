import { PDFDict, PDFName, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import { Allowance, type Allowances } from '../base/allowance.ts';
import { RefusedFile } from '../base/refused-file.ts';
import { unpackWhole } from '../base/unpack.ts';
import { decryptStreams } from './encryption.ts';
import { PdfGrammar } from './grammar.ts';
import { findStarts, type Start } from './starts.ts';

/** Of the file, counted each time it is read: an honest one is read once. */
const MOST_READ_AGAIN = 2;
const MOST_PACKED_TOGETHER = 2_000;

/** An object that stands by itself. */
export interface Placed {
  readonly start: Start;
  /** Where it ends; a stream's bytes come later. */
  readonly end: number;
  readonly object: PDFObject;
  /** Where its bytes begin, where it is a stream. */
  readonly bytes: number | undefined;
}

/** Is told of all that any reader could take for the structure of a file; nothing of it is kept for long. */
export interface Visitor {
  /** Every dictionary, however deep it stands. */
  dict(dict: PDFDict): void;
  /** Every object that has a number: several of one where a file was changed later, or says two things. */
  object(number: number, object: PDFObject): void;
  /** The dictionary of every stream. */
  stream(dict: PDFDict): void;
}

export const key = (name: string): PDFName => PDFName.of(name);
/** A whole number as it stands there; readers would look elsewhere for one that is referred to. */
const numberOf = (object: PDFObject | undefined): number | undefined =>
  object instanceof PDFNumber && object.asNumber() >= 0 ? object.asNumber() : undefined;

const [FIRST, OBJECTS, LENGTH, TYPE, FILTER] = [key('First'), key('N'), key('Length'), key('Type'), key('Filter')];
const [OBJECT_STREAM, ENCRYPT] = [key('ObjStm'), key('Encrypt')];
const PARAMETERS = [key('DecodeParms'), key('FDecodeParms')];

const LINE_END = /^(?:\r\n|\n|\r)/;

/** What one reading of a file may cost, and who is told of what it finds. */
class Reading {
  readonly allowances: Allowances;
  readonly visitor: Visitor;
  readonly #file: Buffer;
  readonly #grammar: PdfGrammar;
  readonly #bytes: Allowance;

  constructor(file: Buffer, allowances: Allowances, visitor: Visitor) {
    this.#file = file;
    this.allowances = allowances;
    this.visitor = visitor;
    this.#grammar = this.createGrammar(file);
    this.#bytes = new Allowance(MOST_READ_AGAIN * file.length);
  }

  createGrammar(bytes: Buffer): PdfGrammar {
    return new PdfGrammar(bytes, this.allowances.objects, (dict) => this.visitor.dict(dict));
  }

  /** @throws RefusedFile `unreadable` where nothing stands that is an object. */
  place(start: Start): Placed | undefined {
    if (start.kind === 'trailer' && !this.#stands('<<', start.content)) return undefined;
    const object = readObject(this.#grammar, start.content, this.#bytes);
    if (!object) {
      if (this.#stands('endobj', start.content)) return undefined; // there are such, of no content
      throw new RefusedFile('unreadable');
    }
    const end = this.#grammar.place;
    if (start.kind === 'object') this.visitor.object(start.number, object);
    return { start, end, object, bytes: object instanceof PDFDict ? this.#findBytes(object, end) : undefined };
  }

  /** Whether a word comes next, behind blanks and comments. */
  #stands(word: string, at: number): boolean {
    this.#grammar.skipTo(at);
    const { place } = this.#grammar;
    this.#bytes.spend(Math.min(place, this.#file.length) - at);
    return this.#file.toString('latin1', place, place + word.length) === word;
  }

  #findBytes(dict: PDFDict, end: number): number | undefined {
    if (!this.#stands('stream', end)) return undefined;
    this.visitor.stream(dict);
    const behind = this.#grammar.place + 'stream'.length;
    return behind + (LINE_END.exec(this.#file.toString('latin1', behind, behind + 2))?.[0].length ?? 0);
  }
}

/** `undefined` for what is no object. @throws RefusedFile what reading on would cost too much. */
function readObject(grammar: PdfGrammar, at: number, bytes: Allowance): PDFObject | undefined {
  try {
    return grammar.readAt(at);
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    return undefined; // what the library throws at bytes that are no object
  } finally {
    bytes.spend(Math.max(0, grammar.place - at));
  }
}

/** By its key: readers ask for no more before they look for objects inside. */
const isPackage = ({ object, bytes }: Placed): boolean =>
  bytes !== undefined && object instanceof PDFDict && (object.has(FIRST) || object.get(TYPE) === OBJECT_STREAM);

/** Programs pack objects one way. @throws RefusedFile `unreadable` for another, or where what is asked for stands elsewhere. */
function isDeflated(dict: PDFDict): boolean {
  const filter = dict.get(FILTER);
  if (PARAMETERS.some((name) => dict.has(name))) throw new RefusedFile('unreadable');
  if (filter === undefined) return false;
  const names = /^\[?\s*\/(?:FlateDecode|Fl)\s*\]?$/;
  if (!names.test(filter.toString())) throw new RefusedFile('unreadable');
  return true;
}

/** Objects that are packed together: first where each begins, by pairs of its number and place, then they. */
function readPackage(reading: Reading, dict: PDFDict, bytes: Buffer): void {
  const content = isDeflated(dict) ? unpackWhole(bytes, 'zlib', reading.allowances.packedObjects) : bytes;
  const [count, first] = [numberOf(dict.get(OBJECTS)), numberOf(dict.get(FIRST))];
  if (count === undefined || first === undefined || count > content.length) throw new RefusedFile('unreadable');
  const grammar = reading.createGrammar(content);
  const again = new Allowance(MOST_READ_AGAIN * content.length);
  for (const [number, at] of readPairs(grammar, count)) {
    const object = readObject(grammar, first + at, again);
    if (!object) throw new RefusedFile('unreadable');
    reading.visitor.object(number, object);
  }
}

function readPairs(grammar: PdfGrammar, count: number): readonly (readonly [number: number, at: number])[] {
  try {
    return Array.from({ length: count }, () => [grammar.readWholeNumber(), grammar.readWholeNumber()] as const);
  } catch {
    throw new RefusedFile('unreadable'); // what the library throws at what is no number
  }
}

/** From where its bytes begin: to where it says they end, or as far as it takes to be sure that all of it is there. */
function bytesOf(file: Buffer, { object, bytes = file.length }: Placed): Buffer {
  const said = object instanceof PDFDict ? numberOf(object.get(LENGTH)) : undefined;
  const end = said === undefined ? -1 : bytes + said;
  const isTrue = /^[\0\t\n\f\r ]*endstream/.test(file.toString('latin1', end, end + 32));
  if (end >= bytes && isTrue) return file.subarray(bytes, end);
  const next = file.indexOf('endstream', bytes, 'latin1');
  return file.subarray(bytes, next === -1 ? file.length : next);
}

/** Of what was found, all that has to be looked at again once the whole file was read. */
const isLookedAtAgain = (one: Placed): boolean =>
  isPackage(one) || (one.object instanceof PDFDict && one.object.has(ENCRYPT));

/**
 * Reads all that any reader could take for an object or a trailer of this file, wherever it stands and however it is packed. Bytes of
 * pictures and fonts are not looked at.
 *
 * @throws RefusedFile `unreadable`, `needs-password`, `wants-too-much`, and what the visitor throws.
 */
export async function readStructure(file: Buffer, allowances: Allowances, visitor: Visitor): Promise<void> {
  const reading = new Reading(file, allowances, visitor);
  const again: Placed[] = [];
  for (const start of findStarts(file)) {
    const one = reading.place(start);
    if (one && isLookedAtAgain(one)) again.push(one);
  }
  const packages = again.filter(isPackage);
  if (packages.length > MOST_PACKED_TOGETHER) throw new RefusedFile('wants-too-much');
  const locked = packages.map((one) => ({ start: one.start, bytes: bytesOf(file, one) }));
  const opened = await decryptStreams(file, again, locked);
  for (const [index, { object }] of packages.entries()) {
    const bytes = opened[index];
    if (bytes && object instanceof PDFDict) readPackage(reading, object, bytes);
  }
}
