import { RefusedFile } from '../refused-file.ts';
import { holdsPage, holdsProgram } from '../second-file.ts';
import { type Compound, readCompound } from './compound.ts';

const START = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** Whether a file begins as those of Office before 2007 do, and as locked ones do since. */
export const isCompound = (file: Buffer): boolean => file.toString('latin1', 0, 8) === START;

const TEXT = 'WordDocument';
const MACROS = /^(?:macros|_?vba.*|dir|project(?:wm|lk)?)$/i;
const HELD = /^(?:objectpool|\u0001ole10native|\u0001ole|package|embedding.*|mso.*datastore)$/i;
/** Of a document that has been locked by a program since 2007. */
const LOCKED = /^(?:encryptedpackage|encryptioninfo)$/i;

/** Word's own mark and the flags of its document, [MS-DOC] 2.5.2: what is locked, and how. */
const [IDENT, FLAGS_AT, LOCKED_FLAGS] = [0xa5ec, 10, 0x0100 | 0x8000];

/** A field begins with 0x13 and its command; both as one byte a letter and as two. */
const FIELD_ACTS = /\x13\0?(?: \0?)*"?(?:D\0?D\0?E)/i;
const FIELD_REACHES =
  /\x13\0?(?: \0?)*"?\0?(?:I\0?N\0?C\0?L\0?U\0?D\0?E|I\0?M\0?P\0?O\0?R\0?T\0?|L\0?I\0?N\0?K\0? |R\0?D\0? |D\0?A\0?T\0?A\0?B\0?A\0?S\0?E|H\0?T\0?M\0?L\0?C)/i;
const FIELD_HOLDS = /\x13\0?(?: \0?)*"?\0?(?:E\0?M\0?B\0?E\0?D\0? )/i;
/** How a template is named, in letters of one byte or of two, and how an address on another machine begins. */
const TEMPLATE = /\.\0?d\0?o\0?t/gi;
const FAR = /(?:h\0?t\0?t\0?p\0?s?\0?:\0?\/|\\\0?\\)[^\s]*$/i;
const [MOST_ADDRESS, MOST_TEMPLATES] = [600, 5_000];

/** Whether a document fetches its template from another machine. @throws RefusedFile `wants-too-much` where it names thousands. */
function hasFarTemplate(text: string): boolean {
  let count = 0;
  for (const { index } of text.matchAll(TEMPLATE)) {
    count += 1;
    if (count > MOST_TEMPLATES) throw new RefusedFile('wants-too-much');
    if (FAR.test(text.slice(Math.max(0, index - MOST_ADDRESS), index))) return true;
  }
  return false;
}

function refuseStreams({ names }: Compound): void {
  if (names.some((name) => LOCKED.test(name))) throw new RefusedFile('needs-password');
  if (!names.includes(TEXT)) throw new RefusedFile('archive');
  if (names.some((name) => MACROS.test(name))) throw new RefusedFile('acts-on-opening');
  if (names.some((name) => HELD.test(name))) throw new RefusedFile('holds-files');
}

function refuseText(bytes: Buffer): void {
  const text = bytes.toString('latin1');
  if (FIELD_ACTS.test(text)) throw new RefusedFile('acts-on-opening');
  if (FIELD_REACHES.test(text) || hasFarTemplate(text)) throw new RefusedFile('reaches-out');
  if (FIELD_HOLDS.test(text)) throw new RefusedFile('holds-files');
}

/**
 * Lets a document of Word 97 to 2003 pass that holds its text and pictures and nothing more.
 *
 * @throws RefusedFile `archive` for spreadsheets, slides and messages of the same make, `needs-password`, `acts-on-opening`,
 * `reaches-out`, `holds-files`, `program`, `unreadable`.
 */
export function requireStillDoc(file: Buffer): void {
  const compound = readCompound(file);
  refuseStreams(compound);
  const text = compound.read(TEXT);
  if (text.length < 32 || text.readUInt16LE(0) !== IDENT) throw new RefusedFile('unreadable');
  if ((text.readUInt16LE(FLAGS_AT) & LOCKED_FLAGS) !== 0) throw new RefusedFile('needs-password');
  refuseText(text);
  for (const table of ['0Table', '1Table']) if (compound.names.includes(table)) refuseText(compound.read(table));
  if (holdsProgram(file)) throw new RefusedFile('program');
  if (holdsPage(file)) throw new RefusedFile('two-files-in-one');
}
