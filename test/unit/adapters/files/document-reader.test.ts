import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { createDocumentReader } from '../../../../shared/adapters/files/document-reader.ts';
import { readPrintable } from '../../../../shared/documents/printable.ts';
import { lockedPdf, pressed, scan, writePdf } from '../../../support/files-pdf.ts';
import { epocPrDocument, printer } from '../../../support/printing.ts';

const ORDER = 'ord_0123456789abcdefghjkmnpqrs';
const DIGEST = 'ab'.repeat(32);
const SAYS = `order=${ORDER} digest=${DIGEST}`;
const OTHER = `order=${ORDER} digest=${'cd'.repeat(32)}`;
const SAID = { verdict: 'said', quoted: { orderId: ORDER, digest: DIGEST } };

const reader = createDocumentReader();
const read = (pdf: Uint8Array) => reader.read(pdf);

let certificate: Uint8Array;
beforeAll(async () => {
  certificate = await printer.print(readPrintable({ document: epocPrDocument() }));
});

/** Objects that a program appends, as it does for a change. */
const appended = (pdf: Uint8Array, objects: string): Buffer =>
  Buffer.concat([pdf, Buffer.from(`\n${objects}\ntrailer\n<</Size 99>>\nstartxref\n0\n%%EOF\n`, 'latin1')]);

/** A file of another program that says this of itself. */
const saying = (information: string, packed = false): Buffer => writePdf({ objects: [information], packed });

const inHex = (text: string): string => `<${Buffer.from(`\uFEFF${text}`, 'utf16le').swap16().toString('hex')}>`;

describe('a printed document', () => {
  it('says which order and digest it is about', async () => {
    expect(await read(certificate)).toEqual(SAID);
  });

  it.each([
    ['40 octets before it', (pdf: Uint8Array) => Buffer.concat([Buffer.alloc(40, 'x'), pdf])],
    ['an update that changes its title', (pdf: Uint8Array) => appended(pdf, '98 0 obj\n<</Title(My copy)>>\nendobj')],
    [
      'an update that says the same again',
      (pdf: Uint8Array) => appended(pdf, `98 0 obj\n<</Keywords(${SAYS})>>\nendobj`),
    ],
  ])('says so with %s', async (_, change) => {
    expect(await read(change(certificate))).toEqual(SAID);
  });

  it('says so after another program saved it, in objects packed together', async () => {
    const document = await PDFDocument.load(certificate, { updateMetadata: false });
    expect(await read(await document.save({ useObjectStreams: true }))).toEqual(SAID);
  });
});

it.each([
  ['in brackets', saying(`<</Keywords(${SAYS})>>`)],
  ['among other words', saying(`<</Keywords(urgent; ${SAYS}; 4100)>>`)],
  ['in objects packed together', saying(`<</Keywords(${SAYS})>>`, true)],
  ['as UTF-16 in hexadecimal', saying(`<</Keywords${inHex(SAYS)}>>`)],
  ['in a text of its own', writePdf({ objects: ['<</Keywords 5 0 R>>', `(${SAYS})`] })],
])('it is read %s', async (_, pdf) => {
  expect(await read(pdf)).toEqual(SAID);
});

it.each<[string, string, () => Promise<Uint8Array> | Uint8Array]>([
  ['a scan', 'says-nothing', () => scan(pressed(7, 200_000))],
  ['one saved without its information', 'says-nothing', () => saying('<</Title(A letter)>>')],
  ['words of another form', 'says-nothing', () => saying(`<</Keywords(order=${ORDER})>>`)],
  ['an id no order can have', 'says-nothing', () => saying(`<</Keywords(${SAYS.replace('ord_0', 'ord_i')})>>`)],
  [
    'a digest no record can have',
    'says-nothing',
    () => saying(`<</Keywords(${SAYS.replace('digest=a', 'digest=A')})>>`),
  ],
  ['words that stand on the page', 'says-nothing', () => saying(`<</Title(${SAYS})>>`)],
  [
    'two dictionaries of information',
    'says-several',
    () => writePdf({ objects: [`<</Keywords(${SAYS})>>`, `<</Keywords(${OTHER})>>`] }),
  ],
  ['one dictionary that names two', 'says-several', () => saying(`<</Keywords(${SAYS}, ${OTHER})>>`)],
  [
    'an update that names another',
    'says-several',
    () => appended(certificate, `98 0 obj\n<</Keywords(${OTHER})>>\nendobj`),
  ],
  ['one that opens with a password', 'locked', () => lockedPdf('secret')],
  ['one that is locked and opens without a question', 'locked', () => lockedPdf('')],
  ['one with an entry twice', 'damaged', () => saying(`<</Keywords(${SAYS})/Keywords(${OTHER})>>`)],
  ['a text', 'no-pdf', () => Buffer.from('A letter.')],
  ['nothing', 'no-pdf', () => new Uint8Array()],
  ['a nest deeper than anybody reads', 'wants-too-much', () => saying('['.repeat(300) + ']'.repeat(300))],
])('%s: %s', async (_, fault, file) => {
  expect(await read(await file())).toEqual({ verdict: 'refused', fault });
});
