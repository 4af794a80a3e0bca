import { DAY_MS, plus, toRfc3339 } from '../../../shared/domain/instant.ts';
import {
  accepting,
  commandRequest,
  composeProviderMessage,
  DEFERRAL,
  EXTENSION,
  FILER,
  filing,
  filingRequest,
  messageRequest,
  RELEASE,
  read,
  SOUGHT,
  TOLD_IN_PERSON,
} from '../../support/requests.ts';
import { reviewerClaims, reviewRequest } from '../../support/reviews.ts';
import type { Answer } from '../../support/stack.ts';
import { edited } from '../../unit/contracts/refusal.ts';
import { type Act, onOrder } from './act.ts';
import { MISFILINGS, WRONG_PAPERS } from './mistakes.ts';
import { mistake } from './refused.ts';

/** Files what no law takes. */
export const misfile: Act = async (context) => {
  const { world, draws } = context;
  const [sample, edits] = draws.one(MISFILINGS);
  const request = filingRequest(filing(sample, edits), `wrong-${draws.below(1_000_000)}`);
  return await mistake(context, `files ${sample} with ${Object.keys(edits).join(' and ')} wrong`, () =>
    world.stack.officer(request, FILER[sample]),
  );
};

/** Gives a command that is right but for its form. */
export const misspell: Act = onOrder(async ({ id, sample }, context) => {
  const { stack } = context.world;
  const key = `misspelled-${context.draws.below(1_000_000)}`;
  const request = commandRequest(id, 'notice-deferral', DEFERRAL, { key });
  const { 'idempotency-key': _, ...unkeyed } = request.headers ?? {};
  const by = FILER[sample];
  const ways: Readonly<Record<string, () => Promise<Answer>>> = {
    'half a body': () => stack.officer({ ...request, body: '{"ground":' }, by),
    'too large a body': () => stack.officer({ ...request, body: { ...DEFERRAL, reason: 'x'.repeat(600_000) } }, by),
    'another medium': () =>
      stack.officer({ ...request, headers: { ...request.headers, 'content-type': 'text/plain' } }, by),
    'no key': () => stack.officer({ ...request, headers: unkeyed }, by),
    'another version': () =>
      stack.officer(commandRequest(id, 'notice-deferral', DEFERRAL, { key, ifMatch: 9_999 }), by),
    'an unknown member': () => stack.officer({ ...request, body: { ...DEFERRAL, soon: true } }, by),
    'no version': () =>
      stack.reviewer(
        reviewRequest(`${id}.r1`, 'decision', { outcome: 'affirm' }, { key }),
        reviewerClaims('privacy-reviewer'),
      ),
    'an old sign-in': () =>
      stack.officer(request, { ...by, auth_time: Math.floor(stack.clock.now() / 1_000) - 90_000 }),
    'an unknown form': () => stack.officer(accepting(read(id, '/certificate'), 'image/png'), by),
  };
  const what = context.draws.one(Object.keys(ways));
  return await mistake(
    context,
    `${what}, about ${id}`,
    ways[what] ?? ways['no key'] ?? (() => stack.entry('GET', '/')),
  );
});

/** Says of an order what cannot be. */
export const mistakeOrder: Act = onOrder(async (order, context) => {
  const { world, draws } = context;
  const { stack } = world;
  const { id, sample, provider } = order;
  const key = `mistake-${draws.below(1_000_000)}`;
  const command = (name: Parameters<typeof commandRequest>[1], body: unknown) => () =>
    stack.officer(commandRequest(id, name, body, { key }), FILER[sample]);
  const latest = await stack.orders.latest(id);
  if (!latest) return `${id} is not there`;
  // what is quoted is looked up before anything befalls the request
  const quoted = Object(await composeProviderMessage(stack, id, 'order.acknowledged').catch(() => undefined));
  const word = (type: string, data: object) => () =>
    stack.provider(messageRequest({ ...quoted, type, data: { ...quoted.data, ...data } }), { provider, id: key });
  const unquoted = { orderId: id, digest: '0'.repeat(64) };
  const ways: Readonly<Record<string, () => Promise<Answer>>> = {
    'a wrong paper': command('extension', edited(EXTENSION, draws.one(WRONG_PAPERS))),
    'a reason of other law': command('release', {
      ...RELEASE,
      reason: sample === 'budapest-29' ? 'no-such-reason' : 'follow-up-refused',
    }),
    'told in a time to come': command('notice', { ...TOLD_IN_PERSON, toldAt: toRfc3339(plus(world.now, DAY_MS)) }),
    'a validator nobody knows': command('validation', { ...SOUGHT, authority: 'aut-nowhere' }),
    'a validator who may not': command('validation', { ...SOUGHT, authority: 'aut-sheriff' }),
    'a review there is not': command('messages', { review: 'r99', text: 'Nobody reads it.' }),
    'a seat there is not': command('conflicts', { review: 'r1', seat: 9, ground: 'personal-tie', reason: 'A cousin.' }),
    'a reference read back wrong': command('calls', {
      outcome: 'acknowledged',
      message: 1,
      at: toRfc3339(world.now),
      spokeWith: 'the desk',
      readBack: 'AAAA-AAAA',
    }),
    'a target there is not': word('order.preserved', { targets: [{ id: 't99' }] }),
    'a reason there is not': word('order.not-executed', {
      targets: [{ id: 't1', reasons: [sample === 'budapest-29' ? 'no-such-reason' : 'political-offence'] }],
    }),
    'an objection there is not': word('appeal.filed', { challenge: 'c99', text: 'It was not looked at.' }),
    'another digest': () =>
      stack.provider(messageRequest({ type: 'order.acknowledged', timestamp: toRfc3339(world.now), data: unquoted }), {
        provider,
        id: key,
      }),
  };
  const what = draws.one(Object.keys(ways));
  const way = ways[what];
  if (!way || (latest.commit.state.told.length === 0 && world.now < order.filedAt)) return 'nothing to say';
  return await mistake(context, `${what}, of ${id}`, () => way());
});

/** Sends a paper that is older than the order it speaks of, as of another one of the same case. */
export const sendOlderPaper: Act = onOrder(async (order, context) => {
  const { world, draws } = context;
  if (order.sample !== 'epoc-pr') return `${order.id} is extended by another paper`;
  const paper = edited(EXTENSION, { '/certificate/D/signature/date': '2026-11-19' });
  const request = commandRequest(order.id, 'extension', paper, { key: `older-${draws.below(1_000_000)}` });
  return await mistake(context, `extends ${order.id} by an older paper`, () =>
    world.stack.officer(request, FILER[order.sample]),
  );
});

/** Files the same demand once more in one case, under a key of its own. */
export const demandAgain: Act = async (context) => {
  const { world, draws } = context;
  const { stack, ledger } = world;
  const earlier = ledger.orders.filter(({ sample }) => sample === 'ca-487-012');
  const states = await Promise.all(earlier.map(({ id }) => stack.orders.latest(id)));
  const stands = states.some((one) => one !== undefined && one.commit.state.phase.kind === 'issued');
  if (!stands) return 'nothing was demanded that can be demanded again';
  const request = filingRequest(filing('ca-487-012'), `demand-${draws.below(1_000_000)}`);
  return await mistake(context, 'demands the same again', () => stack.officer(request, FILER['ca-487-012']), [
    'further-demand',
    'signature-too-old',
  ]);
};
