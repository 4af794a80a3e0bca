import { type PDFDict, PDFHexString, type PDFObject, PDFString } from '@cantoo/pdf-lib';
import type { FileFault } from '../../domain/attachments/inspection.ts';
import type { DocumentReading, ReadingFault } from '../../domain/order/readings/document-reading.ts';
import { findQuoted } from '../../domain/order/readings/quoted-information.ts';
import type { Quoted } from '../../domain/order/readings/verification.ts';
import type { DocumentReader } from '../../ports/document/document-reader.ts';
import { grantAllowances } from './base/allowance.ts';
import { RefusedFile } from './base/refused-file.ts';
import { isPdf } from './pdf/pdf.ts';
import { key, readStructure, type Visitor } from './pdf/structure.ts';

const [KEYWORDS, ENCRYPT] = [key('Keywords'), key('Encrypt')];

/**
 * Gathers what every state of a file says of itself: a file that was changed later says both, and programs disagree about which of two
 * dictionaries is the one.
 */
class Information implements Visitor {
  isLocked = false;
  readonly said: Map<string, Quoted> = new Map();

  dict(dict: PDFDict): void {
    this.isLocked ||= dict.has(ENCRYPT);
    this.#read(dict.get(KEYWORDS));
  }

  /** A text of its own, to which such a dictionary may refer. */
  object(_: number, object: PDFObject): void {
    this.#read(object);
  }

  stream(): void {
    // bytes of pictures and fonts say nothing of a document
  }

  #read(object: PDFObject | undefined): void {
    if (!(object instanceof PDFString || object instanceof PDFHexString)) return;
    for (const quoted of findQuoted(object.decodeText())) {
      this.said.set(`${quoted.orderId} ${quoted.digest}`, quoted);
    }
  }
}

function judge({ said, isLocked }: Information): DocumentReading {
  const [quoted, another] = said.values();
  if (another) return { verdict: 'refused', fault: 'says-several' };
  if (quoted) return { verdict: 'said', quoted };
  return { verdict: 'refused', fault: isLocked ? 'locked' : 'says-nothing' };
}

const faultOf = (fault: FileFault): ReadingFault => {
  if (fault === 'needs-password') return 'locked';
  return fault === 'wants-too-much' ? fault : 'damaged';
};

/**
 * Walks all of a PDF that any reader could take for its structure, as the look into files of objections does. What else the file does or
 * holds is no matter here: it is kept nowhere, and shown to nobody.
 */
export const createDocumentReader = (): DocumentReader => ({
  read: async (bytes) => {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (!isPdf(file)) return { verdict: 'refused', fault: 'no-pdf' };
    const information = new Information();
    try {
      await readStructure(file, grantAllowances(), information);
    } catch (error) {
      if (error instanceof RefusedFile) return { verdict: 'refused', fault: faultOf(error.fault) };
      if (error instanceof RangeError) return { verdict: 'refused', fault: 'wants-too-much' }; // deeper, or longer, than the language goes
      throw error;
    }
    return judge(information);
  },
});
