import { acting, listing, type Operation, type Operations, reading } from './operation.ts';

/** A word on a suspension that stands. */
const word = (id: string, summary: string, done: string): Operation =>
  acting(id, summary, 'SuspensionWordCommand', { status: 200, done, schema: 'SuspensionView' }, 'SuspensionId');

/** A step on a change. */
const step = (id: string, summary: string, body: string, done: string): Operation =>
  acting(id, summary, body, { status: 200, done, headers: ['ETag'], schema: 'ChangeView' }, 'ChangeId');

/** A provider's own step on a change of its entry. */
const stepOfProvider = (id: string, summary: string, body: string, done: string): Operation => ({
  id,
  summary,
  body,
  success: { status: 200, done, schema: 'OwnChangeView' },
  parameters: ['ChangeId'],
  problems: [400, 401, 404, 409, 413, 415, 422, 503],
});

/** The directory, for those who keep it, and for those whose entries are changed. */
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
  'GET /v1/directory/entries/{kind}/{entryId}/history': {
    ...listing(
      'listEntryHistory',
      'List all that was done to an entry, the latest first, as a chain that can be checked; for registrars and oversight',
      'EntryHistory',
      ['EntryKind', 'EntryId'],
    ),
    problems: [401, 403, 404, 422, 503],
  },
  'POST /v1/directory/changes': {
    id: 'proposeChange',
    summary: 'Propose an entry, new or changed; nothing is in force before a second registrar approves it',
    body: 'ProposalCommand',
    success: {
      status: 201,
      done: 'The change waits for a second registrar; what new endpoints have to answer is on its way to them',
      headers: ['ETag'],
      schema: 'ChangeView',
    },
    parameters: ['IdempotencyKey'],
    problems: [400, 401, 403, 409, 412, 413, 415, 422, 503],
  },
  'GET /v1/directory/changes': listing(
    'listChanges',
    'List the changes that are open, by entry; for registrars and oversight',
    'ChangeList',
  ),
  'GET /v1/directory/changes/{changeId}': reading(
    'readChange',
    'Read a change, also one that is over; for registrars and oversight',
    { done: 'The change, with what it makes of the entry', headers: ['ETag'], schema: 'ChangeView' },
    'ChangeId',
  ),
  'POST /v1/directory/changes/{changeId}/challenges': step(
    'challengeEndpoints',
    'Send anew what new endpoints have to answer, to those that have not',
    'ChallengeAgainCommand',
    'Each new address that is not proved gets another challenge; the one before counts no more',
  ),
  'POST /v1/directory/changes/{changeId}/approval': {
    ...step(
      'approveChange',
      'Approve a change that another registrar proposed: exactly what was shown comes into force',
      'ApprovalCommand',
      'It is in force, or will be once those whom it concerns had time to object',
    ),
    problems: [400, 401, 403, 404, 409, 412, 413, 415, 422, 503],
  },
  'POST /v1/directory/changes/{changeId}/refusal': step(
    'refuseChange',
    'End a change that another registrar proposed, before it is in force',
    'ChangeEndCommand',
    'It never comes into force',
  ),
  'POST /v1/directory/changes/{changeId}/withdrawal': step(
    'withdrawChange',
    'End a change that you proposed, before it is in force',
    'ChangeEndCommand',
    'It never comes into force',
  ),
  'POST /v1/directory/changes/{changeId}/objection': {
    ...step(
      'objectToChange',
      "Object to a change of your own authority's entry, before it is in force; for contact points",
      'ChangeEndCommand',
      'It never comes into force',
    ),
    success: { status: 200, done: 'It never comes into force', schema: 'OwnChangeView' },
  },
  'POST /v1/directory/providers/{providerId}/keys/{keyId}/revocation': acting(
    'revokeKey',
    'Take a key of a provider out of use at once, on the word of one registrar',
    'RevocationCommand',
    {
      status: 200,
      done: 'Within a minute nothing that the key signs counts, wherever it arrives',
      headers: ['ETag'],
      schema: 'KeyRevoked',
    },
    'ProviderId',
    'KeyId',
  ),
  'GET /v1/directory/providers/{providerId}/keys/{keyId}/signed': {
    ...listing(
      'listSigned',
      'List what a key of a provider signed, the latest first; for registrars and oversight',
      'SignedListView',
      ['ProviderId', 'KeyId', 'SignedSince'],
    ),
    problems: [401, 403, 404, 422, 503],
  },
  'GET /v1/provider/directory-changes/{changeId}': reading(
    'readOwnChange',
    "Read a change of the provider's own entry",
    { done: 'What would change, and from when', schema: 'OwnChangeView' },
    'ChangeId',
  ),
  'POST /v1/provider/directory-changes/{changeId}/objection': stepOfProvider(
    'objectToOwnChange',
    "Object to a change of the provider's own entry, before it is in force, by a key that is in force",
    'ProviderObjectionCommand',
    'It never comes into force',
  ),
  'POST /v1/provider/directory-changes/{changeId}/proof': stepOfProvider(
    'proveEndpoint',
    'Send back, signed, what arrived at a new endpoint: it is proved to be the provider’s',
    'ProofCommand',
    'The address is proved',
  ),
  'GET /v1/directory/acts': listing(
    'listActs',
    'List what was done to any entry of the directory, the latest first; for registrars and oversight',
    'ActList',
  ),
  'GET /v1/directory/suspensions': listing(
    'listSuspensions',
    'List the suspensions that are in force, by entry; for registrars and oversight',
    'SuspensionList',
  ),
  'POST /v1/directory/suspensions': acting(
    'suspendAccount',
    'Suspend an officer, a whole authority, a registrar or a reviewer: at once, and for a day unless another registrar confirms it',
    'SuspensionCommand',
    { status: 201, done: 'The account is suspended', schema: 'SuspensionView' },
  ),
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
