import { ComplaintList } from '../../../../shared/contracts/api/oversight/complaints.ts';
import { SearchEntry } from '../../../../shared/contracts/api/oversight/searches.ts';
import { hold, POLICE } from '../../hosted/holding.ts';
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
    }
  },
  '`POST /v1/complaints/{complaintId}/check`': async ({ actors }) => {
    for (const actor of actors) {
      const { complaints } = ComplaintList.parse(answerOf(actor, 'GET /v1/complaints'));
      const own = complaints.find(({ text }) => text.includes(`(${actor.language})`));
      actor.env['COMPLAINT'] = own?.id ?? '';
    }
  },
  '`GET /v1/oversight/searches/{searchId}`': async ({ actors }) => {
    for (const actor of actors)
      actor.env['SEARCH'] = SearchEntry.parse(answerOf(actor, 'POST /v1/oversight/searches')).id;
  },
  '`GET /v1/oversight/orders/{orderId}/history`': async ({ client, actors }) => {
    const [order] = await client.list(POLICE);
    for (const { env } of actors) env['ORDER'] = order?.id ?? '';
  },
};
