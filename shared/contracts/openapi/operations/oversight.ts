import { exporting, listing, type Operations } from './operation.ts';

/** Complaints, and what oversight reads. */
export const OVERSIGHT_OPERATIONS = {
  'POST /v1/complaints': {
    id: 'complain',
    summary: 'Ask oversight to check whether there is a hold, without a case code; the answer tells nothing',
    body: 'ComplaintCommand',
    success: { status: 202, schema: 'ComplaintReceived' },
    parameters: ['IdempotencyKey'],
    problems: [400, 413, 415, 422, 429, 503],
  },
  'GET /v1/complaints': listing(
    'listComplaints',
    "List complaints, the latest days' first; for oversight",
    'ComplaintList',
  ),
  'POST /v1/complaints/{complaintId}/check': {
    id: 'checkComplaint',
    summary: 'Record that a complaint was checked, and what was found; for oversight',
    body: 'ComplaintCheckCommand',
    success: { status: 200, schema: 'ComplaintChecked' },
    parameters: ['ComplaintId', 'IdempotencyKey'],
    problems: [400, 401, 403, 404, 409, 413, 415, 422, 503],
  },
  'GET /v1/silences': listing(
    'listSilences',
    'List the reviews that nobody decided in time, the latest first; for oversight',
    'SilenceList',
  ),
  'GET /v1/oversight/claimed-notices': listing(
    'listClaimedNotices',
    'List where an authority says that it told the person and no reviewer confirmed it, the latest first; for oversight',
    'ClaimedNoticeList',
  ),
  'GET /v1/oversight/brief-orders': listing(
    'listBriefOrders',
    'List the orders that their own authority took back at once, the latest first; for oversight',
    'BriefOrderList',
  ),
  'GET /v1/oversight/orders': listing(
    'listSupervisedOrders',
    'List the orders of an authority, the latest first, or those that are alike in one thing; for oversight',
    'OrderList',
    ['Authority', 'Status', 'AttentionOnRecord', 'OfProvider', 'DueBefore', 'Reference'],
  ),
  'GET /v1/oversight/orders/{orderId}/history': exporting(
    'exportSupervisedHistory',
    'Export the record of any order, signed and verifiable, with nothing unsealed; for oversight',
  ),
} satisfies Operations;
