import sax from 'sax';
import { RefusedFile } from '../base/refused-file.ts';
import type { Xml } from './zip.ts';

/** An element by its name without its prefix, and its attributes likewise. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface XmlReader {
  open?(element: XmlElement): void;
  close?(name: string): void;
  text?(text: string): void;
}

const MOST_DEPTH = 256;
const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

/** What others go by when they let an element pass. */
const TELLING = /^(?:Type|Target|TargetMode|ContentType|PartName|instr|fldCharType|href|althref|src|link)$/;

/**
 * Attributes by their names without prefixes. Which of two a program reads depends on what their prefixes stand for.
 *
 * @throws RefusedFile `two-files-in-one` where a telling one says two things.
 */
function readAttributes(written: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const plain = new Map<string, string>();
  for (const [called, value] of Object.entries(written)) {
    const name = withoutPrefix(called);
    if (TELLING.test(name) && (plain.get(name) ?? value) !== value) throw new RefusedFile('two-files-in-one');
    plain.set(name, value);
  }
  return Object.fromEntries(plain);
}

/** @throws RefusedFile `unreadable` for XML in an encoding that no office program writes. */
function decode(xml: Buffer): string {
  try {
    const isWide = xml[0] === 0xff || xml[0] === 0xfe || xml[0] === 0 || xml[1] === 0;
    const text = new TextDecoder(isWide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(xml);
    const encoding = /^<\?xml[^>]*encoding\s*=\s*["']([^"']*)/.exec(text.slice(0, 1_000))?.[1] ?? 'utf-8';
    if (/^(?:utf-?8|utf-?16(?:le)?|us-ascii)$/i.test(encoding)) return text;
  } catch {
    // TypeError: not that encoding
  }
  throw new RefusedFile('unreadable');
}

/**
 * Reads XML as it comes. Names lose their prefixes, whatever these stand for: what is looked for must not hide behind another.
 *
 * @throws RefusedFile `unreadable` where it is not well formed, or brings definitions of its own; `two-files-in-one` where one
 * attribute says two things.
 */
export function readXml({ bytes, elements }: Xml, { open, close, text }: XmlReader): void {
  const reader = sax.parser(true);
  let depth = 0;
  const refuse = (): never => {
    throw new RefusedFile('unreadable');
  };
  reader.onerror = refuse;
  reader.ondoctype = (doctype) => {
    if (doctype.includes('[')) refuse();
  };
  reader.onattribute = () => elements.spend(1);
  reader.onopentag = ({ name, attributes }) => {
    elements.spend(1);
    depth += 1;
    if (depth > MOST_DEPTH) throw new RefusedFile('wants-too-much');
    const written = Object.fromEntries(Object.entries(attributes).map(([called, value]) => [called, `${value}`]));
    open?.({ name: withoutPrefix(name), attributes: readAttributes(written) });
  };
  reader.onclosetag = (name) => {
    depth -= 1;
    close?.(withoutPrefix(name));
  };
  reader.ontext = (words) => text?.(words);
  reader.oncdata = (words) => text?.(words);
  reader.write(decode(bytes)).close();
}
