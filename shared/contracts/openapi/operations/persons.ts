import type { Operation } from './operation.ts';

const caseCommand = (name: string, id: string, summary: string, body: string, schema: string): Operation => ({
  id,
  method: 'post',
  path: `/v1/cases/current/${name}`,
  summary,
  access: 'person',
  body,
  success: { status: 201, schema },
  parameters: ['IdempotencyKey'],
  problems: [400, 401, 404, 409, 410, 413, 415, 422, 429, 503],
});

/** What persons concerned do and read. */
export const PERSON_OPERATIONS: readonly Operation[] = [
  {
    id: 'openCase',
    method: 'post',
    path: '/v1/cases/sessions',
    summary: 'Open a session of half an hour with the case code of a notice',
    access: 'public',
    body: 'CaseSessionRequest',
    success: { status: 201, schema: 'CaseSession' },
    parameters: [],
    problems: [400, 401, 413, 415, 422, 429, 503],
  },
  {
    id: 'readCase',
    method: 'get',
    path: '/v1/cases/current',
    summary: 'Read what the person concerned may know of the order, and where the objections stand',
    access: 'person',
    success: { status: 200, schema: 'CaseView' },
    parameters: [],
    problems: [401, 429, 503],
  },
  caseCommand('challenges', 'fileChallenge', 'Object to the order', 'ChallengeCommand', 'ObjectionFiled'),
  caseCommand('appeals', 'fileAppeal', 'Ask for a second look, by somebody else', 'AppealCommand', 'ObjectionFiled'),
  caseCommand('messages', 'sendCaseMessage', 'Write to the reviewer of an objection', 'MessageCommand', 'Recorded'),
  caseCommand(
    'conflicts',
    'declareCaseConflict',
    'Say why a reviewer should not decide',
    'ConflictCommand',
    'Recorded',
  ),
];
