import type { FileFault } from '../../../domain/attachments/inspection.ts';
import { RefusedFile } from '../refused-file.ts';
import { beginsAsArchive, beginsAsProgram, holdsProgram } from '../second-file.ts';
import { isElsewhere } from './addresses.ts';
import { readXml } from './xml.ts';
import type { ZipEntry } from './zip.ts';

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

/** How pictures begin that stand in documents: those of `recognise`, and the drawings of Windows. */
const PICTURE =
  /^(?:\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|II\*\0|MM\0\*|RIFF[\s\S]{4}WEBP|BM|[\s\S]{4}ftyp|\x01\0\0\0[\s\S]{36} EMF|\xd7\xcd\xc6\x9a|[\x01\x02]\0\x09\0|\0\0[\x01\x02]\0|\x1f\x8b|VCLMTF|\x0a[\x02-\x05]\x01)/;
const isPacked = (picture: Buffer): boolean => picture[0] === 0x1f; // EMZ and WMZ: a drawing, deflated

/** A drawing whose text asks for nothing that lies elsewhere, and runs nothing. */
function refuseActiveDrawing(drawing: Buffer): void {
  readXml(drawing, {
    open: ({ name, attributes }) => {
      if (/^(?:script|foreignObject|iframe|handler)$/i.test(name)) throw new RefusedFile('acts-on-opening');
      for (const [attribute, value] of Object.entries(attributes)) {
        if (/^on/i.test(attribute)) throw new RefusedFile('acts-on-opening');
        if (attribute === 'href' && isElsewhere(value) && !/^\s*data:image\//i.test(value))
          throw new RefusedFile('reaches-out');
        if (/url\(\s*["']?(?!#)/i.test(value)) throw new RefusedFile('reaches-out');
      }
    },
    text: (text) => {
      if (/@import|url\(\s*["']?(?!#)/i.test(text)) throw new RefusedFile('reaches-out');
    },
  });
}

/** @throws RefusedFile for what is no picture although it stands where pictures do. */
export function requirePicture(entry: ZipEntry): void {
  if (/\.svg$/i.test(entry.name)) return refuseActiveDrawing(entry.unpackXml());
  const picture = entry.unpack();
  if (picture.length === 0) return;
  if (holdsProgram(picture) || beginsAsProgram(picture)) throw new RefusedFile('program');
  if (!PICTURE.test(picture.toString('latin1', 0, 64))) throw new RefusedFile('holds-files');
  if (!isPacked(picture) && beginsAsArchive(picture)) throw new RefusedFile('holds-files');
}

/** @throws RefusedFile for what a program could take for one of its own. */
export function requireDull(entry: ZipEntry): void {
  const bytes = entry.unpack();
  if (holdsProgram(bytes) || beginsAsProgram(bytes)) throw new RefusedFile('program');
  if (beginsAsArchive(bytes) || bytes.toString('latin1', 0, 4) === '\xd0\xcf\x11\xe0')
    throw new RefusedFile('holds-files');
}
