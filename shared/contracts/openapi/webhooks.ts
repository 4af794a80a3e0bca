import type { WEBHOOK_BODIES } from '../api/providers/webhooks.ts';
import type { DIRECTORY_WEBHOOK_BODIES } from '../api/registrars/webhooks.ts';
import { type KeptExamples, pick } from './parts/examples.ts';
import { type Json, reference } from './parts/json.ts';
import { WEBHOOK_SECURITY } from './parts/security.ts';

interface Webhook {
  /** The name of its component schema. */
  readonly schema: string;
  readonly summary: string;
  /** What to do about it. */
  readonly description: string;
  /** What its data say besides what all say. */
  readonly data?: Readonly<Record<string, Json>>;
}

const READ_AND_KEEP = 'Read the certificate, keep the data it names, and say so with `POST /v1/provider/messages`.';
const READ_NEW_END =
  'Read the certificate, keep the data until the new end, and send within an hour a message that quotes this `digest`, or a later one: `order.acknowledged` will do.';
const READ_BEFORE_LETTING_GO =
  'Read the certificate before letting anything go: `afterEnd` says what may go and what other orders still hold. Then send `order.released`.';
const OBJECTION = { challenge: 'c1', review: 'r1' } as const;

/** What is said of each webhook: the one place where it is described. */
export const WEBHOOKS = {
  'order.issued': { schema: 'OrderIssuedWebhook', summary: 'An order was issued to you', description: READ_AND_KEEP },
  'order.held': {
    schema: 'OrderHeldWebhook',
    summary: 'It is doubted whose an order is that you have not acknowledged: keep what you have, and wait',
    description:
      'Let nothing go that you keep already, and do nothing more about the order until another message comes: `order.issued` once more when it stands, `order.withdrawn` when it does not. If you acknowledge it all the same, it is in force from then on.',
  },
  'order.clarified': {
    schema: 'OrderClarifiedWebhook',
    summary: 'Your question about an order was answered, or less of it stands',
    description: READ_AND_KEEP,
  },
  'order.extended': { schema: 'OrderExtendedWebhook', summary: 'The hold was extended', description: READ_NEW_END },
  'order.continued': {
    schema: 'OrderContinuedWebhook',
    summary: 'The hold goes on, because the data themselves were asked for',
    description: READ_NEW_END,
  },
  'order.released': {
    schema: 'OrderReleasedWebhook',
    summary: 'The hold was ended, by the authority, a reviewer, or an answer that excuses you',
    description: READ_BEFORE_LETTING_GO,
    data: { stillHeld: false },
  },
  'order.withdrawn': {
    schema: 'OrderWithdrawnWebhook',
    summary: 'The order was withdrawn',
    description: READ_BEFORE_LETTING_GO,
    data: { stillHeld: false },
  },
  'order.lapsed': {
    schema: 'OrderLapsedWebhook',
    summary: 'The hold ended by itself: its time is over, or nothing is left to keep',
    description: READ_BEFORE_LETTING_GO,
    data: { stillHeld: true },
  },
  'order.reminder': {
    schema: 'OrderReminderWebhook',
    summary: 'Something you owe about an order is late',
    description:
      'An acknowledgement of the order or of its new end, a release, or the proof of a notice: `GET /v1/provider/orders` says which.',
  },
  'notice.relay-requested': {
    schema: 'NoticeRelayRequestedWebhook',
    summary: 'The person concerned is to be told',
    description: 'Read the notice, tell your user, then send `notice.relayed`.',
  },
  'challenge.decided': {
    schema: 'ChallengeDecidedWebhook',
    summary: 'An objection of yours was decided, or nobody decided it in time',
    description: 'Read `objectionsUrl`, which says how, why, and until when you may appeal.',
    data: { ...OBJECTION, outcome: 'affirm' },
  },
  'message.sent': {
    schema: 'MessageSentWebhook',
    summary: 'Something was said in the review of an objection of yours',
    description: 'Read `objectionsUrl`, which has what was said.',
    data: OBJECTION,
  },
} as const satisfies Readonly<Record<keyof typeof WEBHOOK_BODIES, Webhook>>;

/** What authorities, reviewers' houses and oversight are told where the directory says how: whatever has a date. */
const NEWS: Webhook = {
  schema: 'NewsWebhook',
  summary: 'Something waits for you, has a date, or fails',
  description:
    'To the webhooks of your `reach` in the directory. It names nobody and says no content: `readAt` is where it stands, for whoever signs in. Nothing has to be said about it.',
};

/** What is posted about the directory, and about no order. */
const OF_DIRECTORY = {
  'directory.change-waits': {
    schema: 'DirectoryChangeWaitsWebhook',
    summary: 'Your entry of the directory is about to change',
    description:
      'To whomever the entry in force names. Read the change with `GET /v1/provider/directory-changes/{changeId}`, as a registrar or oversight with `GET /v1/directory/changes/{changeId}`, and object before `from` if you did not ask for it: a provider with `POST /v1/provider/directory-changes/{changeId}/objection`, a contact point with `POST /v1/directory/changes/{changeId}/objection`.',
  },
  'directory.endpoint-challenge': {
    schema: 'DirectoryEndpointChallengeWebhook',
    summary: 'A new address of yours is to show that you read it',
    description:
      'To the new address itself. Send `challenge` back with `POST /v1/provider/directory-changes/{changeId}/proof`, signed by a key that is in force or, of a provider that is new, by one that is proposed. Where nobody asked for the address, object.',
  },
} as const satisfies Readonly<Record<keyof typeof DIRECTORY_WEBHOOK_BODIES, Webhook>>;

const CERTIFICATE = 'GET /v1/provider/orders/{orderId}/certificate';
const APPROVAL = 'POST /v1/directory/changes/{changeId}/approval';
const PROOF = 'POST /v1/provider/directory-changes/{changeId}/proof';

/** Of the order that the page of providers reads, each of its webhooks with what its data say. */
function exampleOf(type: string, { data }: Webhook, examples: KeptExamples): Json {
  const read = examples[CERTIFICATE]?.answer;
  const orderId = pick(read, 'order', 'orderId');
  const base = `https://api.holdfast.example/v1/provider/orders/${orderId}`;
  return {
    type,
    timestamp: pick(read, 'order', 'issuedAt'),
    data: {
      orderId,
      reference: pick(read, 'order', 'reference'),
      version: pick(read, 'order', 'version'),
      digest: pick(read, 'order', 'digest'),
      certificateUrl: `${base}/certificate`,
      ...data,
      ...(data && 'review' in data && { objectionsUrl: `${base}/objections` }),
    },
  };
}

function exampleOfNews(examples: KeptExamples): Json {
  const read = examples[CERTIFICATE]?.answer;
  const orderId = pick(read, 'order', 'orderId');
  return {
    type: 'news',
    timestamp: pick(read, 'order', 'issuedAt'),
    data: {
      orderId,
      reference: pick(read, 'order', 'reference'),
      news: 'question-waits',
      readAt: `https://api.holdfast.example/v1/orders/${orderId}`,
    },
  };
}

/** Of the change that the page of registrars approves. */
function exampleOfWaiting(examples: KeptExamples): Json {
  const approved = examples[APPROVAL]?.answer;
  return {
    type: 'directory.change-waits',
    timestamp: pick(approved, 'approved', 'at'),
    data: {
      entry: `${pick(approved, 'kind')} ${pick(approved, 'entryId')}`,
      change: pick(approved, 'id'),
      fields: pick(approved, 'cooled'),
      from: pick(approved, 'approved', 'from'),
    },
  };
}

/** What the proof on the page of registrars answers. */
function exampleOfChallenge(examples: KeptExamples): Json {
  const sent = examples[PROOF]?.request;
  return {
    type: 'directory.endpoint-challenge',
    timestamp: pick(examples[APPROVAL]?.answer, 'proposedAt'),
    data: {
      change: pick(sent, 'change'),
      provider: pick(examples[APPROVAL]?.answer, 'entryId'),
      endpoint: pick(sent, 'endpoint'),
      challenge: pick(sent, 'challenge'),
    },
  };
}

/** What a receiver answers, and what follows. */
const ANSWERS: Json = {
  '2XX': {
    description:
      'Any 2xx within three seconds (ten once an attempt has waited in vain), once it is stored on your side: nothing more is sent of this message. It acknowledges nothing: what you owe about the order you state by a signed message of your own.',
  },
  '4XX': {
    description:
      'It is not taken. The same message comes again, with its id and body and a new timestamp and signature, after 5, 15, 30, 60, 120 and 300 seconds, then every quarter of an hour for 72 hours, then once a day while there is something to tell.',
  },
  default: { description: 'Anything else, a redirect too, or no answer in that time: as after 4XX.' },
};

/** Likewise, of what is told about a change that waits. */
const ANSWERS_OF_WAITING: Json = {
  '2XX': {
    description:
      'Any 2xx within ten seconds. Nothing more is sent of this message; the change comes into force all the same.',
  },
  default: {
    description:
      'Anything else, a redirect too, or no answer in that time: the same message comes again, with a new timestamp and signature, every six minutes, five times at the most. The change does not wait for it.',
  },
};

/** Likewise, of what a new address is asked. */
const ANSWERS_OF_CHALLENGE: Json = {
  '2XX': { description: 'Any 2xx. It proves nothing: what arrived comes back signed.' },
  default: {
    description:
      'Nothing is sent again by itself: a registrar sends another challenge, and the one before counts no more.',
  },
};

interface DescribedWebhook extends Webhook {
  readonly example: Json;
  readonly answers: Json;
}

function listWebhooks(examples: KeptExamples): Readonly<Record<string, DescribedWebhook>> {
  const ofOrders = Object.entries<Webhook>(WEBHOOKS).map(([type, webhook]) => [
    type,
    { ...webhook, example: exampleOf(type, webhook, examples), answers: ANSWERS },
  ]);
  return {
    ...Object.fromEntries(ofOrders),
    news: { ...NEWS, example: exampleOfNews(examples), answers: ANSWERS },
    'directory.change-waits': {
      ...OF_DIRECTORY['directory.change-waits'],
      example: exampleOfWaiting(examples),
      answers: ANSWERS_OF_WAITING,
    },
    'directory.endpoint-challenge': {
      ...OF_DIRECTORY['directory.endpoint-challenge'],
      example: exampleOfChallenge(examples),
      answers: ANSWERS_OF_CHALLENGE,
    },
  };
}

/** Everything that is sent to an address of a provider or an authority. */
export const describeWebhooks = (examples: KeptExamples): Json =>
  Object.fromEntries(
    Object.entries(listWebhooks(examples)).map(([type, { schema, summary, description, example, answers }]) => [
      type,
      {
        post: {
          operationId: `receive${schema.replace(/Webhook$/, '')}`,
          summary,
          description,
          tags: ['webhooks'],
          security: WEBHOOK_SECURITY,
          parameters: ['SentId', 'SentTimestamp'].map((name) => reference('parameters', name)),
          requestBody: {
            required: true,
            content: { 'application/json': { schema: reference('schemas', schema), example } },
          },
          responses: answers,
        },
      },
    ]),
  );
