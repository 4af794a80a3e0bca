import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { verifyAddress, verifyDigest, verifySigned } from '../../../shared/app/document/verify-document.ts';
import {
  readPageLanguage,
  readPrintedAddress,
  VerificationRequest,
} from '../../../shared/contracts/api/public/verification.ts';
import { renderVerificationPage } from '../../../shared/documents/verification-page.ts';
import { NOTICE_LANGUAGES, type NoticeLanguage } from '../../../shared/domain/order/readings/notice-document.ts';
import { choosePreferred, choosePreferredLanguage } from '../../../shared/http/accept.ts';
import { createPageHeaders } from '../../../shared/http/page.ts';
import { readBody } from '../../../shared/http/request.ts';
import { json, NO_STORE } from '../../../shared/http/response.ts';
import { toVerificationView } from '../../../shared/views/verification.ts';
import type { Route } from '../deps.ts';

const PAGE_HEADERS = { ...createPageHeaders('by-sheet'), ...NO_STORE, vary: 'accept, accept-language' } as const;

/** `POST /v1/verifications`: of a digest, or of a signed certificate. */
export const verification: Route = async (deps, event) => {
  const asked = readBody(VerificationRequest, event);
  const verified =
    'jws' in asked ? await verifySigned(deps, asked.jws) : await verifyDigest(deps, asked.orderId, asked.digest);
  return json(200, toVerificationView(verified));
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
    body: renderVerificationPage({ verified, language, address }),
  };
};
