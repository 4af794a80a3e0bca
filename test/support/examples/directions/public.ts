import { ComplaintReceived } from '../../../../shared/contracts/api/public/complaints.ts';
import { hold, POLICE } from '../../hosted/holding.ts';
import { answerOf, type Directions } from '../stage.ts';

export const publicDirections: Directions = {
  '': async ({ client, actors }) => {
    const order = await hold(client, 'shown@skylark.example');
    const { digest } = await client.order(POLICE, order);
    for (const { env } of actors) Object.assign(env, { ORDER: order, DIGEST: digest });
  },
  '`POST /v1/complaint-enquiries`': async ({ actors }) => {
    for (const actor of actors)
      actor.env['NUMBER'] = ComplaintReceived.parse(answerOf(actor, 'POST /v1/complaints')).number;
  },
};
