import { beforeEach, describe, expect, it } from 'vitest';
import { SECOND_MS } from '../../../shared/domain/instant.ts';
import { file, filing, JSON_TYPE, POLICE, type SampleName } from '../../support/requests.ts';
import { type Answer, Stack } from '../../support/stack.ts';

let stack: Stack;
beforeEach(() => {
  stack = new Stack();
});

const LINES = { 'content-type': 'application/jsonl' };

interface Row {
  readonly line: number;
  readonly row: string | null;
  readonly status: number;
  readonly answer?: { readonly filing?: string; readonly orders?: readonly { readonly id: string }[] };
  readonly problem?: {
    readonly type: string;
    readonly detail: string;
    readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
  };
}
interface Batch {
  readonly rows: readonly Row[];
  readonly sendAgain: boolean;
}

const row = (key: string, changes = {}, name: SampleName = 'epoc-pr', more = {}) => ({
  row: key,
  filing: filing(name, changes),
  ...more,
});
const linesOf = (rows: readonly unknown[]): string =>
  rows.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n');

const send = (body: string | Uint8Array, headers: Readonly<Record<string, string>> = LINES, key = 'batch-of-monday') =>
  stack.officer(
    { method: 'POST', route: '/v1/filings', headers: { 'idempotency-key': key, ...headers }, body: Buffer.from(body) },
    POLICE,
  );
const check = (body: string) =>
  stack.officer({ method: 'POST', route: '/v1/filing-checks', headers: LINES, body: Buffer.from(body) }, POLICE);

function batchIn({ status, body }: Answer): Batch {
  expect(status).toBe(207);
  return body as Batch;
}
const filed = async (rows: readonly unknown[], key?: string): Promise<Batch> =>
  batchIn(await send(linesOf(rows), LINES, key));
const statusesOf = ({ rows }: Batch): number[] => rows.map(({ status }) => status);
const orders = () => stack.orders.stored.orderIds().length;

describe('POST /v1/filings in batches', () => {
  it('files each row as a filing of its own, and answers each as such', async () => {
    const batch = await filed([row('a'), row('b')]);
    const alone = (await file(stack, 'epoc-pr', {}, 'alone')).body as object;
    expect(batch).toEqual({
      rows: ['a', 'b'].map((name, place) => ({
        line: place + 1,
        row: name,
        status: 201,
        answer: {
          ...alone,
          filing: expect.any(String),
          orders: [expect.objectContaining({ provider: 'prv-demo', version: 1 })],
          findings: expect.any(Array),
        },
      })),
      sendAgain: false,
    });
    expect(orders()).toBe(3);
  });

  it('is answered alike when it is sent again, and files nothing more; in other company and order too', async () => {
    const first = await filed([row('a'), row('b')]);
    expect(await filed([row('a'), row('b')])).toEqual(first);
    const again = await filed([row('c'), row('b'), row('a')]);
    expect(again.rows.map(({ answer }) => answer?.filing).slice(1)).toEqual(
      first.rows.map(({ answer }) => answer?.filing).toReversed(),
    );
    expect(orders()).toBe(3);
  });

  it('is another batch under another key, and is no filing of its own under its rows’ keys', async () => {
    await filed([row('a')]);
    await filed([row('a')], 'batch-of-tuesday');
    await file(stack, 'epoc-pr', {}, 'a');
    expect(orders()).toBe(3);
  });

  it('refuses a row for itself, with pointers into its line, and files the others', async () => {
    const batch = await filed([
      row('a', { '/certificate/C/identifiers/0/value': 'no mail' }),
      '{"row": "b"',
      { row: 'c d', filing: {} },
      row('e'),
      row('e'),
      { ...row('f'), note: 'x' },
      row('g', { '/instrument': 'EU-NONE' }),
    ]);
    expect(statusesOf(batch)).toEqual([422, 400, 422, 201, 422, 422, 422]);
    expect(batch.rows.map(({ row: key }) => key)).toEqual(['a', null, null, 'e', 'e', 'f', 'g']);
    expect(batch.rows.map(({ problem }) => problem?.errors?.[0]?.pointer)).toEqual([
      '/filing/certificate/C/identifiers/0/value',
      '',
      '/row',
      undefined,
      '/row',
      '/note',
      '/filing/instrument',
    ]);
    expect(batch.sendAgain).toBe(false);
    expect(orders()).toBe(1);
  });

  it('refuses another filing under the key of a row', async () => {
    await filed([row('a')]);
    const before = await stack.snapshot();
    const batch = await filed([row('a', { '/certificate/C/identifiers/0/value': 'other@skylark.example' })]);
    expect(batch.rows[0]).toMatchObject({
      status: 409,
      problem: { type: 'urn:holdfast:problem:idempotency-key-reused' },
    });
    expect(await stack.snapshot()).toEqual(before);
  });

  it('goes on where time ran out: what was not begun says so, stores nothing, and is filed when it is sent again', async () => {
    const rows = ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => row(key));
    const append = stack.orders.append.bind(stack.orders);
    stack.orders.append = async (...given) => {
      stack.clock.advance(6 * SECOND_MS);
      return await append(...given);
    };
    const batch = await filed(rows);
    expect(statusesOf(batch)).toEqual([201, 201, 201, 201, 503, 503]);
    expect(batch.sendAgain).toBe(true);
    expect(batch.rows[5]?.problem).toMatchObject({
      type: 'urn:holdfast:problem:service-unavailable',
      detail: 'this row was not begun: send the batch again with the same key',
    });
    expect(orders()).toBe(4);
    stack.orders.append = append;
    expect(statusesOf(await filed(rows))).toEqual([201, 201, 201, 201, 201, 201]);
    expect(orders()).toBe(6);
  });

  it('goes on where a service did not answer', async () => {
    const before = await stack.snapshot();
    stack.bursts.outage.begin();
    const batch = await filed([row('a')]);
    expect([statusesOf(batch), batch.sendAgain]).toEqual([[503], true]);
    stack.bursts.outage.end();
    expect(await stack.snapshot()).toEqual(before);
    expect(statusesOf(await filed([row('a')]))).toEqual([201]);
  });

  it('counts each row as a filing: above the figure of a burst the rest waits for a second officer', async () => {
    stack = new Stack(undefined, 'shown', { filingsPerOfficer: 2, filingsPerAuthority: 10, wordsPerOfficer: 10 });
    const batch = await filed(['a', 'b', 'c', 'd'].map((key) => row(key)));
    expect(statusesOf(batch).toSorted()).toEqual([201, 201, 202, 202]);
    expect(batch.rows.find(({ status }) => status === 202)?.answer).toMatchObject({ state: 'awaiting-second-word' });
    expect(orders()).toBe(2);
  });

  it.each([
    ['no line', '', 400],
    ['blank lines alone', '\n \r\n', 400],
    ['no UTF-8', Buffer.from([0x7b, 0xff]), 400],
    ['more than a hundred lines', linesOf(Array.from({ length: 101 }, (_, place) => ({ row: `${place}` }))), 422],
    ['more than four million bytes', `${' '.repeat(4_000_001)}`, 413],
  ])('says of %s what is wrong, and stores nothing', async (_, body, status) => {
    const before = await stack.snapshot();
    expect((await send(body)).status).toBe(status);
    expect(await stack.snapshot()).toEqual(before);
  });

  it('asks for a key, for the role and for a body as it is', async () => {
    const before = await stack.snapshot();
    const body = Buffer.from(linesOf([row('a')]));
    const request = { method: 'POST', route: '/v1/filings', headers: LINES, body } as const;
    expect((await stack.officer(request, POLICE)).status).toBe(400);
    expect((await send(linesOf([row('a')]), { ...LINES, 'content-encoding': 'gzip' })).status).toBe(415);
    expect((await send(linesOf([row('a')]), { 'content-type': 'text/csv' })).status).toBe(415);
    expect(await stack.snapshot()).toEqual(before);
  });

  it('takes a hundred lines, blank ones between, ends of Windows and a byte order mark', async () => {
    const lines = Array.from({ length: 100 }, (_, place) => JSON.stringify({ row: `${place}`, filing: {} }));
    const batch = batchIn(
      await send(`\uFEFF${lines.join('\r\n\r\n')}\r\n`, { 'content-type': 'application/x-ndjson' }),
    );
    expect(batch.rows).toHaveLength(100);
    expect(batch.rows[99]).toMatchObject({ line: 199, row: '99', status: 422 });
  });
});

describe('identifiers as CSV', () => {
  const PLACES = {
    'epoc-pr': '/certificate/C/identifiers',
    'us-2703f': '/certificate/accounts',
    'budapest-29': '/certificate/c/identifiers',
    'ca-487-012': '/certificate/identifiers',
  } as const;
  const CSV = 'type;value\nemail;first@skylark.example\nemail;second@skylark.example\n';

  it('stand in the form as if they had been written there', async () => {
    const identifiers = [
      { type: 'email', value: 'first@skylark.example' },
      { type: 'email', value: 'second@skylark.example' },
    ];
    const written = await check(linesOf([row('a', { '/certificate/C/identifiers': identifiers })]));
    const asCsv = await check(
      linesOf([row('a', { '/certificate/C/identifiers': undefined }, 'epoc-pr', { identifiersCsv: CSV })]),
    );
    expect(batchIn(written).rows[0]?.status).toBe(200);
    expect(statusesOf(batchIn(asCsv))).toEqual([200]);
    const batch = await filed([row('a', { [PLACES['epoc-pr']]: undefined }, 'epoc-pr', { identifiersCsv: CSV })]);
    const [first] = stack.orders.stored.orderIds();
    const { commit } = (first && (await stack.orders.latest(first))) || {};
    expect(statusesOf(batch)).toEqual([201]);
    expect(commit?.state.targets).toHaveLength(2);
  });

  it.each(Object.entries(PLACES))('are put where the form of %s names them', async (name, place) => {
    const sample = name as keyof typeof PLACES;
    const [both, none] = [row('a', {}, sample), row('b', { [place]: undefined }, sample)];
    const batch = batchIn(
      await check(linesOf([both, none].map((one) => ({ ...one, identifiersCsv: 'type,value\nemail,no mail\n' })))),
    );
    expect(batch.rows.map(({ problem }) => problem?.errors?.map(({ pointer }) => pointer))).toEqual([
      [`/filing${place}`],
      ['/identifiersCsv/2/value'],
    ]);
  });

  it.each([
    ['of no instrument', { filing: {} }, '/filing/instrument'],
    ['without the section', { filing: { instrument: 'EU-EPOC-PR', certificate: {} } }, '/filing/certificate/C'],
    ['that is no form', { filing: { instrument: 'EU-EPOC-PR', certificate: 7 } }, '/filing/certificate'],
  ])('cannot be put into a filing %s', async (_, one, pointer) => {
    const batch = await filed([{ row: 'a', ...one, identifiersCsv: CSV }]);
    expect(batch.rows[0]).toMatchObject({ status: 422, problem: { errors: [{ pointer }] } });
    expect(orders()).toBe(0);
  });

  it('that a spreadsheet has spoiled are found by line and column, and nothing is filed', async () => {
    const csv = 'type;value\nimei;4,90154E+14\n';
    const batch = await filed([row('a', { [PLACES['epoc-pr']]: undefined }, 'epoc-pr', { identifiersCsv: csv })]);
    expect(batch.rows[0]?.problem?.errors).toEqual([
      { pointer: '/identifiersCsv/2/value', detail: expect.stringContaining('a spreadsheet has shortened') },
    ]);
    expect(orders()).toBe(0);
  });

  it('have the other faults of the filing where they are', async () => {
    const changes = { [PLACES['epoc-pr']]: undefined, '/language': 'xx-none' };
    const batch = await filed([row('a', changes, 'epoc-pr', { identifiersCsv: CSV })]);
    expect(batch.rows[0]?.problem?.errors?.[0]?.pointer).toMatch(/^\/filing\//);
  });
});

describe('POST /v1/filing-checks of batches', () => {
  it('says what filing each row would be told, and stores nothing', async () => {
    const before = await stack.snapshot();
    const rows = [row('a'), row('b', { '/certificate/C/identifiers/0/value': 'no mail' })];
    const batch = batchIn(await check(linesOf(rows)));
    expect(statusesOf(batch)).toEqual([200, 422]);
    expect(batch.rows[0]?.answer).toMatchObject({ wouldBeRefused: false });
    expect(await stack.snapshot()).toEqual(before);
  });

  it('points findings into the line', async () => {
    const { rows } = batchIn(await check(linesOf([row('a')])));
    const { findings = [] } = (rows[0]?.answer ?? {}) as { findings?: { pointer: string }[] };
    const alone = await stack.officer(
      { method: 'POST', route: '/v1/filing-checks', headers: JSON_TYPE, body: filing('epoc-pr') },
      POLICE,
    );
    const own = (alone.body as { findings: { pointer: string }[] }).findings;
    expect(findings.map(({ pointer }) => pointer)).toEqual(own.map(({ pointer }) => `/filing${pointer}`));
  });
});
