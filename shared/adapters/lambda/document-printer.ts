import type { LambdaClient } from '@aws-sdk/client-lambda';
import * as z from 'zod/mini';
import type { CertificateDocument } from '../../domain/order/readings/certificate-document.ts';
import type { NoticeDocument, NoticeLanguage } from '../../domain/order/readings/notice-document.ts';
import type { DocumentPrinter } from '../../ports/document/document-printer.ts';
import { callFunction } from './call-function.ts';

/**
 * How long a document is waited for, all tries together. More than the printing function may take, so that Lambda itself says when
 * it took too long; less than callers have, so that they can still answer.
 */
export const PATIENCE_MS = 22_000;

/** One of the two kinds of document there are. */
type PrintRequest =
  | { readonly document: CertificateDocument }
  | { readonly notice: NoticeDocument; readonly language: NoticeLanguage };

const Printed = z.strictObject({ pdf: z.string() });
const PDF = '%PDF-';

/**
 * Prints by way of the function that does nothing else.
 *
 * @param patienceMs how long to wait at most, in milliseconds.
 */
export const createDocumentPrinter = (
  client: LambdaClient,
  functionArn: string,
  patienceMs: number = PATIENCE_MS,
): DocumentPrinter => {
  async function printed(request: PrintRequest): Promise<Uint8Array> {
    const tooLong = 'the document took too long to print';
    const { answer, run } = await callFunction(client, { functionArn, request, patienceMs, tooLong });
    const paper = z.safeParse(Printed, answer);
    const pdf = Buffer.from(paper.data?.pdf ?? '', 'base64');
    if (!pdf.subarray(0, PDF.length).equals(Buffer.from(PDF))) throw new Error(`${run} printed no PDF`);
    return pdf;
  }
  return {
    print: (document) => printed({ document }),
    printNotice: (notice, language) => printed({ notice, language }),
  };
};
