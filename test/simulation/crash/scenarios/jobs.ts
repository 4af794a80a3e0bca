import type { OrderId } from '../../../../shared/domain/ids.ts';
import { HOUR_MS, type Instant, MINUTE_MS, plus, SECOND_MS } from '../../../../shared/domain/instant.ts';
import { findNextByTime } from '../../../../shared/domain/order/life/time.ts';
import type { TimedEventType } from '../../../../shared/domain/order/life/time-in-life.ts';
import { CHALLENGE, caseRequest, objectAsProvider } from '../../../support/cases.ts';
import {
  ALSO_LANTERN,
  commandRequest,
  DEFERRAL,
  EXTENSION,
  POLICE,
  PRODUCTION_REQUEST,
  RELEASE,
  SOUGHT,
  say,
  WITHDRAWAL,
} from '../../../support/requests.ts';
import { latestOf } from '../../../support/reviews.ts';
import { suspend } from '../../../support/suspending.ts';
import type { JobName } from '../../world/machines.ts';
import type { CrashWorld } from '../crash-world.ts';
import type { JobScenario, Scenario } from '../scenario.ts';
import { done, fileAndSettle, fileIn, holdBack, pass, passUntil, receive } from './made.ts';
import { enter } from './persons.ts';
import { askForTwo } from './waiting.ts';

type Ready = (world: CrashWorld) => Promise<OrderId>;

/** What is there at this moment is worked off, by this job among others. */
const works = (
  name: string,
  job: JobName,
  ready: (world: CrashWorld) => Promise<unknown>,
  ms = 0,
  more: Partial<JobScenario> = {},
): Scenario => ({
  name,
  job,
  prepare: async (world) => {
    await ready(world);
    return () => (ms === 0 ? world.machines.settle() : pass(world, ms));
  },
  ...more,
});

/** More instants than any life here has before the one that is waited for. */
const INSTANTS = 60;

/** Lets time pass until a moment before it brings this. @returns when that is. */
async function passUntilBefore(world: CrashWorld, id: OrderId, type: TimedEventType): Promise<Instant> {
  for (let at = 0; at < INSTANTS; at += 1) {
    const next = findNextByTime((await latestOf(world.stack, id)).state);
    if (!next) throw new Error(`time brings no ${type} here`);
    if (next.type === type) {
      if (next.at - 1 > world.now) await passUntil(world, plus(next.at, -1));
      return next.at;
    }
    await passUntil(world, plus(next.at, SECOND_MS));
  }
  throw new Error(`time brings no ${type} here for long`);
}

/** What time alone brings to an order. @param besides what it brings at that instant before; left out, the same. */
const fires = (name: string, brings: TimedEventType, ready: Ready, besides: TimedEventType = brings): Scenario => ({
  name,
  job: 'fire',
  brings,
  prepare: async (world) => {
    const at = await passUntilBefore(world, await ready(world), besides);
    return () => passUntil(world, plus(at, SECOND_MS));
  },
});

const told = async (
  world: CrashWorld,
  name: 'release' | 'validation' | 'production-request' | 'notice-deferral' | 'extension',
  body: unknown,
  ready: Ready,
): Promise<OrderId> => {
  const id = await ready(world);
  await done(world.stack.officer(commandRequest(id, name, body), POLICE));
  await world.machines.settle();
  return id;
};

/** The person concerned has objected, and nobody has the review yet. */
const object: Ready = async (world) => {
  const own = await enter(world);
  await done(world.stack.person(caseRequest('challenges', CHALLENGE, own)));
  return own.id;
};

const askBack = async (world: CrashWorld, more: object = {}): Promise<OrderId> => {
  const id = await receive(world);
  await done(say(world.stack, id, 'clarification.requested', { question: 'Which of the folders is meant?', ...more }));
  await world.machines.settle();
  return id;
};

const askBackOfLetter: Ready = async (world) => {
  const id = await receive(world, 'us-2703f');
  await done(say(world.stack, id, 'clarification.requested', { question: 'Which of the folders is meant?' }));
  await world.machines.settle();
  return id;
};

/** Preserved, and released. */
const letGo: Ready = async (world) => {
  const id = await receive(world);
  await done(say(world.stack, id, 'order.preserved', { targets: [{ id: 't1' }] }));
  return await told(world, 'release', RELEASE, async () => id);
};

const emergency: Ready = (world) => fileAndSettle(world, 'epoc-pr-emergency');

export const OF_TIME: readonly Scenario[] = [
  fires('nobody ever received it', 'order.expired', fileAndSettle),
  fires('its period is over', 'order.lapsed', receive),
  fires('its longer period is over', 'order.lapsed', (world) => told(world, 'extension', EXTENSION, receive)),
  fires('it was kept, and nobody renewed it', 'order.lapsed', (world) =>
    told(world, 'production-request', PRODUCTION_REQUEST, receive),
  ),
  fires('nobody asked for its validation', 'order.withdrawn', emergency),
  fires('nobody validated it in time', 'validation.overdue', (world) => told(world, 'validation', SOUGHT, emergency)),
  fires('nobody acknowledged it', 'acknowledgement.overdue', fileAndSettle),
  fires(
    'nobody acknowledged its end',
    'end.acknowledgement-overdue',
    (world) => told(world, 'extension', EXTENSION, receive),
    'acknowledgement.overdue',
  ),
  fires('nobody answered the question, and nothing is left', 'order.exempt', askBack),
  fires('nobody answered the question, and the rest is left', 'targets.exempt', (world) =>
    askBack(world, { targets: [{ id: 't1' }] }),
  ),
  fires(
    'nobody has seen the emergency',
    'emergency.unseen',
    async (world) => {
      await askForTwo(world);
      return await emergency(world);
    },
    'acknowledgement.overdue',
  ),
  fires('nobody answered the question of a letter', 'clarification.overdue', askBackOfLetter),
  fires('nobody showed that it was sent', 'transmission.overdue', (world) =>
    told(world, 'production-request', PRODUCTION_REQUEST, receive),
  ),
  fires('it is asked whether it is needed', 'need.asked', receive),
  fires('nobody said that it is needed', 'need.unanswered', receive),
  fires('nobody said that it let go', 'release.overdue', letGo, 'notice.relay-overdue'),
  fires('its notice is due', 'notice.given', receive),
  fires('its notice was deferred for long enough', 'notice.given', (world) =>
    told(world, 'notice-deferral', DEFERRAL, receive),
  ),
  fires('nobody relayed its notice', 'notice.relay-overdue', receive),
  fires('the doubt about it is over', 'doubt.undone', holdBack),
  fires('its reviewer was silent', 'review.moved', object),
  fires('all its reviewers were silent', 'review.defaulted', object),
  fires('its text is erased', 'order.erased', (world) => told(world, 'release', RELEASE, receive)),
  fires('its text is erased, of one never received', 'order.erased', (world) =>
    told(world, 'release', WITHDRAWAL, fileAndSettle),
  ),
  fires('its officials are erased', 'officials.erased', (world) => told(world, 'release', RELEASE, receive)),
];

const release: Ready = async (world) => {
  const id = await receive(world);
  await done(world.stack.officer(commandRequest(id, 'release', RELEASE), POLICE));
  return id;
};

/** Of an end that is told. */
const LOOKED_ALIKE = {
  '/body/data/stillHeld': 'where nobody could look whether another order holds it, it counts as held',
};

export const OF_MACHINES: readonly Scenario[] = [
  works('what was filed is told', 'dispatch', fileIn),
  works('what was filed for two is told', 'dispatch', (world) => fileIn(world, 'epoc-pr', ALSO_LANTERN)),
  works('what was released is told', 'dispatch', release, 0, { excused: LOOKED_ALIKE }),
  works('what was objected is told', 'dispatch', object),
  works('lists follow what was filed', 'views', fileIn),
  works('lists follow what was released', 'views', release),
  works('lists follow what was objected', 'views', object),
  works('overlaps are noted', 'overlaps', fileIn),
  works('overlaps of two orders on one account are noted', 'overlaps', async (world) => {
    await receive(world);
    await fileIn(world, 'epoc-pr', {}, 'key-2');
  }),
  works('overlaps are let go', 'overlaps', async (world) => {
    await receive(world, 'epoc-pr', {}, 'key-2');
    const id = await receive(world);
    await done(world.stack.officer(commandRequest(id, 'release', RELEASE), POLICE));
  }),
  works('due rows are swept up', 'sweep', receive, 2 * HOUR_MS),
  works(
    'due rows of many orders are swept up',
    'sweep',
    async (world) => {
      for (const key of ['key-1', 'key-2', 'key-3']) await fileAndSettle(world, 'epoc-pr', {}, key);
    },
    2 * HOUR_MS,
  ),
  works('a message is delivered', 'deliver', fileIn),
  works('a message of an emergency is delivered', 'deliver', (world) => fileIn(world, 'epoc-pr-emergency')),
  works('a message is delivered to one that refuses it', 'deliver', async (world) => {
    world.stack.sender.answer(503);
    await fileIn(world);
  }),
  works(
    'a message is tried again',
    'deliver',
    async (world) => {
      world.stack.sender.answer(503);
      await fileAndSettle(world);
    },
    5 * MINUTE_MS,
  ),
  works(
    'an endpoint that failed is back',
    'deliver',
    async (world) => {
      world.stack.sender.answer('ECONNREFUSED', 'ECONNREFUSED');
      await fileAndSettle(world);
      await pass(world, 2 * SECOND_MS);
    },
    10 * MINUTE_MS,
  ),
  works('an emergency is hastened', 'hasten', (world) => fileIn(world, 'epoc-pr-emergency'), 5 * SECOND_MS),
  works(
    'a call is opened',
    'hasten',
    async (world) => {
      world.stack.sender.down = 'ECONNREFUSED';
      await fileAndSettle(world, 'epoc-pr-emergency');
      await pass(world, MINUTE_MS);
    },
    6 * MINUTE_MS,
  ),
  works('orders of a suspended account are held', 'hold', async (world) => {
    await fileAndSettle(world);
    await suspend(world.stack);
  }),
  works('a reviewer is drawn', 'fire', object, 2 * MINUTE_MS, { brings: 'review.assigned' }),
  works(
    'a provider’s objection gets its reviewer',
    'fire',
    async (world) => {
      const id = await receive(world);
      await done(objectAsProvider(world.stack, id));
    },
    2 * MINUTE_MS,
    { brings: 'review.assigned' },
  ),
  works(
    'a lost dispatch is made up for',
    'fire',
    async (world) => {
      await fileIn(world);
      const records = world.stack.orders.takeRecords();
      world.machines.readers.views.add(records);
      world.machines.readers.overlaps.add(records);
    },
    MINUTE_MS,
  ),
];
