import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { DynamoBriefOrderList } from '../../shared/adapters/dynamo/brief-order-list.ts';
import { DynamoOfficialKeys } from '../../shared/adapters/dynamo/official-keys.ts';
import { DynamoOrderList } from '../../shared/adapters/dynamo/order-list.ts';
import { DynamoOrderStore } from '../../shared/adapters/dynamo/order-store.ts';
import { DynamoSilenceList } from '../../shared/adapters/dynamo/silence-list.ts';
import { sealOfficial } from '../../shared/domain/officials.ts';
import { type Commit, digestOf } from '../../shared/domain/order/commit.ts';
import { connect, createTable } from '../support/aws.ts';
import { anOfficer } from '../support/builders.ts';
import { STORIES } from '../support/order-story.ts';

const run = promisify(execFile);
const command = (name: string): string => fileURLToPath(new URL(`../../shared/cli/${name}.ts`, import.meta.url));

async function tablesOf(dynamodb: ReturnType<typeof connect>['dynamodb']) {
  return {
    records: await createTable(dynamodb, 'records'),
    views: await createTable(dynamodb, 'views'),
    keys: await createTable(dynamodb, 'keys'),
  };
}

const rebuildOf = ({ records, views, keys }: Awaited<ReturnType<typeof tablesOf>>): string[] => [
  command('views'),
  'rebuild',
  ...['--records', records, '--views', views, '--keys', keys],
];

it('rebuilds a lost list from what is on record, and changes nothing when run again', async () => {
  const { dynamodb } = connect();
  const { records, views, keys } = await tablesOf(dynamodb);
  const { state, commits } = await STORIES.released().storeIn({ orders: new DynamoOrderStore(dynamodb, records, 2) });
  const list = new DynamoOrderList(dynamodb, views);
  const rebuild = rebuildOf({ records, views, keys });
  for (const _time of ['first', 'again']) {
    const { stdout } = await run(process.execPath, rebuild);
    expect(stdout).toBe(`${commits.length} commits read; the lists hold every order among them\n`);
    const { orders } = await list.of(state.authority, 10);
    expect(orders).toMatchObject([{ orderId: state.orderId, version: commits.length, status: 'released' }]);
  }
});

it('rebuilds what oversight was told of reviews that nobody decided, until the record is erased', async () => {
  const { dynamodb } = connect();
  const { records, views, keys } = await tablesOf(dynamodb);
  const orders = new DynamoOrderStore(dynamodb, records, 2);
  const undecided = (key: string) =>
    STORIES.preserved({ key })
      .act({ type: 'challenge', grounds: ['disproportionate'], lateReasonGiven: false })
      .applyTimeUntil('review.defaulted');
  const { orderId } = await undecided('one').storeIn({ orders });
  await undecided('two').applyTimeUntil('order.erased').storeIn({ orders });
  const rebuild = rebuildOf({ records, views, keys });
  for (const _time of ['first', 'again']) {
    await run(process.execPath, rebuild);
    const { silences } = await new DynamoSilenceList(dynamodb, views).latest(10);
    expect(silences).toMatchObject([{ orderId, review: 'r1', kind: 'challenge' }]);
  }
});

it('rebuilds what is kept by person under the ids that people sign in with', async () => {
  const { dynamodb } = connect();
  const { records, views, keys } = await tablesOf(dynamodb);
  const orders = new DynamoOrderStore(dynamodb, records, 2);
  const key = Buffer.alloc(32, 5);
  const { orderId } = STORIES.issued();
  await new DynamoOfficialKeys(dynamodb, keys).keep(orderId, key);
  const by = anOfficer({ person: sealOfficial(key, orderId, 'person-desk') });
  const story = STORIES.issued({ by }).act({ type: 'withdraw', reason: 'other' });
  for (const next of story.commits) {
    const commit: Commit = { ...next.commit, state: { ...next.commit.state, officials: 'sealed' } };
    await orders.append({ ...next, commit, digest: digestOf(commit) });
  }
  await run(process.execPath, rebuildOf({ records, views, keys }));
  const { orders: brief } = await new DynamoBriefOrderList(dynamodb, views).latest(10);
  expect(brief).toMatchObject([{ orderId, officer: 'person-desk' }]);
});

it.each(['views', 'directory', 'verify'])('%s says how it is used when it is used otherwise', async (name) => {
  await expect(run(process.execPath, [command(name)])).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining(`usage: npm run ${name} --`),
  });
});
