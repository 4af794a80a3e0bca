import { beforeEach, describe, expect, it } from 'vitest';
import { createWorker } from '../../../functions/render-documents/worker.ts';
import { CapturedLog } from '../../support/captured-log.ts';
import { lambdaContext } from '../../support/http-events.ts';
import { PdfDocument } from '../../support/pdf/pdf-document.ts';
import { demandDocument, epocPrDocument, letterDocument, printer, requestDocument } from '../../support/printing.ts';
import {
  commandRequest,
  EXTENSION,
  file,
  memberOf,
  orderIdsIn,
  POLICE,
  RELEASE,
  readCertificate,
} from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';

let log: CapturedLog;
beforeEach(() => {
  log = new CapturedLog();
});

const print = async (event: unknown) => createWorker({ printer }, log)(event, lambdaContext());
const bytesOf = async (document: unknown) => Buffer.from((await print({ document })).pdf, 'base64');

describe('a document', () => {
  it.each([
    ['under the Regulation', epocPrDocument()],
    ['under the United States Code', letterDocument()],
    ['under the Budapest Convention', requestDocument()],
    ['under the Criminal Code of Canada', demandDocument()],
  ])('%s comes back as PDF', async (_law, document) => {
    const pdf = await bytesOf(document);
    expect(pdf.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
    expect(new PdfDocument(pdf).texts[0]).toContain('A794-42EM-7K8M');
  });

  it('leaves in the log which order, and nothing of what it says', async () => {
    const pdf = await bytesOf(epocPrDocument());
    const [line = '', ...more] = log.lines;
    expect(more).toEqual([]);
    expect(JSON.parse(line)).toMatchObject({
      message: 'printed',
      correlationId: 'ord_0123456789abcdefghjkmnpqrs',
      version: 2,
      bytes: pdf.byteLength,
    });
    expect(line).not.toMatch(/Möwe|reuther|Skylark|A794/);
  });
});

describe('an event that is none of ours', () => {
  it.each([
    ['nothing', undefined],
    ['a document by itself', epocPrDocument()],
    ['a document with a field too many', { document: epocPrDocument({ grounds: 'WORD' }) }],
    ['a document without its certificate', { document: epocPrDocument({ certificate: null }) }],
  ])('throws and leaves nothing in the log: %s', async (_what, event) => {
    await expect(print(event)).rejects.toThrow();
    expect(log.lines).toEqual([]);
  });
});

describe('what a provider reads', () => {
  it('is printed without a word of the grounds, at every step of the order', async () => {
    const stack = new Stack();
    const grounds = {
      necessity: 'CANARYONE redirected invoices.',
      proportionality: 'CANARYTWO one mailbox.',
      emergencyCase: 'CANARYTHREE a threat.',
    };
    const [id = ''] = orderIdsIn(await file(stack, 'epoc-pr', { '/grounds': grounds }));
    const files: Buffer[] = [];
    const look = async (reading: string) => {
      const { body } = await readCertificate(stack, id, { id: reading });
      const document = { ...Object(memberOf(body, 'order')), certificate: memberOf(body, 'certificate') };
      files.push(await bytesOf(document));
    };
    await look('read-1');
    await stack.officer(commandRequest(id, 'extension', EXTENSION), POLICE);
    await look('read-2');
    await stack.officer(commandRequest(id, 'release', { ...RELEASE, explanation: 'CANARYFOUR' }), POLICE);
    await look('read-3');
    const read = files.map((bytes) => new PdfDocument(bytes));
    for (const [index, pdf] of read.entries()) {
      const everything = [files[index]?.toString('latin1'), pdf.streams.toString('latin1'), ...pdf.texts, pdf.spoken];
      expect(everything.join('\n')).toContain('m.reuther@skylark.example'); // the search would find them
      expect(everything.join('\n').replaceAll(/\s/g, '')).not.toContain('CANARY');
    }
    expect(read.map(({ texts }) => texts.join().includes('Extension of the preservation'))).toEqual([
      false,
      true,
      true,
    ]);
    expect(read.map(({ texts }) => texts.join().includes('This order has ended'))).toEqual([false, false, true]);
    expect(log.lines.join()).not.toContain('CANARY');
  });
});
