import { beforeEach, expect, it } from 'vitest';
import { readPrintable } from '../../shared/documents/printable.ts';
import { PRINTED, type PrintedInput } from '../support/inputs/data.ts';
import { sampleOf } from '../support/inputs/forms.ts';
import { holdRow } from '../support/inputs/rows.ts';
import { EXTRACTORS } from '../support/pdf/extract.ts';
import { printer } from '../support/printing.ts';
import { accepting, FILER, filed, read } from '../support/requests.ts';
import { Stack } from '../support/stack.ts';

let stack: Stack;
beforeEach(() => {
  stack = new Stack();
});

const fill = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length)).slice(0, length);

/** Every field of prose of a request under the Convention, as full as its contract takes it. */
const fillProse = (text: string) => ({
  '/certificate/b/factSummary': fill(text, 10_000),
  '/certificate/e/necessity': fill(text, 10_000),
  '/certificate/c/relationToOffence': fill(text, 4_000),
  '/certificate/c/furtherSpecification': fill(text, 4_000),
  '/certificate/b/offences': Array.from({ length: 15 }, () => ({
    natureAndClassification: fill(text, 2_000),
    statutoryProvision: fill(text, 1_000),
  })),
});

/** The print of the certificate, once it was filed. */
async function print({ form, edits, filled }: PrintedInput): Promise<Uint8Array> {
  const name = sampleOf(form);
  const orderId = await filed(stack, name, { ...edits, ...(filled === undefined ? {} : fillProse(filled)) });
  const answer = await stack.officer(accepting(read(orderId, '/certificate'), 'application/pdf'), FILER[name]);
  expect(answer.status).toBe(200);
  return printer.print(readPrintable({ document: stack.printer.printed.at(-1) }));
}

/** Lines of a page end where it ends, not where a text does. */
const inOneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ');

const tell = (copied: readonly string[]): string => `copied as ${copied.join(' and ')}, nothing in brackets`;

it.for(PRINTED)('$id: $why', (input, context) => {
  const { id, form, edits, filled, copied } = input;
  const written = filled === undefined ? Object.values(edits).map((value) => JSON.stringify(value)) : [filled];
  return holdRow(context, { id, kind: form, written, wanted: tell(copied) }, async () => {
    const pdf = await print(input);
    const texts = await Promise.all(Object.values(EXTRACTORS).map((extract) => extract(pdf)));
    const wanted = copied.filter((text) => texts.every((found) => inOneLine(found).includes(text)));
    const spelled = texts.some((found) => found.includes('[U+'));
    return spelled ? 'code points in brackets' : tell(wanted);
  });
});
