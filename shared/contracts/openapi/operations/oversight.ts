import { acting, exporting, listing, type Operations, reading, readingBack } from './operation.ts';

/** What an order's being erased adds to what an act can meet. */
const OF_READING_ACTS = [400, 401, 403, 404, 409, 410, 413, 415, 422, 503];

/** Complaints, and what oversight reads. */
export const OVERSIGHT_OPERATIONS = {
  'POST /v1/complaints': {
    id: 'complain',
    summary:
      'Ask oversight to check whether there is a hold, without a case code; the answer tells nothing but a number',
    body: 'ComplaintCommand',
    success: {
      status: 202,
      done: 'The complaint is with oversight, which alone may look; its number is given this once',
      schema: 'ComplaintReceived',
    },
    parameters: ['IdempotencyKey'],
    problems: [400, 413, 415, 422, 429, 503],
  },
  'POST /v1/complaint-enquiries': {
    id: 'askAfterComplaint',
    summary: 'Ask with its number how far a complaint has come; the same whatever was found',
    body: 'ComplaintEnquiry',
    success: { status: 200, done: 'How far it has come', schema: 'ComplaintProgress' },
    parameters: [],
    problems: [400, 404, 413, 415, 422, 429, 503],
  },
  'GET /v1/complaints': listing(
    'listComplaints',
    "List complaints, the latest days' first; for oversight",
    'ComplaintList',
    ['OnlyComplaints'],
  ),
  'GET /v1/complaints/{complaintId}': reading(
    'readComplaint',
    'Read one complaint, with what was found about it; for oversight',
    { done: 'The complaint, as it was written', schema: 'ComplaintView' },
    'ComplaintId',
  ),
  'POST /v1/complaints/{complaintId}/check': acting(
    'checkComplaint',
    'Record that a complaint was checked, and what was found; for oversight',
    'ComplaintCheckCommand',
    { status: 200, done: 'The check is on record', schema: 'ComplaintChecked' },
    'ComplaintId',
  ),
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
  'GET /v1/oversight/unsaid-protections': listing(
    'listUnsaidProtections',
    'List where whoever filed knew of a protected person and did not say so, as a review found, the latest first; for oversight',
    'UnsaidProtectionList',
  ),
  'POST /v1/oversight/searches': acting(
    'askForSearch',
    'Ask for a search of the orders that name an identifier, with the reason; nothing is looked up before a second person confirms',
    'SearchCommand',
    { status: 201, done: 'The search waits for a second person', schema: 'SearchEntry' },
  ),
  'GET /v1/oversight/searches': listing(
    'listSearches',
    "List searches, the latest days' first, with nothing of them opened; for oversight",
    'SearchList',
  ),
  'GET /v1/oversight/searches/{searchId}': reading(
    'readSearch',
    'Read what a search is for and why; for whoever may confirm it',
    { done: 'What is searched for, by whom and why', schema: 'SearchView' },
    'SearchId',
  ),
  'POST /v1/oversight/searches/{searchId}/confirmation': acting(
    'answerSearch',
    'Confirm a search that another person asked for, or decline it',
    'SearchAnswerCommand',
    {
      status: 200,
      done: 'The answer is on record; a search that was confirmed may be used until it is over',
      schema: 'SearchEntry',
    },
    'SearchId',
  ),
  'GET /v1/oversight/searches/{searchId}/orders': {
    id: 'listSearchedOrders',
    summary: 'List every order that names the identifier, ended ones too; for whoever asked and whoever confirmed',
    success: { status: 200, done: 'A page of the orders that name the identifier', schema: 'SearchedOrderList' },
    parameters: ['SearchId', 'Limit', 'Cursor'],
    problems: [401, 403, 404, 409, 422, 503],
  },
  'POST /v1/oversight/readings': {
    ...acting(
      'askToRead',
      'Ask to read what is sealed of an order, with the reason; nothing is opened before a second person confirms',
      'ReadingCommand',
      {
        status: 201,
        done: "The request is on the order's record, and waits for a second person",
        schema: 'ReadingEntry',
      },
    ),
    problems: OF_READING_ACTS,
  },
  'GET /v1/oversight/readings': listing(
    'listReadings',
    "List readings of sealed text, the latest days' first, with nothing of them opened; for oversight",
    'ReadingList',
  ),
  'GET /v1/oversight/readings/{readingId}': reading(
    'readReading',
    'Read why the text of an order is to be read; for whoever may confirm it',
    { done: 'Which order, by whom and why', schema: 'ReadingView' },
    'ReadingId',
  ),
  'POST /v1/oversight/readings/{readingId}/confirmation': {
    ...acting(
      'answerReading',
      'Confirm a reading that another person asked for, or decline it',
      'ReadingAnswerCommand',
      {
        status: 200,
        done: "The answer is on the order's record; of a reading that was confirmed the text may be read until it is over",
        schema: 'ReadingEntry',
      },
      'ReadingId',
    ),
    problems: OF_READING_ACTS,
  },
  'GET /v1/oversight/readings/{readingId}/text': {
    ...reading(
      'readSealedText',
      'Read what is sealed of an order, as text; for whoever asked and whoever confirmed',
      { done: "The text; that it was read is on the order's record", schema: 'SealedText' },
      'ReadingId',
    ),
    problems: [401, 403, 404, 409, 410, 503],
  },
  'GET /v1/oversight/readings/{readingId}/messages': {
    ...readingBack(
      'readEarlierText',
      'Read what came before the text that was read, one page of one list; for the same two people',
      'ReadingId',
    ),
    problems: [401, 403, 404, 409, 410, 422, 503],
  },
  'GET /v1/oversight/orders': listing(
    'listSupervisedOrders',
    'List the orders of an authority, the latest first, or those that are alike in one thing; for oversight',
    'OrderList',
    ['Authority', 'Status', 'AttentionOnRecord', 'OfProvider', 'DueBefore', 'Reference'],
  ),
  'GET /v1/oversight/orders/{orderId}': reading(
    'readSupervisedOrder',
    'Read what is known in clear of any order, by its id; for oversight',
    { done: 'The order as it stands now, with nothing unsealed', schema: 'OrderEntry' },
    'OrderId',
  ),
  'GET /v1/oversight/orders/{orderId}/history': exporting(
    'exportSupervisedHistory',
    'Export the record of any order, signed and verifiable, with nothing unsealed; for oversight',
  ),
  'GET /v1/oversight/orders/{orderId}/consultations': {
    ...listing(
      'listConsultationsOfOrder',
      'List who was shown an order through an office, the latest first; for oversight',
      'ConsultationList',
      ['OrderId'],
    ),
    problems: [401, 403, 404, 422, 503],
  },
  'GET /v1/oversight/consultations': listing(
    'listConsultations',
    'List who was shown what through an office in a month, the latest first; for oversight',
    'ConsultationList',
    ['Month'],
  ),
  'POST /v1/difficulties': {
    id: 'countDifficulty',
    summary: 'Say what was hard to use, by choices alone; counted by the month, with nothing about who said it',
    body: 'DifficultyCommand',
    success: { status: 200, done: 'It is counted', schema: 'DifficultyCounted' },
    parameters: [],
    problems: [400, 413, 415, 422, 429, 503],
  },
  'GET /v1/oversight/difficulties': listing(
    'listDifficulties',
    'List what was hard to use, month by month, the latest first; for oversight',
    'DifficultyList',
  ),
} satisfies Operations;
