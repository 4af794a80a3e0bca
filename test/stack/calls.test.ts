import { expect, it } from 'vitest';
import { CallList, CallNoted } from '../../shared/contracts/api/authorities/calls.ts';
import { AttemptList } from '../../shared/contracts/api/common/attempts.ts';
import { ALARMING } from '../../shared/deployment/alarming.ts';
import { instant, toRfc3339 } from '../../shared/domain/instant.ts';
import { eventually, expected } from '../support/hosted/client.ts';
import { emergency } from '../support/hosted/filings.ts';
import { expectRefused, POLICE } from '../support/hosted/holding.ts';
import { logsOf } from '../support/hosted/logs.ts';
import { shareStack } from '../support/hosted/shared.ts';

it('an emergency that nobody answers is called about, and what was said on the telephone is on record', async () => {
  const stack = await shareStack();
  const { client } = stack;
  await client.setProvider('manual'); // takes everything, and says nothing
  const orderId = await client.fileOne(POLICE, emergency(client.now()));
  await eventually(async () => {
    const { deliveries } = await client.order(POLICE, orderId);
    expect(deliveries).toContainEqual(expect.objectContaining({ endpoint: 'inbox', status: 'delivered' }));
  });
  const waiting = async () => {
    const { calls } = expected(await client.ask(POLICE, 'GET', '/v1/calls?limit=100'), 200, CallList);
    return calls.filter((call) => call.orderId === orderId);
  };
  expect(await waiting()).toEqual([]);
  await client.moveClock({ advance: 'PT6M' });
  await eventually(async () => {
    expect(await waiting()).toMatchObject([{ message: 1, urgency: 'emergency', words: { language: 'en' } }]);
  });
  const alarms = (await logsOf(stack)).flatMap((log) => log.split('\n'));
  expect(alarms.filter((line) => line.includes(ALARMING['call-waiting']) && line.includes(orderId))).toHaveLength(1);

  const [call] = await waiting();
  const said = {
    outcome: 'acknowledged',
    message: 1,
    spokeWith: 'Niamh Gallagher',
    at: toRfc3339(instant(client.now())),
  };
  const send = (readBack: string) => client.ask(POLICE, 'POST', `/v1/orders/${orderId}/calls`, { ...said, readBack });
  await expectRefused(client, orderId, () => send('7K2M-PQ4R-ST9V'), [422, 'read-back-wrong']);
  expect(expected(await send(call?.reference ?? ''), 200, CallNoted)).toMatchObject({
    orderId,
    outcome: 'acknowledged',
  });
  expect(await waiting()).toEqual([]);
  const attempts = await client.ask(POLICE, 'GET', `/v1/orders/${orderId}/attempts`);
  expect(expected(attempts, 200, AttemptList).calls).toMatchObject([{ message: 1, confirmedAt: null }]);
  const { notes } = await client.history(POLICE, orderId);
  expect(JSON.stringify(notes)).toContain('call.noted');
  expect(JSON.stringify(notes)).not.toContain('Gallagher');
  await client.setProvider('auto');
});
