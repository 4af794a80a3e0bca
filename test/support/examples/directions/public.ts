import { hold, POLICE } from '../../hosted/holding.ts';
import type { Directions } from '../stage.ts';

export const publicDirections: Directions = {
  '': async ({ client, actors }) => {
    const order = await hold(client, 'shown@skylark.example');
    const { digest } = await client.order(POLICE, order);
    for (const { env } of actors) Object.assign(env, { ORDER: order, DIGEST: digest });
  },
};
