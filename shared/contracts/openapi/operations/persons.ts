import type { Operation, Operations } from './operation.ts';

const caseCommand = (id: string, summary: string, body: string, schema: string, done: string): Operation => ({
  id,
  summary,
  body,
  success: { status: 201, done, schema },
  parameters: ['IdempotencyKey'],
  problems: [400, 401, 404, 409, 410, 413, 415, 422, 429, 503],
});

/** What persons concerned do and read. */
export const PERSON_OPERATIONS = {
  'POST /v1/cases/sessions': {
    id: 'openCase',
    summary: 'Open a session of half an hour with the case code of a notice',
    body: 'CaseSessionRequest',
    success: { status: 201, done: 'A session is open: its token is good for half an hour', schema: 'CaseSession' },
    parameters: [],
    problems: [400, 401, 413, 415, 422, 429, 503],
  },
  'POST /v1/cases/sessions/renewal': {
    id: 'renewCaseSession',
    summary: 'Renew a session for another half an hour, at most four hours since the code',
    body: 'CaseSessionRenewal',
    success: {
      status: 201,
      done: 'The session goes on under another token; the one before ends when it would have',
      schema: 'CaseSession',
    },
    parameters: [],
    problems: [400, 401, 413, 415, 422, 429, 503],
  },
  'GET /v1/cases/current': {
    id: 'readCase',
    summary: 'Read what the person concerned may know of the order, and where the objections stand',
    success: { status: 200, done: 'The case as the person concerned may know it', schema: 'CaseView' },
    parameters: [],
    problems: [401, 429, 503],
  },
  'GET /v1/cases/current/messages': {
    id: 'readCaseMessages',
    summary: 'Read what was said before the messages that the case shows, page by page',
    success: { status: 200, done: 'A page of what was said, oldest first', schema: 'MessagePage' },
    parameters: ['Before'],
    problems: [401, 410, 422, 429, 503],
  },
  'POST /v1/cases/current/challenges': caseCommand(
    'fileChallenge',
    'Object to the order',
    'ChallengeCommand',
    'ObjectionFiled',
    'The objection is filed; the receipt is signed',
  ),
  'POST /v1/cases/current/challenges/{challengeId}/withdrawal': {
    ...caseCommand(
      'withdrawChallenge',
      'Take back an objection that nobody has decided, or the appeal against its decision',
      'WithdrawalCommand',
      'Recorded',
      'What was open of the objection is closed without a decision, for good',
    ),
    parameters: ['ChallengeId', 'IdempotencyKey'],
  },
  'POST /v1/cases/current/appeals': caseCommand(
    'fileAppeal',
    'Ask for a second look, by somebody else',
    'AppealCommand',
    'ObjectionFiled',
    'The appeal is filed; the receipt is signed',
  ),
  'POST /v1/cases/current/messages': caseCommand(
    'sendCaseMessage',
    'Write to the reviewer of an objection',
    'MessageCommand',
    'Recorded',
    'The message is on record, for the reviewer and the authority to read',
  ),
  'POST /v1/cases/current/conflicts': caseCommand(
    'declareCaseConflict',
    'Say why a reviewer should not decide',
    'ConflictCommand',
    'Recorded',
    'Somebody else is drawn to decide',
  ),
  'POST /v1/cases/current/code-ends': {
    ...caseCommand(
      'endCode',
      'End a case code, and the sessions opened with it',
      'CodeEndCommand',
      'CodeEnded',
      'The code and its sessions are over',
    ),
    parameters: [], // it happens once, whoever asks and however often
    problems: [400, 401, 403, 404, 409, 413, 415, 422, 429, 503],
  },
  'PUT /v1/cases/current/news-address': {
    id: 'leaveNewsAddress',
    summary: 'Leave an address at which to hear that there is something new',
    body: 'NewsAddressCommand',
    success: { status: 200, done: 'The address is sealed, in place of the one before', schema: 'NewsAddressKept' },
    parameters: [], // the last one counts
    problems: [400, 401, 409, 410, 413, 415, 422, 429, 503],
  },
  'POST /v1/cases/current/news-address-removal': {
    id: 'removeNewsAddress',
    summary: 'Take the address away',
    body: 'NewsAddressRemoval',
    success: { status: 201, done: 'Nothing is left of the address', schema: 'Recorded' },
    parameters: [], // once is as good as twice
    problems: [400, 401, 409, 413, 415, 422, 429, 503],
  },
} satisfies Operations;
