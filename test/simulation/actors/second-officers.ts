import { SECOND_OFFICER, waitingListRequest, wordRequest } from '../../support/waiting.ts';
import { WORDS_PER_OFFICER } from '../world/world.ts';
import type { Act, ActContext } from './act.ts';
import { mistake } from './refused.ts';

/** What waits for a second officer, by a list that is read first. */
async function listWaiting({ world }: ActContext): Promise<readonly { readonly id: string; readonly state: string }[]> {
  const listed = await world.ask('list-waiting', [], () => world.stack.officer(waitingListRequest(), SECOND_OFFICER));
  const filings = Object(listed?.body).filings;
  return Array.isArray(filings) ? filings.map((one) => Object(one)) : [];
}

/** What is refused of a filing that waits, once it is over. */
const OVER = ['filing-expired', 'filing-refused', 'filing-unknown', 'filing-issued'] as const;

/** A second officer says of what is not issued that they saw it. */
export const seeUnissued: Act = async (context) => {
  const found = (await listWaiting(context)).filter(({ state }) => state === 'awaiting-second-word');
  if (found.length === 0) return 'nothing waits';
  const { id } = context.draws.one(found);
  const { stack } = context.world;
  const request = wordRequest(id, { word: 'seen' }, `unissued-${context.draws.below(1_000)}`);
  return await mistake(context, `sees ${id}, which waits`, () => stack.officer(request, SECOND_OFFICER), [
    'filing-not-issued',
    ...OVER,
  ]);
};

/** A second officer lets out whatever waits, one after the other and unread, until they are told that it is too much. */
export const letAllOut: Act = async (context) => {
  const { world, draws } = context;
  const waiting = (await listWaiting(context)).filter(({ state }) => state === 'awaiting-second-word');
  const round = draws.below(1_000_000);
  const said: string[] = [];
  for (const { id } of waiting) {
    const filedAt = world.now;
    const request = wordRequest(id, { word: 'given' }, `out-${round}-${said.length}`);
    const answer = await world.ask('word-given', [], () => world.stack.officer(request, SECOND_OFFICER));
    const orders = answer?.status === 200 ? Object(answer.body).orders : undefined;
    if (Array.isArray(orders))
      world.ledger.addOrders(orders.map((one) => ({ id: one, sample: 'epoc-pr', provider: 'prv-demo', filedAt })));
    said.push(`${answer?.status}`);
  }
  const given = said.filter((status) => status === '200').length;
  if (given > WORDS_PER_OFFICER) world.violate(`second words: one officer let out ${given} filings in one instant`);
  return `lets out ${waiting.length} filings: ${said.join(', ')}`;
};
