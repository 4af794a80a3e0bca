import { readEntry, registrarCalled, revoke, step } from '../../support/registrars.ts';
import { suspensionWordRequest } from '../../support/suspending.ts';
import { ACCOUNTS, humanOf } from '../world/keepers.ts';
import { KEEPERS, registerOf } from '../world/register.ts';
import { suspendedAt } from '../world/suspensions.ts';
import type { Act } from './act.ts';
import { mistake } from './refused.ts';
import {
  askRegister,
  beginRegister,
  changeIdOf,
  keyFor,
  moveTo,
  POLICE_ENTRY,
  PROVIDER,
  proposeSome,
  SHERIFF_ENTRY,
} from './register-desk.ts';
import { ENTRIES, suspensionIdOf } from './suspenders.ts';

/** Misspells what they look for: an entry, a key of a provider, a suspension. */
export const lookForUnknown: Act = async (context) => {
  await beginRegister(context);
  const { world, draws } = context;
  const { stack } = world;
  const by = registrarCalled(draws.one(ACCOUNTS));
  const key = keyFor('unknown', context);
  const suspensionId = `${draws.one([POLICE_ENTRY, SHERIFF_ENTRY]).id}.s${900 + draws.below(100)}`;
  const known = await world.ask('read-entry', context.faults, () => readEntry(stack, PROVIDER.kind, PROVIDER.id, by));
  const calm = { ...context, faults: [] };
  const said = [
    await mistake(calm, 'looks for prv-skylrak', () => readEntry(stack, 'provider', 'prv-skylrak', by), [
      'directory-entry-unknown',
    ]),
    await mistake(
      calm,
      'takes key-l out of use',
      () => revoke(stack, PROVIDER.id, 'key-l', { reason: 'They lost a laptop.' }, by, key),
      ['key-unknown'],
    ),
    await mistake(
      calm,
      `confirms ${suspensionId}`,
      () => stack.registrar(suspensionWordRequest(suspensionId, draws.one(['confirmation', 'lifting'])), by),
      ['suspension-unknown'],
    ),
  ];
  return `reads an entry: ${known?.status}; ${said.join('; ')}`;
};

/** A registrar who comes back later confirms what time has undone, or would have it lifted once more. */
export const speakOfWhatIsOver: Act = async (context) => {
  await beginRegister(context);
  const { world, draws } = context;
  const over = ENTRIES.flatMap((ref) =>
    registerOf(world)
      .of(ref.kind, ref.id)
      .suspensions.filter((one) => !suspendedAt(one, world.now) && one.liftedAt === undefined)
      .map((one) => suspensionIdOf(ref, one)),
  );
  if (over.length === 0) return 'no suspension is over';
  const id = draws.one(over);
  const account = draws.one(ACCOUNTS);
  const word = draws.one(['confirmation', 'lifting'] as const);
  return await mistake(
    context,
    `${account}: ${word} of ${id}, which is over`,
    () => world.stack.registrar(suspensionWordRequest(id, word), registrarCalled(account)),
    ['suspension-over'],
  );
};

/** The provider signs what it read in another message than the last one that reached its new address. */
export const proveByAnother: Act = async (context) => {
  await beginRegister(context);
  const { world } = context;
  const { stack } = world;
  if (!registerOf(world).of(PROVIDER.kind, PROVIDER.id).isOpen(world.now)) {
    await proposeSome({ ...context, faults: [] }, PROVIDER, () => moveTo(context.draws.below(1_000)), 'registrar-2');
    await world.machines.settle();
  }
  const replay = registerOf(world).of(PROVIDER.kind, PROVIDER.id);
  const id = changeIdOf(replay);
  const sent = stack.sender.posts.findLast(
    ({ body }) => body.includes('endpoint-challenge') && body.includes(`"${id}"`),
  );
  if (sent === undefined) return `nothing was sent to prove ${id}`;
  const { endpoint, challenge } = JSON.parse(sent.body).data;
  const another = String(challenge).replace(/^./, (first) => (first === 'a' ? 'b' : 'a'));
  const body = { change: id, endpoint, challenge: another };
  const route = '/v1/provider/directory-changes/{changeId}/proof';
  const signing = { provider: 'prv-demo', id: keyFor('another', context) } as const;
  return await mistake(
    context,
    `proves ${endpoint} of ${id} by another message`,
    () => stack.provider({ method: 'POST', route, changeId: id, body }, signing),
    ['challenge-not-answered', 'signature-invalid', 'change-not-open'],
  );
};

/** One refuses a change while whoever proposed it takes it back: one of them is told that the other was quicker. */
export const endAtOnce: Act = async (context) => {
  await beginRegister(context);
  const { world, draws } = context;
  const open = registerOf(world)
    .all()
    .filter((one) => one.isOpen(world.now) && one.ref.id !== KEEPERS.id);
  if (open.length === 0) return 'nothing is proposed';
  const replay = draws.one(open);
  const proposer = replay.change?.by;
  const id = changeIdOf(replay);
  const reason = { reason: 'A doubt.' };
  const end = (how: 'refusal' | 'withdrawal', account: string) => {
    const act = how === 'refusal' ? 'refused' : 'withdrawn';
    const said = { acts: [act], ref: replay.ref, by: humanOf(account) } as const;
    const key = keyFor(how, context);
    const send = () => step(world.stack, id, how, reason, registrarCalled(account), key);
    return () => askRegister({ ...context, faults: [] }, 'end-change', said, send);
  };
  const others = draws.shuffle(ACCOUNTS.filter((one) => humanOf(one) !== proposer));
  const own = draws.one(ACCOUNTS.filter((one) => humanOf(one) === proposer));
  const starts = [end('withdrawal', own), ...others.map((one) => end('refusal', one))];
  const answers = await world.gate.race(draws, starts);
  const done = answers.filter((answer) => answer?.status === 200);
  if (done.length > 1) world.violate(`register: ${id} was ended ${done.length} times`);
  return `ends ${id} at once: ${answers.map((answer) => answer?.status).join(', ')}`;
};
