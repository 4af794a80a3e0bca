import { PDFArray, PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import type { FileFault } from '../../../domain/attachments/inspection.ts';
import type { Allowances } from '../base/allowance.ts';
import { RefusedFile } from '../base/refused-file.ts';
import { beginsAsArchive, beginsAsProgram, refuseSecondFile } from '../base/second-file.ts';
import { referenceOf } from './grammar.ts';
import { KIND_KEYS, TELLING_KEYS, TELLING_KINDS } from './names.ts';
import { key, readStructure, type Visitor } from './structure.ts';

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
  const isOther =
    MARKUP_FIRST.test(file.toString('latin1', 0, LOOKED_AT)) || beginsAsProgram(file) || beginsAsArchive(file);
  if (isOther) throw new RefusedFile('two-files-in-one');
  if (behind.length > LOOKED_AT && !isBlank(behind)) throw new RefusedFile('two-files-in-one');
}

const isBlank = (bytes: Buffer): boolean => bytes.every((byte) => byte <= 32);

type Telling = Readonly<Record<string, FileFault>>;

const asKeys = (telling: Telling) => Object.entries(telling).map(([name, fault]) => [key(name), fault] as const);
const KEYS = asKeys(TELLING_KEYS);
const KINDS: ReadonlyMap<PDFObject, FileFault> = new Map(asKeys(TELLING_KINDS));
const KINDS_UNDER = KIND_KEYS.map(key);
const [OPEN_ACTION, TYPE, CATALOG] = [key('OpenAction'), key('Type'), key('Catalog')];
const [ACTION_KIND, GO_TO, NEXT] = [key('S'), key('GoTo'), key('Next')];
const ELSEWHERE = [key('F'), key('FFilter'), key('Ref')];

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
const liesElsewhere = (stream: PDFDict): boolean => ELSEWHERE.some((name) => stream.has(name));

/** What becomes of a reader on opening, by what is written there: nothing, something, or what another object says. */
type Opening = 'still' | 'acts' | { readonly asSays: number };

/** A reader may go to a page of the same file, and nowhere on from there. */
function lookAtOpening(action: PDFObject): Opening {
  if (action instanceof PDFArray) return 'still';
  if (action instanceof PDFDict) return action.get(ACTION_KIND) === GO_TO && !action.has(NEXT) ? 'still' : 'acts';
  const number = referenceOf(action);
  if (number !== undefined) return { asSays: number };
  return action instanceof PDFName ? 'acts' : 'still'; // nothing, or a text, which names a place
}

/** What stands nowhere here may stand where another reader looks. */
const UNFOUND: readonly Opening[] = ['acts'];

/** Holds what is found of a file to the rules, as soon as it is found. */
class StillPages implements Visitor {
  hasCatalog = false;
  readonly #onOpening: Opening[] = [];
  readonly #objects = new Map<number, Opening[]>();

  dict(dict: PDFDict): void {
    const fault = findFault(dict);
    if (fault) throw new RefusedFile(fault);
    const action = dict.get(OPEN_ACTION);
    if (action) this.#onOpening.push(lookAtOpening(action));
    this.hasCatalog ||= dict.get(TYPE) === CATALOG;
  }

  object(number: number, object: PDFObject): void {
    const fault = KINDS.get(object); // a kind to which a dictionary refers
    if (fault) throw new RefusedFile(fault);
    const known = this.#objects.get(number);
    if (known) known.push(lookAtOpening(object));
    else this.#objects.set(number, [lookAtOpening(object)]);
  }

  stream(dict: PDFDict): void {
    if (liesElsewhere(dict)) throw new RefusedFile('reaches-out');
  }

  /** Once all is found. */
  refuseOpenings(): void {
    const waiting = [...this.#onOpening];
    const seen = new Set<number>();
    for (let opening = waiting.pop(); opening; opening = waiting.pop()) {
      if (opening === 'acts') throw new RefusedFile('acts-on-opening');
      if (opening === 'still' || seen.has(opening.asSays)) continue;
      seen.add(opening.asSays);
      for (const said of this.#objects.get(opening.asSays) ?? UNFOUND) waiting.push(said);
    }
  }
}

/**
 * Lets a PDF pass that shows its pages and nothing more. Links of its text may be followed by whoever reads it.
 *
 * @throws RefusedFile
 */
export async function requireStillPdf(file: Buffer, allowances: Allowances): Promise<void> {
  requireWhole(file);
  const pages = new StillPages();
  await readStructure(file, allowances, pages);
  pages.refuseOpenings();
  if (!pages.hasCatalog) throw new RefusedFile('unreadable');
  refuseSecondFile(file);
}
