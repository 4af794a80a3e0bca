import { beforeEach, describe, expect, it } from 'vitest';
import { expectDiscreet, expectProblem, expectRefusal } from '../../support/refusals.ts';
import {
  ALSO_LANTERN,
  checkRequest,
  FILER,
  file,
  filing,
  POLICE,
  PROSECUTOR,
  type SampleName,
  SHERIFF,
  VALIDATOR,
} from '../../support/requests.ts';
import { type Answer, Stack } from '../../support/stack.ts';

let stack: Stack;
beforeEach(() => {
  stack = new Stack();
});

const check = (name: SampleName, edits: Readonly<Record<string, unknown>> = {}, by = FILER[name]): Promise<Answer> =>
  stack.officer(checkRequest(filing(name, edits)), by);

/** A check answers so, and leaves everything as it was. */
async function checkFilingOf(name: SampleName, edits = {}): Promise<unknown> {
  const before = await stack.snapshot();
  const answer = await check(name, edits);
  expect(answer.status).toBe(200);
  expect(answer.headers).toEqual({ 'content-type': 'application/json', 'cache-control': 'no-store' });
  expect(await stack.snapshot()).toEqual(before);
  expectDiscreet(stack);
  return answer.body;
}

const C = '/certificate/C/identifiers';
const ACCOUNTS = '/certificate/accounts';
const AT = { timestamp: '2026-11-12T21:04:33+01:00' };
const PRIVATE = { type: 'ip_with_timestamp', value: '192.168.1.7', ...AT };
const RANGE = { type: 'ip_with_timestamp', value: '93.184.216.0/28', ...AT };
const NARROW = {
  '/certificate/D': { subscriber: [{ code: 'payment' }] },
  [C]: [{ type: 'user_or_unique_id', value: 'max77' }],
};

describe('POST /v1/filing-checks', () => {
  it('a narrow order has no findings', async () => {
    expect(await checkFilingOf('epoc-pr', NARROW)).toEqual({ findings: [], wouldBeRefused: false });
  });

  it('says where, what, with which effect and why', async () => {
    const edits = {
      ...NARROW,
      '/certificate/D': { traffic: { internet: [{ code: 'routing' }] } },
      '/certificate/C/timeRange': undefined,
    };
    expect(await checkFilingOf('epoc-pr', edits)).toEqual({
      findings: [
        {
          code: 'period-missing',
          pointer: '/certificate/C/timeRange',
          detail: 'gives no period for data that have one: say from when to when',
          effect: 'advisory',
          rule: 'Regulation (EU) 2023/1543, Article 6(4)(e): a time range, if any',
        },
      ],
      wouldBeRefused: false,
    });
  });

  it('answers 200 when filing would be refused, and says so', async () => {
    expect(await checkFilingOf('us-2703f', { [ACCOUNTS]: [PRIVATE, { type: 'account', value: 'max77' }] })).toEqual({
      findings: [
        {
          code: 'address-not-public',
          pointer: `${ACCOUNTS}/0/value`,
          detail: 'is an address of private networks: it names nobody outside the one it was used in',
          effect: 'blocking',
          rule: 'Holdfast policy; 18 U.S.C. § 2703(f)(1): silent on how much a request may reach',
        },
      ],
      wouldBeRefused: true,
    });
  });

  it.each`
    name             | edits                                                                                                                                  | codes
    ${'us-2703f'}    | ${{ '/certificate/dateRange': undefined, [`${ACCOUNTS}/0/timeRange`]: undefined }}                                                     | ${['period-missing /certificate/dateRange']}
    ${'us-2703f'}    | ${{ '/certificate/dateRange/start': '2020-01-01T00:00:00Z' }}                                                                          | ${['period-long /certificate/dateRange']}
    ${'us-2703f'}    | ${{ [`${ACCOUNTS}/0/timeRange/start`]: '2020-01-01T00:00:00Z' }}                                                                       | ${[`period-long ${ACCOUNTS}/0/timeRange`]}
    ${'us-2703f'}    | ${{ [ACCOUNTS]: [RANGE] }}                                                                                                             | ${['content-where-subscriber-would-do /certificate/records', `wide-range ${ACCOUNTS}/0/value`]}
    ${'us-2703f'}    | ${{ [ACCOUNTS]: [{ type: 'imsi', value: '262 01 1234567890' }] }}                                                                      | ${[]}
    ${'budapest-29'} | ${{ '/certificate/c/timeRange': undefined, '/certificate/c/identifiers/0/timeRange': undefined }}                                      | ${['period-missing /certificate/c/timeRange']}
    ${'budapest-29'} | ${{ '/certificate/c/timeRange': { start: '2020-01-01T00:00:00Z', end: '2026-11-01T00:00:00Z' } }}                                      | ${['period-long /certificate/c/timeRange']}
    ${'budapest-29'} | ${{ '/certificate/c/identifiers/0': PRIVATE }}                                                                                         | ${['content-where-subscriber-would-do /certificate/c/data', 'address-not-public /certificate/c/identifiers/0/value']}
    ${'epoc-pr'}     | ${{ '/certificate/D/identificationOnly/1/timeRange/start': '2020-01-01T00:00:00Z' }}                                                   | ${['period-long /certificate/D/identificationOnly/1/timeRange']}
    ${'epoc-pr'}     | ${{ '/certificate/C/timeRange/start': '2020-01-01T00:00:00Z', [`${C}/0/timeRange/start`]: '2020-01-01T00:00:00Z' }}                    | ${[`period-long ${C}/0/timeRange`, 'period-long /certificate/C/timeRange']}
    ${'epoc-pr'}     | ${{ ...NARROW, '/certificate/D': { identificationOnly: [{ code: 'ip_connection_records' }] }, '/certificate/C/timeRange': undefined }} | ${['period-missing /certificate/C/timeRange']}
    ${'epoc-pr'}     | ${{ [`${C}/1`]: RANGE }}                                                                                                               | ${[`wide-range ${C}/1/value`]}
    ${'epoc-pr'}     | ${{ [`${C}/0`]: PRIVATE }}                                                                                                             | ${[`address-not-public ${C}/0/value`]}
  `('$name with $edits: $codes', async ({ name, edits, codes }) => {
    const before = await codesIn(name, {});
    const after = await codesIn(name, edits);
    expect(after.filter((code) => !before.includes(code))).toEqual(codes);
  });

  it('is not asked for a key, and takes one', async () => {
    const request = checkRequest(filing('epoc-pr'));
    const keyed = { ...request, headers: { ...request.headers, 'idempotency-key': 'key-1' } };
    expect(await stack.officer(keyed, POLICE)).toEqual(await stack.officer(request, POLICE));
    expect((await file(stack, 'epoc-pr')).status).toBe(201); // under the same key
  });

  it('finds what filing answers', async () => {
    for (const name of ['epoc-pr', 'epoc-pr-emergency', 'us-2703f', 'budapest-29', 'ca-487-012'] as const) {
      const { body } = await check(name);
      const filed = await file(stack, name, {}, `key-${name}`);
      expect(filed.body).toMatchObject({ findings: Object(body).findings });
    }
  });
});

async function codesIn(name: SampleName, edits: Readonly<Record<string, unknown>>): Promise<string[]> {
  const { findings }: { findings: readonly { code: string; pointer: string }[] } = Object(
    await checkFilingOf(name, edits),
  );
  return findings.map(({ code, pointer }) => `${code} ${pointer}`);
}

describe('a check is refused where filing would be', () => {
  it.each`
    why                               | name          | by            | edits                                                | status | code                       | pointers
    ${'a validator'}                  | ${'epoc-pr'}  | ${VALIDATOR}  | ${{}}                                                | ${403} | ${'role-not-allowed'}      | ${[]}
    ${'an authority of other law'}    | ${'epoc-pr'}  | ${SHERIFF}    | ${{}}                                                | ${403} | ${'authority-not-allowed'} | ${[]}
    ${'an issuer of another kind'}    | ${'epoc-pr'}  | ${PROSECUTOR} | ${{}}                                                | ${422} | ${'issuer-not-competent'}  | ${[]}
    ${'an unknown provider'}          | ${'epoc-pr'}  | ${POLICE}     | ${{ '/providers/0/provider': 'prv-nowhere' }}        | ${422} | ${'provider-unknown'}      | ${[]}
    ${'a provider in the same State'} | ${'epoc-pr'}  | ${POLICE}     | ${{ '/providers/0/provider': 'prv-inland' }}         | ${422} | ${'order-domestic'}        | ${[]}
    ${'a language it does not take'}  | ${'epoc-pr'}  | ${POLICE}     | ${{ '/language': 'pt' }}                             | ${422} | ${'language-not-accepted'} | ${[]}
    ${'a signature of tomorrow'}      | ${'epoc-pr'}  | ${POLICE}     | ${{ '/certificate/F/signature/date': '2026-11-21' }} | ${422} | ${'date-in-future'}        | ${['/certificate/F/signature/date']}
    ${'a wildcard'}                   | ${'epoc-pr'}  | ${POLICE}     | ${{ [`${C}/0/value`]: '*@skylark.example' }}         | ${422} | ${'target-too-broad'}      | ${[`${C}/0/value`]}
    ${'a whole domain'}               | ${'us-2703f'} | ${SHERIFF}    | ${{ [`${ACCOUNTS}/1/value`]: '@skylark.example' }}   | ${422} | ${'target-too-broad'}      | ${[`${ACCOUNTS}/1/value`]}
    ${'a range wider than allowed'}   | ${'epoc-pr'}  | ${POLICE}     | ${{ [`${C}/2/value`]: '93.184.216.0/23' }}           | ${422} | ${'target-too-broad'}      | ${[`${C}/2/value`]}
    ${'a field there is not'}         | ${'epoc-pr'}  | ${POLICE}     | ${{ '/dryRun': true }}                               | ${422} | ${'invalid-request'}       | ${['/dryRun']}
  `('$why: $code', async ({ name, by, edits, status, code, pointers }) => {
    await expectRefusal(stack, () => check(name, edits, by), { status, code, pointers });
  });

  it('in law nobody verified, where that is not used', async () => {
    const strict = new Stack(undefined, 'refused');
    const act = () => strict.officer(checkRequest(filing('us-2703f')), SHERIFF);
    await expectRefusal(strict, act, { status: 422, code: 'instrument-not-verified', pointers: [] });
  });

  it('without the directory, and later no more', async () => {
    stack.directory.outage.begin();
    expectProblem(await check('epoc-pr'), { status: 503, code: 'service-unavailable', pointers: [], retryable: true });
    stack.directory.outage.end();
    expect((await check('epoc-pr')).status).toBe(200);
  });

  it.each(['vault', 'deliveries'] as const)('but not without the %s, which it does not use', async (part) => {
    stack[part].outage.begin();
    expect((await check('epoc-pr')).status).toBe(200);
  });
});

describe('filing what is too broad', () => {
  it.each`
    name          | edits                                                                  | pointers
    ${'epoc-pr'}  | ${{ [`${C}/0`]: PRIVATE, ...ALSO_LANTERN }}                            | ${[`${C}/0/value`]}
    ${'epoc-pr'}  | ${{ [`${C}/2/value`]: 'fd00::7', [`${C}/3/value`]: '169.254.0.0/24' }} | ${[`${C}/2/value`, `${C}/3/value`]}
    ${'us-2703f'} | ${{ [`${ACCOUNTS}/2/value`]: '10.0.0.7' }}                             | ${[`${ACCOUNTS}/2/value`]}
  `('$name at $pointers is refused, and nothing is stored', async ({ name, edits, pointers }) => {
    await expectRefusal(stack, () => file(stack, name, edits), {
      status: 422,
      code: 'order-too-broad',
      pointers,
      detail: `refused by ${name === 'epoc-pr' ? 'EU-EPOC-PR' : 'US-2703f'}: address-not-public`,
    });
  });

  it('who may not file is told that first', async () => {
    const request = { ...checkRequest(filing('epoc-pr', { [`${C}/0`]: PRIVATE })), route: '/v1/filings' };
    const headers = { ...request.headers, 'idempotency-key': 'key-1' };
    const act = () => stack.officer({ ...request, headers }, PROSECUTOR);
    await expectRefusal(stack, act, { status: 422, code: 'issuer-not-competent', pointers: [] });
  });

  it('the same key is free for the narrower order', async () => {
    expect((await file(stack, 'epoc-pr', { [`${C}/0`]: PRIVATE })).status).toBe(422);
    expect((await file(stack, 'epoc-pr')).status).toBe(201);
  });
});
