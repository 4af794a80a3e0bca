import { RefusedFile } from './refused-file.ts';

/** What a browser would run as a page, wherever it stands. */
const PAGE = /<(?:script|iframe|html|!doctype)[\s/>]/i;
const hex = (bytes: string): Buffer => Buffer.from(bytes, 'hex');
/** The first bytes of archives that programs look for in the middle of files: RAR, 7z. */
const ARCHIVES_ANYWHERE = ['526172211a07', '377abcaf271c'].map(hex);

/** How programs begin, for whichever machine: Windows, Linux, macOS, Java and Android, WebAssembly; shortcuts, and what is run by line. */
const PROGRAM_STARTS = [
  '4d5a',
  '7f454c46',
  'feedface',
  'feedfacf',
  'cefaedfe',
  'cffaedfe',
  'cafebabe',
  '6465780a',
  '0061736d',
  '4c0000000114020000000000c000000000000046',
  '2321', // #!
  '25215053', // %!PS
  '435753', // CWS, FWS, ZWS: Flash
  '465753',
  '5a5753',
].map(hex);

/** How archives and images of disks begin. */
const ARCHIVE_STARTS = [
  '504b0304',
  '504b0506',
  '504b0708',
  ...['526172211a07', '377abcaf271c'],
  '1f8b',
  '1f9d',
  '1fa0',
  '425a68',
  'fd377a585a00',
  '28b52ffd',
  '04224d18',
  '4d534346', // cabinets of Windows
  '49536328',
  '213c617263683e', // !<arch>
  'edabeedb',
  '60ea',
  '303730373031',
  '78617221',
  '636f6e6563746978', // conectix, vhdxfile, QFI: disks
  '7668647866696c65',
  '514649fb',
].map(hex);
/** Those whose mark stands further on: tar, ISO 9660, LHA. */
const ARCHIVE_MARKS = [
  ['ustar', 257],
  ['CD001', 0x80_01],
  ['CD001', 0x88_01],
  ['-lh', 2],
  ['-lz', 2],
] as const;

/** PDF, rich text, Office before 2007. */
const DOCUMENT_STARTS = ['25504446', '7b5c727466', 'd0cf11e0'].map(hex);

const beginsWith = (file: Buffer, start: Buffer): boolean => file.subarray(0, start.length).equals(start);

export const beginsAsProgram = (file: Buffer): boolean => PROGRAM_STARTS.some((start) => beginsWith(file, start));

export const beginsAsArchive = (file: Buffer): boolean =>
  ARCHIVE_STARTS.some((start) => beginsWith(file, start)) ||
  ARCHIVE_MARKS.some(([mark, at]) => file.toString('latin1', at, at + mark.length) === mark);

/** Every place where some bytes stand. */
export function* findPlaces(file: Buffer, bytes: string | Buffer): Generator<number> {
  for (let at = file.indexOf(bytes, 0, 'latin1'); at !== -1; at = file.indexOf(bytes, at + 1, 'latin1')) yield at;
}

/** A program of Windows, known by the place its head names for the second one: two chance bytes are none. */
function holdsWindowsProgram(file: Buffer): boolean {
  for (const at of findPlaces(file, 'MZ')) {
    if (at + 64 > file.length) return false;
    const head = at + file.readUInt32LE(at + 60);
    if (file[head] === 0x50 && file.toString('latin1', head, head + 4) === 'PE\0\0') return true;
  }
  return false;
}

/** ELF, with class, byte order and version as they can be. */
const ELF = [...['0101', '0102', '0201', '0202'].map((kind) => hex(`7f454c46${kind}01`))];

export const holdsProgram = (file: Buffer): boolean =>
  holdsWindowsProgram(file) || ELF.some((start) => file.includes(start));

const ZIP_END = hex('504b0506');
const ZIP_DIRECTORY = hex('504b0102');

/** Whether a program that unpacks archives would find one, wherever its directory stands. */
function holdsZip(file: Buffer): boolean {
  for (const at of findPlaces(file, ZIP_END)) {
    if (at + 22 > file.length) return false;
    const [length, count] = [file.readUInt32LE(at + 12), file.readUInt16LE(at + 10)];
    const start = at - length;
    if (count === 0 && length === 0 && at + 22 + file.readUInt16LE(at + 20) === file.length) return true;
    if (count > 0 && start >= 0 && file.subarray(start, start + 4).equals(ZIP_DIRECTORY)) return true;
  }
  return false;
}

/** Whether a browser would find a page in it. */
export const holdsPage = (file: Buffer): boolean => PAGE.test(file.toString('latin1'));

/**
 * Whatever begins right and carries a page, an archive or a program is two files in one. All marks are long enough that chance makes
 * none of them in ten megabytes.
 *
 * @throws RefusedFile `program`, `two-files-in-one`.
 */
export function refuseSecondFile(file: Buffer): void {
  if (holdsProgram(file)) throw new RefusedFile('program');
  if (holdsZip(file) || holdsPage(file) || ARCHIVES_ANYWHERE.some((start) => file.includes(start))) {
    throw new RefusedFile('two-files-in-one');
  }
}

/**
 * Of what stands behind the end of a picture: telephones put more pictures, films and notes of their own there.
 *
 * @throws RefusedFile `two-files-in-one` where a program or a document begins.
 */
export function refuseSecondStart(behind: Buffer): void {
  const start = behind.subarray(
    Math.max(
      0,
      behind.findIndex((byte) => byte > 32),
    ),
  );
  const isDocument = DOCUMENT_STARTS.some((document) => beginsWith(start, document));
  if (isDocument || beginsAsProgram(start) || beginsAsArchive(start)) throw new RefusedFile('two-files-in-one');
}
