import { AUDITOR, CONFIRMED, SECOND_AUDITOR, sendAsOverseer } from '../../../support/overseers.ts';
import { answerReading, askToRead, readText, WHY } from '../../../support/readings.ts';
import { keyed, toldDigest, verificationRequest } from '../../../support/requests.ts';
import { answerSearch, askForSearch, findOrders, idOf, SOUGHT } from '../../../support/searches.ts';
import type { CrashWorld } from '../crash-world.ts';
import type { RequestScenario, Scenario } from '../scenario.ts';
import { done, fileAndSettle } from './made.ts';
import { COMPLAINT } from './persons.ts';

const complain = async ({ stack }: CrashWorld): Promise<string> => {
  await done(stack.person({ method: 'POST', route: '/v1/complaints', headers: keyed('mine-1'), body: COMPLAINT }));
  const list = await done(stack.overseer({ method: 'GET', route: '/v1/complaints' }, AUDITOR));
  return String(Object(list.body).complaints[0].id);
};

const asked = async (world: CrashWorld): Promise<string> =>
  idOf(await done(askToRead(world.stack, await fileAndSettle(world))));
const confirmed = async (world: CrashWorld): Promise<string> => {
  const id = await asked(world);
  await done(answerReading(world.stack, id));
  return id;
};
const sought = async (world: CrashWorld): Promise<string> => {
  await fileAndSettle(world);
  return idOf(await done(askForSearch(world.stack)));
};

/** Of what is read. */
const COUNTED = 'whatever somebody may have seen is counted, whether it reached them or not';

const finds = (name: string, finding: string): RequestScenario => ({
  name,
  route: 'POST /v1/complaints/{complaintId}/check',
  answer: 200,
  prepare: async (world) => {
    const complaintId = await complain(world);
    const body = { finding, note: 'A hold of the sheriff was looked at.' };
    const request = {
      method: 'POST',
      route: '/v1/complaints/{complaintId}/check',
      complaintId,
      headers: keyed('check-1'),
      body,
    } as const;
    return () => world.stack.overseer(request, AUDITOR);
  },
});

/** What anyone may ask. */
export const OF_ANYONE: readonly Scenario[] = [
  {
    name: 'anyone asks whether a paper is genuine',
    route: 'POST /v1/verifications',
    answer: 200,
    prepare: async (world) => {
      const orderId = await fileAndSettle(world);
      const request = verificationRequest({ orderId, digest: await toldDigest(world.stack, orderId) });
      return () => world.stack.anyone(request);
    },
  },
];

export const OF_OVERSIGHT: readonly Scenario[] = [
  finds('finds nothing', 'no-hold'),
  {
    ...finds('finds what was not remedied', 'unlawful-not-remedied'),
    between: 'it stands in the list of what was not remedied first: the complaint waits until somebody says it again',
  },
  {
    name: 'asks to read what is sealed',
    route: 'POST /v1/oversight/readings',
    answer: 201,
    between: 'the record says first that it is asked for: nobody can answer what never came to the list',
    prepare: async (world) => {
      const id = await fileAndSettle(world);
      return () =>
        sendAsOverseer(
          world.stack,
          { route: '/v1/oversight/readings', body: { orderId: id, reason: WHY } },
          'ask-1',
          AUDITOR,
        );
    },
  },
  {
    name: 'lets another read',
    route: 'POST /v1/oversight/readings/{readingId}/confirmation',
    answer: 200,
    between: 'it is noted first: it waits for an answer until somebody gives it again',
    prepare: async (world) => {
      const id = await asked(world);
      return () => answerReading(world.stack, id, CONFIRMED);
    },
  },
  {
    name: 'reads what is sealed',
    route: 'GET /v1/oversight/readings/{readingId}/text',
    answer: 200,
    excused: { '/readCount': COUNTED, '/count': COUNTED, '/notes/0/events': COUNTED },
    between: 'it is counted and noted before it is shown',
    prepare: async (world) => {
      const id = await confirmed(world);
      return () => readText(world.stack, id);
    },
  },
  {
    name: 'asks for a search',
    route: 'POST /v1/oversight/searches',
    answer: 201,
    prepare: async (world) => {
      await fileAndSettle(world);
      return () => askForSearch(world.stack, SOUGHT);
    },
  },
  {
    name: 'lets another search',
    route: 'POST /v1/oversight/searches/{searchId}/confirmation',
    answer: 200,
    prepare: async (world) => {
      const id = await sought(world);
      return () => answerSearch(world.stack, id, CONFIRMED, 'answer-1', SECOND_AUDITOR);
    },
  },
  {
    name: 'reads what was found',
    route: 'GET /v1/oversight/searches/{searchId}/orders',
    answer: 200,
    excused: { '/readCount': COUNTED },
    between: 'it is counted before it is shown',
    prepare: async (world) => {
      const id = await sought(world);
      await done(answerSearch(world.stack, id));
      return () => findOrders(world.stack, id);
    },
  },
];
