import { PDFArray, PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import type { FileFault } from '../../../domain/attachments/inspection.ts';
import type { Allowances } from '../allowance.ts';
import { RefusedFile } from '../refused-file.ts';
import { beginsAsArchive, beginsAsProgram, refuseSecondFile } from '../second-file.ts';
import { KIND_KEYS, TELLING_KEYS, TELLING_KINDS } from './names.ts';
import { key, numberOf, readStructure, type Structure } from './structure.ts';

/** Readers look so far, in bytes, for the beginning of a file and behind its end (ISO 32000-1, annex H, notes 13 and 18 of the implementation). */
const LOOKED_AT = 1_024;

const MARKUP_FIRST = /^(?:[\s\0]|\xef\xbb\xbf)*(?:<[!?a-z]|#!|\{\\rtf)/i;

/** Whether a reader would take it for a PDF, whatever stands before its mark. */
export const isPdf = (file: Buffer): boolean => /%PDF-\d/.test(file.toString('latin1', 0, LOOKED_AT));

/** @throws RefusedFile `unreadable` where it is cut off, `two-files-in-one` where something of another kind stands around it. */
function requireWhole(file: Buffer): void {
  const end = file.lastIndexOf('%%EOF', undefined, 'latin1');
  if (end === -1) throw new RefusedFile('unreadable');
  const behind = file.subarray(end + 5);
  const isOther = MARKUP_FIRST.test(file.toString('latin1', 0, LOOKED_AT)) || beginsAsProgram(file) || beginsAsArchive(file);
  if (isOther) throw new RefusedFile('two-files-in-one');
  if (behind.length > LOOKED_AT && !isBlank(behind)) throw new RefusedFile('two-files-in-one');
}

const isBlank = (bytes: Buffer): boolean => bytes.every((byte) => byte <= 32);

type Telling = Readonly<Record<string, FileFault>>;

const asKeys = (telling: Telling) => Object.entries(telling).map(([name, fault]) => [key(name), fault] as const);
const KEYS = asKeys(TELLING_KEYS);
const KINDS: ReadonlyMap<PDFObject, FileFault> = new Map(asKeys(TELLING_KINDS));
const KINDS_UNDER = KIND_KEYS.map(key);

/** What a dictionary says by its keys, or by the kind it is of. */
function findFault(dict: PDFDict): FileFault | undefined {
  const byKey = KEYS.find(([name]) => dict.has(name))?.[1];
  if (byKey) return byKey;
  for (const under of KINDS_UNDER) {
    const kind = dict.get(under);
    const fault = kind && KINDS.get(kind);
    if (fault) return fault;
  }
  return undefined;
}

/** A stream whose bytes lie in another file, or a page of another file that is drawn. */
const liesElsewhere = (stream: PDFDict): boolean => ['F', 'FFilter', 'Ref'].some((name) => stream.has(key(name)));

/** On opening, a reader may go to a page of the same file, and nowhere on from there. */
function isHarmless(action: PDFObject, byNumber: Structure['byNumber'], depth = 0): boolean {
  if (action instanceof PDFArray) return true;
  if (action instanceof PDFDict) return action.get(key('S')) === key('GoTo') && !action.has(key('Next'));
  const number = numberOf(action);
  const named = number === undefined ? [] : (byNumber.get(number) ?? []);
  if (number === undefined) return !(action instanceof PDFName); // null, and texts, which name a place
  return depth < 4 && named.every((one) => isHarmless(one, byNumber, depth + 1));
}

function findFirstFault({ dicts, streams, byNumber }: Structure): FileFault | undefined {
  for (const dict of dicts) {
    const fault = findFault(dict);
    if (fault) return fault;
    const opening = dict.get(key('OpenAction'));
    if (opening && !isHarmless(opening, byNumber)) return 'acts-on-opening';
  }
  if (streams.some(liesElsewhere)) return 'reaches-out';
  for (const objects of byNumber.values()) {
    for (const object of objects) {
      const fault = KINDS.get(object); // a kind that a dictionary refers to
      if (fault) return fault;
    }
  }
  return undefined;
}

/**
 * Lets a PDF pass that shows its pages and nothing more. Links of its text may be followed by whoever reads it.
 *
 * @throws RefusedFile
 */
export async function requireStillPdf(file: Buffer, allowances: Allowances): Promise<void> {
  requireWhole(file);
  const structure = await readStructure(file, allowances);
  const fault = findFirstFault(structure);
  if (fault) throw new RefusedFile(fault);
  if (!structure.dicts.some((dict) => dict.get(key('Type')) === key('Catalog'))) throw new RefusedFile('unreadable');
  refuseSecondFile(file);
}
