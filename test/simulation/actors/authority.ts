import { toRfc3339 } from '../../../shared/domain/instant.ts';
import {
  ALSO_LANTERN,
  ANSWER,
  type CommandName,
  commandRequest,
  DEFERRAL,
  EMERGENCY_EXTENSION,
  EMERGENCY_PRODUCTION_REQUEST,
  EXTENSION,
  FILER,
  filing,
  filingRequest,
  GRANTED,
  orderIdsIn,
  PRODUCTION_REQUEST,
  REFUSED,
  RELEASE,
  read,
  type SampleName,
  SOUGHT,
  TOLD_IN_PERSON,
  TRANSMITTED,
  VALIDATOR,
  WITHDRAWAL,
} from '../../support/requests.ts';
import type { KnownOrder } from '../world/ledger.ts';
import { type Act, type ActContext, onOrder, providerOf, told } from './act.ts';
import { targetsOf } from './provider.ts';

const SAMPLES: readonly SampleName[] = ['epoc-pr', 'epoc-pr', 'epoc-pr-emergency', 'us-2703f', 'budapest-29'];

/** Files a sample under a key of a few, so that some are filed again, now and then with another body. */
export const file: Act = async ({ world, draws, faults }) => {
  const sample = draws.one(SAMPLES);
  const key = `filing-${draws.below(4)}`;
  const isForTwo = sample.startsWith('epoc') && draws.once(4);
  const edits = draws.once(8) ? { '/no-such-member': 1 } : isForTwo ? ALSO_LANTERN : {};
  const request = filingRequest(filing(sample, edits), isForTwo ? `${key}-two` : key);
  const filedAt = world.now;
  const answer = await world.ask('file', faults, () => world.stack.officer(request, FILER[sample]));
  if (answer?.status !== 201 && answer?.status !== 200) return `files ${sample} as ${key}: ${answer?.status}`;
  const ids = answer.status === 201 ? orderIdsIn(answer) : [];
  for (const id of ids) world.ledger.filings.set(id, { request, by: FILER[sample] });
  world.ledger.addOrders(
    ids.map((id, place) => ({ id, sample, provider: place === 1 ? 'prv-lantern' : providerOf(sample), filedAt })),
  );
  return `files ${sample} as ${key}: ${ids.join(', ')}`;
};

const commandOf = ({ sample }: KnownOrder, name: CommandName): unknown => {
  const isEmergency = sample === 'epoc-pr-emergency';
  if (name === 'extension') return isEmergency ? EMERGENCY_EXTENSION : EXTENSION;
  return isEmergency ? EMERGENCY_PRODUCTION_REQUEST : PRODUCTION_REQUEST;
};

/** Gives a command on an order, under a key of a few. */
const command = (name: CommandName, bodyOf: (order: KnownOrder, context: ActContext) => unknown): Act =>
  onOrder(async (order, context) => {
    const { world, draws, faults } = context;
    const key = `${name}-${draws.below(3)}`;
    const request = commandRequest(order.id, name, bodyOf(order, context), { key });
    const by = draws.once(12) ? VALIDATOR : FILER[order.sample];
    const answer = await world.ask(name, faults, () => world.stack.officer(request, by));
    if (answer?.status === 200) world.ledger.accepted.push({ orderId: order.id, act: name, key });
    return told(name, order.id, answer);
  });

export const extend: Act = command('extension', (order) => commandOf(order, 'extension'));
export const renew: Act = command('renewal', () => ({ reason: 'The court sits in May.' }));
export const requestProduction: Act = command('production-request', (order) => commandOf(order, 'production-request'));
export const transmit: Act = command('transmission', () => TRANSMITTED);
export const answerQuestion: Act = command('clarification-answer', () => ANSWER);
export const deferNotice: Act = command('notice-deferral', () => DEFERRAL);
export const claimNotice: Act = command('notice', (_, { world }) => ({
  ...TOLD_IN_PERSON,
  toldAt: toRfc3339(world.now),
}));
export const confirmNeed: Act = command('need', () => ({ reason: 'The inquiry goes on.' }));
export const seek: Act = command('validation', () => SOUGHT);
export const makeLetter: Act = command('notice-letter', () => ({ language: 'de' }));
export const write: Act = command('messages', () => ({ review: 'r1', text: 'Nothing is to be added to the file.' }));
export const nameConflict: Act = command('conflicts', () => ({
  review: 'r1',
  ground: 'personal-tie',
  reason: 'A relative of Zelda Quist.',
}));
export const reportCall: Act = command('calls', (_, { world }) => ({
  outcome: 'not-reached',
  message: 1,
  at: toRfc3339(world.now),
}));

/** The order ends by whoever issued it: what it held is let go by their word alone. */
const end = (body: { readonly effect: string }): Act =>
  onOrder(async (order, { world, draws, faults }) => {
    const key = `release-${draws.below(2)}`;
    const request = commandRequest(order.id, 'release', body, { key });
    const answer = await world.ask('release', faults, () => world.stack.officer(request, FILER[order.sample]));
    if (answer === undefined || answer.status < 300) world.ledger.ended.set(order.id, 'released');
    if (answer?.status === 200) world.ledger.accepted.push({ orderId: order.id, act: body.effect, key });
    return told('release', order.id, answer);
  });
export const release: Act = end(RELEASE);
export const withdraw: Act = end(WITHDRAWAL);

/** The validator's word, or their refusal. */
export const validate: Act = onOrder(async (order, { world, draws, faults }) => {
  const isRefused = draws.once(4);
  const request = commandRequest(order.id, 'validation', isRefused ? REFUSED : GRANTED, {
    key: `word-${draws.below(2)}`,
  });
  const answer = await world.ask('validation', faults, () => world.stack.officer(request, VALIDATOR));
  if (isRefused && (answer === undefined || answer.status < 300))
    world.ledger.ended.set(order.id, 'validation refused');
  return told(isRefused ? 'refuses to validate' : 'validates', order.id, answer);
});

/** Looks at an order, and at its record. */
export const look: Act = onOrder(async (order, { world, draws, faults }) => {
  const under = draws.one(['', '/history', '/certificate'] as const);
  const answer = await world.ask(`look${under}`, faults, () =>
    world.stack.officer(read(order.id, under), FILER[order.sample]),
  );
  return told(`looks at${under}`, order.id, answer);
});

/** The authority accepts that its provider can execute none of it. */
export const excuseAll: Act = onOrder(async (order, context) => {
  const { world, draws, faults } = context;
  const { id, sample } = order;
  const body = { ...ANSWER, outcome: 'excused', targets: await targetsOf(order, context) };
  const request = commandRequest(id, 'clarification-answer', body, { key: `excuse-all-${draws.below(3)}` });
  return told(
    'excuses from',
    id,
    await world.ask('excuse-all', faults, () => world.stack.officer(request, FILER[sample])),
  );
});
