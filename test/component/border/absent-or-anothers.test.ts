import { beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '../../../shared/deployment/routes.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, plus } from '../../../shared/domain/instant.ts';
import { announced, asPerson, asProvider, reviewedFile, type Sender } from '../../support/attachments.ts';
import { openCase, withdrawalRequest } from '../../support/cases.ts';
import {
  changeDraftRequest,
  deleteDraftRequest,
  draftIdIn,
  draftRequest,
  makeDraftRequest,
} from '../../support/drafts.ts';
import type { Claims, Request } from '../../support/http-events.ts';
import { PanelCase } from '../../support/panel.ts';
import { askInSandbox, POST_ROUTES, putNewcomer } from '../../support/post-routes.ts';
import { expectDiscreet } from '../../support/refusals.ts';
import {
  certificateRequest,
  commandRequest,
  filed,
  GRANTED,
  noticeRequest,
  POLICE,
  printedAddress,
  RELEASE,
  read,
  readCertificate,
  SHERIFF,
  say,
  toldDigest,
} from '../../support/requests.ts';
import {
  REVIEWERS,
  type ReviewAct,
  readReview,
  reviewerClaims,
  reviewRequest,
  sittingOn,
} from '../../support/reviews.ts';
import { type Answer, Stack } from '../../support/stack.ts';
import { fileUntilOneWaits, waitingRequest, wordRequest } from '../../support/waiting.ts';

/**
 * Whoever asks by an id learns nothing from the answer about what is not theirs, not even that it exists: for each route with an id in
 * its path, and each caller it has, what is another's is answered to the byte as what is not there.
 */
const ABSENT = `ord_${'0'.repeat(26)}`;
const NO_DRAFT = `drf_${'0'.repeat(26)}`;
const NO_FILING = `fil_${'0'.repeat(26)}`;
/** A version that no order here has: who asks comes before what it rests on. */
const LATER = { ifMatch: 99 };
const FILE = Buffer.from('A letter.');

let stack: Stack;
/** An order before a panel, which the provider objected to as well. */
let panel: PanelCase;
/** An order of the police on its way to `prv-demo`, and one that it ended. */
let fresh: OrderId;
let ended: OrderId;
/** A filing of theirs above the figure of a burst. */
let waiting: string;
/** A draft of theirs. */
let draft: string;
/** Somebody on the panel, and somebody who never had to do with the order. */
let member: string;
let stranger: string;
let token: string;

beforeAll(async () => {
  stack = new Stack(undefined, 'shown', { filingsPerOfficer: 3, filingsPerAuthority: 9, wordsPerOfficer: 9 });
  panel = await PanelCase.drawn(stack);
  await say(
    stack,
    panel.orderId,
    'challenge.filed',
    { grounds: ['no-competence'], requestedOutcome: 'end-the-hold' },
    { provider: 'prv-contact-jp' },
  );
  fresh = await filed(stack, 'epoc-pr', {}, 'fresh');
  ended = await filed(stack, 'epoc-pr', { '/certificate/A/issuingFileNumber': 'LKA-ML 2' }, 'ended');
  waiting = await fileUntilOneWaits(stack);
  draft = draftIdIn(await stack.officer(makeDraftRequest({ instrument: 'EU-EPOC-PR' }), POLICE));
  await readCertificate(stack, fresh);
  await stack.officer(commandRequest(ended, 'release', RELEASE), POLICE);
  const sitting = await sittingOn(stack, panel.orderId, 'r2');
  member = sitting[0] ?? '';
  stranger = REVIEWERS.find((person) => person !== panel.first && !sitting.includes(person)) ?? '';
  token = (await openCase(stack, panel.orderId)).token;
  await putNewcomer(stack);
});

/** Asks for one thing by its id. */
type Ask = (id: string) => Promise<Answer>;

interface Probe {
  readonly route: string;
  readonly who: string;
  readonly ask: Ask;
  readonly absent: () => string;
  /** What exists, and is not theirs. */
  readonly anothers: () => readonly string[];
}

const nameOf = ({ method, route }: Request): string => `${method} ${route}`;
const bodyFor = new Map<string, () => Promise<unknown>>(
  POST_ROUTES.map(({ name, valid }) => [name, () => valid(stack, fresh)]),
);
const validBody = async (route: string): Promise<unknown> => await bodyFor.get(route)?.();

/** Every command on an order, by the last part of its route. */
const COMMANDS = POST_ROUTES.flatMap(({ name }) => {
  const [, command] = /^POST \/v1\/orders\/\{orderId\}\/(.+)$/.exec(name) ?? [];
  return command === undefined ? [] : [command as Parameters<typeof commandRequest>[1]];
});

const OFFICER_READS: readonly ((orderId: string) => Request)[] = [
  (orderId) => read(orderId),
  (orderId) => ({ method: 'GET', route: '/v1/orders/{orderId}/attempts', orderId }),
  (orderId) => ({ method: 'GET', route: '/v1/orders/{orderId}/messages', orderId }),
  (orderId) => read(orderId, '/history'),
  (orderId) => read(orderId, '/certificate'),
];

const ORDERS = { absent: () => ABSENT, anothers: () => [fresh, ended, panel.orderId] };

/** @param by of an authority that issued none of the orders here, and was asked to validate none. */
const ofOfficer = (who: string, by: Claims, commands: typeof COMMANDS): Probe[] => [
  ...OFFICER_READS.map((request) => ({
    route: nameOf(request('')),
    who,
    ask: (id: string) => stack.officer(request(id), by),
    ...ORDERS,
  })),
  ...commands.map((command) => {
    const route = `POST /v1/orders/{orderId}/${command}`;
    const ask = async (id: string) => stack.officer(commandRequest(id, command, await validBody(route), LATER), by);
    return { route, who, ask, ...ORDERS };
  }),
];

const ofFiles = (who: string, at: string, sender: (id: string) => Sender): Omit<Probe, 'absent' | 'anothers'>[] => {
  const path = `${at}/challenges/{challengeId}/attachments/{attachmentId}`;
  return [
    { route: `PUT ${path}/parts/{part}`, who, ask: (id) => sender(id).put(1, FILE, { challenge: challengeOf(id) }) },
    {
      route: `POST ${path}`,
      who,
      ask: (id) => sender(id).post(announced(FILE, 'text/plain'), { challenge: challengeOf(id) }),
    },
    { route: `GET ${path}`, who, ask: (id) => sender(id).get({ challenge: challengeOf(id) }) },
  ];
};

/** `ord_….c2` is an objection of an order; an order alone stands for its first. */
const challengeOf = (id: string): string => id.split('.')[1] ?? 'c1';
const orderOf = (id: string): OrderId => (id.split('.')[0] ?? '') as OrderId;

const PROVIDER_READS: readonly ((orderId: string) => Request)[] = [
  certificateRequest,
  noticeRequest,
  ...['attempts', 'objections', 'messages'].map(
    (what) =>
      (orderId: string): Request => ({ method: 'GET', route: `/v1/provider/orders/{orderId}/${what}`, orderId }),
  ),
];

const OF_PROVIDER = '/v1/provider/orders/{orderId}';

const ofProvider: readonly Probe[] = [
  ...PROVIDER_READS.map((request) => ({
    route: nameOf(request('')),
    who: 'another provider',
    ask: (id: string) => stack.provider(request(id), { provider: 'prv-lantern' }),
    ...ORDERS,
  })),
  ...ofFiles('another provider', OF_PROVIDER, (id) => asProvider(stack, orderOf(id), 'prv-lantern')).map((probe) => ({
    ...probe,
    ...ORDERS,
  })),
  ...ofFiles('the provider', OF_PROVIDER, (id) => asProvider(stack, orderOf(id), 'prv-contact-jp')).map((probe) => ({
    ...probe,
    absent: () => `${panel.orderId}.c9`,
    anothers: () => [`${panel.orderId}.c1`],
  })),
];

const ofPerson: readonly Probe[] = [
  ...ofFiles('the person concerned', '/v1/cases/current', () => asPerson(stack, () => token)),
  {
    route: 'POST /v1/cases/current/challenges/{challengeId}/uploads',
    who: 'the person concerned',
    ask: (id: string) => asPerson(stack, () => token).form(challengeOf(id)),
  },
  {
    route: 'POST /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}/upload',
    who: 'the person concerned',
    ask: (id: string) =>
      asPerson(stack, () => token).take({ name: 'Letter.txt', upload: '0'.repeat(32) }, { challenge: challengeOf(id) }),
  },
  {
    route: 'POST /v1/cases/current/challenges/{challengeId}/withdrawal',
    who: 'the person concerned',
    ask: (id: string) => stack.person(withdrawalRequest(challengeOf(id), {}, { token, key: 'later' })),
  },
].map((probe) => ({ ...probe, absent: () => `${panel.orderId}.c9`, anothers: () => [`${panel.orderId}.c2`] }));

const REVIEW_READS: readonly ((reviewId: string) => Request)[] = [
  readReview,
  (reviewId) => ({ method: 'GET', route: '/v1/reviews/{reviewId}/messages', reviewId }),
  (reviewId) => reviewedFile(reviewId),
];

const REVIEW_ACTS = [
  { act: 'decision', query: {} },
  { act: 'decision', query: { dryRun: 'true' } },
  { act: 'permission', query: {} },
  { act: 'conflict', query: {} },
  { act: 'messages', query: {} },
] as const satisfies readonly { readonly act: ReviewAct; readonly query: object }[];

const asksOfReview = (by: () => string): Pick<Probe, 'route' | 'ask'>[] => [
  ...REVIEW_READS.map((request) => ({
    route: nameOf(request('')),
    ask: (id: string) => stack.reviewer(request(id), reviewerClaims(by())),
  })),
  ...REVIEW_ACTS.map(({ act, query }) => {
    const route = `POST /v1/reviews/{reviewId}/${act}`;
    const ask = async (id: string) => {
      const request = reviewRequest(id, act, await validBody(route), LATER);
      return await stack.reviewer({ ...request, query }, reviewerClaims(by()));
    };
    return { route, ask };
  }),
];

/** To each, which reviews of the order before the panel are not theirs; it has no `r9`. */
const REVIEWERS_ASKING = [
  { who: 'a reviewer who had nothing to do with it', by: () => stranger, others: ['r1', 'r2', 'r3', 'r9'] },
  { who: 'whoever decided what is appealed against', by: () => panel.first, others: ['r2', 'r9'] },
  { who: 'a member of the panel', by: () => member, others: ['r1', 'r9'] },
];

const ofReviewer: readonly Probe[] = REVIEWERS_ASKING.flatMap(({ who, by, others }) =>
  asksOfReview(by).map((asked) => ({
    ...asked,
    who,
    absent: () => `${ABSENT}.r1`,
    anothers: () => others.map((id) => `${panel.orderId}.${id}`),
  })),
);

const ofAnyone: readonly Probe[] = ['application/json', 'text/html'].map((accept) => ({
  route: 'GET /v1/verifications/{orderId}',
  who: `anyone with the digest of another order, for ${accept}`,
  ask: async (id: string) => stack.anyone(printedAddress(id, await toldDigest(stack, ended), accept)),
  absent: () => ABSENT,
  anothers: () => [fresh, panel.orderId],
}));

/** What waits for a second officer of the police. */
const ofWaiting: readonly Probe[] = [
  { request: waitingRequest },
  { request: (id: string) => wordRequest(id, { word: 'given' }) },
].map(({ request }) => ({
  route: nameOf(request('')),
  who: 'another authority',
  ask: (id: string) => stack.officer(request(id), SHERIFF),
  absent: () => NO_FILING,
  anothers: () => [waiting],
}));

/** A draft of the police. */
const ofDrafts: readonly Probe[] = [
  { request: draftRequest },
  { request: (id: string) => changeDraftRequest(id, {}, 1) },
  { request: (id: string) => deleteDraftRequest(id, 1) },
].map(({ request }) => ({
  route: nameOf(request('')),
  who: 'another authority',
  ask: (id: string) => stack.officer(request(id), SHERIFF),
  absent: () => NO_DRAFT,
  anothers: () => [draft],
}));

/** Whoever reads every order there is: to them nothing is another's. Of searches and readings they have the list. */
const READS_EVERYTHING = [
  'GET /v1/complaints/{complaintId}',
  'GET /v1/oversight/orders/{orderId}',
  'GET /v1/oversight/orders/{orderId}/consultations',
  'GET /v1/oversight/orders/{orderId}/history',
  'GET /v1/oversight/readings/{readingId}',
  'GET /v1/oversight/readings/{readingId}/messages',
  'GET /v1/oversight/readings/{readingId}/text',
  'GET /v1/oversight/searches/{searchId}',
  'GET /v1/oversight/searches/{searchId}/orders',
  'POST /v1/complaints/{complaintId}/check',
  'POST /v1/oversight/readings/{readingId}/confirmation',
  'POST /v1/oversight/searches/{searchId}/confirmation',
];

/** Whose they are, registrars' and those of whoever an entry is of, is looked at in component/directory. */
const OF_THE_DIRECTORY = Object.keys(ROUTES['serve-registrars']).filter((route) => route.includes('{'));

const PROBES: readonly Probe[] = [
  ...ofOfficer('another authority', SHERIFF, COMMANDS),
  ...ofOfficer('a validator the order was not put to', { ...SHERIFF, holdfast_role: 'validator' }, []),
  {
    route: 'POST /v1/orders/{orderId}/validation',
    who: 'a validator the order was not put to',
    ask: (id) => {
      const request = commandRequest(id, 'validation', { step: 'refused', reason: 'No.' }, LATER);
      return stack.officer(request, { ...SHERIFF, holdfast_role: 'validator' });
    },
    ...ORDERS,
  },
  ...ofProvider,
  ...ofPerson,
  ...ofReviewer,
  ...ofAnyone,
  ...ofWaiting,
  ...ofDrafts,
  {
    route: 'POST /v1/sandbox/orders/{orderId}/steps',
    who: 'a provider of the sandbox',
    ask: (orderId) =>
      askInSandbox(stack, {
        method: 'POST',
        route: '/v1/sandbox/orders/{orderId}/steps',
        orderId,
        headers: { 'content-type': 'application/json' },
        body: { step: 'release' },
      }),
    ...ORDERS,
  },
];

/** All that a caller gets, but for the id of the request itself. */
const seen = ({ status, headers, text }: Answer) => ({
  status,
  headers,
  text: text.replace(/urn:holdfast:request:request-\d+/, 'urn:holdfast:request:this'),
});

const probes = PROBES.map((probe) => ({ ...probe, title: `${probe.route} for ${probe.who}` }));

async function requireOneAnswer({ ask, absent, anothers }: Probe): Promise<void> {
  const before = await stack.snapshot();
  const nothing = seen(await ask(absent()));
  expect(nothing.status === 404 || nothing.text.includes('genuine')).toBe(true);
  for (const id of anothers()) expect(seen(await ask(id)), id).toEqual(nothing);
  expect(await stack.snapshot()).toEqual(before);
}

describe('what is another’s is answered as what is not there', () => {
  it.each(probes)('$title', requireOneAnswer);

  it('on every route with an id in its path', () => {
    const withId = Object.values(ROUTES).flatMap(
      (routes) => Object.keys(routes).filter((route) => route.includes('{') && !route.startsWith('GET /assets/')), // nobody's
    );
    const asked = new Set([...PROBES.map(({ route }) => route), ...READS_EVERYTHING, ...OF_THE_DIRECTORY]);
    expect([...asked].sort()).toEqual(withId.sort());
  });

  it('and no line of the log tells of it', () => {
    expectDiscreet(stack);
  });
});

/** What no validator may do on any order, and what no contact point may. */
const OF_NO_ROLE = [
  ...COMMANDS.map((command) => ({
    command,
    by: { ...SHERIFF, holdfast_role: 'validator' },
    body: () => validBody(`POST /v1/orders/{orderId}/${command}`),
  })),
  {
    command: 'validation' as const,
    by: SHERIFF,
    body: async (): Promise<unknown> => ({ step: 'refused', reason: 'No.' }),
  },
  { command: 'validation' as const, by: SHERIFF, body: async (): Promise<unknown> => GRANTED },
];

describe('what is not for a role is refused of another’s order as of none', () => {
  it.each(OF_NO_ROLE)('POST /v1/orders/{orderId}/$command for a $by.holdfast_role', async ({ command, by, body }) => {
    const ask = async (id: string) => seen(await stack.officer(commandRequest(id, command, await body(), LATER), by));
    const before = await stack.snapshot();
    const nothing = await ask(ABSENT);
    expect(nothing).toMatchObject({ status: 403, text: expect.stringContaining('role-not-allowed') });
    for (const id of [fresh, ended, panel.orderId]) expect(await ask(id)).toEqual(nothing);
    expect(await stack.snapshot()).toEqual(before);
  });
});

describe('years later, with every order here erased, it still is', () => {
  beforeAll(() => {
    stack.clock.set(plus(stack.clock.now(), 4_000 * DAY_MS));
  });

  const OVER = ['the person concerned', 'the provider', 'a provider of the sandbox']; // who prove nothing any more by then
  it.each(probes.filter(({ who }) => !OVER.includes(who)))('$title', requireOneAnswer);
});
