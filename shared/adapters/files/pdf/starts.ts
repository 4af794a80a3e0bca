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
const MOST_COMMENTS = 8;
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

/** Where the comment begins that ends with the line before `at`, if there is one. */
function findComment(file: Buffer, at: number): number | undefined {
  if (!isLineEnd(file[at])) return undefined;
  let found: number | undefined;
  for (let place = at - 1; place >= 0 && !isLineEnd(file[place]); place -= 1)
    if (file[place] === PERCENT) found = place;
  return found;
}

/** Where the token ends that stands before `at`, with nothing but space and comments between. */
function skipBack(file: Buffer, at: number): number {
  let place = skipSpacesBack(file, at);
  for (let count = 0; !isNumeral(file[place - 1]); count += 1) {
    const comment = findComment(file, place);
    if (comment === undefined) break;
    if (count === MOST_COMMENTS) throw new RefusedFile('wants-too-much');
    place = skipSpacesBack(file, comment);
  }
  return place;
}

interface Numeral {
  readonly value: number;
  readonly at: number;
}

function readNumeralBack(file: Buffer, end: number): Numeral | undefined {
  let at = end;
  while (at > 0 && end - at < 20 && isNumeral(file[at - 1])) at -= 1;
  return at === end ? undefined : { value: Number.parseFloat(file.toString('latin1', at, end)), at };
}

/** The two numbers before the word `obj`. */
function readHead(file: Buffer, word: number): Start | undefined {
  const generation = readNumeralBack(file, skipBack(file, word));
  if (!generation) return undefined;
  const end = skipBack(file, generation.at);
  const number = end === generation.at ? undefined : readNumeralBack(file, end);
  return (
    number && {
      kind: 'object',
      number: number.value,
      generation: generation.value,
      at: number.at,
      content: word + 3,
    }
  );
}

/**
 * Every place where a reader could find an object, in the order they stand in: not only those the table of the file names, for readers
 * go by another table when that one is broken, and every table can name a place inside what others take for the bytes of a picture.
 * Chance makes no such place in ten megabytes.
 */
export function* findStarts(file: Buffer): Generator<Start> {
  for (const at of findPlaces(file, 'obj')) {
    const start = readHead(file, at);
    if (start) yield start;
  }
  for (const at of findPlaces(file, 'trailer')) {
    yield { kind: 'trailer', number: 0, generation: 0, at, content: at + 'trailer'.length };
  }
}
