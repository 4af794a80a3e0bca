import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { DeleteCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { afterAll, describe, expect, it } from 'vitest';
import { startLambda } from '../../infra/local/services/lambda/lambda.ts';
import { DynamoBriefOrderList } from '../../shared/adapters/dynamo/brief-order-list.ts';
import { DynamoDirectoryRegister } from '../../shared/adapters/dynamo/directory-register.ts';
import { key } from '../../shared/adapters/dynamo/keys.ts';
import { DynamoOfficialKeys } from '../../shared/adapters/dynamo/official-keys.ts';
import { DynamoOrderList } from '../../shared/adapters/dynamo/order-list.ts';
import { DynamoOrderStore } from '../../shared/adapters/dynamo/order-store.ts';
import { DynamoSilenceList } from '../../shared/adapters/dynamo/silence-list.ts';
import { KmsKeyVault } from '../../shared/adapters/kms/key-vault.ts';
import { createS3Client, S3Attachments } from '../../shared/adapters/s3/attachments.ts';
import { systemClock, systemRandomness } from '../../shared/adapters/system.ts';
import { approveEntry, proposeEntry } from '../../shared/app/directory/change-entry.ts';
import type { DirectoryEntry } from '../../shared/contracts/items/directory.ts';
import { canonicalJson, sha256 } from '../../shared/domain/digest.ts';
import { sealOfficial } from '../../shared/domain/officials.ts';
import { type Commit, digestOf } from '../../shared/domain/order/commit.ts';
import { connect, createTable } from '../support/aws.ts';
import { anOfficer, directoryEntry, ids } from '../support/builders.ts';
import { useEnvironment } from '../support/environment.ts';
import { MemoryDirectoryNotices } from '../support/fakes/memory-directory-notices.ts';
import { STORIES } from '../support/order-story.ts';
import { filed } from '../support/requests.ts';
import { Stack } from '../support/stack.ts';
import { Typist } from '../support/typist.ts';
import { Workers } from '../support/workers.ts';

const run = promisify(execFile);
const typist = new Typist();
afterAll(() => typist.stop());
const command = (name: string): string => fileURLToPath(new URL(`../../shared/cli/${name}.ts`, import.meta.url));

async function tablesOf(dynamodb: ReturnType<typeof connect>['dynamodb']) {
  return {
    records: await createTable(dynamodb, 'records'),
    views: await createTable(dynamodb, 'views'),
    keys: await createTable(dynamodb, 'keys'),
  };
}

const rebuildOf = ({
  records,
  views,
  keys,
}: Awaited<ReturnType<typeof tablesOf>>): [file: string, ...args: string[]] => [
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
    const { stdout } = await typist.type(...rebuild);
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
    await typist.type(...rebuild);
    const { silences } = await new DynamoSilenceList(dynamodb, views).latest(10);
    expect(silences).toMatchObject([{ orderId, review: 'r1', kind: 'challenge' }]);
  }
});

it('rebuilds what is kept by person under the ids that people sign in with', async () => {
  const { dynamodb } = connect();
  const { records, views, keys } = await tablesOf(dynamodb);
  const orders = new DynamoOrderStore(dynamodb, records, 2);
  const officialsKey = Buffer.alloc(32, 5);
  const { orderId } = STORIES.issued();
  await new DynamoOfficialKeys(dynamodb, keys).keep(orderId, officialsKey);
  const by = anOfficer({ person: sealOfficial(officialsKey, orderId, 'person-desk') });
  const story = STORIES.issued({ by }).act({ type: 'withdraw', reason: 'other' });
  for (const next of story.commits) {
    const commit: Commit = { ...next.commit, state: { ...next.commit.state, officials: 'sealed' } };
    await orders.append({ ...next, commit, digest: digestOf(commit) });
  }
  await typist.type(...rebuildOf({ records, views, keys }));
  const { orders: brief } = await new DynamoBriefOrderList(dynamodb, views).latest(10);
  expect(brief).toMatchObject([{ orderId, officer: 'person-desk' }]);
});

describe('orders that were never noted', () => {
  const ARN = 'arn:aws:lambda:eu-central-1:000000000000:function:note-overlaps';

  /** Two orders in a table of records, and the function as it runs there. */
  async function lose() {
    const { dynamodb } = connect();
    const [stack, records] = [new Stack(), await createTable(dynamodb, 'records')];
    const workers = new Workers(stack);
    for (const key of ['one', 'two']) await filed(stack, 'us-2703f', {}, key);
    await workers.settle();
    for (const { commit, digest } of stack.orders.stored.commits()) {
      const Item = { ...key.commit(commit.orderId, commit.version), body: canonicalJson(commit), digest, sealed: {} };
      await dynamodb.send(new PutCommand({ TableName: records, Item }));
    }
    const [before, marks] = [stack.imprints.all(), stack.marks.all()];
    for (const { order } of before) {
      await stack.imprints.forget(order);
      await stack.marks.forget(order.orderId);
    }
    return { stack, workers, records, before, marks };
  }

  /** Runs the command against a Lambda that answers so. */
  async function noteAgain(records: string, answer: (event: DynamoDBStreamEvent) => unknown) {
    const lambda = await startLambda({ port: 0, region: 'eu-central-1', account: '000000000000' });
    lambda.serve(new Map([[ARN, async (event: unknown) => answer(event as DynamoDBStreamEvent)]]));
    const restore = useEnvironment({ AWS_ENDPOINT_URL_LAMBDA: lambda.endpoint });
    try {
      return await typist.type(command('views'), 'note-again', '--records', records, '--function', ARN);
    } finally {
      restore();
      await lambda.stop();
    }
  }

  it('are found once they are handed to the function again, however often', async () => {
    const { stack, workers, records, before, marks } = await lose();
    expect(before).toHaveLength(2);
    for (const _time of ['first', 'again']) {
      const { stdout } = await noteAgain(records, async ({ Records }) => ({
        batchItemFailures: (await workers.stream(Records)).overlaps.map((itemIdentifier) => ({ itemIdentifier })),
      }));
      expect(stdout).toBe('2 orders noted\n');
      expect(new Set(stack.imprints.all())).toEqual(new Set(before));
      expect(Object(stack.marks.all()).lists).toHaveLength(Object(marks).lists.length);
    }
  });

  it.each([
    ['the function reports one', { batchItemFailures: [{ itemIdentifier: '1' }] }],
    ['the function says nothing', null],
  ])('stop the command when %s', async (_, answer) => {
    const { records } = await lose();
    await expect(noteAgain(records, () => answer)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^order ord_\w{26} was not noted: the log of \S+ says why\n$/),
    });
  });
});

it.each(['views', 'directory', 'verify', 'restore-check', 'redrive'])(
  '%s says how it is used when it is used otherwise',
  async (name) => {
    await expect(run(process.execPath, [command(name)])).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`usage: npm run ${name} --`),
    });
  },
);

it.each([
  { typed: [], says: 'usage: npm run --silent breach-report --' },
  {
    typed: ['--suspension', 'aut-police'],
    says: '"aut-police" is none: type --suspension <id>, such as aut-police.s1',
  },
  {
    typed: ['--suspension', 'aut-police.s1', '--since', '2026-11-20T15:00:00Z'],
    says: 'type --suspension aut-police.s1 without --since',
  },
  { typed: ['--authority', 'aut-police'], says: '--authority aut-police --since 2026-11-20T15:00:00Z' },
  { typed: ['--authority', 'The police', '--since', '2026-11-20T15:00:00Z'], says: 'type --authority <id>' },
  { typed: ['--authority', 'aut-police', '--since', '2026-11-20'], says: 'type --since <instant> with its offset' },
  {
    typed: ['--authority', 'aut-police', '--since', '2026-11-20T15:00:00Z', '--aware', 'now'],
    says: 'type --aware <instant> with its offset',
  },
  {
    typed: ['--authority', 'aut-police', '--person', '', '--since', '2026-11-20T15:00:00Z'],
    says: 'type --person <id>',
  },
  { typed: ['--suspension', 'aut-police.s1'], says: 'usage: npm run --silent breach-report --' }, // of which stack
  {
    typed: ['--suspension', 'aut-police.s1', '--outputs', '/nowhere.json'],
    says: '/nowhere.json cannot be read: type',
  },
])('breach-report $typed is told what to type', async ({ typed, says }) => {
  await expect(typist.type(command('breach-report'), ...typed)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining(says),
  });
});

describe('the directory', () => {
  const put = async (entries: readonly unknown[], ...options: string[]) => {
    const dir = await mkdtemp(join(tmpdir(), 'holdfast-directory-'));
    const file = join(dir, 'directory.json');
    await writeFile(file, `\uFEFF${JSON.stringify({ entries })}`); // as editors of Windows save it
    try {
      return (await typist.type(command('directory'), 'put', file, ...options)).stdout;
    } catch (error) {
      return String(Object(error).stderr);
    } finally {
      await rm(dir, { recursive: true });
    }
  };
  const nobody = { kind: 'roster', id: 'reviewers', reviewers: [] };
  const rowsOf = async (dynamodb: ReturnType<typeof connect>['dynamodb'], table: string) =>
    (await dynamodb.send(new ScanCommand({ TableName: table }))).Count;

  it('that would stop the system is refused in words, and nothing is put unless it is meant', async () => {
    const { dynamodb } = connect();
    const table = await createTable(dynamodb, 'directory');
    const refused = await put([directoryEntry('aut-police'), nobody], '--table', table);
    expect(refused).toContain('nothing was put: these entries would stop the system');
    expect(refused).toContain('/entries/1/reviewers: names no reviewer');
    expect(await rowsOf(dynamodb, table)).toBe(0);
    expect(await put([nobody], '--table', table, '--even-so')).toBe('roster reviewers: version 1 is in force\n');
  });

  it('with faults of both kinds has each of them named', async () => {
    const { dynamodb } = connect();
    const table = await createTable(dynamodb, 'directory');
    const provider = directoryEntry('prv-demo', { endpoints: [{ id: 'inbox', url: 'http://127.0.0.1:3003/inbox' }] });
    const refused = await put([nobody, provider], '--table', table);
    expect(refused).toContain('/entries/0/reviewers: names no reviewer');
    expect(refused).toContain('/entries/1/endpoints/0/url');
    expect(await rowsOf(dynamodb, table)).toBe(0);
  });

  it('with an address that leads nowhere is refused, whatever is meant', async () => {
    const { dynamodb } = connect();
    const table = await createTable(dynamodb, 'directory');
    const provider = directoryEntry('prv-demo', { endpoints: [{ id: 'inbox', url: 'http://127.0.0.1:3003/inbox' }] });
    const refused = await put([directoryEntry('aut-police'), provider], '--table', table, '--even-so');
    expect(refused).toContain('nothing was put: no entry can have these');
    expect(refused).toContain('/entries/1/endpoints/0/url: is no public https address');
    expect(await rowsOf(dynamodb, table)).toBe(0);
    expect(await put([provider], '--table', table, '--loopback')).toBe('provider prv-demo: version 1 is in force\n');
  });

  it('takes the place of an entry of another form, without reading it', async () => {
    const { dynamodb } = connect();
    const table = await createTable(dynamodb, 'directory');
    const body = JSON.stringify({ version: 7, entry: { kind: 'roster', id: 'reviewers', reviewers: 'nobody' } });
    const Item = { ...key.entry('roster', 'reviewers', 7), body, digest: sha256(body) };
    await dynamodb.send(new PutCommand({ TableName: table, Item }));
    const roster = directoryEntry('reviewers');
    expect(await put([roster], '--table', table)).toBe('roster reviewers: version 8 is in force\n');
    expect(await put([roster], '--table', table)).toBe('roster reviewers: version 8 is in force\n');
  });

  it('once there are two registrars takes the place of nothing, unless somebody says why, which is on record', async () => {
    const { dynamodb } = connect();
    const table = await createTable(dynamodb, 'directory');
    const [police, sheriff] = [directoryEntry('aut-police'), directoryEntry('aut-sheriff')];
    await put([police, directoryEntry('registrars')], '--table', table);
    expect(await put([police, sheriff], '--table', table)).toContain('authority aut-sheriff: version 1 is in force');
    const renamed = { ...police, name: 'Renamed' };
    const refused = await put([sheriff, renamed], '--table', table);
    expect(refused).toContain('npm run directory -- propose <file>');
    expect(refused).toContain('/entries/1: authority aut-police stands otherwise');
    const why = ['--instead-of-registrars', 'Both are on leave.'];
    expect(await put([renamed], '--table', table, ...why)).toBe('authority aut-police: version 2 is in force\n');
    const register = new DynamoDirectoryRegister(dynamodb, table, systemClock);
    const newest = await register.newest({ kind: 'authority', id: 'aut-police' });
    expect(newest?.step).toEqual({ act: 'put', about: null, reason: 'Both are on leave.' });
  });

  it('with --leave-changed is put where nobody but an operator was, and left where registrars were', async () => {
    const { dynamodb } = connect();
    const table = await createTable(dynamodb, 'directory');
    const register = new DynamoDirectoryRegister(dynamodb, table, systemClock);
    const [police, sheriff, prosecutor] = ['aut-police', 'aut-sheriff', 'aut-prosecutor'].map((id) =>
      directoryEntry(id),
    );
    if (!police || !sheriff || !prosecutor) throw new Error('they are in the sample');
    const seed = (...entries: readonly DirectoryEntry[]) =>
      put(entries, '--table', table, '--loopback', '--leave-changed');
    expect(await seed(police, sheriff, prosecutor, directoryEntry('registrars'))).toContain('aut-police: version 1');
    const deps = {
      register,
      directory: register,
      clock: systemClock,
      notices: new MemoryDirectoryNotices(),
      random: systemRandomness,
      mayBeSentTo: () => true,
    };
    const propose = (entry: DirectoryEntry) => {
      const ref = { kind: entry.kind, id: entry.id };
      const request = {
        ref,
        actor: { role: 'registrar', by: 'registrar-1' },
        idempotencyKey: 'k',
        asked: entry,
      } as const;
      return proposeEntry(deps, request, { entry, replaces: 1, reason: 'They asked.' });
    };
    const { ref, state } = await propose({ ...police, name: 'As registrars have it' } as DirectoryEntry);
    const change = state.change;
    if (!change) throw new Error('it was proposed');
    const approval = {
      ref,
      number: change.number,
      actor: { role: 'registrar', by: 'registrar-2' },
      idempotencyKey: 'k',
      asked: '',
    } as const;
    await approveEntry(deps, approval, change.digest);
    await propose({ ...sheriff, name: 'As they will' } as DirectoryEntry);
    const newer = [police, sheriff, prosecutor].map((entry) => ({ ...entry, otherNames: ['New'] }) as DirectoryEntry);
    expect(await seed(...newer)).toBe(
      [
        'authority aut-police: left as registrars have it',
        'authority aut-sheriff: left as registrars have it',
        'authority aut-prosecutor: version 2 is in force',
        '',
      ].join('\n'),
    );
    expect((await register.authority('aut-police')).name).toBe('As registrars have it');
    expect((await register.newest({ kind: 'authority', id: 'aut-sheriff' }))?.state.change?.ended).toBeNull();
    expect(await put(newer, '--table', table, '--loopback')).toContain('aut-police: version 4 is in force');
    expect(await seed(police)).toContain('aut-police: version 5 is in force'); // an operator's again
    const refused = await put([prosecutor], '--table', table, '--leave-changed');
    expect(refused).toContain('registrars keep this directory'); // of a deployment what stands is theirs, whoever made it
  });

  it('that asks the API is told what to set, and how each is typed', async () => {
    const asked = (...words: readonly string[]) =>
      run(process.execPath, [command('directory'), ...words], { env: { PATH: process.env['PATH'] } }).then(
        ({ stdout }) => stdout,
        (error: unknown) => String(Object(error).stderr),
      );
    expect(await asked('changes')).toContain('set HOLDFAST_API');
  });

  it('without a table, or with two, is told how', async () => {
    expect(await put([nobody])).toContain('usage: npm run directory');
    expect(await put([nobody], '--table', 'x', '--local')).toContain('usage: npm run directory');
  });

  it('of a local host that does not run is told so', async () => {
    const asked = [command('directory'), 'put', '/nowhere.json', '--local', '--even-so'];
    const env = { ...process.env, HOLDFAST_DATA: join(tmpdir(), 'holdfast-nowhere') };
    await expect(run(process.execPath, asked, { env })).rejects.toMatchObject({
      stderr: expect.stringContaining('local.json cannot be read: it is there while npm start runs'),
    });
  });

  it('without region or credentials is told where they go', async () => {
    const restore = useEnvironment({ AWS_REGION: '', AWS_CONFIG_FILE: '/nowhere' });
    delete process.env['AWS_REGION'];
    const said = await put([nobody], '--table', 'x', '--even-so');
    restore();
    expect(said).toContain('Region is missing');
    expect(said).toContain('AWS_PROFILE or AWS_ACCESS_KEY_ID with AWS_SECRET_ACCESS_KEY');
  });
});

describe('restore-check', () => {
  const Bucket = `restored-${randomUUID()}`;

  it('proves what is kept, names each finding by its order, and erases again what came back', async () => {
    const { dynamodb, kms, services } = connect();
    const tables = { ...(await tablesOf(dynamodb)), cases: await createTable(dynamodb, 'cases') };
    const s3 = createS3Client();
    await s3.send(new CreateBucketCommand({ Bucket }));
    const vault = new KmsKeyVault(kms, dynamodb, tables.keys, services.sealingKey);
    const orders = new DynamoOrderStore(dynamodb, tables.records, 2);
    const held = STORIES.released();
    const gone = STORIES.erased({ key: 'gone' });
    for (const story of [held, gone]) await story.storeIn({ orders });
    await typist.type(...rebuildOf(tables));
    const folder = await mkdtemp(join(tmpdir(), 'holdfast-restored-'));
    const file = join(folder, 'outputs.json');
    const named = {
      RecordsTable: tables.records,
      KeysTable: tables.keys,
      ViewsTable: tables.views,
      CasesTable: tables.cases,
      AttachmentsBucket: Bucket,
      SealingKey: services.sealingKey,
    };
    const outputs = Object.entries(named).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue }));
    await writeFile(file, JSON.stringify(outputs));
    const prove = async (...more: string[]) => {
      try {
        return (await typist.type(command('restore-check'), '--outputs', file, ...more)).stdout;
      } catch (error) {
        return `code ${Object(error).code}\n${Object(error).stdout}${Object(error).stderr}`;
      }
    };

    // a key of KMS opens nothing that the story sealed: each of its parts is found, and the order's alone
    await vault.keep(held.orderId, await vault.generate(held.orderId));
    const closed = (await prove()).split('\n');
    expect(closed[0]).toBe('code 1');
    expect(closed.filter((line) => line.startsWith('FOUND'))).toEqual([
      `FOUND part-closed · ${held.orderId} · commit 1, certificate · a sealed part does not open`,
      `FOUND part-closed · ${held.orderId} · commit 1, grounds · a sealed part does not open`,
    ]);

    await dynamodb.send(new DeleteCommand({ TableName: tables.records, Key: key.commit(held.orderId, 2) }));
    await vault.keep(gone.orderId, await vault.generate(gone.orderId));
    const files = new S3Attachments(s3, Bucket);
    await files.keep(gone.orderId, sha256('x'), Buffer.from('x'));
    const lost = ids('lost').order;
    await vault.keep(lost, await vault.generate(lost));
    const code = { ...key.caseCode(sha256('code')), orderId: lost, expiresAt: 4_000_000_000_000 };
    await dynamodb.send(new PutCommand({ TableName: tables.cases, Item: code }));
    const row = { ...key.listedOrder(held.state.authority, 1, lost), orderId: lost, version: 1 };
    await dynamodb.send(new PutCommand({ TableName: tables.views, Item: row }));
    const found = await prove();
    expect(found).toContain(`FOUND commit-missing · ${held.orderId} · commit 2 · a commit is missing`);
    expect(found).toContain(`FOUND key-left · ${gone.orderId} · `);
    expect(found).toContain(`FOUND file-left · ${gone.orderId} · 1 of them · `);
    expect(found).toContain(`FOUND code-without-order · ${lost} · `);
    expect(found).toContain(`FOUND list-without-order · ${lost} · `);
    expect(found).toContain(`note · ${lost} has a data key and no record`);

    const again = await prove('--erase');
    expect(again).toContain(`erased again · ${gone.orderId}`);
    expect(again).not.toContain('-left');
    await expect(vault.open(gone.orderId)).rejects.toMatchObject({ code: 'order-erased' });
    expect(await files.kept(gone.orderId)).toEqual([]);
    await rm(folder, { recursive: true });
    s3.destroy();
  });
});
