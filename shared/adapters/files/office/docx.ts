import { RefusedFile } from '../base/refused-file.ts';
import { isElsewhere, isFollowed } from './addresses.ts';
import { refuseNames, requireDull, requirePicture } from './parts.ts';
import { readXml, type XmlElement } from './xml.ts';
import type { Xml, ZipEntry } from './zip.ts';

const TYPES = '[Content_Types].xml';
const DOCUMENT = 'word/document.xml';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** Parts a Word document is made of; each is looked into by what it is. */
const PICTURES =
  /^(?:word\/(?:[\w-]+\/)*media|media|docProps)\/[^/]+\.(?:png|jpe?g|jfif|gif|bmp|dib|tiff?|emf|emz|wmf|wmz|webp|heic|ico|pcx|svg)$/i;
const DULL =
  /^(?:word\/(?:[\w-]+\/)?(?:printerSettings\/[^/]+\.bin|fonts\/[^/]+\.(?:odttf|ttf|fntdata))|customXml\/[^/]+)$/i;
const RELATIONS = /\.rels$/i;
const XML = /\.(?:xml|vml)$/i;

/** Whether an archive says that it is one of Office's documents, of whatever kind. */
export const isOfficePackage = (entries: readonly ZipEntry[]): boolean => entries.some(({ name }) => name === TYPES);

/** @throws RefusedFile `archive` for spreadsheets, slides and templates, `acts-on-opening` for what is made to hold macros. */
function requireWord(types: ZipEntry): void {
  let isWord = false;
  readXml(types.unpackXml(), {
    open: ({ attributes: { ContentType: type = '', PartName: part = '' } }) => {
      if (/macroenabled|vbaproject|activex/i.test(type)) throw new RefusedFile('acts-on-opening');
      if (/oleobject/i.test(type)) throw new RefusedFile('holds-files');
      if (type === MAIN && part.toLowerCase() === `/${DOCUMENT}`) isWord = true;
    },
  });
  if (!isWord) throw new RefusedFile('archive');
}

const INSIDE =
  /\/(?:oleObject|package|aFChunk|control|vbaProject|activeXControlBinary|attachedToolbars|keyMapCustomizations|wordVbaData)$/i;

/** What one part of a document has to do with others, and with the world. */
function refuseRelationship({ name, attributes }: XmlElement): void {
  if (name !== 'Relationship') return;
  const { Type: type = '', TargetMode: mode = 'Internal', Target: target = '' } = attributes;
  if (/vbaProject|control|wordVbaData|webextension/i.test(type)) throw new RefusedFile('acts-on-opening');
  if (INSIDE.test(type)) throw new RefusedFile('holds-files');
  const isLink = /\/hyperlink$/.test(type) && isFollowed(target);
  const isOutside = mode !== 'Internal' || (isElsewhere(target) && !/^\/(?!\/)/.test(target));
  if (isOutside && !isLink) throw new RefusedFile('reaches-out');
}

const HOLDS = /^(?:altChunk|object|OLEObject|objectEmbed|objectLink|subDoc|movie)$/;
const ACTS = /^(?:control|ocx|script|webextensionref)$/;
/** Where the addresses of a letter to many come from: asked for on opening. */
const FETCHES = /^(?:connectString|udl)$/;

/** The first word of what a field is told to do. */
const FIELD_ACTS = /^\s*"?(?:DDE|DDEAUTO)\b/i;
const FIELD_REACHES = /^\s*"?(?:INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|RD|DATABASE|HTMLCONTROL|EMBED)\b/i;

/** In letters: enough for the first word of a field. */
const MOST_WORD = 64;

function refuseField(instruction: string): void {
  if (FIELD_ACTS.test(instruction)) throw new RefusedFile('acts-on-opening');
  if (FIELD_REACHES.test(instruction)) throw new RefusedFile('reaches-out');
}

/** Fields are spread over many elements, and lie in each other. */
class Fields {
  readonly #open: string[] = [];
  #isInstruction = false;

  open({ name, attributes }: XmlElement): void {
    if (name === 'fldSimple') refuseField(attributes['instr'] ?? '');
    if (name === 'instrText' || name === 'delInstrText') this.#isInstruction = true;
    if (name !== 'fldChar') return;
    if (attributes['fldCharType'] === 'begin') this.#open.push('');
    else refuseField((attributes['fldCharType'] === 'end' ? this.#open.pop() : this.#open.at(-1)) ?? '');
  }

  close(name: string): void {
    if (name === 'instrText' || name === 'delInstrText') this.#isInstruction = false;
  }

  text(text: string): void {
    if (!this.#isInstruction) return;
    const field = `${this.#open.pop() ?? ''}${text}`.trimStart().slice(0, MOST_WORD);
    refuseField(field);
    this.#open.push(field);
  }
}

/** Where drawings name what they show; all else is named by relationships. */
const SHOWN = /^(?:src|href|althref|link)$/i;

function refuseContent(part: Xml): void {
  const fields = new Fields();
  readXml(part, {
    open: (element) => {
      const { name, attributes } = element;
      if (HOLDS.test(name)) throw new RefusedFile('holds-files');
      if (ACTS.test(name)) throw new RefusedFile('acts-on-opening');
      if (FETCHES.test(name)) throw new RefusedFile('reaches-out');
      for (const [attribute, value] of Object.entries(attributes)) {
        const isShown = SHOWN.test(attribute) && isElsewhere(value);
        if (isShown && !(attribute === 'href' && isFollowed(value))) throw new RefusedFile('reaches-out');
      }
      fields.open(element);
    },
    close: (name) => fields.close(name),
    text: (text) => fields.text(text),
  });
}

function refusePart(entry: ZipEntry): void {
  const { name } = entry;
  if (name.endsWith('/')) return;
  if (PICTURES.test(name)) requirePicture(entry);
  else if (RELATIONS.test(name)) readXml(entry.unpackXml(), { open: refuseRelationship });
  else if (DULL.test(name)) requireDull(entry);
  else if (XML.test(name)) refuseContent(entry.unpackXml());
  else throw new RefusedFile('holds-files');
}

/**
 * Lets a Word document pass that holds its text and pictures and nothing more: a list of what may be in it, not of what may not.
 *
 * @throws RefusedFile
 */
export function requireStillDocx(entries: readonly ZipEntry[]): void {
  refuseNames(entries);
  const types = entries.find(({ name }) => name === TYPES);
  if (!types || !entries.some(({ name }) => name === DOCUMENT)) throw new RefusedFile('archive');
  requireWord(types);
  for (const entry of entries) if (entry !== types) refusePart(entry);
}
