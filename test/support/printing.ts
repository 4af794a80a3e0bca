import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { PdfPrinter } from '../../shared/adapters/pdf/pdf-printer.ts';
import { listBesidePrinting } from '../../shared/deployment/printing.ts';
import type { Print } from '../../shared/documents/print.ts';
import { readPrintable } from '../../shared/documents/printable.ts';
import { PdfDocument } from './pdf/pdf-document.ts';

const FILES = new Map(listBesidePrinting().map((path) => [basename(path), path]));

/** As the function that prints finds it beside it. */
export const readFont = (file: string): Uint8Array => readFileSync(FILES.get(file) ?? file);

export const API = 'https://api.holdfast.example';
export const printer = new PdfPrinter(API, readFont);

/** A print without its parts. */
export const PRINT: Omit<Print, 'parts'> = {
  title: 'A print',
  language: 'en',
  ownLanguage: 'de',
  sheet: 'A4',
  footer: 'A794-42EM-7K8M, version 2',
  numberPage: (number, count) => `Seite ${number} von ${count}`,
  words: { exactly: 'Letter by letter:', spelled: 'Some are spelled.' },
  subject: 'an order',
  keywords: 'order=none',
  at: new Date('2026-11-20T16:11:00Z'),
};

const sample = (name: string) => JSON.parse(readFileSync(`test/samples/${name}.json`, 'utf8'));

const ORDER = {
  orderId: 'ord_0123456789abcdefghjkmnpqrs',
  reference: 'A794-42EM-7K8M',
  authority: 'aut-police',
  filedBy: {
    id: 'aut-police',
    name: 'Landeskriminalamt Musterland, Dezernat Cybercrime',
    state: 'DE',
    filesFor: [],
    findings: [],
  },
  provider: 'prv-demo',
  version: 2,
  digest: 'ab'.repeat(32),
  status: 'running',
  inForce: true,
  emergency: false,
  issuedAt: '2026-11-20T16:10:00.000Z',
  readAt: '2026-11-20T16:11:00.000Z',
  period: {
    startsAt: '2026-11-20T16:11:00.000Z',
    nominalEndsAt: '2027-01-20T00:00:00.000Z',
    appliedEndsAt: '2027-01-20T00:00:00.000Z',
    zone: 'Europe/Dublin',
    ruleSet: '2026-11-29-0123456789ab',
  },
  afterEnd: null,
  otherHolds: [],
  otherHoldsLookedAt: 'all',
  forms: [],
};

const targetsOf = (identifiers: readonly { readonly type: string }[]) =>
  identifiers.map(({ type }, index) => ({
    id: `t${index + 1}`,
    type,
    status: 'preserved',
    categories: ['subscriber', 'traffic'],
  }));

/** The document of the sample order under the Regulation, every field of its certificate filled. */
export function epocPrDocument(changes: object = {}) {
  const { certificate, language, providers } = sample('epoc-pr');
  return {
    ...ORDER,
    instrument: 'EU-EPOC-PR',
    targets: targetsOf(certificate.C.identifiers),
    certificate: { ...certificate, B: providers[0].addressee, language },
    ...changes,
  };
}

/** The document of the sample letter under the United States Code. */
export function letterDocument(changes: object = {}) {
  const { certificate } = sample('us-2703f');
  return {
    ...ORDER,
    instrument: 'US-2703f',
    targets: targetsOf(certificate.accounts),
    certificate,
    ...changes,
  };
}

/** The document of the sample request under the Budapest Convention. */
export function requestDocument(changes: object = {}) {
  const { certificate, language, providers } = sample('budapest-29');
  return {
    ...ORDER,
    instrument: 'COE-29',
    targets: targetsOf(certificate.c.identifiers),
    certificate: { ...certificate, requestedParty: providers[0].addressee, language },
    ...changes,
  };
}

/** The document of the sample demand under the Criminal Code of Canada. */
export function demandDocument(changes: object = {}) {
  const { certificate, providers } = sample('ca-487-012');
  return {
    ...ORDER,
    instrument: 'CA-487.012',
    targets: targetsOf(certificate.identifiers),
    certificate: { ...certificate, addressee: providers[0].addressee },
    ...changes,
  };
}

export const EXTENSION_FORM = { about: 'order.extended', form: sample('epoc-pr-extension').certificate };

/** Prints a document and reads the file back. */
export const printed = async (document: object): Promise<PdfDocument> =>
  new PdfDocument(await printer.print(readPrintable({ document })));
