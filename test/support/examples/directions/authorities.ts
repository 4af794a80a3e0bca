import { setTimeout } from 'node:timers/promises';
import { DraftKept } from '../../../../shared/contracts/api/authorities/drafts.ts';
import { FilingAccepted } from '../../../../shared/contracts/api/authorities/filing.ts';
import { OrderList } from '../../../../shared/contracts/api/authorities/orders.ts';
import { SuspensionView } from '../../../../shared/contracts/api/registrars/suspensions.ts';
import { HOUR_MS } from '../../../../shared/domain/instant.ts';
import { edited } from '../../../unit/contracts/refusal.ts';
import { fileAbove, useUpFigure } from '../../hosted/bursts.ts';
import { eventually, expected } from '../../hosted/client.ts';
import { about, emergency, epocPr } from '../../hosted/filings.ts';
import { hold, POLICE } from '../../hosted/holding.ts';
import { state } from '../../hosted/relaying.ts';
import { PRODUCTION_REQUEST } from '../../requests.ts';
import { answerOf, type Directions, type Stage } from '../stage.ts';

/** Another officer of the authority, who files more than one usually does. */
const COLLEAGUE = 'duty-officer-2';
const FILED = new Map<string, string>();

/** Another order for each language, which its provider keeps. */
async function holdAnew({ client, actors }: Stage, what: string): Promise<void> {
  for (const { env, language } of actors) env['ORDER'] = await hold(client, `${what}-${language}@skylark.example`);
}

/** Past the middle of sixty days, which are more where they would end on a day nobody works: there they are asked whether they need it. */
async function moveHalfway({ client, actors }: Stage): Promise<void> {
  const orders = await Promise.all(actors.map(({ env }) => client.order(POLICE, env['ORDER'] ?? '')));
  const end = Math.max(...orders.map(({ period }) => Date.parse(period?.appliedEndsAt ?? '')));
  await client.moveClock({ to: new Date((client.now() + end) / 2).toISOString() });
}

const toEmergencies = ({ actors }: Stage): void => {
  for (const { env, language } of actors) env['ORDER'] = FILED.get(`emergency ${language}`) ?? '';
};

/** Annex V for the order that the page filed, of a request which is issued and waits to be sent. */
function requestNotSent(now: number) {
  const today = new Date(now).toISOString().slice(0, '2026-11-20'.length);
  return edited(PRODUCTION_REQUEST, {
    '/certificate/C/epocPr/issuedOn': today,
    '/certificate/C/epocPr/transmittedOn': today,
    '/certificate/D/request/issuedOn': today,
    '/certificate/D/signature/date': today,
  });
}

export const authorityDirections: Directions = {
  '': async ({ client, actors }) => {
    await client.setProvider('auto');
    const { tokens } = await client.local();
    for (const { env } of actors) {
      env['HOLDFAST_TOKEN'] = tokens['contact-point'] ?? '';
      env['VALIDATOR_TOKEN'] = tokens['validator'] ?? '';
    }
  },
  '`GET /v1/filings/waiting`': async ({ client, stack, actors }) => {
    await useUpFigure(stack, 'aut-police', COLLEAGUE);
    for (const { env, language } of actors) {
      env['FILING'] = await fileAbove(
        client,
        COLLEAGUE,
        about(epocPr(client.now()), `above-${language}@skylark.example`),
      );
    }
  },
  '`GET /v1/drafts/{draftId}`': async ({ actors }) => {
    for (const actor of actors) actor.env['DRAFT'] = DraftKept.parse(answerOf(actor, 'POST /v1/drafts')).id;
  },
  '`GET /v1/orders`': async ({ client }) => {
    await eventually(async () => {
      if ((await client.list(POLICE)).length === 0) throw new Error('the list is empty');
    });
  },
  '`POST /v1/order-searches`': async ({ client }) => {
    const body = { fileNumber: 'LKA-ML 4100-2026-0831' };
    await eventually(async () => {
      const answer = await client.ask(POLICE, 'POST', '/v1/order-searches', body);
      if (expected(answer, 200, OrderList).orders.length === 0) throw new Error('its marks are not up yet');
    });
  },
  '`GET /v1/orders/{orderId}`': async ({ client, actors }) => {
    for (const actor of actors) {
      const [order] = FilingAccepted.parse(answerOf(actor, 'POST /v1/filings')).orders;
      const id = order?.id ?? '';
      FILED.set(actor.language, id);
      actor.env['ORDER'] = id;
      await eventually(async () => {
        if ((await client.order(POLICE, id)).targets[0]?.status !== 'preserved') throw new Error('not preserved yet');
      });
    }
  },
  '`POST /v1/orders/{orderId}/transmission`': async ({ client, actors }) => {
    for (const { env } of actors) {
      await client.command(POLICE, env['ORDER'] ?? '', 'production-request', requestNotSent(client.now()));
    }
  },
  '`POST /v1/orders/{orderId}/validation`': async (stage) => {
    const { client, actors } = stage;
    for (const { language } of actors) {
      const order = await client.fileOne(POLICE, emergency(client.now()));
      FILED.set(`emergency ${language}`, order);
      await eventually(async () => {
        if ((await client.order(POLICE, order)).status !== 'running') throw new Error('not received yet');
      });
    }
    toEmergencies(stage);
  },
  '`POST /v1/orders/{orderId}/clarification-answer`': async ({ client, stack, actors }) => {
    for (const { env } of actors) {
      const question = { question: 'The mailbox, or the calendar as well?' };
      await state(client, stack.host.provider, env['ORDER'] ?? '', 'clarification.requested', question);
    }
  },
  '`POST /v1/orders/{orderId}/release`': (stage) => holdAnew(stage, 'released'),
  '`POST /v1/orders/{orderId}/notice-deferral`': async (stage) => toEmergencies(stage),
  '`POST /v1/orders/{orderId}/notice-letter`': async (stage) => {
    await holdAnew(stage, 'told');
    await setTimeout(1_000); // the example tells the time in whole seconds, and nobody is told before the hold began
  },
  '`POST /v1/orders/{orderId}/messages`': async ({ actors }) => {
    for (const { env, language } of actors) env['ORDER'] = FILED.get(language) ?? '';
  },
  '`POST /v1/orders/{orderId}/conflicts`': async ({ client }) => {
    await client.moveClock({ advance: 'PT2M' }); // a reviewer is drawn within a minute
  },
  '`POST /v1/orders/{orderId}/need`': async (stage) => {
    await holdAnew(stage, 'needed');
    await moveHalfway(stage);
  },
  '`POST /v1/orders/{orderId}/confirmation`': async ({ client, actors }) => {
    await client.setProvider('manual'); // what it receives stays as it is
    const { tokens } = await client.local();
    for (const { env, language } of actors) {
      env['HOLDFAST_TOKEN'] = tokens['contact-point'] ?? ''; // who signed in before the clock was moved did so too long ago
      env['ORDER'] = await client.fileOne(COLLEAGUE, about(epocPr(client.now()), `stolen-${language}@skylark.example`));
    }
    const orders = actors.map(({ env }) => env['ORDER']);
    await eventually(async () => {
      const listed = (await client.list(POLICE)).map(({ id }) => id);
      if (!orders.every((id) => listed.some((one) => one === id))) throw new Error('they are not listed yet');
    });
    const since = new Date(client.now() - HOUR_MS).toISOString();
    const stolen = { authority: 'aut-police', person: COLLEAGUE, since, reason: 'account-stolen' };
    expected(await client.ask('registrar', 'POST', '/v1/directory/suspensions', stolen), 201, SuspensionView);
    for (const id of orders) {
      await eventually(async () => {
        const { attention } = await client.order(POLICE, id ?? '');
        if (!attention.includes('to-confirm-again')) throw new Error('it is not held yet');
      });
    }
  },
};
