import { directoryEntry } from '../../../support/builders.ts';
import { changeDraftRequest, deleteDraftRequest, draftIdIn, makeDraftRequest } from '../../../support/drafts.ts';
import type { Claims } from '../../../support/http-events.ts';
import {
  ALSO_LANTERN,
  checkRequest,
  FILER,
  filing,
  filingRequest,
  POLICE,
  searchRequest,
} from '../../../support/requests.ts';
import { SECOND_OFFICER, waitingIdIn, wordRequest } from '../../../support/waiting.ts';
import type { CrashWorld } from '../crash-world.ts';
import type { Scenario } from '../scenario.ts';
import { done, fileAndSettle } from './made.ts';

/** The entry of the authority asks for a second officer. */
export const askForTwo = ({ stack }: CrashWorld) =>
  stack.directory.put(directoryEntry('aut-police', { secondOfficer: ['urgent'] }), 'operator');

const propose = async (world: CrashWorld): Promise<string> => {
  await askForTwo(world);
  return waitingIdIn(await done(world.stack.officer(filingRequest(filing('epoc-pr', ALSO_LANTERN)), POLICE)));
};

const word = (
  name: string,
  body: object,
  ready: (world: CrashWorld) => Promise<string>,
  between: string,
  by: Claims = SECOND_OFFICER,
): Scenario => ({
  between,
  name,
  route: 'POST /v1/filings/waiting/{filingId}/word',
  answer: 200,
  prepare: async (world) => {
    const request = wordRequest(await ready(world), body);
    return () => world.stack.officer(request, by);
  },
});

const seeEmergency = async (world: CrashWorld): Promise<string> => {
  await askForTwo(world);
  const answer = await done(world.stack.officer(filingRequest(filing('epoc-pr-emergency')), POLICE));
  await world.machines.settle();
  return String(Reflect.get(Object(answer.body), 'filing'));
};

const draft = async ({ stack }: CrashWorld): Promise<string> =>
  draftIdIn(await done(stack.officer(makeDraftRequest({ instrument: 'EU-EPOC-PR' }), POLICE)));

export const OF_FILINGS: readonly Scenario[] = [
  {
    name: 'proposes a filing',
    route: 'POST /v1/filings',
    answer: 202,
    between: 'it is noted first: nobody is shown it before its form is kept, and its time runs out',
    prepare: async (world) => {
      await askForTwo(world);
      const request = filingRequest(filing('epoc-pr', ALSO_LANTERN));
      return () => world.stack.officer(request, POLICE);
    },
  },
  word(
    'gives the second word, for two providers',
    { word: 'given' },
    propose,
    'the word is kept first: it stays in the list until the orders of it are issued',
  ),
  word(
    'refuses the second word',
    { word: 'refused', reason: 'Nobody here works on it.' },
    propose,
    'the word is kept first: the form goes when it is over, if not before',
  ),
  word(
    'has seen an emergency',
    { word: 'seen' },
    seeEmergency,
    'the order has it first: it stays in the list until somebody says it again',
  ),
  {
    name: 'checks a filing',
    route: 'POST /v1/filing-checks',
    answer: 200,
    prepare:
      async ({ stack }) =>
      () =>
        stack.officer(checkRequest(filing('epoc-pr')), POLICE),
  },
  {
    name: 'looks for a file number',
    route: 'POST /v1/order-searches',
    answer: 200,
    prepare: async (world) => {
      await fileAndSettle(world);
      return () => world.stack.officer(searchRequest({ fileNumber: 'LKA-ML 4100-2026-0831' }), FILER['epoc-pr']);
    },
  },
  {
    name: 'keeps a draft',
    route: 'POST /v1/drafts',
    answer: 201,
    prepare:
      async ({ stack }) =>
      () =>
        stack.officer(makeDraftRequest({ instrument: 'EU-EPOC-PR' }), POLICE),
  },
  {
    name: 'changes a draft',
    route: 'PUT /v1/drafts/{draftId}',
    answer: 200,
    prepare: async (world) => {
      const request = changeDraftRequest(await draft(world), { instrument: 'EU-EPOC-PR', step: 2 }, 1);
      return () => world.stack.officer(request, POLICE);
    },
  },
  {
    name: 'throws a draft away',
    route: 'DELETE /v1/drafts/{draftId}',
    answer: 200,
    answeredAgain: 404,
    prepare: async (world) => {
      const request = deleteDraftRequest(await draft(world), 1);
      return () => world.stack.officer(request, POLICE);
    },
  },
];
