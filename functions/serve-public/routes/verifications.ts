import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import {
  verifyAddress,
  verifyDigest,
  verifyPrinted,
  verifySigned,
} from '../../../shared/app/document/verify-document.ts';
import {
  readPageLanguage,
  readPrintedAddress,
  VerificationRequest,
} from '../../../shared/contracts/api/public/verification.ts';
import { bodyTooLarge } from '../../../shared/contracts/border/json.ts';
import { renderVerificationPage } from '../../../shared/documents/verification-page.ts';
import { MAX_DOCUMENT_BYTES } from '../../../shared/domain/order/readings/document-reading.ts';
import { NOTICE_LANGUAGES, type NoticeLanguage } from '../../../shared/domain/order/readings/notice-document.ts';
import type { Verification } from '../../../shared/domain/order/readings/verification.ts';
import { choosePreferred, choosePreferredLanguage } from '../../../shared/http/accept.ts';
import { createPageHeaders } from '../../../shared/http/page.ts';
import { readBody, readRawBody, requireMediaType, requireNoQuery } from '../../../shared/http/request.ts';
import { json, NO_STORE } from '../../../shared/http/response.ts';
import { toVerificationView } from '../../../shared/views/verification.ts';
import type { Deps, Route } from '../deps.ts';

const PAGE_HEADERS = { ...createPageHeaders('by-sheet'), ...NO_STORE, vary: 'accept, accept-language' } as const;

/** A file as it is, in one of the two forms in which documents are had. */
const FILE = /^application\/(pdf|jose)$/i;

function readFile(event: APIGatewayProxyEventV2): Uint8Array {
  requireMediaType(event, 'application/json, application/pdf or application/jose', FILE);
  requireNoQuery(event);
  const bytes = readRawBody(event);
  if (bytes.byteLength > MAX_DOCUMENT_BYTES) throw bodyTooLarge(MAX_DOCUMENT_BYTES);
  return bytes;
}

/** Of a file by what it says itself. */
async function verifyFile(deps: Deps, event: APIGatewayProxyEventV2): Promise<Verification> {
  const bytes = readFile(event);
  if (/pdf$/i.test(event.headers['content-type'] ?? '')) return await verifyPrinted(deps, bytes);
  return await verifySigned(deps, Buffer.from(bytes).toString('latin1').trim());
}

async function verifyAsked(deps: Deps, event: APIGatewayProxyEventV2): Promise<Verification> {
  const asked = readBody(VerificationRequest, event);
  return 'jws' in asked ? await verifySigned(deps, asked.jws) : await verifyDigest(deps, asked.orderId, asked.digest);
}

/** `POST /v1/verifications`: of a digest, or of a signed certificate, in JSON; or of the file itself. */
export const verification: Route = async (deps, event) => {
  const isJson = /^application\/json\b/i.test(event.headers['content-type'] ?? '');
  return json(200, toVerificationView(await (isJson ? verifyAsked : verifyFile)(deps, event)));
};

/** The language of a page: the one its address names, or else the one its reader's browser likes best. */
const languageOf = ({ headers, queryStringParameters }: APIGatewayProxyEventV2): NoticeLanguage =>
  readPageLanguage(queryStringParameters) ?? choosePreferredLanguage(headers['accept-language'], NOTICE_LANGUAGES);

/**
 * `GET /v1/verifications/{orderId}?digest=…`: the address printed on a certificate. Whoever copied it by hand wants an answer,
 * not a fault.
 */
export const printedAddress: Route = async (deps, event) => {
  const form = choosePreferred(event.headers['accept'], ['application/json', 'text/html']);
  const address = readPrintedAddress(event.pathParameters, event.queryStringParameters);
  const verified = await verifyAddress(deps, address);
  if (form === 'application/json') return json(200, toVerificationView(verified), { vary: 'accept' });
  const language = languageOf(event);
  return {
    statusCode: 200,
    headers: { ...PAGE_HEADERS, 'content-language': language },
    body: renderVerificationPage({ verified, language, address, site: deps.publicSite }),
  };
};
