import { type Operation, type Operations, reading } from './operation.ts';

const WORD_PROBLEMS = [400, 401, 403, 404, 409, 413, 415, 422, 503] as const;

const word = (id: string, summary: string, done: string): Operation => ({
  id,
  summary,
  body: 'SuspensionWordCommand',
  success: { status: 200, done, schema: 'SuspensionView' },
  parameters: ['SuspensionId', 'IdempotencyKey'],
  problems: WORD_PROBLEMS,
});

/** The directory, for those who keep it. */
export const REGISTRAR_OPERATIONS = {
  'GET /v1/directory/entries/{kind}/{entryId}': {
    ...reading(
      'readEntry',
      'Read an entry of the directory as it is in force; for registrars and oversight',
      { done: 'The entry in force', headers: ['ETag'], schema: 'EntryView' },
      'EntryKind',
    ),
    parameters: ['EntryKind', 'EntryId'],
  },
  'POST /v1/directory/suspensions': {
    id: 'suspendAccount',
    summary: 'Suspend an officer, or a whole authority: at once, and for a day unless another registrar confirms it',
    body: 'SuspensionCommand',
    success: { status: 201, done: 'The account is suspended', schema: 'SuspensionView' },
    parameters: ['IdempotencyKey'],
    problems: WORD_PROBLEMS,
  },
  'GET /v1/directory/suspensions/{suspensionId}': {
    id: 'readSuspension',
    summary: 'Read a suspension, and what its account touched since it is doubted',
    success: { status: 200, done: 'The suspension, and a page of what was touched', schema: 'TouchedList' },
    parameters: ['SuspensionId', 'Limit', 'Cursor'],
    problems: [400, 401, 403, 404, 422, 503],
  },
  'POST /v1/directory/suspensions/{suspensionId}/confirmation': word(
    'confirmSuspension',
    'Confirm a suspension, as another registrar: from then on it stands until two lift it',
    'It is confirmed',
  ),
  'POST /v1/directory/suspensions/{suspensionId}/lifting': word(
    'liftSuspension',
    'Propose to lift a suspension, or lift it as another registrar',
    'It is proposed to be lifted, or is lifted',
  ),
} as const satisfies Operations;
