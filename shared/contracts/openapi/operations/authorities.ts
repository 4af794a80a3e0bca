import { pick } from '../parts/examples.ts';
import type { Json } from '../parts/json.ts';
import {
  CERTIFICATE,
  COMMAND_PROBLEMS,
  exporting,
  listing,
  NOTICE,
  type Operation,
  type Operations,
  ORDER_FILTERS,
  reading,
  readingBack,
} from './operation.ts';

const command = (id: string, summary: string, body: string): Operation => ({
  id,
  summary,
  body,
  success: {
    status: 200,
    done: 'It is on record: the order after it',
    headers: ['ETag'],
    schema: 'CommandAccepted',
  },
  parameters: ['OrderId', 'IdempotencyKey', 'IfMatch'],
  problems: COMMAND_PROBLEMS,
});

/** Of a filing in the list of those that wait, what its filer was answered. */
const describeWaiting = (list: Json | undefined): Json => ({
  id: pick(list, 'filings', 0, 'id'),
  state: pick(list, 'filings', 0, 'state'),
  because: pick(list, 'filings', 0, 'because'),
  until: pick(list, 'filings', 0, 'until'),
});

/** A batch of one row, answered as a request of its own is. */
const answerRow = (status: number, answer: Json | undefined): Json => ({
  rows: [{ line: 1, row: 'case-1', status, answer: answer ?? {} }],
  sendAgain: false,
});

/** What contact points and validators do and read. */
export const AUTHORITY_OPERATIONS = {
  'POST /v1/filings': {
    id: 'fileOrders',
    summary: 'Issue one preservation order to each provider named',
    body: 'Filing',
    success: { status: 201, done: 'An order is issued to each provider named', schema: 'FilingAccepted' },
    lines: 'FilingRow',
    instead: [
      {
        status: 202,
        schema: 'FilingWaits',
        when: 'More was filed lately than one officer, or one authority, files, or the directory asks for a second officer: nothing is issued before one says so',
        example: (kept) => describeWaiting(kept['GET /v1/filings/waiting']?.answer),
      },
      {
        status: 207,
        schema: 'BatchAnswer',
        when: 'Of a batch: what each of its rows is answered',
        example: (kept) => answerRow(201, kept['POST /v1/filings']?.answer),
      },
    ],
    parameters: ['IdempotencyKey'],
    problems: [400, 401, 403, 409, 413, 415, 422, 503],
  },
  'GET /v1/filings/waiting': listing(
    'listWaitingFilings',
    "List what a second officer of the caller's authority has to look at, newest first",
    'WaitingList',
  ),
  'GET /v1/filings/waiting/{filingId}': reading(
    'readWaitingFiling',
    'Read a filing that waits for a second word, its form as it was sent',
    { done: 'The filing, and what became of it', schema: 'WaitingFilingView' },
    'FilingId',
  ),
  'POST /v1/filings/waiting/{filingId}/word': {
    id: 'sayWord',
    summary: "Say a second officer's word: issue it, do not, or, of an emergency, that it was seen",
    body: 'WordCommand',
    success: {
      status: 200,
      done: 'The word counts: what became of the filing, and what is issued',
      schema: 'WordTaken',
    },
    parameters: ['FilingId', 'IdempotencyKey'],
    problems: [400, 401, 403, 404, 409, 413, 415, 422, 429, 503],
  },
  'POST /v1/drafts': {
    id: 'makeDraft',
    summary: "Keep a filing in the making for the caller's authority; it binds nobody",
    body: 'DraftForm',
    success: { status: 201, done: 'The draft is kept', headers: ['ETag'], schema: 'DraftKept' },
    parameters: ['IdempotencyKey'],
    problems: [400, 401, 403, 409, 413, 415, 422, 503],
  },
  'GET /v1/drafts': listing(
    'listDrafts',
    "List the drafts of the caller's authority, newest first, without what is written in them",
    'DraftList',
  ),
  'GET /v1/drafts/{draftId}': reading(
    'readDraft',
    'Read a draft',
    { done: 'The draft, as it was written', headers: ['ETag'], schema: 'DraftView' },
    'DraftId',
  ),
  'PUT /v1/drafts/{draftId}': {
    id: 'changeDraft',
    summary: 'Change a draft, unless somebody else did since it was read',
    body: 'DraftForm',
    success: { status: 200, done: 'The draft is kept as it is now', headers: ['ETag'], schema: 'DraftKept' },
    parameters: ['DraftId', 'VersionRead'],
    problems: [400, 401, 403, 404, 412, 413, 415, 422, 428, 503],
  },
  'DELETE /v1/drafts/{draftId}': {
    id: 'deleteDraft',
    summary: 'Delete a draft, unless somebody changed it since it was read',
    success: { status: 200, done: 'Nothing of the draft is left', schema: 'DraftDeleted' },
    parameters: ['DraftId', 'VersionRead'],
    problems: [401, 403, 404, 412, 422, 428, 503],
  },
  'POST /v1/filing-checks': {
    id: 'checkFiling',
    summary: 'Say what filing this would be told about its breadth; nothing is stored',
    body: 'Filing',
    lines: 'FilingRow',
    success: { status: 200, done: 'What filing it would be told', schema: 'FilingChecked' },
    instead: [
      {
        status: 207,
        schema: 'BatchAnswer',
        when: 'Of a batch: what filing each of its rows would be told',
        example: (kept) => answerRow(200, kept['POST /v1/filing-checks']?.answer),
      },
    ],
    parameters: [],
    problems: [400, 401, 403, 409, 413, 415, 422, 503],
  },
  'GET /v1/orders': listing(
    'listOrders',
    "List the caller's orders, newest first, or those that are alike in one thing",
    'OrderList',
    [...ORDER_FILTERS, 'ValidationTask'],
  ),
  'GET /v1/events': {
    id: 'pullEvents',
    summary: "Read what is new of the caller's orders",
    success: { status: 200, done: 'What happened since the cursor, by its name', schema: 'FedEvents' },
    parameters: ['After', 'Limit'],
    problems: [400, 401, 403, 422, 503],
  },
  'GET /v1/calls': listing(
    'listCalls',
    'List which telephone calls wait, whom to call and what to say, oldest first',
    'CallList',
  ),
  'POST /v1/orders/{orderId}/calls': {
    id: 'noteCall',
    summary: 'Say how a telephone call about a message went, or stop what is tried about it',
    body: 'CallCommand',
    success: { status: 200, done: 'It is on record, and what it makes needless has ended', schema: 'CallNoted' },
    parameters: ['OrderId', 'IdempotencyKey'],
    problems: [400, 401, 403, 404, 409, 410, 413, 415, 422, 503],
  },
  'POST /v1/order-searches': {
    id: 'searchOrders',
    summary: "Find the authority's orders of one file number; nothing is stored",
    body: 'OrderSearch',
    success: { status: 200, done: 'A page of the orders found', schema: 'OrderList' },
    parameters: [],
    problems: [400, 401, 403, 413, 415, 422, 503],
  },
  'GET /v1/orders/{orderId}': reading(
    'readOrder',
    'Read one order as it stands now',
    { done: 'The order as it stands at this moment', headers: ['ETag'], schema: 'OrderView' },
    'OrderId',
  ),
  'GET /v1/orders/{orderId}/attempts': {
    id: 'readAttempts',
    summary: 'Read each attempt to tell the provider of the order',
    success: { status: 200, done: 'A page of attempts, newest first', schema: 'AttemptList' },
    parameters: ['OrderId', 'Limit', 'Cursor'],
    problems: [401, 403, 404, 422, 503],
  },
  'GET /v1/orders/{orderId}/messages': readingBack(
    'readOrderMessages',
    'Read what was said and written before what the order shows, page by page',
    'OrderId',
  ),
  'GET /v1/orders/{orderId}/history': exporting(
    'readHistory',
    "Read the order's whole record page by page, the heads of its chains signed",
  ),
  'GET /v1/orders/{orderId}/certificate': {
    id: 'inspectCertificate',
    summary: 'Read what the provider would read; proves no receipt, nothing is recorded',
    success: CERTIFICATE,
    parameters: ['OrderId'],
    problems: [400, 401, 403, 404, 406, 410, 503],
  },
  'POST /v1/orders/{orderId}/validation': command(
    'recordValidation',
    'Record that validation was sought, granted or refused',
    'ValidationCommand',
  ),
  'POST /v1/orders/{orderId}/extension': command(
    'extendOrder',
    'Extend the hold as the instrument allows',
    'ExtensionCommand',
  ),
  'POST /v1/orders/{orderId}/production-request': command(
    'confirmProductionRequest',
    'Confirm that a subsequent request for production was issued',
    'ProductionRequestCommand',
  ),
  'POST /v1/orders/{orderId}/transmission': command(
    'showTransmission',
    'Show that the production request the hold is kept for is on its way',
    'TransmissionCommand',
  ),
  'POST /v1/orders/{orderId}/renewal': command(
    'askRenewal',
    'Ask a reviewer for leave to renew a continuation beyond what policy gives',
    'RenewalCommand',
  ),
  'POST /v1/orders/{orderId}/need': command(
    'confirmNeed',
    'Answer that the hold is still needed, when that was asked',
    'NeedCommand',
  ),
  'POST /v1/orders/{orderId}/confirmation': command(
    'confirmAgain',
    'Say, as a second officer, that an order stands whose officer was suspended before anybody received it',
    'ConfirmAgainCommand',
  ),
  'POST /v1/orders/{orderId}/release': command('endOrder', 'Release the hold, or withdraw the order', 'ReleaseCommand'),
  'POST /v1/orders/{orderId}/clarification-answer': command(
    'answerClarification',
    "Answer the provider's question",
    'ClarificationAnswerCommand',
  ),
  'POST /v1/orders/{orderId}/messages': command(
    'saySomething',
    'Say something in a review of the order',
    'MessageCommand',
  ),
  'POST /v1/orders/{orderId}/conflicts': command(
    'objectToReviewer',
    'Say why another reviewer should have it',
    'ConflictCommand',
  ),
  'POST /v1/orders/{orderId}/notice-deferral': command(
    'deferNotice',
    'Ask a reviewer to let the notice to the person concerned wait',
    'NoticeDeferralCommand',
  ),
  'POST /v1/orders/{orderId}/notice': command(
    'recordNotice',
    'Say that the authority told the person concerned itself; a reviewer confirms it before the provider need not',
    'NoticeRecordCommand',
  ),
  'POST /v1/orders/{orderId}/notice-letter': {
    id: 'makeNoticeLetter',
    summary: 'Get the notice as a letter of the authority, with a case code of its own that ends no other',
    body: 'NoticeLetterCommand',
    success: NOTICE,
    parameters: ['OrderId', 'IdempotencyKey', 'IfMatch'],
    problems: [400, 401, 403, 404, 406, 409, 410, 412, 413, 415, 422, 503],
  },
} satisfies Operations;
