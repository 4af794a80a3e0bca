import type { OrderId } from '../../../../shared/domain/ids.ts';
import { MINUTE_MS } from '../../../../shared/domain/instant.ts';
import { announced, asPerson } from '../../../support/attachments.ts';
import {
  type CaseCommandName,
  CHALLENGE,
  caseOf,
  caseRequest,
  issueCode,
  newsAddressRemovalRequest,
  newsAddressRequest,
  openCase,
  renewalRequest,
  sessionRequest,
  withdrawalRequest,
} from '../../../support/cases.ts';
import { memberOf } from '../../../support/requests.ts';
import { decideReview } from '../../../support/reviews.ts';
import type { Answer } from '../../../support/stack.ts';
import type { CrashWorld } from '../crash-world.ts';
import type { RequestScenario, Scenario } from '../scenario.ts';
import { done, KEPT_FIRST, leaveUnsearched, pass, tell } from './made.ts';

/** Somebody who is in the case of their order. */
export interface InCase {
  readonly id: OrderId;
  readonly token: string;
}

export async function enter(world: CrashWorld): Promise<InCase> {
  const id = await tell(world);
  return { id, token: (await openCase(world.stack, id)).token };
}

/** The same, and they have objected, and somebody has the review. */
export async function objected(world: CrashWorld): Promise<InCase> {
  const own = await enter(world);
  await done(world.stack.person(caseRequest('challenges', CHALLENGE, own)));
  await pass(world, 2 * MINUTE_MS);
  return own;
}

/** The same, and it was decided against them. */
export async function decided(world: CrashWorld): Promise<InCase> {
  const own = await objected(world);
  await done(
    decideReview(world.stack, own.id, 'r1', {
      outcome: 'affirm',
      reasons: 'It is needed.',
      forTheOtherSide: 'It stands.',
    }),
  );
  return own;
}

type Send = (own: InCase) => () => Promise<Answer>;

const inCase = (
  name: string,
  route: RequestScenario['route'],
  answer: number,
  ready: (world: CrashWorld) => Promise<InCase>,
  send: (world: CrashWorld) => Send,
): RequestScenario => ({
  name,
  route,
  answer,
  prepare: async (world) => send(world)(await ready(world)),
});

const says = (
  name: string,
  word: CaseCommandName,
  body: unknown,
  ready: (world: CrashWorld) => Promise<InCase>,
): Scenario =>
  inCase(name, `POST /v1/cases/current/${word}`, 201, ready, ({ stack }) => (own) => {
    const request = caseRequest(word, body, own);
    return () => stack.person(request);
  });

const FILE = Buffer.from('A letter.');
const CHALLENGE_PATH = '/v1/cases/current/challenges/{challengeId}';

/** Of what nobody is known by. */
const COUNTED = 'whoever says it has no key: what is said again counts again';

const anyone = (
  name: string,
  route: '/v1/complaints' | '/v1/difficulties',
  answer: number,
  body: unknown,
): RequestScenario => ({
  name,
  route: `POST ${route}`,
  answer,
  prepare:
    async ({ stack }) =>
    () =>
      stack.person({
        method: 'POST',
        route,
        headers: { 'content-type': 'application/json', 'idempotency-key': 'mine-1' },
        body,
      }),
});

export const COMPLAINT = { identifierHint: 'm.reuther@skylark.example', text: 'My mail behaves strangely.' };

export const OF_PERSONS: readonly Scenario[] = [
  {
    name: 'opens a case',
    route: 'POST /v1/cases/sessions',
    answer: 201,
    prepare: async (world) => {
      const request = sessionRequest(await issueCode(world.stack, await tell(world)));
      return () => world.stack.person(request);
    },
  },
  inCase(
    'goes on in a case',
    'POST /v1/cases/sessions/renewal',
    201,
    enter,
    ({ stack }) =>
      ({ token }) =>
      () =>
        stack.person(renewalRequest(token)),
  ),
  says('objects', 'challenges', CHALLENGE, enter),
  inCase('takes an objection back', `POST ${CHALLENGE_PATH}/withdrawal`, 201, objected, ({ stack }) => (own) => {
    const request = withdrawalRequest('c1', { reason: 'My cousin explained it.' }, own);
    return () => stack.person(request);
  }),
  says('appeals', 'appeals', { challenge: 'c1', text: 'It never was.' }, decided),
  says('writes to whoever decides', 'messages', { review: 'r1', text: 'When do you decide?' }, objected),
  says(
    'doubts whoever decides',
    'conflicts',
    { review: 'r1', ground: 'personal-tie', reason: 'We are neighbours.' },
    objected,
  ),
  {
    name: 'ends a code',
    route: 'POST /v1/cases/current/code-ends',
    answer: 201,
    between: 'it is noted first: the code stands in the list of the case until somebody ends it again',
    prepare: async (world) => {
      const own = await enter(world);
      await openCase(world.stack, own.id);
      const codes: readonly { readonly id: string; readonly own: boolean }[] = Object(
        await caseOf(world.stack, own.token),
      ).codes;
      const request = caseRequest('code-ends', { code: codes.find((code) => !code.own)?.id }, own);
      return () => world.stack.person(request);
    },
  },
  inCase(
    'says where news go',
    'PUT /v1/cases/current/news-address',
    200,
    enter,
    ({ stack }) =>
      ({ token }) =>
      () =>
        stack.person(newsAddressRequest(token, { email: 'zelda@quist.example', language: 'pl' })),
  ),
  inCase(
    'wants no news',
    'POST /v1/cases/current/news-address-removal',
    201,
    async (world) => {
      const own = await enter(world);
      await done(world.stack.person(newsAddressRequest(own.token, { email: 'zelda@quist.example', language: 'pl' })));
      return own;
    },
    ({ stack }) =>
      ({ token }) =>
      () =>
        stack.person(newsAddressRemovalRequest(token)),
  ),
  inCase(
    'sends a piece of a file',
    `PUT ${CHALLENGE_PATH}/attachments/{attachmentId}/parts/{part}`,
    200,
    objected,
    ({ stack }) =>
      ({ token }) =>
      () =>
        asPerson(stack, () => token).put(1, FILE),
  ),
  {
    between: KEPT_FIRST,
    ...inCase(
      'adds a file to an objection',
      `POST ${CHALLENGE_PATH}/attachments/{attachmentId}`,
      201,
      async (world) => {
        const own = await objected(world);
        await done(asPerson(world.stack, () => own.token).put(1, FILE));
        leaveUnsearched(world);
        return own;
      },
      ({ stack }) =>
        ({ token }) =>
        () =>
          asPerson(stack, () => token).post(announced(FILE, 'text/plain')),
    ),
  },
  inCase(
    'asks for a form for a file',
    `POST ${CHALLENGE_PATH}/uploads`,
    201,
    objected,
    ({ stack }) =>
      ({ token }) =>
      () =>
        asPerson(stack, () => token).form(),
  ),
  {
    name: 'has a file taken that it posted',
    between: KEPT_FIRST,
    route: `POST ${CHALLENGE_PATH}/attachments/{attachmentId}/upload`,
    answer: 201,
    prepare: async (world) => {
      const { token } = await objected(world);
      const person = asPerson(world.stack, () => token);
      const { body } = await done(person.form());
      const slip = Object(body);
      await world.stack.forms.post(slip, FILE);
      leaveUnsearched(world);
      return () => person.take({ name: 'Letter.txt', upload: slip.upload }, { attachment: slip.attachment });
    },
  },
  anyone('complains', '/v1/complaints', 202, COMPLAINT),
  {
    ...anyone('says what is hard', '/v1/difficulties', 200, { page: 'start', kinds: ['reading'] }),
    excused: { '/times': COUNTED, '/said': COUNTED },
  },
  {
    name: 'asks what became of a complaint',
    route: 'POST /v1/complaint-enquiries',
    answer: 200,
    prepare: async ({ stack }) => {
      const headers = { 'content-type': 'application/json' };
      const complaint = {
        method: 'POST',
        route: '/v1/complaints',
        headers: { ...headers, 'idempotency-key': 'mine-1' },
        body: COMPLAINT,
      } as const;
      const number = memberOf((await done(stack.person(complaint))).body, 'number');
      return () => stack.person({ method: 'POST', route: '/v1/complaint-enquiries', headers, body: { number } });
    },
  },
];
