import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, plus, toRfc3339 } from '../../../shared/domain/instant.ts';
import { CHALLENGE, caseRequest, currentRequest, issueCode, sessionRequest } from '../../support/cases.ts';
import { THIRD_AUDITOR } from '../../support/overseers.ts';
import { DEADLINE } from '../../support/post-routes.ts';
import { readReading, readText } from '../../support/readings.ts';
import {
  ANSWER,
  accepting,
  certificateRequest,
  commandRequest,
  composeProviderMessage,
  DEFERRAL,
  EXTENSION,
  FILER,
  filing,
  filingRequest,
  JSON_TYPE,
  memberOf,
  messageRequest,
  noticeRequest,
  RELEASE,
  read,
  SOUGHT,
  TOLD_IN_PERSON,
} from '../../support/requests.ts';
import { readReview, reviewerClaims, reviewRequest } from '../../support/reviews.ts';
import { askForSearch, findOrders, idOf, readSearch } from '../../support/searches.ts';
import type { Answer } from '../../support/stack.ts';
import { edited } from '../../unit/contracts/refusal.ts';
import type { KnownOrder } from '../world/ledger.ts';
import { type Act, type ActContext, onOrder, told } from './act.ts';
import { MISFILINGS, WRONG_PAPERS, WRONG_QUESTIONS } from './mistakes.ts';
import { inReview } from './reviewers.ts';

/** Asks for what nobody is given, whoever they are: what is taken all the same is wrong. */
async function mistake({ world, faults }: ActContext, what: string, ask: () => Promise<Answer>): Promise<string> {
  const answer = await world.ask('mistake', faults, ask);
  if (answer && answer.status < 400) world.violate(`mistakes: ${what} was answered ${answer.status}`);
  return `${what}: ${answer?.status ?? 'no answer'}`;
}

/** Files what no law takes. */
export const misfile: Act = async (context) => {
  const { world, draws } = context;
  const [sample, edits] = draws.one(MISFILINGS);
  const request = filingRequest(filing(sample, edits), `wrong-${draws.below(1_000_000)}`);
  return await mistake(context, `files ${sample} with ${Object.keys(edits).join(' and ')} wrong`, () =>
    world.stack.officer(request, FILER[sample]),
  );
};

/** Asks when something ends, in a way that has no answer. */
export const reckonWrongly: Act = async (context) => {
  const body = { ...DEADLINE, ...context.draws.one(WRONG_QUESTIONS) };
  return await mistake(context, `reckons by ${JSON.stringify(body)}`, () =>
    context.world.stack.anyone({ method: 'POST', route: '/v1/deadlines', headers: JSON_TYPE, body }),
  );
};

const ABSENT: OrderId = `ord_${'0'.repeat(26)}` as OrderId;

/** Asks for what is not there. */
export const loseWay: Act = async (context) => {
  const { stack } = context.world;
  const nothing = '0'.repeat(32);
  const ways: Readonly<Record<string, () => Promise<Answer>>> = {
    'no address': () => stack.entry('GET', '/v1/nowhere'),
    'no method': () => stack.entry('PUT', '/v1/filings'),
    'no order': () => stack.officer(read(ABSENT), FILER['epoc-pr']),
    'no review': () => stack.reviewer(readReview(`${ABSENT}.r1`), reviewerClaims('privacy-reviewer')),
    'no search': () => readSearch(stack, `sch_20261120_${nothing}`),
    'no reading': () => readReading(stack, `rdg_20261120_${nothing}`),
    'no complaint': () =>
      stack.overseer(
        { method: 'GET', route: '/v1/complaints/{complaintId}', complaintId: `cmp_20261120_${nothing}` },
        THIRD_AUDITOR,
      ),
    'no code': () => stack.person(sessionRequest('0000-0000-0000-0000')),
    'no session': () => stack.person(caseRequest('challenges', CHALLENGE, { token: 'a.b.c' })),
    'no token': () => stack.unsigned({ ...certificateRequest(ABSENT), headers: { authorization: 'Bearer a.b.c' } }),
    'no role': () => stack.officer(read(ABSENT), reviewerClaims('privacy-reviewer')),
    'no authority': () => stack.officer(read(ABSENT), { ...FILER['epoc-pr'], holdfast_authority: 'aut-nowhere' }),
  };
  const what = context.draws.one(Object.keys(ways));
  return await mistake(context, what, ways[what] ?? (() => stack.entry('GET', '/')));
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

const targetsOf = async ({ id }: KnownOrder, { world }: ActContext): Promise<readonly string[]> =>
  (await world.stack.orders.latest(id))?.commit.state.targets.map((target) => target.id) ?? [];

/** The provider cannot execute any of it. */
export const refuseAll: Act = onOrder(async (order, context) => {
  const { world, draws, faults } = context;
  const { id, provider } = order;
  const targets = (await targetsOf(order, context)).map((target) => ({
    id: target,
    reasons: ['data-not-stored-at-receipt'],
  }));
  const body = await composeProviderMessage(world.stack, id, 'order.not-executed', { targets }).catch(() => undefined);
  if (body === undefined) return `nobody was told of ${id}`;
  const signing = { provider, id: `none-${id}-${draws.below(3)}` };
  const send = () => world.stack.provider(messageRequest(body), signing);
  return told('executes nothing of', id, await world.ask('refuse-all', faults, send));
});

/** The authority accepts that. */
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

/** Decides what nobody may. */
export const misjudge: Act = async (context) => {
  const amendments = [
    { endsAt: '2099-01-01T00:00:00Z' },
    { targets: [{ id: 't99', categories: ['traffic'] }] },
    { targets: [{ id: 't1', categories: ['subscriber'] }] },
  ];
  const reasons = 'What the file shows was looked at.';
  const amendment = context.draws.one(amendments);
  return await inReview('decision', () => ({ outcome: 'amend', reasons, forTheOtherSide: reasons, amendment }))(
    context,
  );
};

/** The provider shows that it told its user. */
export const relay: Act = onOrder(async ({ id, provider }, context) => {
  const { world, draws, faults } = context;
  const { stack } = world;
  const relayedAt = toRfc3339(plus(world.now, draws.once(6) ? HOUR_MS : 0));
  const body = await composeProviderMessage(stack, id, 'notice.relayed', { relayedAt, channel: 'email' }).catch(
    () => undefined,
  );
  if (body === undefined) return `nobody was told of ${id}`;
  const signing = { provider, id: `relayed-${id}-${draws.below(3)}` };
  return told(
    'told the user of',
    id,
    await world.ask('relay', faults, () => stack.provider(messageRequest(body), signing)),
  );
});

/** More than anybody needs of one thing. */
const MANY = 30;

/** One thing so often that it is refused; what is refused before, for another reason, ends it. */
async function again(context: ActContext, what: string, ask: (place: number) => Promise<Answer>): Promise<string> {
  for (let place = 0; place < MANY; place += 1) {
    const answer = await context.world.ask(what, [], () => ask(place));
    if (answer === undefined || answer.status >= 400) return `${what} ${place + 1} times: ${answer?.status}`;
  }
  return `${what} ${MANY} times`;
}

/** Does one thing again and again, until there is no more of it. */
export const exhaust: Act = onOrder(async (order, context) => {
  const { world, draws } = context;
  const { stack } = world;
  const { id, sample, provider } = order;
  const round = draws.below(1_000_000);
  const command = (name: Parameters<typeof commandRequest>[1], body: unknown) =>
    again(context, name, (place) =>
      stack.officer(commandRequest(id, name, body, { key: `many-${round}-${place}` }), FILER[sample]),
    );
  const ways = [
    () => command('notice-letter', { language: 'de' }),
    () => command('messages', { review: 'r1', text: 'Nothing is to be added to the file.' }),
    () => command('need', { reason: 'The inquiry goes on.' }),
    () =>
      again(context, 'read-notice', (place) =>
        stack.provider(noticeRequest(id), { provider, id: `many-${round}-${place}` }),
      ),
    () => guess(order, context),
  ];
  return await draws.one(ways)();
});

/** Somebody opens the case again and again, from one address: with a code they know, which does not matter. */
async function guess({ id }: KnownOrder, context: ActContext): Promise<string> {
  const { world, draws } = context;
  const { state } = (await world.stack.orders.latest(id))?.commit ?? {};
  if (state?.rights.notice.status !== 'given') return `nobody was told of ${id}`;
  const code = await issueCode(world.stack, id, `guess-${draws.below(1_000_000)}`);
  return await again(context, 'guess', () => world.stack.person(sessionRequest(code, '192.0.2.66')));
}

/** The person ends a code of the case: their own, one there is not, or one of other hands. */
export const endCode: Act = onOrder(async ({ id }, context) => {
  const { world, draws, faults } = context;
  const { stack } = world;
  const { state } = (await stack.orders.latest(id))?.commit ?? {};
  if (state?.rights.notice.status !== 'given') return `nobody was told of ${id}`;
  const opened = await stack.person(sessionRequest(await issueCode(stack, id, `end-${draws.below(1_000_000)}`)));
  if (opened.status !== 201) return told('opens the case of', id, opened);
  const token = String(memberOf(opened.body, 'token'));
  const { body } = await stack.person(currentRequest(token));
  const codes: readonly { readonly id: string }[] = Object(body).codes ?? [];
  const code = draws.one(['0'.repeat(64), ...codes.map((one) => one.id)]);
  const request = caseRequest('code-ends', { code }, { token, key: `end-${draws.below(1_000_000)}` });
  return told('ends a code of', id, await world.ask('end-code', faults, () => stack.person(request)));
});

/** Looks into a search or a reading that is another's, or not open. */
export const searchAlone: Act = async (context) => {
  const { world, draws, faults } = context;
  const { stack } = world;
  const key = `search-${draws.below(1_000_000)}`;
  const asked = await world.ask('ask-for-search', faults, () => askForSearch(stack, undefined, key));
  if (!asked || asked.status >= 300) return `asks for a search: ${asked?.status}`;
  const search = idOf(asked);
  const ways = [
    () => findOrders(stack, search, {}),
    () => findOrders(stack, search, {}, THIRD_AUDITOR),
    () => readText(stack, `rdg_20261120_${'0'.repeat(32)}`),
  ];
  return await mistake(context, `looks into ${search}`, draws.one(ways));
};
