import { CERTIFICATE, type Operation } from './operation.ts';

/** What providers say and read. */
export const PROVIDER_OPERATIONS: readonly Operation[] = [
  {
    id: 'readCertificate',
    method: 'get',
    path: '/v1/provider/orders/{orderId}/certificate',
    summary: 'Read the signed certificate; the first read proves receipt',
    access: 'provider',
    success: CERTIFICATE,
    parameters: ['OrderId'],
    problems: [400, 401, 404, 406, 409, 410, 503],
  },
  {
    id: 'readNotice',
    method: 'get',
    path: '/v1/provider/orders/{orderId}/notice',
    summary:
      'Read the notice to pass on to the person concerned; every read makes a new case code and ends the one before',
    access: 'provider',
    success: { status: 200, schema: 'NoticeRead', forms: ['text/plain', 'text/html', 'application/pdf'] },
    parameters: ['OrderId', 'NoticeLanguage'],
    problems: [400, 401, 404, 406, 409, 410, 422, 429, 503],
  },
  {
    id: 'readObjections',
    method: 'get',
    path: '/v1/provider/orders/{orderId}/objections',
    summary: "Read the provider's own objections, and how they were answered and why",
    access: 'provider',
    success: { status: 200, schema: 'ObjectionsRead' },
    parameters: ['OrderId'],
    problems: [400, 401, 404, 503],
  },
  {
    id: 'sendProviderMessage',
    method: 'post',
    path: '/v1/provider/messages',
    summary: 'State what was done about one order',
    access: 'provider',
    body: 'ProviderMessage',
    success: { status: 200, schema: 'MessageAccepted' },
    parameters: [],
    problems: [400, 401, 403, 404, 409, 413, 415, 422, 503],
  },
];
