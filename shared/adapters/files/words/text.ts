/** Of Unicode: what steers a terminal, or is no letter at all. */
const CONTROL = /(?![\t\n\r\f])\p{Cc}|\ufffe|\uffff/u;
/** Of a code page: the same among the first 32, and one more. The others are letters in one code page or another. */
const isControl = (byte: number): boolean => (byte < 32 && ![9, 10, 12, 13].includes(byte)) || byte === 127;
/** As DOS ended its texts. */
const END_OF_TEXT = 0x1a;

/** In letters. */
const MOST_START = 1_024;

/** What a browser, a shell or a desktop takes for more than text, by how it begins or by what is in it. */
const PAGE_START = /^<(?:!|\?|\/?[a-z][a-z0-9:-]*(?:[\s/>]|$))/i;
const PAGE_INSIDE = /<(?:script|iframe|html|!doctype)(?:[\s/>]|$)|<\?php/i;
const PROGRAM_START = /^(?:#!|%!PS|\[(?:InternetShortcut|Desktop Entry|autorun)\]|Windows Registry Editor|REGEDIT4)/i;

/** Rich text, in which anything can lie. */
const RICH_START = /^\{\\rtf/;

/** What some text is to those who open it. */
export type TextKind = 'text' | 'page' | 'program' | 'holds-files';

const decodeAs = (file: Buffer, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file);
  } catch {
    return undefined; // TypeError: not that encoding
  }
};

/** UTF-16 without its mark: every other byte is none, in what is written in Latin letters. */
function guessWide(file: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (file.length < 4 || file.length % 2 !== 0) return undefined;
  const sample = file.subarray(0, 512);
  const zeros = (from: number): number => sample.filter((byte, index) => index % 2 === from && byte === 0).length;
  const half = sample.length / 2;
  if (zeros(1) > half * 0.7 && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > half * 0.7 && zeros(1) === 0 ? 'utf-16be' : undefined;
}

const wideOf = (file: Buffer): 'utf-16le' | 'utf-16be' | undefined => {
  const mark = file.toString('latin1', 0, 2);
  if (mark === '\xff\xfe') return 'utf-16le';
  return mark === '\xfe\xff' ? 'utf-16be' : guessWide(file);
};

/**
 * Text as it was written: in UTF-8, in UTF-16, or in a code page, which nobody can tell from another: its letters beyond ASCII are then
 * not what their writer saw.
 *
 * @returns `undefined` for what is no text.
 */
export function decodeText(file: Buffer): string | undefined {
  const wide = wideOf(file);
  const text = wide ? decodeAs(file, wide) : decodeAs(file, 'utf-8');
  if (text !== undefined) return CONTROL.test(text) ? undefined : text;
  if (wide) return undefined;
  const letters = file.at(-1) === END_OF_TEXT ? file.subarray(0, -1) : file;
  return letters.some(isControl) ? undefined : letters.toString('latin1');
}

/** A page that is quoted in a letter is text; one that begins as such, or that holds what runs, is a page. */
export function lookAtText(text: string): TextKind {
  const start = text.trimStart().slice(0, MOST_START);
  if (PROGRAM_START.test(start)) return 'program';
  if (RICH_START.test(start)) return 'holds-files';
  return PAGE_START.test(start) || PAGE_INSIDE.test(text) ? 'page' : 'text';
}
