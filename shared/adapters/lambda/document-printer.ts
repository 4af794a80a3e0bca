import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import * as z from 'zod/mini';
import type { CertificateDocument } from '../../domain/order/readings/certificate-document.ts';
import type { NoticeDocument, NoticeLanguage } from '../../domain/order/readings/notice-document.ts';
import { HoldfastError } from '../../errors.ts';
import type { DocumentPrinter } from '../../ports/document/document-printer.ts';
import { REQUEST_LIMITS, reportOutages } from '../refuse-loudly.ts';

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
const Failure = z.object({ errorType: z.string() });
const TIMEOUT_ERROR_TYPE = 'Sandbox.Timedout';
const PDF = '%PDF-';

export const createLambdaClient = (): LambdaClient =>
  reportOutages(
    new LambdaClient({
      maxAttempts: REQUEST_LIMITS.maxAttempts,
      requestHandler: { connectionTimeout: REQUEST_LIMITS.requestHandler.connectionTimeout }, // then patience decides
    }),
  );

/**
 * Prints by way of the function that does nothing else. What was printed, and what that function says went wrong, stays out of
 * errors: either may quote the document.
 *
 * @param patienceMs how long to wait at most, in milliseconds.
 */
export const createDocumentPrinter = (
  client: LambdaClient,
  functionArn: string,
  patienceMs: number = PATIENCE_MS,
): DocumentPrinter => {
  async function printed(request: PrintRequest): Promise<Uint8Array> {
    const { FunctionError, Payload, $metadata } = await client.send(
      new InvokeCommand({ FunctionName: functionArn, Payload: Buffer.from(JSON.stringify(request)) }),
      { abortSignal: AbortSignal.timeout(patienceMs) },
    );
    const answer = readJson(Payload);
    const run = `invocation ${$metadata.requestId}`; // under which the function's own log says more
    if (FunctionError !== undefined) throw toPrintError(answer, run);
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

function toPrintError(answer: unknown, run: string): Error {
  const errorType = z.safeParse(Failure, answer).data?.errorType ?? 'an error without a type';
  if (errorType !== TIMEOUT_ERROR_TYPE) return new Error(`${run} ended with ${errorType}`);
  return new HoldfastError('service-unavailable', 'the document took too long to print', { retryable: true });
}

/** @returns undefined for what is not JSON: an error of `JSON.parse` quotes what it read. */
function readJson(payload: Uint8Array = new Uint8Array()): unknown {
  try {
    return JSON.parse(Buffer.from(payload).toString('utf8'));
  } catch {
    return undefined;
  }
}
