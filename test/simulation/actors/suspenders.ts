import type { EntryRef } from '../../../shared/domain/directory/entry-state.ts';
import { HOUR_MS, plus, toRfc3339 } from '../../../shared/domain/instant.ts';
import type { Claims } from '../../support/http-events.ts';
import { propose, REGISTRAR, registrarCalled } from '../../support/registrars.ts';
import {
  commandRequest,
  EXTENSION,
  filing,
  filingRequest,
  POLICE,
  RELEASE,
  read,
  SHERIFF,
} from '../../support/requests.ts';
import { readReview, reviewerClaims } from '../../support/reviews.ts';
import { suspensionRequest, suspensionWordRequest } from '../../support/suspending.ts';
import { SECOND_OFFICER, THIRD_OFFICER } from '../../support/waiting.ts';
import { ACCOUNTS, humanOf } from '../world/keepers.ts';
import { KEEPERS, registerOf } from '../world/register.ts';
import { type Suspended, suspendedAt } from '../world/suspensions.ts';
import type { World } from '../world/world.ts';
import { type Act, type ActContext, onOrder, told } from './act.ts';
import { askRegister, beginRegister, POLICE_ENTRY, REVIEWERS, SHERIFF_ENTRY } from './register-desk.ts';

export const ENTRIES = [POLICE_ENTRY, SHERIFF_ENTRY, REVIEWERS, KEEPERS] as const;

/** Who is suspended, and by whom they are found there. Left out: everybody of the authority. */
const SUSPECTS: readonly (readonly [ref: EntryRef, person: string | undefined])[] = [
  [POLICE_ENTRY, String(POLICE['sub'])],
  [POLICE_ENTRY, String(POLICE['sub'])],
  [POLICE_ENTRY, String(SECOND_OFFICER['sub'])],
  [SHERIFF_ENTRY, undefined],
  [KEEPERS, 'registrar-1'],
  [KEEPERS, 'registrar-2'],
  [REVIEWERS, 'independent-reviewer'],
];

const bodyOf = ({ kind, id }: EntryRef, person: string | undefined, { world, draws }: ActContext) => ({
  ...(kind === 'authority' ? { authority: id } : { roster: id }),
  ...(person !== undefined && { person }),
  since: toRfc3339(plus(world.now, -(1 + draws.below(100)) * HOUR_MS)),
  reason: 'account-stolen',
});

async function suspendOne(
  context: ActContext,
  [ref, person]: (typeof SUSPECTS)[number],
  account: string,
): Promise<string> {
  const { world, draws } = context;
  const request = suspensionRequest(bodyOf(ref, person, context), `suspend-${draws.below(1_000_000)}`);
  const said = { acts: ['suspended'], ref, by: humanOf(account) } as const;
  const answer = await askRegister(context, 'suspend', said, () =>
    world.stack.registrar(request, registrarCalled(account)),
  );
  return `${account} suspends ${person ?? 'everybody'} of ${ref.id}: ${answer?.status}`;
}

export const suspend: Act = async (context) => {
  await beginRegister(context);
  return await suspendOne(context, context.draws.one(SUSPECTS), context.draws.one(ACCOUNTS));
};

/** Of whoever files most orders. */
export const suspendFiler: Act = async (context) => {
  await beginRegister(context);
  return await suspendOne(context, [POLICE_ENTRY, String(POLICE['sub'])], context.draws.one(ACCOUNTS));
};

/** A registrar whose change is open: another doubts that they were the one who proposed it. */
export const suspendProposer: Act = async (context) => {
  await beginRegister(context);
  const { world, draws } = context;
  const open = registerOf(world)
    .all()
    .filter((one) => one.isOpen(world.now))
    .flatMap(({ change }) => (change === undefined ? [] : [change.by]));
  if (open.length === 0) return 'nothing is proposed';
  const proposer = draws.one(open);
  const account = draws.one(ACCOUNTS.filter((one) => humanOf(one) !== proposer));
  return await suspendOne(context, [KEEPERS, proposer], account);
};

/** Suspensions that are in force, with the entry that they stand beside. */
const listInForce = (world: World): readonly (readonly [EntryRef, Suspended])[] =>
  ENTRIES.flatMap((ref) =>
    registerOf(world)
      .of(ref.kind, ref.id)
      .suspensions.filter((one) => suspendedAt(one, world.now))
      .map((one) => [ref, one] as const),
  );

export const suspensionIdOf = ({ kind, id }: EntryRef, { number }: Suspended): string =>
  `${kind === 'authority' ? '' : `${kind}.`}${id}.s${number}`;

/** A registrar's word on a suspension: another's mostly, now and then that of whoever had said so. */
const sayOf =
  (word: 'confirmation' | 'lifting'): Act =>
  async (context) => {
    await beginRegister(context);
    const { world, draws } = context;
    const standing = listInForce(world);
    if (standing.length === 0) return 'nobody is suspended';
    const [ref, one] = draws.one(standing);
    const before = word === 'lifting' ? one.liftingBy : [...one.saidBy][0];
    const isOther = !draws.once(4);
    const account = draws.one(
      ACCOUNTS.filter((name) => (humanOf(name) !== before) === isOther || before === undefined),
    );
    const id = suspensionIdOf(ref, one);
    const acts =
      word === 'lifting' ? (['lifting-proposed', 'suspension-lifted'] as const) : (['suspension-confirmed'] as const);
    const answer = await askRegister(context, word, { acts, ref, by: humanOf(account) }, () =>
      world.stack.registrar(suspensionWordRequest(id, word), registrarCalled(account)),
    );
    return `${account}: ${word} of ${id}: ${answer?.status}`;
  };

export const confirmSuspension: Act = sayOf('confirmation');
export const liftSuspension: Act = sayOf('lifting');

const OFFICERS: readonly Claims[] = [POLICE, SECOND_OFFICER, THIRD_OFFICER];
const claimsOf = (person: string): Claims => OFFICERS.find(({ sub }) => sub === person) ?? POLICE;

/** Whoever is suspended tries what they did before: to read, to end an order, to lengthen it, to file, to change an entry. */
export const actSuspended: Act = async (context) => {
  const { world, draws, faults } = context;
  const standing = listInForce(world);
  if (standing.length === 0) return 'nobody is suspended';
  const [ref, { person }] = draws.one(standing);
  const { stack, ledger } = world;
  const key = `suspended-${draws.below(1_000_000)}`;
  const orders = ledger.orders.map(({ id }) => id);
  const order = orders.length === 0 ? 'ord_00000000000000000000000000' : draws.one(orders);
  const ways = {
    authority: () => {
      const by = ref.id === SHERIFF_ENTRY.id ? SHERIFF : claimsOf(String(person));
      const request = draws.one([
        commandRequest(order, 'release', RELEASE, { key }),
        commandRequest(order, 'extension', EXTENSION, { key }),
        filingRequest(filing(by === SHERIFF ? 'us-2703f' : 'epoc-pr'), key),
        read(order),
      ]);
      return () => stack.officer(request, by);
    },
    registrars: () => {
      const by = registrarCalled(String(person));
      const request = { method: 'GET', route: '/v1/directory/changes' } as const;
      const isRead = draws.once(2);
      return () => (isRead ? stack.registrar(request, by) : propose(stack, { entry: {}, replaces: 0 }, key, by));
    },
    reviewers: () => {
      const request = readReview(`${order}.r1`);
      return () => stack.reviewer(request, reviewerClaims(String(person)));
    },
  };
  const kind = ref.kind === 'authority' ? 'authority' : ref.id === KEEPERS.id ? 'registrars' : 'reviewers';
  const answer = await world.ask('act-suspended', faults, ways[kind]());
  return `${person ?? 'somebody'} of ${ref.id}, who is suspended, tries: ${answer?.status}`;
};

/** Another officer says that an order which is doubted stands; now and then whoever filed it. */
export const confirmAgain: Act = onOrder(async ({ id }, { world, draws, faults }) => {
  const by = draws.one([SECOND_OFFICER, SECOND_OFFICER, THIRD_OFFICER, POLICE]);
  const request = commandRequest(id, 'confirmation', { stands: true }, { key: `stands-${draws.below(3)}` });
  return told('confirms again', id, await world.ask('confirm-again', faults, () => world.stack.officer(request, by)));
});

/** A registrar looks at what a doubted account touched. */
export const lookAtTouched: Act = async (context) => {
  const { world, faults, draws } = context;
  const standing = listInForce(world);
  if (standing.length === 0) return 'nobody is suspended';
  const [ref, one] = draws.one(standing);
  const suspensionId = suspensionIdOf(ref, one);
  const request = { method: 'GET', route: '/v1/directory/suspensions/{suspensionId}', suspensionId } as const;
  const answer = await world.ask('look-at-touched', faults, () => world.stack.registrar(request, REGISTRAR));
  return `what ${suspensionId} touched is looked at: ${answer?.status}`;
};
