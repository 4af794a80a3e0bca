import { type AttachmentType, OTHER } from '../../domain/attachments/attachment.ts';
import type { Inspection } from '../../domain/attachments/inspection.ts';
import type { FileInspector } from '../../ports/case/file-inspector.ts';
import { type Allowances, grantAllowances } from './allowance.ts';
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
import { RefusedFile } from './refused-file.ts';
import { beginsAsArchive, beginsAsProgram, refuseSecondFile, refuseSecondStart } from './second-file.ts';
import { isMail, requireStillMail } from './words/mail.ts';
import { decodeText, lookAtText } from './words/text.ts';

/** Pictures whose end is found by reading them; telephones put more behind it. */
const ENDING: readonly (readonly [AttachmentType, (file: Buffer) => boolean, (file: Buffer) => number])[] = [
  ['image/jpeg', isJpeg, findJpegEnd],
  ['image/png', isPng, findPngEnd],
  ['image/webp', isWebp, findWebpEnd],
  ['image/gif', isGif, findGifEnd],
];

/** Pictures and sound: whole, and nothing besides. */
function recogniseMedia(file: Buffer): AttachmentType | undefined {
  for (const [type, isOne, findEnd] of ENDING) {
    if (!isOne(file)) continue;
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

/** @throws RefusedFile `page`, `program`. */
function recogniseText(file: Buffer): AttachmentType | undefined {
  const text = decodeText(file);
  if (text === undefined) return undefined;
  const kind = lookAtText(text);
  if (kind !== 'text') throw new RefusedFile(kind);
  if (/^\s*\{\\rtf/.test(text)) throw new RefusedFile('holds-files');
  return 'text/plain';
}

/** In the order they are asked: whatever runs or unpacks comes before what it could pass for. @returns `undefined` for what nobody knows. */
async function recognise(file: Buffer, allowances: Allowances): Promise<AttachmentType | undefined> {
  if (file.length === 0) throw new RefusedFile('empty');
  if (beginsAsZip(file)) return recogniseArchive(file, allowances);
  if (isCompound(file)) {
    requireStillDoc(file);
    return 'application/msword';
  }
  if (isPdf(file) && !isMail(file)) {
    await requireStillPdf(file, allowances);
    return 'application/pdf';
  }
  if (isMail(file)) {
    await requireStillMail(file, allowances, (inside) => recognise(inside, allowances));
    return 'message/rfc822';
  }
  if (beginsAsProgram(file) && decodeText(file) === undefined) throw new RefusedFile('program');
  if (beginsAsArchive(file) && decodeText(file) === undefined) throw new RefusedFile('archive');
  const text = recogniseText(file);
  if (text) return text;
  const media = recogniseMedia(file);
  refuseSecondFile(file);
  return media;
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
      throw error;
    }
  },
});
