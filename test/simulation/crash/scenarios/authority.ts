import { DAY_MS, MINUTE_MS } from '../../../../shared/domain/instant.ts';
import { at } from '../../../support/builders.ts';
import { spoken } from '../../../support/reached.ts';
import {
  ALSO_LANTERN,
  ANSWER,
  commandRequest,
  DEFERRAL,
  EXTENSION,
  FILER,
  filing,
  filingRequest,
  GRANTED,
  POLICE,
  PRODUCTION_REQUEST,
  REFUSED,
  RELEASE,
  RENEWAL,
  type SampleName,
  SOUGHT,
  say,
  TOLD_IN_PERSON,
  TRANSMITTED,
  VALIDATOR,
  WITHDRAWAL,
} from '../../../support/requests.ts';
import { decideReview } from '../../../support/reviews.ts';
import { SECOND_OFFICER } from '../../../support/waiting.ts';
import { edited } from '../../../unit/contracts/refusal.ts';
import type { CrashWorld } from '../crash-world.ts';
import type { RequestScenario, Scenario } from '../scenario.ts';
import { AFFIRMED, command, done, fileAndSettle, holdBack, pass, passUntil, receive, tell } from './made.ts';

const files = (name: string, sample: SampleName, edits: Readonly<Record<string, unknown>> = {}): RequestScenario => ({
  name,
  route: 'POST /v1/filings',
  answer: 201,
  prepare: async ({ stack }) => {
    const request = filingRequest(filing(sample, edits));
    return () => stack.officer(request, FILER[sample]);
  },
});

const LATER_REQUEST = edited(PRODUCTION_REQUEST, {
  '/certificate/D/request/issuedOn': '2027-09-15',
  '/certificate/D/signature/date': '2027-09-15',
});

/** Validation was asked for, of an order issued in an emergency. */
const sought = async (world: CrashWorld) => {
  const id = await fileAndSettle(world, 'epoc-pr-emergency');
  const { stack } = world;
  await done(stack.officer(commandRequest(id, 'validation', SOUGHT, { key: 'sought-1' }), POLICE));
  await world.machines.settle();
  return id;
};

const asked = async (world: CrashWorld) => {
  const id = await receive(world);
  await done(say(world.stack, id, 'clarification.requested', { question: 'Which of the folders is meant?' }));
  await world.machines.settle();
  return id;
};

/** Kept for a production request, at which a reviewer looked. */
const continued = async (world: CrashWorld) => {
  const id = await receive(world);
  await done(world.stack.officer(commandRequest(id, 'production-request', PRODUCTION_REQUEST), POLICE));
  await pass(world, 2 * MINUTE_MS);
  await done(decideReview(world.stack, id, 'r1', AFFIRMED));
  return id;
};

/** The same, renewed once on the word of its authority. */
const renewable = async (world: CrashWorld) => {
  const id = await continued(world);
  const { stack } = world;
  await done(stack.officer(commandRequest(id, 'transmission', TRANSMITTED), POLICE));
  await pass(world, 300 * DAY_MS);
  await done(stack.officer(commandRequest(id, 'production-request', LATER_REQUEST, { key: 'again-1' }), POLICE));
  await pass(world, 2 * MINUTE_MS);
  await done(decideReview(stack, id, 'r2', AFFIRMED));
  return id;
};

/** Its provider says nothing, and has to be called. */
const silent = async (world: CrashWorld) => {
  world.stack.sender.down = 'ECONNREFUSED';
  const id = await fileAndSettle(world, 'epoc-pr-emergency');
  await pass(world, 6 * MINUTE_MS);
  return id;
};

/** Halfway through its period. */
const askedWhetherNeeded = async (world: CrashWorld) => {
  const id = await receive(world);
  await passUntil(world, at('2026-12-20T20:05:00Z'));
  return id;
};

/** A reviewer has it, for a production request was brought. */
const reviewed = async (world: CrashWorld) => {
  const id = await receive(world);
  await done(world.stack.officer(commandRequest(id, 'production-request', PRODUCTION_REQUEST), POLICE));
  await pass(world, 2 * MINUTE_MS);
  return id;
};

export const OF_AUTHORITIES: readonly Scenario[] = [
  files('files for one provider', 'epoc-pr'),
  {
    ...files('files for two providers', 'epoc-pr', ALSO_LANTERN),
    between: 'each order is a commit of its own: whoever never comes back has filed for the first alone',
  },
  {
    ...files('files in an emergency', 'epoc-pr-emergency'),
    excused: {
      '/waiting/filings/0/because': 'where nobody could count, it is looked at as one above the figure',
      '/waiting/filings': 'no emergency waits for a list: where that was away, it is not in it',
      '/waiting/listed': 'no emergency waits for a list: where that was away, it is not in it',
      '/seek/steps/3': 'sent again twenty minutes later, its hours begin in another one',
      '/attention/0': 'sent again twenty minutes later, another of its hours runs out first',
      '/due/owedBy': 'sent again twenty minutes later, another of its hours runs out first',
      '/due/what': 'sent again twenty minutes later, another of its hours runs out first',
    },
    between:
      'its hint and its place in the list come first: whoever never comes back has filed nothing, and the list says that it waits',
  },
  files('files a letter', 'us-2703f'),
  files('files a request of a Party', 'budapest-29'),
  {
    ...files('files a demand', 'ca-487-012'),
    between: 'its demand is taken first, for an order that may never come to be: it is nobody’s again after a while',
  },
  command('validation', SOUGHT, (world) => fileAndSettle(world, 'epoc-pr-emergency'), {
    name: 'seeks validation',
    answer: 200,
  }),
  command('validation', GRANTED, sought, { name: 'validates', answer: 200, by: VALIDATOR }),
  command('validation', REFUSED, sought, { name: 'refuses to validate', answer: 200, by: VALIDATOR }),
  command('extension', EXTENSION, receive, { name: 'extends', answer: 200 }),
  command('extension', RENEWAL, (world) => receive(world, 'us-2703f'), { name: 'renews', answer: 200 }),
  command('production-request', PRODUCTION_REQUEST, receive, { name: 'requests production', answer: 200 }),
  command('transmission', TRANSMITTED, continued, { name: 'says that it was transmitted', answer: 200 }),
  command('release', RELEASE, receive, { name: 'releases', answer: 200 }),
  command('release', WITHDRAWAL, receive, { name: 'withdraws', answer: 200 }),
  command('notice-deferral', DEFERRAL, receive, { name: 'defers the notice', answer: 200 }),
  command(
    'notice',
    TOLD_IN_PERSON,
    async (world) => {
      const id = await receive(world);
      await pass(world, 5 * MINUTE_MS);
      return id;
    },
    { name: 'claims to have told', answer: 200 },
  ),
  command('clarification-answer', ANSWER, asked, { name: 'answers a question', answer: 200 }),
  command('renewal', { reason: 'The court sits in May.' }, renewable, { name: 'asks for leave to renew', answer: 200 }),
  {
    name: 'says that it called',
    route: 'POST /v1/orders/{orderId}/calls',
    between: 'what was said is noted first: the call stays in the list until somebody says it again',
    answer: 200,
    prepare: async (world) => {
      const id = await silent(world);
      const request = commandRequest(id, 'calls', await spoken(world.stack, id));
      return () => world.stack.officer(request, POLICE);
    },
  },
  command('need', { reason: 'The request is being drafted.' }, askedWhetherNeeded, {
    name: 'still needs it',
    answer: 200,
  }),
  command('messages', { review: 'r1', text: 'It is needed whole.' }, reviewed, {
    name: 'writes to a reviewer',
    answer: 200,
  }),
  command('conflicts', { review: 'r1', ground: 'personal-tie', reason: 'A relative of the suspect.' }, reviewed, {
    name: 'doubts a reviewer',
    answer: 200,
  }),
  command('confirmation', { stands: true }, (world) => holdBack(world), {
    name: 'confirms an order of a suspended account',
    answer: 200,
    by: SECOND_OFFICER,
  }),
  command('notice-letter', { language: 'de' }, tell, {
    name: 'has the letter written',
    answer: 200,
    between: 'the record says first that it is written: nobody has seen the code of a letter that never came',
  }),
];
