import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { canonicalJson } from '../domain/digest.ts';
import { CERTIFICATE_TYPE, type CertificateDocument } from '../domain/order/readings/certificate-document.ts';
import type { DocumentPrinter } from '../ports/document/document-printer.ts';
import type { DocumentSigner } from '../ports/signers.ts';
import { choosePreferred } from './accept.ts';
import { etag, json, NO_STORE } from './response.ts';

/** What it takes to give a document in each of its forms. */
export interface PresentDeps {
  readonly signer: DocumentSigner;
  readonly printer: DocumentPrinter;
}

type Answer = Promise<APIGatewayProxyStructuredResultV2>;
type Present = (document: CertificateDocument, deps: PresentDeps) => Answer;

const MEDIA_TYPES = ['application/json', 'application/jose', 'application/pdf'] as const;

const headersOf = ({ version }: CertificateDocument) => ({ ...etag(version), vary: 'accept' });

const signDocument = (document: CertificateDocument, { signer }: PresentDeps): Promise<string> =>
  signer.sign(canonicalJson(document), CERTIFICATE_TYPE);

const PRESENTERS = {
  'application/json': async (document, deps) => {
    const { certificate, ...order } = document;
    return json(200, { order, certificate, jws: await signDocument(document, deps) }, headersOf(document));
  },
  'application/jose': async (document, deps) => ({
    statusCode: 200,
    headers: { 'content-type': 'application/jose', ...NO_STORE, ...headersOf(document) },
    body: await signDocument(document, deps),
  }),
  'application/pdf': async (document, { printer }) => ({
    statusCode: 200,
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${document.reference}.pdf"`,
      ...NO_STORE,
      ...headersOf(document),
    },
    body: Buffer.from(await printer.print(document)).toString('base64'),
    isBase64Encoded: true,
  }),
} as const satisfies Record<(typeof MEDIA_TYPES)[number], Present>;

/**
 * How the caller wants its document: with its data and signature, as a signature alone, or on paper. Asked before anything is
 * read, so that a wish nobody can meet leaves nothing behind.
 *
 * @throws HoldfastError `not-acceptable`.
 */
export function createCertificateAnswer(
  deps: PresentDeps,
  { headers }: APIGatewayProxyEventV2,
): (document: CertificateDocument) => Answer {
  const present: Present = PRESENTERS[choosePreferred(headers['accept'], MEDIA_TYPES)];
  return (document) => present(document, deps);
}
