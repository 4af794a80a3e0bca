import { CommandAccepted } from '../../../../shared/contracts/api/common/order.ts';
import { ComplaintList } from '../../../../shared/contracts/api/oversight/complaints.ts';
import { ReadingEntry } from '../../../../shared/contracts/api/oversight/readings.ts';
import { SearchEntry } from '../../../../shared/contracts/api/oversight/searches.ts';
import { UnsaidProtectionList } from '../../../../shared/contracts/api/oversight/unsaid-protections.ts';
import { eventually, expected } from '../../hosted/client.ts';
import { hold, POLICE } from '../../hosted/holding.ts';
import { state } from '../../hosted/relaying.ts';
import { decide, holderOf } from '../../hosted/reviewers.ts';
import { answerOf, type Directions } from '../stage.ts';

export const oversightDirections: Directions = {
  '': async ({ client, actors }) => {
    const { tokens } = await client.local();
    await hold(client, 'searched@skylark.example');
    for (const { env, language } of actors) {
      env['HOLDFAST_TOKEN'] = tokens['oversight'] ?? '';
      env['HOLDFAST_SECOND_TOKEN'] = tokens['auditor-2'] ?? '';
      await client.request('POST', '/v1/complaints', {
        headers: { 'content-type': 'application/json', 'idempotency-key': language },
        body: JSON.stringify({ text: `My mailbox has deleted nothing since November (${language}).` }),
      });
      await client.request('POST', '/v1/difficulties', {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ page: 'files', kinds: ['screen-reader'], aid: 'braille' }),
      });
    }
  },
  '`GET /v1/complaints/{complaintId}`': async ({ actors }) => {
    for (const actor of actors) {
      const { complaints } = ComplaintList.parse(answerOf(actor, 'GET /v1/complaints'));
      const own = complaints.find(({ text }) => text.includes(`(${actor.language})`));
      actor.env['COMPLAINT'] = own?.id ?? '';
    }
  },
  '`GET /v1/oversight/unsaid-protections`': async ({ client, stack }) => {
    const order = await hold(client, 'newsroom@skylark.example');
    const objection = { grounds: ['press-or-immunity'], requestedOutcome: 'end-the-hold', text: 'It is a newsroom’s.' };
    await state(client, stack.host.provider, order, 'challenge.filed', objection);
    await client.moveClock({ advance: 'PT2M' }); // a reviewer is drawn within a minute
    const found = { targets: ['t1'], reason: 'The grounds call its owner a reporter.' };
    const texts = { reasons: 'Her sources are in it.', forTheOtherSide: 'It is.' };
    const held = await holderOf(client, order, 'challenge');
    expected(await decide(client, held, { outcome: 'revoke', ...texts, knownAndNotSaid: found }), 200, CommandAccepted);
    await eventually(async () => {
      const { findings } = expected(
        await client.ask('auditor', 'GET', '/v1/oversight/unsaid-protections'),
        200,
        UnsaidProtectionList,
      );
      if (findings.length === 0) throw new Error('the finding is not listed yet');
    });
  },
  '`GET /v1/oversight/searches/{searchId}`': async ({ actors }) => {
    for (const actor of actors)
      actor.env['SEARCH'] = SearchEntry.parse(answerOf(actor, 'POST /v1/oversight/searches')).id;
  },
  '`GET /v1/oversight/orders/{orderId}`': async ({ client, actors }) => {
    const [order] = await client.list(POLICE);
    for (const { env } of actors) env['ORDER'] = order?.id ?? '';
  },
  '`GET /v1/oversight/readings/{readingId}`': async ({ actors }) => {
    for (const actor of actors)
      actor.env['READING'] = ReadingEntry.parse(answerOf(actor, 'POST /v1/oversight/readings')).id;
  },
};
