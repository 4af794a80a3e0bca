import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { RefusedFile } from '../base/refused-file.ts';
import { referenceOf } from './grammar.ts';
import { findStarts, type Start } from './starts.ts';

interface Locked {
  readonly start: Start;
  readonly bytes: Buffer;
}

/** In bytes, of all that is unlocked of one file: it is done in JavaScript. */
const MOST_UNLOCKED = 8_000_000;

/** In bytes: what a lock says of itself is no longer. */
const MOST_LOCK = 8_192;

/** Numbers of our own, that no honest file gets to. */
const [CATALOG, PAGES] = [8_388_600, 8_388_601];
const [ENCRYPT, ID] = [PDFName.of('Encrypt'), PDFName.of('ID')];

/** How a file says it is locked, as it stands there. */
function findLock(
  file: Buffer,
  found: readonly { readonly object: unknown }[],
): { readonly lock: string; readonly id: string } | undefined {
  const saying = found.flatMap(({ object }) => (object instanceof PDFDict && object.has(ENCRYPT) ? [object] : []));
  const numbers = new Set(saying.map((dict) => referenceOf(dict.get(ENCRYPT))));
  const [number] = numbers;
  if (saying.length === 0) return undefined;
  const starts = [...findStarts(file)].filter((start) => start.kind === 'object' && start.number === number);
  const [start] = starts;
  if (numbers.size > 1 || !start || starts.length > 1) throw new RefusedFile('unreadable');
  const end = file.indexOf('endobj', start.content, 'latin1');
  const id = saying.map((dict) => dict.get(ID)).find((value) => value instanceof PDFArray);
  return {
    lock: file.toString('latin1', start.content, Math.min(end, start.content + MOST_LOCK)),
    id: id?.toString() ?? '[<><>]',
  };
}

/** A file of our own with that lock and the locked bytes alone: what the library unlocks is no more than that. */
function buildLocked({ lock, id }: { readonly lock: string; readonly id: string }, streams: readonly Locked[]): Buffer {
  const text = (words: string): Buffer => Buffer.from(words, 'latin1');
  const [head] = [
    `%PDF-1.7\n${CATALOG} 0 obj<</Type/Catalog/Pages ${PAGES} 0 R>>endobj\n${PAGES} 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n`,
  ];
  const bodies = streams.flatMap(({ start, bytes }) => [
    text(`${start.number} ${start.generation} obj<</Length ${bytes.length}>>stream\n`),
    bytes,
    text('\nendstream endobj\n'),
  ]);
  const lockNumber = CATALOG + 2;
  const tail = `${lockNumber} 0 obj${lock} endobj\ntrailer<</Root ${CATALOG} 0 R/Encrypt ${lockNumber} 0 R/ID ${id}>>\n%%EOF\n`;
  return Buffer.concat([text(head), ...bodies, text(tail)]);
}

/**
 * Bytes of streams as somebody reads them who is asked for no password: of a file without a lock as they are.
 *
 * @throws RefusedFile `needs-password`, `wants-too-much`, `unreadable`.
 */
export async function decryptStreams(
  file: Buffer,
  saying: readonly { readonly object: unknown }[],
  streams: readonly Locked[],
): Promise<readonly Buffer[]> {
  const locked = findLock(file, saying);
  if (!locked) return streams.map(({ bytes }) => bytes);
  if (streams.reduce((sum, { bytes }) => sum + bytes.length, 0) > MOST_UNLOCKED)
    throw new RefusedFile('wants-too-much');
  const { context } = await openLocked(buildLocked(locked, streams));
  return streams.map(({ start }) => {
    const stream = context.lookup(PDFRef.of(start.number, start.generation));
    if (!(stream instanceof PDFRawStream)) throw new RefusedFile('unreadable');
    return Buffer.from(stream.contents);
  });
}

/** With an empty password, as readers try first. The library says nothing but words of why it cannot. */
async function openLocked(file: Buffer): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(file, { password: '', throwOnInvalidObject: true, updateMetadata: false });
  } catch {
    throw new RefusedFile('needs-password');
  }
}
