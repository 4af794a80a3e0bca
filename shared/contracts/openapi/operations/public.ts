import { OF_A_PAGE, type Operations } from './operation.ts';

/** What anyone may ask. */
export const PUBLIC_OPERATIONS = {
  'GET /.well-known/jwks.json': {
    id: 'readKeys',
    summary: 'The public keys of signed documents and webhooks',
    success: { status: 200, done: 'The keys, older ones too', headers: ['CacheControl'], schema: 'KeySet' },
    parameters: [],
    problems: [503],
  },
  'GET /v1/openapi.json': {
    id: 'readDescription',
    summary: 'This document',
    success: { status: 200, done: 'The document you are reading', headers: ['CacheControl'], schema: 'Description' },
    parameters: [],
    problems: [],
  },
  'GET /v1/health': {
    id: 'readHealth',
    summary: 'Whether the API answers, for a load balancer or a watch; no service is asked',
    success: { status: 200, done: 'It answers', schema: 'Health' },
    parameters: [],
    problems: [],
  },
  'GET /v1/policy': {
    id: 'readPolicy',
    summary: 'The figures that bind: those of Holdfast, and of each law that was read',
    success: {
      status: 200,
      done: 'The figures, each with what it bounds',
      headers: ['CacheControl'],
      schema: 'PublishedPolicy',
    },
    parameters: [],
    problems: [],
  },
  'POST /v1/deadlines': {
    id: 'computeDeadline',
    summary: 'When a period of the law ends, and why; nothing is stored',
    body: 'DeadlineRequest',
    success: { status: 200, done: 'The end of the period, with each step of the reckoning', schema: 'DeadlineAnswer' },
    parameters: [],
    problems: [400, 409, 413, 415, 422],
  },
  'POST /v1/verifications': {
    id: 'verifyDocument',
    summary: 'Whether a document is genuine, and its order in force now; nothing is stored',
    body: 'VerificationRequest',
    bodyForms: ['application/pdf', 'application/jose'],
    success: { status: 200, done: 'Whether it is genuine', schema: 'Verification' },
    parameters: [],
    problems: [400, 413, 415, 422, 503],
  },
  'GET /v1/verifications/{orderId}': {
    id: 'followPrintedAddress',
    summary: 'The same by the address printed on a certificate, as a page where a browser asks',
    success: {
      status: 200,
      done: 'Whether it is genuine',
      headers: ['Vary', 'ContentLanguage', ...OF_A_PAGE],
      schema: 'Verification',
      forms: ['text/html'],
    },
    parameters: ['PrintedOrder', 'PrintedDigest', 'PageLanguage'],
    problems: [406, 503],
  },
} satisfies Operations;
