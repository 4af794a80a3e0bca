import { RefusedFile } from '../base/refused-file.ts';
import { findPlaces } from '../base/second-file.ts';

/** Where something begins that a reader could take for an object or a trailer, and where its content does. */
export interface Start {
  readonly kind: 'object' | 'trailer';
  readonly number: number;
  readonly generation: number;
  /** Where its first digit, or its keyword, stands. */
  readonly at: number;
  readonly content: number;
}

const [LINE_FEED, RETURN, PERCENT] = [10, 13, 0x25];
/** Lines of comments in a row. */
const MOST_COMMENTS = 8;
/** In which one word can be read as the head of an object, where comments stand in it. */
const MOST_WAYS = 64;
const isSpace = (byte: number | undefined): boolean =>
  byte === 0 || byte === 9 || byte === LINE_FEED || byte === 12 || byte === RETURN || byte === 32;
/** A digit, or a sign of numbers: readers take `4.0` for a number of an object too. */
const isNumeral = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 48 && byte <= 57) || byte === 0x2b || byte === 0x2d || byte === 0x2e);
const isLineEnd = (byte: number | undefined): boolean => byte === LINE_FEED || byte === RETURN;

const skipSpacesBack = (file: Buffer, at: number): number => {
  let place = at;
  while (place > 0 && isSpace(file[place - 1])) place -= 1;
  return place;
};

/**
 * Where a number can end that stands before `at`, with nothing but space and comments between. Read backwards, any percent sign of a line
 * can begin a comment or stand in one, or in a text: each is a way of its own.
 */
function* listEnds(file: Buffer, at: number, comments = 0): Generator<number> {
  const place = skipSpacesBack(file, at);
  if (isNumeral(file[place - 1])) yield place;
  if (!file.subarray(place, at).some(isLineEnd)) return;
  for (let sign = place - 1; sign >= 0 && !isLineEnd(file[sign]); sign -= 1) {
    if (file[sign] !== PERCENT) continue;
    if (comments === MOST_COMMENTS) throw new RefusedFile('wants-too-much');
    yield* listEnds(file, sign, comments + 1);
  }
}

interface Numeral {
  readonly value: number;
  readonly at: number;
}

/** Of any length: readers skip zeros before a number. */
function readNumeralBack(file: Buffer, end: number): Numeral {
  let at = end;
  while (at > 0 && isNumeral(file[at - 1])) at -= 1;
  return { value: Number.parseFloat(file.toString('latin1', at, end)), at };
}

/** The two numbers before the word `obj`, in every way they can be read. */
function* readHeads(file: Buffer, word: number): Generator<Start> {
  let ways = 0;
  for (const generationEnd of listEnds(file, word)) {
    const generation = readNumeralBack(file, generationEnd);
    for (const end of listEnds(file, generation.at)) {
      ways += 1;
      if (ways > MOST_WAYS) throw new RefusedFile('wants-too-much');
      const number = readNumeralBack(file, end);
      yield {
        kind: 'object',
        number: number.value,
        generation: generation.value,
        at: number.at,
        content: word + 3,
      };
    }
  }
}

/**
 * Every place where a reader could find an object, in the order they stand in: not only those the table of the file names, for readers
 * go by another table when that one is broken, and every table can name a place inside what others take for the bytes of a picture.
 * Chance makes no such place in ten megabytes.
 */
export function* findStarts(file: Buffer): Generator<Start> {
  for (const at of findPlaces(file, 'obj')) yield* readHeads(file, at);
  for (const at of findPlaces(file, 'trailer')) {
    yield { kind: 'trailer', number: 0, generation: 0, at, content: at + 'trailer'.length };
  }
}
