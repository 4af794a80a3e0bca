import { AUDITOR, CONFIRMED, SECOND_AUDITOR, THIRD_AUDITOR } from '../../support/overseers.ts';
import { answerReading, askToRead, listReadings, readText } from '../../support/readings.ts';
import { keyed, memberOf } from '../../support/requests.ts';
import { answerSearch, askForSearch, findOrders, idOf } from '../../support/searches.ts';
import type { Answer, Stack } from '../../support/stack.ts';
import { type Act, onOrder, told } from './act.ts';
import { mistake } from './refused.ts';

const REASON = 'Zelda Quist complained of four holds in a row.';
const keyOf = (what: string, draw: number) => `${what}-${draw}`;

const idIn = (answer: Answer | undefined): string | undefined => {
  const id = answer && answer.status < 300 ? memberOf(answer.body, 'id') : undefined;
  return typeof id === 'string' ? id : undefined;
};

/** Asks to read what is sealed; the second auditor answers, and it is read. */
export const readSealed: Act = onOrder(async ({ id }, { world, draws, faults }) => {
  const { stack } = world;
  const asked = await world.ask('ask-to-read', faults, () =>
    askToRead(stack, id, { reason: REASON, key: keyOf('ask', draws.below(3)), claims: AUDITOR }),
  );
  const reading = idIn(asked);
  if (reading === undefined) return told('asks to read', id, asked);
  const by = draws.once(5) ? AUDITOR : SECOND_AUDITOR;
  const key = keyOf('answer', draws.below(2));
  await world.ask('answer-reading', faults, () => answerReading(stack, reading, { answer: 'confirmed' }, key, by));
  return told('reads what is sealed of', id, await world.ask('read-text', [], () => readText(stack, reading, AUDITOR)));
});

export const lookThrough: Act = async ({ world, faults }) => {
  const answer = await world.ask('list-readings', faults, () => listReadings(world.stack, {}, SECOND_AUDITOR));
  return `oversight lists readings: ${answer?.status}`;
};

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

/** Three look for an account: whoever asked would answer it as well, a second answers it, a third answers once more; and it is read. */
export const searchInThrees: Act = async (context) => {
  const { world, draws, faults } = context;
  const { stack } = world;
  const draw = draws.below(1_000_000);
  const asked = await world.ask('ask-for-search', [], () => askForSearch(stack, undefined, keyOf('search', draw)));
  const search = idIn(asked);
  if (search === undefined) return `asks for a search: ${asked?.status}`;
  const answer = (key: string, by: typeof AUDITOR) => () =>
    answerSearch(stack, search, CONFIRMED, keyOf(key, draw), by);
  const calm = { ...context, faults: [] };
  await mistake(calm, `answers ${search}, which they asked for`, answer('own', AUDITOR), ['search-own']);
  const confirmed = await world.ask('answer-search', faults, answer('second', SECOND_AUDITOR));
  if (confirmed?.status !== 200) return `answers ${search}: ${confirmed?.status}`;
  await mistake(calm, `answers ${search} once more`, answer('third', THIRD_AUDITOR), ['search-answered']);
  const found = await world.ask('find-orders', [], () => findOrders(stack, search));
  return `reads what ${search} finds: ${found?.status}`;
};

/** A third person would answer what a second answered, and read what is for those two. */
export const readAsThird: Act = onOrder(async ({ id }, context) => {
  const { world, draws, faults } = context;
  const { stack } = world;
  const key = keyOf('third', draws.below(1_000_000));
  const asked = await world.ask('ask-to-read', [], () => askToRead(stack, id, { reason: REASON, key }));
  const reading = idIn(asked);
  if (reading === undefined) return told('asks to read', id, asked);
  const answered = await world.ask('answer-reading', faults, () => answerReading(stack, reading, CONFIRMED, key));
  if (answered?.status !== 200) return told('lets read', id, answered);
  const calm = { ...context, faults: [] };
  const again = () => answerReading(stack, reading, CONFIRMED, `${key}-again`, THIRD_AUDITOR);
  await mistake(calm, `answers ${reading} once more`, again, ['reading-answered']);
  const read = () => readText(stack, reading, THIRD_AUDITOR);
  return await mistake(calm, `reads by ${reading}, which is for two others`, read, ['reading-not-yours']);
});

const check = (stack: Stack, complaintId: string, finding: string, key: string, by: typeof AUDITOR) =>
  stack.overseer(
    {
      method: 'POST',
      route: '/v1/complaints/{complaintId}/check',
      complaintId,
      headers: keyed(key),
      body: { finding, note: 'It was looked at.' },
    },
    by,
  );

/** A complaint is looked at; another, who did not hear of it, looks at it again. */
export const checkComplaint: Act = async (context) => {
  const { world, draws, faults } = context;
  const { stack } = world;
  const list = await world.ask('list-complaints', [], () =>
    stack.overseer({ method: 'GET', route: '/v1/complaints' }, AUDITOR),
  );
  const open = (Object(list?.body).complaints ?? []).filter(({ check: checked }: { check: unknown }) => !checked);
  if (open.length === 0) return `nobody complains: ${list?.status}`;
  const id = String(Object(draws.one(open)).id);
  const key = keyOf('check', draws.below(1_000_000));
  const finding = draws.one(['no-hold', 'lawful', 'remedied']);
  const checked = await world.ask('check-complaint', faults, () => check(stack, id, finding, key, AUDITOR));
  if (checked?.status !== 200) return `checks ${id}: ${checked?.status}`;
  const again = () => check(stack, id, 'no-hold', `${key}-again`, SECOND_AUDITOR);
  return await mistake({ ...context, faults: [] }, `checks ${id} once more`, again, ['complaint-checked']);
};
