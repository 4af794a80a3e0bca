import { listing, type Operation, reading } from './operation.ts';

/** Complaints, and what oversight reads. */
export const OVERSIGHT_OPERATIONS: readonly Operation[] = [
  {
    id: 'complain',
    method: 'post',
    path: '/v1/complaints',
    summary: 'Ask oversight to check whether there is a hold, without a case code; the answer tells nothing',
    access: 'public',
    body: 'ComplaintCommand',
    success: { status: 202, schema: 'ComplaintReceived' },
    parameters: ['IdempotencyKey'],
    problems: [400, 413, 415, 422, 429, 503],
  },
  listing(
    'listComplaints',
    '/v1/complaints',
    "List complaints, the latest days' first; for oversight",
    'ComplaintList',
  ),
  {
    id: 'checkComplaint',
    method: 'post',
    path: '/v1/complaints/{complaintId}/check',
    summary: 'Record that a complaint was checked, and what was found; for oversight',
    access: 'officer',
    body: 'ComplaintCheckCommand',
    success: { status: 200, schema: 'ComplaintChecked' },
    parameters: ['ComplaintId', 'IdempotencyKey'],
    problems: [400, 401, 403, 404, 409, 413, 415, 422, 503],
  },
  listing(
    'listSilences',
    '/v1/silences',
    'List the reviews that nobody decided in time, the latest first; for oversight',
    'SilenceList',
  ),
  listing(
    'listSupervisedOrders',
    '/v1/oversight/orders',
    'List the orders of an authority, the latest first; for oversight',
    'OrderList',
    ['Authority'],
  ),
  reading(
    'exportSupervisedHistory',
    '/v1/oversight/orders/{orderId}/history',
    'Export the record of any order, signed and verifiable, with nothing unsealed; for oversight',
    'History',
    'OrderId',
  ),
];
