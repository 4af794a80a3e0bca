import { hold } from '../../hosted/holding.ts';
import { readNotice } from '../../hosted/relaying.ts';
import { decide, holderOf } from '../../hosted/reviewers.ts';
import type { Directions } from '../stage.ts';

export const personDirections: Directions = {
  '': async ({ client, stack, actors }) => {
    for (const { env, language } of actors) env['ORDER'] = await hold(client, `aunt-${language}@skylark.example`);
    await client.moveClock({ advance: 'P14DT1M' });
    for (const { env } of actors) {
      env['CASE_CODE'] = (await readNotice(stack.host.provider, env['ORDER'] ?? '')).caseCode;
    }
  },
  '`POST /v1/cases/current/code-ends`': async ({ stack, actors }) => {
    for (const { env } of actors) await readNotice(stack.host.provider, env['ORDER'] ?? ''); // somebody else takes a code
  },
  '`POST /v1/cases/current/conflicts`': async ({ client }) => {
    await client.moveClock({ advance: 'PT2M' }); // a reviewer is drawn within a minute
  },
  '`POST /v1/cases/current/appeals`': async ({ client, actors }) => {
    await client.moveClock({ advance: 'PT2M' }); // and another, after the conflict
    for (const { env } of actors) {
      const held = await holderOf(client, env['ORDER'] ?? '', 'challenge');
      const decision = { outcome: 'affirm', reasons: 'Nothing shows it.', forTheOtherSide: 'Nothing shows it yet.' };
      await decide(client, held, decision);
    }
  },
};
