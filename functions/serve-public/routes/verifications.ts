import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { verifyAddress, verifyDigest, verifySigned } from '../../../shared/app/document/verify-document.ts';
import { readPrintedAddress, VerificationRequest } from '../../../shared/contracts/api/public/verification.ts';
import { PAGE_STYLE, renderVerificationPage } from '../../../shared/documents/verification-page.ts';
import type { Verification } from '../../../shared/domain/order/readings/verification.ts';
import { choosePreferred } from '../../../shared/http/accept.ts';
import { createPageHeaders } from '../../../shared/http/page.ts';
import { readBody } from '../../../shared/http/request.ts';
import { json, NO_STORE } from '../../../shared/http/response.ts';
import { toVerificationView } from '../../../shared/views/verification.ts';
import type { Route } from '../deps.ts';

const PAGE_HEADERS = { ...createPageHeaders(PAGE_STYLE), ...NO_STORE } as const;

const VARY = { vary: 'accept' } as const;

const ANSWERS = {
  'application/json': (verified) => json(200, toVerificationView(verified), VARY),
  'text/html': (verified) => ({
    statusCode: 200,
    headers: { ...PAGE_HEADERS, ...VARY },
    body: renderVerificationPage(verified),
  }),
} as const satisfies Record<string, (verified: Verification) => APIGatewayProxyStructuredResultV2>;

/** `POST /v1/verifications`: of a digest, or of a signed certificate. */
export const verification: Route = async (deps, event) => {
  const asked = readBody(VerificationRequest, event);
  const verified =
    'jws' in asked ? await verifySigned(deps, asked.jws) : await verifyDigest(deps, asked.orderId, asked.digest);
  return json(200, toVerificationView(verified));
};

/**
 * `GET /v1/verifications/{orderId}?digest=…`: the address printed on a certificate. Whoever copied it by hand wants an answer,
 * not a fault.
 */
export const printedAddress: Route = async (deps, { headers, pathParameters, queryStringParameters }) => {
  const answer = ANSWERS[choosePreferred(headers['accept'], ['application/json', 'text/html'])];
  return answer(await verifyAddress(deps, readPrintedAddress(pathParameters, queryStringParameters)));
};
