import { RefusedFile } from '../base/refused-file.ts';
import { holdsPage, holdsProgram } from '../base/second-file.ts';
import { type Compound, readCompound } from './compound.ts';

const START = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** Whether a file begins as those of Office before 2007 do, and as locked ones do since. */
export const isCompound = (file: Buffer): boolean => file.toString('latin1', 0, 8) === START;

const TEXT = 'WordDocument';
/** Names of streams may begin with a sign of their own, left out here. */
const MACROS = /^(?:macros|_?vba.*|dir|project(?:wm|lk)?)$/i;
const HELD = /^(?:objectpool|ole10native|ole|package|embedding.*|mso.*datastore)$/i;
/** Of a document that has been locked by a program since 2007. */
const LOCKED = /^(?:encryptedpackage|encryptioninfo)$/i;

/** Word's own mark and the flags of its document, [MS-DOC] 2.5.2: what is locked, and how. */
const [IDENT, FLAGS_AT, LOCKED_FLAGS] = [0xa5ec, 10, 0x0100 | 0x8000];

/** A field begins with 0x13 and its command: read as a sign that stands in no text. */
const FIELD = '\ue013';
const FIELD_ACTS = /\ue013 *"?DDE/i;
const FIELD_REACHES = /\ue013 *"?(?:INCLUDE|IMPORT|LINK |RD |DATABASE|HTMLC)/i;
const FIELD_HOLDS = /\ue013 *"?EMBED /i;

/** How a template is named, and how an address on another machine begins. */
const TEMPLATE = /\.dot/gi;
const FAR = /(?:https?:\/|\\\\)[^\s]*$/i;
const [MOST_ADDRESS, MOST_TEMPLATES] = [300, 5_000];

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

function refuseStreams({ names: written }: Compound): void {
  const names = written.map((name) => name.replace(/^\p{Cc}/u, ''));
  if (names.some((name) => LOCKED.test(name))) throw new RefusedFile('needs-password');
  if (!names.includes(TEXT)) throw new RefusedFile('archive');
  if (names.some((name) => MACROS.test(name))) throw new RefusedFile('acts-on-opening');
  if (names.some((name) => HELD.test(name))) throw new RefusedFile('holds-files');
}

/** Letters of two bytes are read as those of one are. */
function refuseText(bytes: Buffer): void {
  const text = bytes.toString('latin1').replaceAll('\0', '').replaceAll('\x13', FIELD);
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
