import type { Claims } from '../../../support/http-events.ts';
import { proposalOf, propose, REGISTRAR, revoke, SECOND_REGISTRAR, step } from '../../../support/registrars.ts';
import { memberOf, POLICE } from '../../../support/requests.ts';
import type { Answer } from '../../../support/stack.ts';
import { suspend, suspensionRequest, suspensionWordRequest, THEFT } from '../../../support/suspending.ts';
import { Workers } from '../../../support/workers.ts';
import type { CrashWorld } from '../crash-world.ts';
import type { RequestScenario, Scenario } from '../scenario.ts';
import { done, fileAndSettle } from './made.ts';

const RENAMED = { name: 'Skylark (renamed)' };
const MOVED = { endpoints: [{ id: 'inbox-2', url: 'https://inbox-2.skylark.example/holdfast' }] };
const DOUBT = { reason: 'A doubt.' };

const proposed = async ({ stack }: CrashWorld, changes: Readonly<Record<string, unknown>> = RENAMED): Promise<Answer> =>
  await done(propose(stack, await proposalOf(stack, 'provider', 'prv-demo', changes)));
const idOf = ({ body }: Answer): string => String(memberOf(body, 'id'));

/** What was posted to the new address of a provider. */
async function challengeOf({ stack }: CrashWorld): Promise<unknown> {
  await new Workers(stack).deliver(stack.notices.take().posts.map((post) => ({ post })));
  return memberOf(memberOf(JSON.parse(stack.sender.posts.at(-1)?.body ?? '{}'), 'data'), 'challenge');
}

const onChange = (
  name: string,
  act: 'approval' | 'refusal' | 'withdrawal' | 'challenges' | 'objection',
  {
    changes,
    by,
    bodyOf,
  }: { changes?: Readonly<Record<string, unknown>>; by: Claims; bodyOf: (made: Answer) => unknown },
): Scenario => ({
  name,
  route: `POST /v1/directory/changes/{changeId}/${act}`,
  answer: 200,
  prepare: async (world) => {
    const made = await proposed(world, changes);
    return () => step(world.stack, idOf(made), act, bodyOf(made), by);
  },
});

const suspension = (name: string, word: 'confirmation' | 'lifting'): Scenario => ({
  name,
  route: `POST /v1/directory/suspensions/{suspensionId}/${word}`,
  answer: 200,
  prepare: async (world) => {
    await fileAndSettle(world);
    const id = await suspend(world.stack);
    await world.machines.settle();
    return () => world.stack.registrar(suspensionWordRequest(id, word), SECOND_REGISTRAR);
  },
});

const ofProvider = (
  name: string,
  act: 'objection' | 'proof',
  ready: (world: CrashWorld) => Promise<{ readonly id: string; readonly said: object }>,
): RequestScenario => ({
  name,
  route: `POST /v1/provider/directory-changes/{changeId}/${act}`,
  answer: 200,
  prepare: async (world) => {
    const { id, said } = await ready(world);
    const request = {
      method: 'POST',
      route: `/v1/provider/directory-changes/{changeId}/${act}`,
      changeId: id,
      body: { change: id, ...said },
    } as const;
    return () => world.stack.provider(request, { provider: 'prv-demo', id: 'word-1' });
  },
});

export const OF_REGISTRARS: readonly Scenario[] = [
  {
    name: 'proposes a change',
    route: 'POST /v1/directory/changes',
    answer: 201,
    prepare: async ({ stack }) => {
      const body = await proposalOf(stack, 'provider', 'prv-demo', MOVED);
      return () => propose(stack, body);
    },
  },
  onChange('approves a change', 'approval', {
    by: SECOND_REGISTRAR,
    bodyOf: ({ body }) => ({ digest: memberOf(body, 'digest') }),
  }),
  onChange('refuses a change', 'refusal', { by: SECOND_REGISTRAR, bodyOf: () => DOUBT }),
  onChange('takes a change back', 'withdrawal', { by: REGISTRAR, bodyOf: () => DOUBT }),
  onChange('has an address proved again', 'challenges', { changes: MOVED, by: REGISTRAR, bodyOf: () => ({}) }),
  {
    name: 'an authority objects to a change of its entry',
    route: 'POST /v1/directory/changes/{changeId}/objection',
    answer: 200,
    prepare: async ({ stack }) => {
      const made = await done(
        propose(stack, await proposalOf(stack, 'authority', 'aut-police', { otherNames: ['LKA'] })),
      );
      return () => step(stack, idOf(made), 'objection', { reason: 'Not ours.' }, POLICE);
    },
  },
  {
    name: 'revokes a key',
    route: 'POST /v1/directory/providers/{providerId}/keys/{keyId}/revocation',
    answer: 200,
    prepare:
      async ({ stack }) =>
      () =>
        revoke(stack, 'prv-demo', 'key-1'),
  },
  ofProvider('a provider objects to a change of its entry', 'objection', async (world) => ({
    id: idOf(await proposed(world)),
    said: { reason: 'Not ours.' },
  })),
  ofProvider('a provider proves its new address', 'proof', async (world) => {
    const id = idOf(await proposed(world, MOVED));
    return { id, said: { endpoint: 'inbox-2', challenge: await challengeOf(world) } };
  }),
  {
    name: 'suspends an account',
    route: 'POST /v1/directory/suspensions',
    answer: 201,
    prepare: async (world) => {
      await fileAndSettle(world);
      return () => world.stack.registrar(suspensionRequest(THEFT), REGISTRAR);
    },
  },
  suspension('confirms a suspension', 'confirmation'),
  suspension('lifts a suspension', 'lifting'),
];
