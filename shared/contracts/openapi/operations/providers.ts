import { CERTIFICATE, NOTICE, type Operations } from './operation.ts';

/** What providers say and read. */
export const PROVIDER_OPERATIONS = {
  'GET /v1/provider/orders': {
    id: 'listProviderOrders',
    summary:
      "List the provider's open orders, oldest first, with what it owes about each; or find one by its reference",
    success: { status: 200, done: 'A page of the list', schema: 'ProviderOrderList' },
    parameters: ['Reference', 'Limit', 'Cursor'],
    problems: [400, 401, 403, 422, 503],
  },
  'GET /v1/provider/orders/{orderId}/attempts': {
    id: 'readOwnAttempts',
    summary: 'Read each attempt to tell the provider of one order, and what its endpoints answered',
    success: { status: 200, done: 'A page of attempts, newest first', schema: 'ProviderAttemptList' },
    parameters: ['OrderId', 'Limit', 'Cursor'],
    problems: [400, 401, 403, 404, 422, 503],
  },
  'GET /v1/provider/orders/{orderId}/certificate': {
    id: 'readCertificate',
    summary: 'Read the signed certificate; the first read proves receipt',
    success: CERTIFICATE,
    parameters: ['OrderId'],
    problems: [400, 401, 403, 404, 406, 409, 410, 422, 429, 503],
  },
  'GET /v1/provider/orders/{orderId}/notice': {
    id: 'readNotice',
    summary:
      'Read the notice to pass on to the person concerned; every read makes a new case code and ends the one before',
    success: NOTICE,
    parameters: ['OrderId', 'NoticeLanguage'],
    problems: [400, 401, 403, 404, 406, 409, 410, 422, 429, 503],
  },
  'GET /v1/provider/orders/{orderId}/objections': {
    id: 'readObjections',
    summary: "Read the provider's own objections, and how they were answered and why",
    success: { status: 200, done: 'The objections, and where each stands', schema: 'ObjectionsRead' },
    parameters: ['OrderId'],
    problems: [400, 401, 403, 404, 422, 503],
  },
  'GET /v1/provider/orders/{orderId}/messages': {
    id: 'readObjectionMessages',
    summary: 'Read what was said before the messages that the objections show, page by page',
    success: { status: 200, done: 'A page of what was said, oldest first', schema: 'MessagePage' },
    parameters: ['OrderId', 'Before'],
    problems: [400, 401, 403, 404, 410, 422, 503],
  },
  'GET /v1/provider/messages': {
    id: 'pullMessages',
    summary: 'Read what is new, instead of webhooks or beside them',
    success: {
      status: 200,
      done: 'The messages behind the cursor, as their webhooks have them',
      schema: 'FedMessages',
    },
    parameters: ['After', 'Limit'],
    problems: [400, 401, 403, 422, 503],
  },
  'POST /v1/provider/messages': {
    id: 'sendProviderMessage',
    summary: 'State what was done about one order',
    body: 'ProviderMessage',
    success: {
      status: 200,
      done: 'The statement is on record; of an objection or appeal the receipt is signed',
      headers: ['ETag'],
      schema: 'MessageAccepted',
    },
    parameters: [],
    problems: [400, 401, 403, 404, 409, 410, 413, 415, 422, 429, 503],
  },
  'POST /v1/sandbox/providers': {
    id: 'registerInSandbox',
    summary: 'Register a provider of the sandbox with a key of its own, and get a first test order',
    body: 'SandboxRegistration',
    success: {
      status: 201,
      done: 'The provider is in force, and a test order on its way',
      schema: 'SandboxRegistered',
    },
    parameters: [],
    problems: [400, 401, 409, 413, 415, 422, 429, 503],
  },
  'POST /v1/sandbox/orders': {
    id: 'orderTest',
    summary: 'Get another test order',
    body: 'SandboxOrderCommand',
    success: { status: 201, done: 'A test order is on its way', schema: 'SandboxOrdered' },
    parameters: [],
    problems: [400, 401, 413, 415, 422, 429, 503],
  },
  'POST /v1/sandbox/orders/{orderId}/steps': {
    id: 'playStep',
    summary: 'Have the authority of a test order do the next thing with it',
    body: 'SandboxStepCommand',
    success: {
      status: 200,
      done: 'It is done, and on its way to you as a message',
      headers: ['ETag'],
      schema: 'CommandAccepted',
    },
    parameters: ['OrderId'],
    problems: [400, 401, 404, 409, 410, 413, 415, 422, 429, 503],
  },
} satisfies Operations;
