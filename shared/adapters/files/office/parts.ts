import type { FileFault } from '../../../domain/attachments/inspection.ts';
import { RefusedFile } from '../base/refused-file.ts';
import { beginsAsArchive, beginsAsProgram, holdsProgram } from '../base/second-file.ts';
import { isElsewhere } from './addresses.ts';
import { readXml } from './xml.ts';
import type { Xml, ZipEntry } from './zip.ts';

/** In the order they are asked. What no row takes is a file inside a file. */
const BY_NAME: readonly (readonly [RegExp, FileFault])[] = [
  [/^\/|^[a-z]:|\\|(?:^|\/)\.\.?(?:\/|$)|\0/i, 'two-files-in-one'],
  [/vba|activex|^(?:basic|scripts|dialogs)\/|macrosheets/i, 'acts-on-opening'],
  [
    /\.(?:exe|dll|com|scr|cpl|bat|cmd|ps1|sh|js|jse|vbs|vbe|wsf|wsh|hta|lnk|url|pif|msi|jar|class|swf|reg|inf|app|scf|desktop)$/i,
    'program',
  ],
];

/** @throws RefusedFile for parts that no honest document has, by their names. */
export function refuseNames(entries: readonly ZipEntry[]): void {
  const names = new Set<string>();
  for (const { name } of entries) {
    const fault = BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
    if (fault) throw new RefusedFile(fault);
    const folded = name.toLowerCase();
    if (names.has(folded)) throw new RefusedFile('two-files-in-one');
    names.add(folded);
  }
}

/** How pictures begin that stand in documents: those of cameras and screens, and the drawings of Windows and old programs. */
const PICTURE_STARTS = [
  ...['89504e470d0a1a0a', 'ffd8ff', '474946383761', '474946383961', '49492a00', '4d4d002a', '424d'],
  ...['01000000', 'd7cdc69a', '0100090000', '0200090000', '00000100', '1f8b', '56434c4d5446', '0a05'],
].map((start) => Buffer.from(start, 'hex'));
/** Those whose mark stands further on. */
const PICTURE_MARKS = /^(?:RIFF[\s\S]{4}WEBP|[\s\S]{4}ftyp)/;

const isPicture = (bytes: Buffer): boolean =>
  PICTURE_STARTS.some((start) => bytes.subarray(0, start.length).equals(start)) ||
  PICTURE_MARKS.test(bytes.toString('latin1', 0, 12));
const isPacked = (picture: Buffer): boolean => picture[0] === 0x1f; // EMZ and WMZ: a drawing, deflated

/** Of styles, without blanks. */
const FETCHING = /@import|url\(["']?(?!#)/i;
const withoutBlanks = (words: string): string => words.replaceAll(/\s+/g, '');

/** A drawing whose text asks for nothing that lies elsewhere, and runs nothing. */
function refuseActiveDrawing(drawing: Xml): void {
  readXml(drawing, {
    open: ({ name, attributes }) => {
      if (/^(?:script|foreignObject|iframe|handler)$/i.test(name)) throw new RefusedFile('acts-on-opening');
      for (const [attribute, value] of Object.entries(attributes)) {
        if (/^on/i.test(attribute)) throw new RefusedFile('acts-on-opening');
        if (attribute === 'href' && isElsewhere(value) && !/^\s*data:image\//i.test(value))
          throw new RefusedFile('reaches-out');
        if (FETCHING.test(withoutBlanks(value))) throw new RefusedFile('reaches-out');
      }
    },
    text: (text) => {
      if (FETCHING.test(withoutBlanks(text))) throw new RefusedFile('reaches-out');
    },
  });
}

/** @throws RefusedFile for what is no picture although it stands where pictures do. */
export function requirePicture(entry: ZipEntry): void {
  if (/\.svg$/i.test(entry.name)) {
    refuseActiveDrawing(entry.unpackXml());
    return;
  }
  const picture = entry.unpack();
  if (picture.length === 0) return;
  if (holdsProgram(picture) || beginsAsProgram(picture)) throw new RefusedFile('program');
  if (!isPicture(picture)) throw new RefusedFile('holds-files');
  if (!isPacked(picture) && beginsAsArchive(picture)) throw new RefusedFile('holds-files');
}

/** @throws RefusedFile for what a program could take for one of its own. */
export function requireDull(entry: ZipEntry): void {
  const bytes = entry.unpack();
  if (holdsProgram(bytes) || beginsAsProgram(bytes)) throw new RefusedFile('program');
  if (beginsAsArchive(bytes) || bytes.toString('latin1', 0, 4) === '\xd0\xcf\x11\xe0')
    throw new RefusedFile('holds-files');
}
