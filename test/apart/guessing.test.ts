import { createHash, randomBytes } from 'node:crypto';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseSession } from '../../shared/contracts/api/persons/cases.ts';
import { CASE_CODE_RANDOM_BYTES, createCaseCode } from '../../shared/domain/cases/case-code.ts';
import { DAY_MS, HOUR_MS } from '../../shared/domain/instant.ts';
import { eventually, expected, type HostClient } from '../support/hosted/client.ts';
import { postFrom, type Seen } from '../support/hosted/elsewhere.ts';
import { hold } from '../support/hosted/holding.ts';
import { type HostedStack, hostStack } from '../support/hosted/host.ts';
import { logsOf, spellings } from '../support/hosted/logs.ts';
import { showCode } from '../support/hosted/person.ts';
import { readNotice } from '../support/hosted/relaying.ts';

/** Everybody's address here, each with a part of its own to play. */
const GUESSER = '127.0.9.1';
const OWNER = '127.0.9.2';
const FLOODER = '127.0.9.3';
const BOTNET = Array.from({ length: 40 }, (_, index) => `127.0.10.${index + 1}`);

const SHIPPED = '{"ThrottlingRateLimit":25,"ThrottlingBurstLimit":50}';

/** The platform lets more through at once than it would, so that the function's own counters are met; and still not everything. */
function quicker(assembly: string): string {
  if (!assembly.includes(SHIPPED)) throw new Error('these routes are not throttled as they were');
  return assembly.replaceAll(SHIPPED, '{"ThrottlingRateLimit":40,"ThrottlingBurstLimit":120}');
}

let stack: HostedStack;
let client: HostClient;
let code = '';
beforeAll(async () => {
  stack = await hostStack({ change: quicker });
  client = stack.client;
  const order = await hold(client, 'sought@skylark.example');
  await client.moveClock({ advance: 'P14DT1M' });
  code = (await readNotice(stack.host.provider, order)).caseCode;
  await nextHour();
});
afterAll(() => stack?.stop());

/** Tries are counted by the hour of the clock. */
async function nextHour(): Promise<void> {
  await client.moveClock({ to: new Date((Math.floor(client.now() / HOUR_MS) + 1) * HOUR_MS).toISOString() });
}

const stranger = (): string => createCaseCode(randomBytes(CASE_CODE_RANDOM_BYTES));
const mistyped = (): string => `${stranger().slice(0, -1)}*`;
/** Every code that was shown, and the token of the session looked at. */
const shown: string[] = [];
const sessions: string[] = [];
const open = (address: string, typed: string): Promise<Seen> => {
  shown.push(typed);
  return postFrom(address, client, '/v1/cases/sessions', { body: { code: typed } });
};

/** What is left of an answer without the number of its request. */
const face = ({ status, contentType, body }: Seen): string =>
  JSON.stringify({ status, contentType, ...JSON.parse(body), instance: '' });
const faces = (answers: readonly Seen[]): string[] => [...new Set(answers.map(face))];
const typeOf = ({ body }: Seen): unknown => Object(JSON.parse(body)).type;
const ofType = (answers: readonly Seen[], type: string): Seen[] =>
  answers.filter((answer) => typeOf(answer) === `urn:holdfast:problem:${type}`);

/** Never more; and one or two fewer where a count took so long that it was asked for, and counted, again. */
function expectAlmost(answers: readonly Seen[], most: number): void {
  expect(answers.length).toBeLessThanOrEqual(most);
  expect(answers.length).toBeGreaterThan(most - 3);
}

describe('codes guessed at speed', () => {
  it('are all answered alike, whatever was typed; what is no code by its last symbol costs nobody a try', async () => {
    await showCode(client, stranger()); // from here on its working key is there
    await client.control('DELETE', '/calls');
    const requests = [];
    for (const typed of [stranger(), mistyped(), 'no code at all', code]) requests.push(await showCode(client, typed));
    expect(requests.map(({ status }) => status)).toEqual([401, 401, 401, 201]);
    const { byRequest } = await client.calls();
    const calls = requests.map(({ requestId }) => byRequest.find((one) => one.requestId === requestId)?.calls);
    expect(calls).toEqual([{ 'dynamodb:UpdateItem': 3 }, undefined, undefined, { 'dynamodb:UpdateItem': 2 }]);
    const bodies = requests.slice(0, 3).map(({ body }) => ({ ...Object(body), instance: '' }));
    expect(bodies).toEqual(
      Array(3).fill({
        type: 'urn:holdfast:problem:case-code-invalid',
        title: 'Case code not valid',
        status: 401,
        detail: 'no case is opened by this code',
        instance: '',
      }),
    );
  });

  it('from one address end after thirty in an hour; the right one opens its case all the while, from there too', async () => {
    const guesses = Array.from({ length: 210 }, stranger);
    const answers = await Promise.all(guesses.map((typed) => open(GUESSER, typed)));
    const wrong = ofType(answers, 'case-code-invalid');
    const slowed = ofType(answers, 'too-many-tries');
    const turnedAway = answers.filter((answer) => typeOf(answer) === undefined); // by the platform, if they came fast enough
    expectAlmost(wrong, 30);
    expect(faces(wrong)).toHaveLength(1);
    expect(faces(slowed)).toHaveLength(1);
    expect(turnedAway.every(({ status }) => status === 429)).toBe(true);
    expect(wrong.length + slowed.length + turnedAway.length).toBe(210);

    for (const address of [GUESSER, OWNER]) expect((await insist(() => open(address, code))).status).toBe(201);
    const wait = Number(slowed[0]?.retryAfter);
    expect(wait).toBeGreaterThan(3_000); // the hour has only begun
    await client.moveClock({ advance: `PT${wait}S` });
    expect(typeOf(await insist(() => open(GUESSER, stranger())))).toBe('urn:holdfast:problem:case-code-invalid');
  });

  it('by somebody who knows the code, from everywhere, do not use it up for whoever it was given to', async () => {
    await nextHour();
    await Promise.all(BOTNET.map((address) => insist(() => open(address, code))));
    const insistent = await Promise.all(Array.from({ length: 15 }, () => insist(() => open(GUESSER, code))));
    expectAlmost(
      insistent.filter(({ status }) => status === 201),
      10,
    );
    expect((await insist(() => open(OWNER, code))).status).toBe(201);
  });

  it('so are sessions: each part of a token that was changed makes it none', async () => {
    // the platform may still turn everybody away after what came before
    const { token } = await eventually(async () => expected(await showCode(client, code), 201, CaseSession));
    sessions.push(token);
    const parts = token.split('.');
    const forged = parts.flatMap((part, place) =>
      Array.from({ length: 10 }, (_, index) =>
        parts.with(place, part.slice(0, index) + (part[index] === '1' ? '2' : '1') + part.slice(index + 1)).join('.'),
      ),
    );
    const read = (tried: string) => client.bearing(tried, 'GET', '/v1/cases/current');
    const answers = await Promise.all(forged.map(read));
    expect(new Set(answers.map(({ status, body }) => `${status} ${Object(body).type}`))).toEqual(
      new Set(['401 urn:holdfast:problem:case-session-invalid']),
    );
    expect((await read(token)).status).toBe(200);
  });
});

it('complaints from one address end after five in an hour, and are taken from every other', async () => {
  const complain = (address: string, index = 0) =>
    insist(() =>
      postFrom(address, client, '/v1/complaints', {
        headers: { 'idempotency-key': `complaint-${address}-${index}` },
        body: { text: `Number ${index}.` },
      }),
    );
  const answers = await Promise.all(Array.from({ length: 25 }, (_, index) => complain(FLOODER, index)));
  const taken = answers.filter(({ status }) => status === 202);
  expectAlmost(taken, 5);
  expect(taken.length + ofType(answers, 'too-many-tries').length).toBe(25);
  expect((await complain(OWNER)).status).toBe(202);
});

describe('what is left of all that', () => {
  const addresses = ['127.0.0.1', GUESSER, OWNER, FLOODER, ...BOTNET];
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

  it('is counted under keyed hashes, which the table forgets within the day', async () => {
    const { site, services } = stack.host.parts;
    const [, table] = [...site.declared.tables].find(([id]) => id.includes('Cases')) ?? [];
    const { Items = [] } = await services.dynamo.send(
      new ScanCommand({ TableName: table?.name, ConsistentRead: true }),
    );
    const counters = Items.filter(({ pk }) => pk?.S?.startsWith('tries#'));
    expect(counters.length).toBeGreaterThan(60);
    for (const { pk, tries, forgetAt, ...more } of counters) {
      expect(pk?.S).toMatch(/^tries#[0-9a-f]{64}$/);
      expect(Number(tries?.N)).toBeGreaterThan(0);
      expect(Number(forgetAt?.N) * 1_000 - client.now()).toBeLessThanOrEqual(DAY_MS);
      expect(more).toEqual({});
    }
    const stored = JSON.stringify(Items);
    const known = [...addresses, ...shown, ...shown.map((typed) => typed.replaceAll('-', ''))];
    expect(known.filter((word) => stored.includes(JSON.stringify(word)) || stored.includes(sha256(word)))).toEqual([]);
  });

  it('stands in no log: neither code nor session nor address', async () => {
    const logs = [...(await logsOf(stack)), ...stack.said].join('\n');
    expect(logs).toContain('case-code-invalid'); // that somebody guesses is seen
    const tried = [code, ...shown.filter((typed) => typed.length > 20).slice(0, 40)];
    const words = [
      ...tried.flatMap((typed) => [typed, typed.replaceAll('-', '')]),
      ...sessions,
      GUESSER,
      OWNER,
      FLOODER,
    ];
    const parts = sessions.flatMap((token) => token.split('.')).filter((part) => part.length > 20);
    expect([...words, ...parts].flatMap(spellings).filter((word) => logs.includes(word))).toEqual([]);
  });
});

/** Again, when the platform turned it away before the function saw it. */
async function insist(send: () => Promise<Seen>): Promise<Seen> {
  for (;;) {
    const answer = await send();
    if (typeOf(answer) !== undefined || answer.status < 400) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
