import { type AttachmentType, OTHER } from '../../domain/attachments/attachment.ts';
import type { Inspection } from '../../domain/attachments/inspection.ts';
import type { FileInspector } from '../../ports/case/file-inspector.ts';
import { type Allowances, grantAllowances } from './base/allowance.ts';
import { RefusedFile } from './base/refused-file.ts';
import { beginsAsArchive, beginsAsProgram, refuseSecondFile, refuseSecondStart } from './base/second-file.ts';
import { isBoxed, recogniseBoxes } from './media/boxes.ts';
import { findGifEnd, findPngEnd, findWebpEnd, isGif, isPng, isWebp } from './media/chunks.ts';
import { findJpegEnd, isJpeg } from './media/jpeg.ts';
import { isOgg, isSound } from './media/ogg.ts';
import { isTiff, requireWholeTiff } from './media/tiff.ts';
import { isCompound, requireStillDoc } from './office/doc.ts';
import { isOfficePackage, requireStillDocx } from './office/docx.ts';
import { isOpenDocument, requireStillOdt } from './office/odt.ts';
import { beginsAsZip, readZip } from './office/zip.ts';
import { isPdf, requireStillPdf } from './pdf/pdf.ts';
import { isMail, requireStillMail } from './words/mail.ts';
import { decodeText, lookAtText } from './words/text.ts';

/** Pictures whose end is found by reading them; telephones put more behind it. */
const ENDING: readonly (readonly [AttachmentType, (file: Buffer) => boolean, (file: Buffer) => number])[] = [
  ['image/jpeg', isJpeg, findJpegEnd],
  ['image/png', isPng, findPngEnd],
  ['image/webp', isWebp, findWebpEnd],
  ['image/gif', isGif, findGifEnd],
];

/** Pictures and sound: whole, and nothing besides. @returns `undefined` for what begins as none of them, or is of another coding. */
function recogniseMedia(file: Buffer): AttachmentType | undefined {
  const ending = ENDING.find(([, isOne]) => isOne(file));
  if (ending) {
    const [type, , findEnd] = ending;
    refuseSecondStart(file.subarray(findEnd(file)));
    return type;
  }
  if (isTiff(file)) {
    requireWholeTiff(file);
    return 'image/tiff';
  }
  if (isBoxed(file)) return recogniseBoxes(file);
  return isOgg(file) && isSound(file) ? 'audio/ogg' : undefined;
}

function recogniseArchive(file: Buffer, allowances: Allowances): AttachmentType {
  const entries = readZip(file, allowances);
  if (isOfficePackage(entries)) {
    requireStillDocx(entries);
    return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  }
  if (!isOpenDocument(entries)) throw new RefusedFile('archive');
  requireStillOdt(entries);
  return 'application/vnd.oasis.opendocument.text';
}

/** Each kind is asked for by how it begins, and text last. @returns `undefined` for what nobody here knows. */
async function recognise(file: Buffer, allowances: Allowances): Promise<AttachmentType | undefined> {
  if (file.length === 0) throw new RefusedFile('empty');
  if (beginsAsZip(file)) return recogniseArchive(file, allowances);
  if (isCompound(file)) {
    requireStillDoc(file);
    return 'application/msword';
  }
  const media = recogniseMedia(file);
  if (media) {
    if (isPdf(file)) throw new RefusedFile('two-files-in-one');
    refuseSecondFile(file);
    return media;
  }
  if (isMail(file)) {
    await requireStillMail(file, allowances, (inside) => recognise(inside, allowances));
    return 'message/rfc822';
  }
  if (isPdf(file)) {
    await requireStillPdf(file, allowances);
    return 'application/pdf';
  }
  return recogniseUnmarked(file);
}

/** Text begins as nothing: it is what it is to its last letter, and may begin as any program does. */
function recogniseUnmarked(file: Buffer): AttachmentType | undefined {
  const text = decodeText(file);
  if (text !== undefined) {
    const kind = lookAtText(text);
    if (kind === 'text') return 'text/plain';
    throw new RefusedFile(kind);
  }
  if (beginsAsProgram(file)) throw new RefusedFile('program');
  if (beginsAsArchive(file)) throw new RefusedFile('archive');
  refuseSecondFile(file);
  return undefined;
}

/**
 * Says what a file is, by its content alone, and looks into it as far as its kind asks for. No search for malice: it lets through what
 * shows itself and nothing more, and what is let through is handed out as bytes to be saved.
 */
export const createFileInspector = (): FileInspector => ({
  inspect: async (bytes: Uint8Array): Promise<Inspection> => {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      return { verdict: 'taken', type: (await recognise(file, grantAllowances())) ?? OTHER };
    } catch (error) {
      if (error instanceof RefusedFile) return { verdict: 'refused', fault: error.fault };
      if (error instanceof RangeError) return { verdict: 'refused', fault: 'wants-too-much' }; // deeper, or longer, than the language goes
      throw error;
    }
  },
});
