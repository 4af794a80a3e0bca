import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { DynamoOrderList } from '../../shared/adapters/dynamo/order-list.ts';
import { DynamoOrderStore } from '../../shared/adapters/dynamo/order-store.ts';
import { DynamoSilenceList } from '../../shared/adapters/dynamo/silence-list.ts';
import { connect, createTable } from '../support/aws.ts';
import { STORIES } from '../support/order-story.ts';

const run = promisify(execFile);
const command = (name: string): string => fileURLToPath(new URL(`../../shared/cli/${name}.ts`, import.meta.url));

it('rebuilds a lost list from what is on record, and changes nothing when run again', async () => {
  const { dynamodb } = connect();
  const [records, views] = [await createTable(dynamodb, 'records'), await createTable(dynamodb, 'views')];
  const { state, commits } = await STORIES.released().storeIn({ orders: new DynamoOrderStore(dynamodb, records, 2) });
  const list = new DynamoOrderList(dynamodb, views);
  const rebuild = [command('views'), 'rebuild', '--records', records, '--views', views];
  for (const _time of ['first', 'again']) {
    const { stdout } = await run(process.execPath, rebuild);
    expect(stdout).toBe(`${commits.length} commits read; the lists hold every order among them\n`);
    const { orders } = await list.of(state.authority, 10);
    expect(orders).toMatchObject([{ orderId: state.orderId, version: commits.length, status: 'released' }]);
  }
});

it('rebuilds what oversight was told of reviews that nobody decided, until the record is erased', async () => {
  const { dynamodb } = connect();
  const [records, views] = [await createTable(dynamodb, 'records'), await createTable(dynamodb, 'views')];
  const orders = new DynamoOrderStore(dynamodb, records, 2);
  const undecided = (key: string) =>
    STORIES.preserved({ key })
      .act({ type: 'challenge', grounds: ['disproportionate'], lateReasonGiven: false })
      .applyTimeUntil('review.defaulted');
  const { orderId } = await undecided('one').storeIn({ orders });
  await undecided('two').applyTimeUntil('order.erased').storeIn({ orders });
  const rebuild = [command('views'), 'rebuild', '--records', records, '--views', views];
  for (const _time of ['first', 'again']) {
    await run(process.execPath, rebuild);
    const { silences } = await new DynamoSilenceList(dynamodb, views).latest(10);
    expect(silences).toMatchObject([{ orderId, review: 'r1', kind: 'challenge' }]);
  }
});

it.each(['views', 'directory', 'verify'])('%s says how it is used when it is used otherwise', async (name) => {
  await expect(run(process.execPath, [command(name)])).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining(`usage: npm run ${name} --`),
  });
});
