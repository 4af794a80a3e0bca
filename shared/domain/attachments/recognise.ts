import type { AttachmentType } from './attachment.ts';
import { endsAsZip, readZipEntries, type ZipEntry } from './zip.ts';

/** What a browser would run as a page. */
const PAGE = /<(?:script|iframe|html|!doctype)[\s/>]/i;
/** The first bytes of archives that are looked for in the middle of files: RAR, 7z. */
const ARCHIVES = ['526172211a07', '377abcaf271c'].map((bytes) => Buffer.from(bytes, 'hex'));

/** Of PDF: what acts when it is opened, and files inside the file. Names can be disguised: this is no search for malice. */
const ACTIVE_PDF = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA)(?![A-Za-z0-9])/;
const PDF_END = /%%EOF[\s\0]*$/;

/** Text that a browser or a shell would take for more than text. */
const MARKUP = /<(?:!doctype|\?xml|\?php|html|head|body|script|style|svg|iframe|object|embed|img|link|meta|form)\b/i;
const CONTROL = /(?![\t\n\r])\p{Cc}/u;

/** What is no plain text although it is written in letters. */
const OTHER_TEXT = /^(?:$|#!|%!PS|\{\\rtf|[\s\S]{0,1024}%PDF-\d)/;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Every byte as one character: for looking at what is no text. */
const toLatin = (file: Buffer, start = 0, end = file.length): string => file.toString('latin1', start, end);

const PNG_START = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').toString('latin1');
const HEIC_BRANDS = ['heic', 'heix'];

function isHeic(file: Buffer): boolean {
  if (toLatin(file, 4, 8) !== 'ftyp') return false;
  const [major, ends] = [toLatin(file, 8, 12), file.readUInt32BE(0)];
  const compatible = toLatin(file, 16, Math.min(ends, file.length)).match(/.{4}/gs) ?? [];
  return HEIC_BRANDS.includes(major) || (major === 'mif1' && compatible.some((brand) => HEIC_BRANDS.includes(brand)));
}

const isPdf = (file: Buffer): boolean =>
  /^%PDF-[12]\.\d/.test(toLatin(file, 0, 8)) &&
  PDF_END.test(toLatin(file, file.length - 1_024)) &&
  !ACTIVE_PDF.test(toLatin(file));

/** In the order they are asked; each knows its first bytes, and what must follow. */
const BINARY: readonly (readonly [AttachmentType, (file: Buffer) => boolean])[] = [
  ['application/pdf', isPdf],
  ['image/jpeg', (file) => toLatin(file, 0, 3) === '\xff\xd8\xff'],
  ['image/png', (file) => toLatin(file, 0, 16) === PNG_START && file.includes('IEND')],
  ['image/webp', (file) => toLatin(file, 0, 4) === 'RIFF' && toLatin(file, 8, 12) === 'WEBP'],
  ['image/heic', isHeic],
];

/** Programs, and documents that carry programs, by their names in an archive. */
const PROGRAM =
  /vba|activex|oleobject|\.(?:bin|exe|dll|com|scr|bat|cmd|ps1|sh|js|jse|vbs|vbe|wsf|hta|html?|swf|jar|class|zip|docm|dotm|xlsm|pptm)$|^(?:basic|scripts)\//i;
const OUTSIDE = /^\/|^[a-z]:|\\|(?:^|\/)\.\.(?:\/|$)/i;

/** In bytes; twenty times the largest file that is taken: no honest document unpacks to more. */
const MOST_UNPACKED = 200_000_000;
const MOST_LOOKED_AT = 1_000_000;

const DOCX: AttachmentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ODT: AttachmentType = 'application/vnd.oasis.opendocument.text';

const isHarmless = ({ name, encrypted }: ZipEntry): boolean => !encrypted && !PROGRAM.test(name) && !OUTSIDE.test(name);

function recogniseOfficeDocument(file: Buffer): AttachmentType | undefined {
  const entries = readZipEntries(file);
  if (!entries?.every(isHarmless)) return undefined;
  if (entries.reduce((sum, { size }) => sum + size, 0) > MOST_UNPACKED) return undefined;
  const named = (name: string) => entries.filter((entry) => entry.name === name);
  const textOf = (name: string) => named(name)[0]?.head(MOST_LOOKED_AT)?.toString('utf8') ?? '';
  const has = (...names: readonly string[]) => names.every((name) => named(name).length === 1);
  const types = textOf('[Content_Types].xml');
  if (has('[Content_Types].xml', 'word/document.xml') && types.includes(`"${DOCX}.main+xml"`)) {
    return /macroenabled|vbaproject/i.test(types) ? undefined : DOCX;
  }
  return has('mimetype', 'content.xml') && entries[0]?.name === 'mimetype' && textOf('mimetype') === ODT
    ? ODT
    : undefined;
}

function isPlainText(file: Buffer): boolean {
  try {
    const text = utf8.decode(file);
    return !CONTROL.test(text) && !MARKUP.test(text) && !OTHER_TEXT.test(text);
  } catch {
    return false; // TypeError: not UTF-8
  }
}

/** Whatever begins right and carries a page or an archive is two files in one. Texts inside an office document are packed, and pass. */
const isSecondFile = (file: Buffer): boolean =>
  endsAsZip(file) || ARCHIVES.some((start) => file.includes(start)) || PAGE.test(toLatin(file));

/**
 * What a file is, by its content alone: one of the few types that may be attached, or `undefined`. It must begin, and where the
 * format has an end, end, as its type does, and must not be a second file besides. No search for malice: what it lets through is
 * handed out as bytes to be saved, and never shown by a browser.
 */
export function recogniseFile(bytes: Uint8Array): AttachmentType | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const office = recogniseOfficeDocument(file);
  if (office) return office;
  const binary = BINARY.find(([, isOne]) => isOne(file))?.[0];
  if (binary) return isSecondFile(file) ? undefined : binary;
  return isPlainText(file) ? 'text/plain' : undefined;
}
