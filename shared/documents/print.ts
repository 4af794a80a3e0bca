import { spellQuoted } from '../domain/order/readings/quoted-information.ts';
import type { Block } from './blocks/block.ts';
import { fillForm } from './blocks/fill.ts';
import type { Papers } from './layouts/parts/papers.ts';
import type { Filled, Printable } from './printable.ts';
import { composeRecordSheet } from './record.ts';
import { LETTERS } from './words/en/record.ts';

/** What a paper says of letters it cannot show, or that cannot be copied off it. */
export interface PrintWords {
  /** Stands before the code points of a name or an identifier. */
  readonly exactly: string;
  /** At the end of a part of which a character was printed as its code point. */
  readonly spelled: string;
}

/** A document as it goes on paper. */
export interface Print {
  readonly title: string;
  /** ISO 639-1: that of the paper's own words. */
  readonly language: string;
  /** ISO 639-1: that of the words filled in, where the form says. */
  readonly ownLanguage: string | null;
  readonly sheet: Papers['sheet'];
  /** Stands on every page. */
  readonly footer: string;
  /** What numbers a page, in the paper's own language; pages are counted from 1. */
  readonly numberPage: (number: number, count: number) => string;
  /** What the paper says of its own letters. */
  readonly words: PrintWords;
  /** What the file says it is about. */
  readonly subject: string;
  /** What the file says for programs, in ASCII. */
  readonly keywords: string;
  /** The file's date: that of the reading it prints. */
  readonly at: Date;
  /** Each starts a page of its own. */
  readonly parts: readonly (readonly Block[])[];
}

/** The record, the certificate, then the later forms, each laid out like its form. `api` is the address of the interface. */
export function composePrint(printable: Printable, api: string): Print {
  const { document, sheet, certificate, later } = printable;
  const { orderId, reference, version, digest, readAt, test } = document;
  const mark = test ? 'TEST, ' : ''; // on every page, and where the file names itself
  return {
    title: `${mark}${certificate.form.layout.title}, ${reference}`,
    language: 'en',
    ownLanguage: languageOf(certificate),
    sheet,
    footer: `${mark}${reference}, version ${version}`,
    numberPage: (number, count) => `page ${number} of ${count}`,
    words: LETTERS,
    subject: `${orderId}, version ${version}, digest ${digest}`,
    keywords: spellQuoted(document),
    at: new Date(readAt),
    parts: [
      composeRecordSheet(printable, `${api}/v1/verifications/${orderId}?digest=${digest}`),
      ...[certificate, ...later].map(({ form, value }) => fillForm(form.layout, value)),
    ],
  };
}

function languageOf({ value }: Filled): string | null {
  if (typeof value !== 'object' || value === null || !('language' in value)) return null;
  return typeof value.language === 'string' ? value.language : null;
}
