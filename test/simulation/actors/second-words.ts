import { isFilingId } from '../../../shared/domain/ids.ts';
import { toRfc3339 } from '../../../shared/domain/instant.ts';
import type { Claims } from '../../support/http-events.ts';
import {
  filing,
  filingRequest,
  memberOf,
  orderIdsIn,
  POLICE,
  type SampleName,
  SHERIFF,
} from '../../support/requests.ts';
import type { Answer } from '../../support/stack.ts';
import {
  SECOND_OFFICER,
  THIRD_OFFICER,
  waitingListRequest,
  waitingRequest,
  wordRequest,
} from '../../support/waiting.ts';
import type { KnownWaiting } from '../world/said.ts';
import type { World } from '../world/world.ts';
import { type Act, type ActContext, providerOf } from './act.ts';
import { askOfEntry } from './directory-file.ts';

const SAMPLES = ['epoc-pr', 'epoc-pr', 'us-2703f'] as const;
type Sample = (typeof SAMPLES)[number];

/** Who files each of these, and who gives the word beside them. */
const FILERS: Readonly<Record<Sample, Claims>> = { 'epoc-pr': POLICE, 'us-2703f': SHERIFF };
const SECONDS: Readonly<Record<Sample, readonly Claims[]>> = {
  'epoc-pr': [SECOND_OFFICER, THIRD_OFFICER],
  'us-2703f': [{ ...SHERIFF, sub: 'person-watch-commander-2' }],
};

/** A form that is signed on the day on which it is filed. */
export const formOf = ({ now }: World, sample: SampleName): object =>
  JSON.parse(
    JSON.stringify(filing(sample))
      .replaceAll('"date":"2026-11-20"', `"date":"${toRfc3339(now).slice(0, 10)}"`)
      .replaceAll('"signedOn":"2026-11-20"', `"signedOn":"${toRfc3339(now).slice(0, 10)}"`),
  );

/** What whoever filed is told: the orders, or that it waits. */
export function noteFiled({ ledger }: World, answer: Answer | undefined, sample: Sample, filedAt: World['now']): void {
  if (answer?.status === 201)
    ledger.addOrders(orderIdsIn(answer).map((id) => ({ id, sample, provider: providerOf(sample), filedAt })));
  const id = answer?.status === 202 ? memberOf(answer.body, 'id') : undefined;
  if (typeof id !== 'string' || !isFilingId(id) || ledger.beforeFiling.waiting.some((one) => one.id === id)) return;
  ledger.beforeFiling.waiting.push({ id, filedAt, sample });
}

/** An entry asks for a second officer, or no longer does: as an operator puts it. */
export const askForTwo: Act = async (context) => {
  const { draws } = context;
  const secondOfficer = draws.once(5) ? undefined : ['urgent'];
  return await askOfEntry(context, draws.one(['aut-police', 'aut-police', 'aut-sheriff']), { secondOfficer });
};

/** Files what may have to wait for a second officer. */
export const fileForTwo: Act = async ({ world, draws, faults }) => {
  const sample = draws.one(SAMPLES);
  const request = filingRequest(formOf(world, sample), `two-${draws.below(1_000)}`);
  const filedAt = world.now;
  const answer = await world.ask('file-for-two', faults, () => world.stack.officer(request, FILERS[sample]));
  noteFiled(world, answer, sample, filedAt);
  return `files ${sample} for two: ${answer?.status}`;
};

/** Says a word of a filing that waits. */
async function say(
  context: ActContext,
  { id, sample }: KnownWaiting,
  word: string,
  by: Claims,
): Promise<Answer | undefined> {
  const { world, draws, faults } = context;
  const request = wordRequest(id, { word }, `${word}-${draws.below(3)}`);
  const filedAt = world.now;
  const answer = await world.ask(`word-${word}`, faults, () => world.stack.officer(request, by));
  const orders = answer?.status === 200 ? Object(answer.body).orders : undefined;
  if (word === 'given' && Array.isArray(orders))
    world.ledger.addOrders(orders.map((one) => ({ id: one, sample, provider: providerOf(sample), filedAt })));
  return answer;
}

const onWaiting =
  (act: (one: KnownWaiting, context: ActContext) => Promise<string>): Act =>
  async (context) => {
    const { waiting } = context.world.ledger.beforeFiling;
    const [last] = waiting.slice(-1);
    if (last === undefined) return 'nothing waits';
    return await act(context.draws.once(4) ? context.draws.one(waiting) : last, context);
  };

export const giveWord: Act = onWaiting(async (one, context) => {
  const by = context.draws.one(SECONDS[one.sample]);
  return `${by['sub']} gives the word for ${one.id}: ${(await say(context, one, 'given', by))?.status}`;
});

export const refuseWord: Act = onWaiting(async (one, context) => {
  const by = context.draws.one(SECONDS[one.sample]);
  const answer = await say(context, one, 'refused', by);
  if (answer?.status === 200) context.world.ledger.beforeFiling.refused.add(one.id);
  return `${by['sub']} refuses ${one.id}: ${answer?.status}`;
});

/** Whoever filed it gives the word: they may not. */
export const giveOwnWord: Act = onWaiting(async (one, context) => {
  const by = FILERS[one.sample];
  const word = context.draws.one(['given', 'refused']);
  const answer = await say({ ...context, faults: [] }, one, word, by);
  const what = `${by['sub']} says ${word} of ${one.id}, which they filed`;
  if (answer) context.world.ledger.trespasses.push({ what, status: answer.status });
  return `${what}: ${answer?.status}`;
});

/** An officer of another authority reads it, or says a word of it. */
export const meddleWithWaiting: Act = onWaiting(async ({ id, sample }, { world, draws }) => {
  const by = sample === 'epoc-pr' ? SHERIFF : POLICE;
  const word = draws.one(['given', 'refused', 'reads'] as const);
  const request = word === 'reads' ? waitingRequest(id) : wordRequest(id, { word }, `meddle-${draws.below(1_000)}`);
  const answer = await world.ask('meddle-with-waiting', [], () => world.stack.officer(request, by));
  const what = `another authority: ${word} ${id}`;
  if (answer) world.ledger.trespasses.push({ what, status: answer.status });
  return `${what}: ${answer?.status}`;
});

/** One lets it out while another refuses it: one word stands for both. */
export const wordsAtOnce: Act = onWaiting(async (one, context) => {
  const { world, draws } = context;
  const [first = POLICE, second = first] = SECONDS[one.sample];
  const calm = { ...context, faults: [] };
  const answers = await world.gate.race(draws, [
    () => say(calm, one, 'given', first),
    () => say(calm, one, 'refused', second),
  ]);
  if (answers[1]?.status === 200) world.ledger.beforeFiling.refused.add(one.id);
  return `two words on ${one.id} at once: ${answers.map((answer) => answer?.status).join(', ')}`;
});

/** A second officer reads what waits, and says of an emergency that they saw it. */
export const seeWaiting: Act = async (context) => {
  const { world, faults } = context;
  const listed = await world.ask('list-waiting', faults, () =>
    world.stack.officer(waitingListRequest(), SECOND_OFFICER),
  );
  const filings = Object(listed?.body).filings;
  const found = Array.isArray(filings) ? filings.map((one) => Object(one)) : [];
  if (found.length === 0) return `nothing is to be seen: ${listed?.status}`;
  const { id, state } = context.draws.one(found);
  if (state !== 'issued-all-the-same') {
    const shown = await world.ask('read-waiting', [], () => world.stack.officer(waitingRequest(id), SECOND_OFFICER));
    return `reads what waits as ${id}: ${shown?.status}`;
  }
  const seen = await say(
    { ...context, faults: [] },
    { id, filedAt: world.now, sample: 'epoc-pr' },
    'seen',
    SECOND_OFFICER,
  );
  return `sees ${id}: ${seen?.status}`;
};

/** An operator has the police ask for a second officer, whatever they file. */
export const askPoliceForTwo: Act = async (context) =>
  await askOfEntry(context, 'aut-police', { secondOfficer: ['urgent'] });
