import { DeleteItemCommand, type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findTable } from '../../infra/local/host/site.ts';
import { eventually, type HostClient } from '../support/hosted/client.ts';
import { run } from '../support/hosted/command.ts';
import { epocPr, letterAbout } from '../support/hosted/filings.ts';
import { type HostedStack, hostStack } from '../support/hosted/host.ts';

const POLICE = 'duty-officer';
const SHERIFF = 'watch-commander';
const MAILBOX = 'canary.overlap.6620@skylark.example';
const GROUNDS = 'canary-grounds-1943';

let stack: HostedStack;
let client: HostClient;
beforeAll(async () => {
  stack = await hostStack();
  client = stack.client;
  await client.moveClock({ to: '2031-03-03T09:00:00Z' });
});
afterAll(() => stack?.stop());

/** The order of the police names the mailbox as an e-mail address. */
function order() {
  const filing = epocPr(client.now());
  const { C } = filing.certificate;
  const identifiers = [{ type: 'email', value: MAILBOX }, ...C.identifiers];
  return {
    ...filing,
    certificate: { ...filing.certificate, C: { ...C, identifiers } },
    grounds: { ...filing.grounds, necessity: `Known only here: ${GROUNDS}.` },
  };
}

/** The letter of the sheriff names it as an account, as the watch commander types. */
const letter = () => letterAbout(MAILBOX.toUpperCase(), client.now());

/** Loses every row of marks. @returns how many there were. */
async function dropMarks(dynamo: DynamoDBClient, table: string): Promise<number> {
  const { Items = [] } = await dynamo.send(new ScanCommand({ TableName: table, ConsistentRead: true }));
  const rows = Items.filter(({ marks }) => marks !== undefined);
  for (const { pk, sk } of rows) {
    if (pk && sk) await dynamo.send(new DeleteItemCommand({ TableName: table, Key: { pk, sk } }));
  }
  return rows.length;
}

const ends = async (id: string): Promise<unknown> => {
  const told = (await client.inbox(id)).find(({ type }) => type === 'order.released' || type === 'order.lapsed');
  expect(told).toMatchObject({ verified: true, answering: 'done' });
  return JSON.parse(told?.body ?? '').data.stillHeld;
};

async function document(id: string): Promise<{ readonly order: unknown; readonly text: string }> {
  const response = await stack.host.provider.signedFetch('GET', `/v1/provider/orders/${id}/certificate`);
  const text = await response.text();
  expect(response.status, text).toBe(200);
  return { order: JSON.parse(text).order, text };
}

const NOTHING = { overlaps: [], moreOverlaps: 0, heldElsewhere: false };

describe('two authorities hold one mailbox at one provider', () => {
  let first = '';
  let second = '';
  const BOTH = () =>
    [
      [POLICE, first],
      [SHERIFF, second],
    ] as const;

  it('neither learns of it at once', async () => {
    first = await client.fileOne(POLICE, order());
    second = await client.fileOne(SHERIFF, letter());
    await eventually(async () => {
      for (const [person, id] of BOTH()) {
        expect(await client.order(person, id)).toMatchObject({ ...NOTHING, status: 'running' });
      }
    });
  });

  it('an hour later each learns that somebody elsewhere does, and sees it in the list', async () => {
    await client.moveClock({ advance: 'PT1H' });
    for (const [person, id] of BOTH()) {
      expect(await client.order(person, id)).toMatchObject({
        ...NOTHING,
        heldElsewhere: true,
        attention: expect.arrayContaining(['data-held-by-others']),
      });
      const row = (await client.list(person)).find((one) => one.id === id);
      expect(row?.attention).toContain('data-held-by-others');
    }
  });

  it('and nothing else of it', async () => {
    const toSheriff = JSON.stringify([await client.order(SHERIFF, second), await client.history(SHERIFF, second)]);
    for (const word of [GROUNDS, 'LKA-ML 4100', MAILBOX, 'm.reuther', 'skylark:4481', '192.0.2.44']) {
      expect(toSheriff.includes(word), word).toBe(false);
    }
    const toPolice = JSON.stringify([await client.order(POLICE, first), await client.history(POLICE, first)]);
    for (const word of ['ECS-26-114072', 'Whitlock', MAILBOX.toUpperCase()]) {
      expect(toPolice.includes(word), word).toBe(false);
    }
    expect((await client.ask(SHERIFF, 'GET', `/v1/orders/${first}`)).status).toBe(404);
  });

  it('marks that are lost, or of an earlier version, are made anew by one command', async () => {
    const { services, site } = stack.host.parts;
    const views = findTable('VIEWS_TABLE', site);
    const lost = await dropMarks(services.dynamo, views);
    expect(lost).toBeGreaterThan(0);
    const remake = () =>
      run(
        'npm',
        [
          'run',
          '--silent',
          'views',
          '--',
          'note-again',
          '--records',
          findTable('RECORDS_TABLE', site),
          '--function',
          'note-overlaps',
        ],
        {
          AWS_REGION: site.region,
          AWS_ACCESS_KEY_ID: services.dynamoAccessKeyId,
          AWS_SECRET_ACCESS_KEY: 'local',
          AWS_ENDPOINT_URL_DYNAMODB: services.dynamoEndpoint,
          AWS_ENDPOINT_URL_LAMBDA: services.lambda.endpoint,
        },
      );
    expect(await remake()).toMatchObject({ code: 0, out: '2 orders noted\n' });
    expect(await dropMarks(services.dynamo, views)).toBe(lost);
    expect(await remake()).toMatchObject({ code: 0 });
  });

  it('the first is released: the provider is told that the mailbox is still held, and by which order', async () => {
    await client.command(POLICE, first, 'release', { effect: 'release', reason: 'no-longer-needed' });
    await eventually(async () => expect(await ends(first)).toBe(true));
    const { order: told, text } = await document(first);
    expect(told).toMatchObject({
      otherHolds: [{ orderId: second, targets: ['t1'] }],
      afterEnd: {
        release: expect.not.arrayContaining(['t1']),
        keep: expect.arrayContaining([{ target: 't1', heldBy: [second] }]),
      },
    });
    expect(text).not.toContain('Whitlock');
    expect(await client.order(POLICE, first)).toMatchObject({ releaseConfirmation: { status: 'confirmed' } });
    expect(await client.order(SHERIFF, second)).toMatchObject({ ...NOTHING, inForce: true });
  });

  it('the second lapses: nobody holds it any more, and both documents say so', async () => {
    await client.moveClock({ to: '2031-06-03T00:00:00Z' }); // 90 days after 3 March are over
    await eventually(async () => expect(await ends(second)).toBe(false));
    expect((await document(second)).order).toMatchObject({ otherHolds: [], afterEnd: { release: ['t1'], keep: [] } });
    expect((await document(first)).order).toMatchObject({
      afterEnd: { release: expect.arrayContaining(['t1']), keep: [] },
    });
  });

  it('no function was denied anything, and both histories verify', async () => {
    expect(stack.said.filter((line) => line.startsWith('denied'))).toEqual([]);
    expect(await client.verdictOn(POLICE, first)).toMatchObject({ genuine: true });
    expect(await client.verdictOn(SHERIFF, second)).toMatchObject({ genuine: true });
  });
});
