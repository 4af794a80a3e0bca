import { AUDITOR, SECOND_AUDITOR } from '../../support/overseers.ts';
import { answerReading, askToRead, listReadings, readText } from '../../support/readings.ts';
import { memberOf } from '../../support/requests.ts';
import type { Answer } from '../../support/stack.ts';
import { type Act, onOrder, told } from './act.ts';

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
