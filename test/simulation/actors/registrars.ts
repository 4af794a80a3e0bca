import { sha256 } from '../../../shared/domain/digest.ts';
import type { EntryRef } from '../../../shared/domain/directory/entry-state.ts';
import { registrarCalled, step } from '../../support/registrars.ts';
import { POLICE, SHERIFF } from '../../support/requests.ts';
import { ACCOUNTS, humanOf } from '../world/keepers.ts';
import { KEEPERS, registerOf } from '../world/register.ts';
import type { Replay } from '../world/replay.ts';
import type { World } from '../world/world.ts';
import type { Act, ActContext } from './act.ts';
import {
  approveBy,
  askRegister,
  beginRegister,
  changeIdOf,
  keyFor,
  moveTo,
  POLICE_ENTRY,
  PROVIDER,
  proposeSome,
  REVIEWERS,
  SHERIFF_ENTRY,
  type Wish,
} from './register-desk.ts';

const CHANGED = [PROVIDER, POLICE_ENTRY, SHERIFF_ENTRY, REVIEWERS, KEEPERS] as const;

const toggled: Wish = ({ reviewers }) => ({
  reviewers: (Array.isArray(reviewers) ? reviewers : []).map((one, place) =>
    place === 0 ? { ...Object(one), onDuty: !Object(one).onDuty } : one,
  ),
});

/** What somebody may want to be otherwise: some of it waits, some is in force at once. */
const WISHES: readonly (readonly [EntryRef, Wish])[] = [
  [PROVIDER, (_, { draws }) => ({ name: `Skylark Mail ${draws.below(1_000)}` })],
  [PROVIDER, (_, { draws }) => moveTo(draws.below(1_000))],
  [
    PROVIDER,
    (_, { draws }) => ({
      reach: { webhooks: [{ id: 'more', url: `https://more-${draws.below(1_000)}.skylark.example/` }] },
    }),
  ],
  [POLICE_ENTRY, (_, { draws }) => ({ otherNames: [`LKA ${draws.below(1_000)}`] })],
  [
    POLICE_ENTRY,
    ({ contact }, { draws }) => ({ contact: { ...Object(contact), email: `desk-${draws.below(1_000)}@lka.example` } }),
  ],
  [SHERIFF_ENTRY, ({ secondOfficer }) => ({ secondOfficer: secondOfficer === undefined ? ['urgent'] : undefined })],
  [REVIEWERS, toggled],
  [KEEPERS, ({ registrars }, { draws }) => ({ registrars: addMail(registrars, draws.below(1_000)) })],
];

const addMail = (registrars: unknown, draw: number) =>
  (Array.isArray(registrars) ? registrars : []).map((one, place) =>
    place === 0 ? { ...Object(one), mail: { address: `registrar-${draw}@register.example`, language: 'en' } } : one,
  );

/** An entry of which a change is open, or one of any. */
function drawChanged({ world, draws }: ActContext): Replay | undefined {
  const all = CHANGED.map(({ kind, id }) => registerOf(world).of(kind, id)).filter(
    ({ change }) => change !== undefined,
  );
  const open = all.filter((one) => one.isOpen(world.now));
  if (all.length === 0) return undefined;
  return open.length === 0 || draws.once(8) ? draws.one(all) : draws.one(open);
}

const others = (human: string | undefined): readonly string[] => ACCOUNTS.filter((one) => humanOf(one) !== human);

/** Something done to a change, where there is one. */
const onChange =
  (act: (replay: Replay, context: ActContext) => Promise<string>): Act =>
  async (context) => {
    await beginRegister(context);
    const replay = drawChanged(context);
    return replay === undefined ? 'no change was ever proposed' : await act(replay, context);
  };

export const proposeChange: Act = async (context) => {
  await beginRegister(context);
  const { draws } = context;
  const [ref, wish] = draws.one(WISHES);
  return await proposeSome(context, ref, wish, draws.one(ACCOUNTS));
};

/** By another person, mostly, and by the digest of what they were shown. */
export const approveChange: Act = onChange(async (replay, context) => {
  const { draws } = context;
  const { change } = replay;
  const account = draws.one(others(change?.by));
  return await approveBy(context, replay, account, draws.once(6) ? sha256('another') : (change?.digest ?? ''));
});

/** Whoever proposed it approves it as well, under either of their accounts: nobody may. */
export const approveOwn: Act = onChange(async (replay, context) => {
  const { draws } = context;
  const account = draws.one(ACCOUNTS.filter((one) => humanOf(one) === replay.change?.by));
  return await approveBy(context, replay, account, replay.change?.digest ?? '');
});

/** Another refuses it, or whoever proposed it takes it back; now and then the wrong one of them. */
export const endChange: Act = onChange(async (replay, context) => {
  const { world, draws } = context;
  const [how, act] = draws.one([
    ['refusal', 'refused'],
    ['withdrawal', 'withdrawn'],
  ] as const);
  const isOwn = (how === 'withdrawal') !== draws.once(2);
  const own = replay.change?.by;
  const account = draws.one(isOwn ? ACCOUNTS.filter((one) => humanOf(one) === own) : others(own));
  const key = keyFor(how, context);
  const answer = await askRegister(context, 'end-change', { acts: [act], ref: replay.ref, by: humanOf(account) }, () =>
    step(world.stack, changeIdOf(replay), how, { reason: 'A doubt.' }, registrarCalled(account), key),
  );
  return `${account}: ${how} of ${changeIdOf(replay)}: ${answer?.status}`;
});

const signedBy = (world: World, id: string, word: 'objection' | 'proof', said: object, message: string) => () =>
  world.stack.provider(
    {
      method: 'POST',
      route: `/v1/provider/directory-changes/{changeId}/${word}`,
      changeId: id,
      body: { change: id, ...said },
    },
    { provider: 'prv-demo', id: message },
  );

/** Whom the entry names objects: a contact point, or the provider, now and then of another's entry. */
export const objectToChange: Act = onChange(async (replay, context) => {
  const { world, draws } = context;
  const id = changeIdOf(replay);
  const reason = 'We asked for nothing.';
  const key = keyFor('object', context);
  const by = draws.one([POLICE, SHERIFF]);
  const send =
    replay.ref.kind === 'provider'
      ? signedBy(world, id, 'objection', { reason }, key)
      : () => step(world.stack, id, 'objection', { reason }, by, key);
  const who = replay.ref.kind === 'provider' ? 'a key' : String(by['sub']);
  const answer = await askRegister(context, 'object-to-change', { acts: ['objected'], ref: replay.ref, by: who }, send);
  return `whom it concerns objects to ${id}: ${answer?.status}`;
});

/** What arrived last at a new address comes back signed; where nothing did, it is sent anew. */
export const proveAddress: Act = async (context) => {
  await beginRegister(context);
  const { world, draws } = context;
  const replay = registerOf(world).of(PROVIDER.kind, PROVIDER.id);
  if (replay.change === undefined) return 'nobody moves';
  const id = changeIdOf(replay);
  const arrived = world.stack.sender.posts.findLast(
    ({ body }) => body.includes('endpoint-challenge') && body.includes(`"${id}"`),
  );
  if (arrived === undefined) {
    const account = draws.one(ACCOUNTS);
    const key = keyFor('challenge', context);
    const answer = await askRegister(
      context,
      'challenge-again',
      { acts: ['challenged'], ref: PROVIDER, by: humanOf(account) },
      () => step(world.stack, id, 'challenges', {}, registrarCalled(account), key),
    );
    return `${account} has ${id} challenged again: ${answer?.status}`;
  }
  const { endpoint, challenge } = JSON.parse(arrived.body).data;
  const send = signedBy(world, id, 'proof', { endpoint, challenge }, keyFor('proof', context));
  const answer = await askRegister(context, 'prove-address', { acts: ['proved'], ref: PROVIDER, by: 'a key' }, send);
  return `the provider proves ${endpoint} of ${id}: ${answer?.status}`;
};

/** The provider moves to a new address: proposed, proved and approved, as far as nothing goes wrong. */
export const moveProvider: Act = async (context) => {
  await beginRegister(context);
  const { world, draws } = context;
  const [one, other] = draws.shuffle(['registrar-1', 'registrar-2', 'registrar-3']);
  const calm = { ...context, faults: [] };
  const said = [await proposeSome(calm, PROVIDER, () => moveTo(draws.below(1_000)), String(one))];
  await world.machines.settle();
  said.push(await proveAddress(context));
  const replay = registerOf(world).of(PROVIDER.kind, PROVIDER.id);
  said.push(await approveBy(calm, replay, String(other), replay.change?.digest ?? ''));
  return said.join('; ');
};
