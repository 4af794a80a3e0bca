import { isOrderId, type OrderId } from '../../../shared/domain/ids.ts';
import { toRfc3339 } from '../../../shared/domain/instant.ts';
import { SANDBOX, SANDBOX_STEPS } from '../../../shared/domain/sandbox.ts';
import { CHALLENGE, caseRequest, sessionRequest } from '../../support/cases.ts';
import {
  commandRequest,
  composeProviderMessage,
  FILER,
  filing,
  filingRequest,
  memberOf,
  messageRequest,
  orderIdsIn,
  POLICE,
  RELEASE,
  read,
  toldDigest,
} from '../../support/requests.ts';
import { Newcomer, orderOf } from '../../support/sandbox.ts';
import type { Answer } from '../../support/stack.ts';
import type { World } from '../world/world.ts';
import { type Act, type ActContext, onOrder, told } from './act.ts';

/** Providers that try things out: any may register, and each has a key and an address of its own. */
const CALLED = ['newcomer', 'fledgling', 'greenhorn'] as const;

/** Who is called so, and where they want to be told. */
function newcomerOf({ stack, ledger }: World, called: string): Newcomer {
  const known = ledger.newcomers.get(called) ?? new Newcomer(stack, called);
  known.endpoint = `https://${called}.example/inbox`;
  known.name = `${called} Mail`;
  ledger.newcomers.set(called, known);
  return known;
}

/** Remembers the order that an answer names. */
function note({ ledger }: World, { provider }: Newcomer, answer: Answer | undefined): string {
  if (!answer || answer.status >= 300) return `${answer?.status}`;
  const id = orderOf(answer);
  if (isOrderId(id) && !ledger.testOrders.has(id)) ledger.testOrders.set(id, provider);
  return `${answer.status} ${id}`;
}

/** Registers, or registers again, and is given an order. */
export const register: Act = async ({ world, draws, faults }) => {
  const called = draws.one(CALLED);
  const newcomer = newcomerOf(world, called);
  const id = `msg-register-${called}-${draws.below(3)}`;
  const answer = await world.ask('sandbox-register', faults, () => newcomer.register({}, { id }));
  return `${called} registers: ${note(world, newcomer, answer)}`;
};

/** Nobody is at an address any more that a newcomer named, or somebody is again: whose it is, nobody looked at. */
export const leaveAddress: Act = async ({ world, draws }) => {
  const { sender } = world.stack;
  const addresses = new Set([...world.ledger.newcomers.values()].map(({ endpoint }) => endpoint));
  const isBack = draws.once(3);
  sender.isDownAt = (url) => addresses.has(url);
  sender.down = isBack ? undefined : 'ECONNREFUSED';
  return isBack ? 'newcomers are back at their addresses' : `nobody is at ${[...addresses].join(', ')}`;
};

/** An act of somebody who has registered. */
const asNewcomer =
  (act: (newcomer: Newcomer, context: ActContext) => Promise<string>): Act =>
  async (context) => {
    const known = [...context.world.ledger.newcomers.values()];
    return known.length === 0 ? 'nobody has registered' : await act(context.draws.one(known), context);
  };

export const askForOrder: Act = asNewcomer(async (newcomer, { world, draws, faults }) => {
  const id = `msg-order-${draws.below(6)}`;
  const answer = await world.ask('sandbox-order', faults, () => newcomer.order({ id }));
  return `${newcomer.name} asks for an order: ${note(world, newcomer, answer)}`;
});

/** An act on an order that a newcomer was given. */
const onTest = (act: (id: OrderId, newcomer: Newcomer, context: ActContext) => Promise<string>): Act =>
  asNewcomer(async (newcomer, context) => {
    const own = [...context.world.ledger.testOrders].filter(([, provider]) => provider === newcomer.provider);
    if (own.length === 0) return `${newcomer.name} was given nothing`;
    return await act(context.draws.one(own)[0], newcomer, context);
  });

const WORDS = [
  ['order.acknowledged', {}],
  ['order.acknowledged', {}],
  ['order.preserved', { targets: [{ id: 't1' }, { id: 't2' }] }],
  ['order.not-executed', { targets: [{ id: 't1', reasons: ['data-not-stored-at-receipt'] }] }],
  ['clarification.requested', { question: 'Which of them?' }],
  ['order.released', {}],
] as const;

/** Says about a test what it would about an order. */
export const answerTest: Act = onTest(async (orderId, newcomer, { world, draws, faults }) => {
  const [type, data] = draws.one(WORDS);
  const digest = await toldDigest(world.stack, orderId).catch(() => undefined);
  if (digest === undefined) return `nobody was told of ${orderId}`;
  const body = { type, timestamp: toRfc3339(world.now), data: { orderId, digest, ...data } };
  const signing = { id: `${type}-${draws.below(3)}` };
  const send = () => newcomer.ask({ route: '/v1/provider/messages', body }, signing);
  return told(type, orderId, await world.ask(`test ${type}`, faults, send));
});

/** Has the authority of the sandbox extend, ask for production or release. */
export const playTest: Act = onTest(async (orderId, newcomer, { world, draws, faults }) => {
  const step = draws.one(SANDBOX_STEPS);
  const id = `${step}-${draws.below(2)}`;
  const answer = await world.ask('sandbox-step', faults, () => newcomer.play(orderId, step, { id }));
  return told(`plays ${step} of`, orderId, answer);
});

/** Reads what an order of the sandbox says, in whichever document. */
export const readTest: Act = onTest(async (orderId, newcomer, { world, draws, faults }) => {
  const what = draws.one(['certificate', 'notice'] as const);
  const request = { route: `/v1/provider/orders/{orderId}/${what}`, orderId, ...{ method: 'GET' } };
  const signing = { id: `${what}-${draws.below(3)}` };
  const answer = await world.ask(`test ${what}`, faults, () => newcomer.ask(request, signing));
  if (answer?.status === 200) world.ledger.testsRead.push({ orderId, what, body: answer.body });
  return told(`reads the ${what} of`, orderId, answer);
});

/** Plays the person concerned, by the notice of a test, and objects: nobody is to be drawn for it. */
export const objectToTest: Act = onTest(async (orderId, newcomer, { world, draws, faults }) => {
  const { stack } = world;
  const request = { route: '/v1/provider/orders/{orderId}/notice', orderId, ...{ method: 'GET' } };
  const notice = await world.ask('test notice', [], () => newcomer.ask(request, { id: `code-${draws.below(1_000)}` }));
  if (notice?.status !== 200) return told('reads the notice of', orderId, notice);
  const opened = await world.ask('session', [], () => stack.person(sessionRequest(memberOf(notice.body, 'caseCode'))));
  if (opened?.status !== 201) return told('opens the case of', orderId, opened);
  const token = String(memberOf(opened.body, 'token'));
  const objecting = caseRequest('challenges', CHALLENGE, { token, key: `test-${draws.below(3)}` });
  return told('objects to', orderId, await world.ask('challenges', faults, () => stack.person(objecting)));
});

/** An authority orders the very accounts that tests are about: in earnest, whatever they are called. */
export const fileAboutTest: Act = async ({ world, faults }) => {
  const edits = {
    '/certificate/C/identifiers/0': { type: 'email', value: 'test-one@sandbox.invalid' },
    '/certificate/C/identifiers/1': { type: 'email', value: 'test-two@sandbox.invalid' },
  };
  const filedAt = world.now;
  const request = filingRequest(filing('epoc-pr', edits), 'about-tests');
  const answer = await world.ask('file', faults, () => world.stack.officer(request, POLICE));
  const ids = answer?.status === 201 ? orderIdsIn(answer) : [];
  const known = { sample: 'epoc-pr', provider: 'prv-demo', filedAt, about: 'what tests are about' } as const;
  world.ledger.addOrders(ids.map((id) => ({ id, ...known })));
  return `files about the accounts of tests: ${answer?.status} ${ids.join(', ')}`;
};

/** Keeps how somebody was answered who asked across the fence. */
async function attempt({ world }: ActContext, what: string, ask: () => Promise<Answer>): Promise<string> {
  const answer = await world.ask('trespass', [], ask);
  if (answer) world.ledger.trespasses.push({ what, status: answer.status });
  return `${what}: ${answer?.status}`;
}

const SANDBOX_CLAIMS = { ...POLICE, sub: 'serve-sandbox', holdfast_authority: SANDBOX.authority };

/** Across the fence, from there to here: a newcomer reads, answers or plays with an order that is real. */
export const leaveSandbox: Act = onOrder(async ({ id, sample }, context) => {
  const { world, draws } = context;
  const registered = new Set(world.ledger.testOrders.values());
  const known = [...world.ledger.newcomers.values()].filter(({ provider }) => registered.has(provider));
  const newcomer = known.length > 0 ? draws.one(known) : newcomerOf(world, draws.one(CALLED));
  const signing = { id: `out-${draws.below(1_000)}` };
  const certificate = { route: '/v1/provider/orders/{orderId}/certificate', orderId: id, ...{ method: 'GET' } };
  const body = await composeProviderMessage(world.stack, id, 'order.released').catch(() => undefined);
  const ways = [
    () => attempt(context, `a provider of the sandbox reads ${id}`, () => newcomer.ask(certificate, signing)),
    () => attempt(context, `a provider of the sandbox releases ${id}`, () => newcomer.play(id, 'release', signing)),
    ...(body === undefined
      ? []
      : [
          () =>
            attempt(context, `a provider of the sandbox answers ${id}`, () =>
              newcomer.ask({ route: '/v1/provider/messages', body }, signing),
            ),
        ]),
    () =>
      attempt(context, `a token of the sandbox's authority releases ${id}`, () =>
        world.stack.officer(commandRequest(id, 'release', RELEASE, { key: signing.id }), SANDBOX_CLAIMS),
      ),
    () =>
      attempt(context, `an authority files to a provider of the sandbox`, () =>
        world.stack.officer(
          filingRequest(filing(sample, { '/providers/0/provider': newcomer.provider }), signing.id),
          FILER[sample],
        ),
      ),
  ];
  return await draws.one(ways)();
});

/** Across the fence, from here to there: an authority, a provider or another newcomer takes a test for theirs. */
export const enterSandbox: Act = onTest(async (id, owner, context) => {
  const { world, draws } = context;
  const { stack } = world;
  const key = `in-${draws.below(1_000)}`;
  const others = [...world.ledger.newcomers.values()].filter((one) => one !== owner);
  if (others.length === 0) return 'nobody else has registered';
  const other = draws.one(others);
  const body = await composeProviderMessage(stack, id, 'order.released').catch(() => undefined);
  const ways = [
    () => attempt(context, `an authority looks at the test ${id}`, () => stack.officer(read(id), POLICE)),
    () =>
      attempt(context, `an authority releases the test ${id}`, () =>
        stack.officer(commandRequest(id, 'release', RELEASE, { key }), POLICE),
      ),
    () =>
      attempt(context, `a token of the sandbox's authority releases the test ${id}`, () =>
        stack.officer(commandRequest(id, 'release', RELEASE, { key }), SANDBOX_CLAIMS),
      ),
    () => attempt(context, `another newcomer plays the test ${id}`, () => other.play(id, 'release', { id: key })),
    ...(body === undefined
      ? []
      : [
          () =>
            attempt(context, `a real provider answers the test ${id}`, () =>
              stack.provider(messageRequest(body), { provider: 'prv-demo', id: key }),
            ),
        ]),
  ];
  return await draws.one(ways)();
});
