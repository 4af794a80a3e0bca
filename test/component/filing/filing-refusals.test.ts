import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SELF_TEST } from '../../../shared/domain/self-test.ts';
import { HoldfastError } from '../../../shared/errors.ts';
import { expectProblem, expectRefusal } from '../../support/refusals.ts';
import { FILER, file, filing, filingRequest, POLICE, PROSECUTOR, SHERIFF, VALIDATOR } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';

let stack: Stack;
beforeEach(() => {
  stack = new Stack();
});

const PROVIDER = '/providers/0/provider';
const FLAG = '/certificate/F/emergencyWithoutPriorValidation';
const ISSUER = '/certificate/F/issuerType';

describe('who may file', () => {
  const { holdfast_role: _role, ...noRole } = POLICE;
  const { sub: _sub, ...nobody } = POLICE;
  const { auth_time: _time, ...neverSeen } = POLICE;
  it.each`
    who                              | claims                                                    | code                       | pointers
    ${'a validator'}                 | ${{ ...POLICE, holdfast_role: 'validator' }}              | ${'role-not-allowed'}      | ${[]}
    ${'a reviewer'}                  | ${{ ...POLICE, holdfast_role: 'reviewer' }}               | ${'role-not-allowed'}      | ${[]}
    ${'oversight'}                   | ${{ ...POLICE, holdfast_role: 'oversight' }}              | ${'role-not-allowed'}      | ${[]}
    ${'a role nobody has'}           | ${{ ...POLICE, holdfast_role: 'root' }}                   | ${'role-not-allowed'}      | ${['/holdfast_role']}
    ${'a token without a role'}      | ${noRole}                                                 | ${'role-not-allowed'}      | ${['/holdfast_role']}
    ${'a token of no person'}        | ${nobody}                                                 | ${'role-not-allowed'}      | ${['/sub']}
    ${'a token of no known moment'}  | ${neverSeen}                                              | ${'role-not-allowed'}      | ${['/auth_time']}
    ${'an authority not listed'}     | ${{ ...POLICE, holdfast_authority: 'aut-nowhere' }}       | ${'authority-not-allowed'} | ${[]}
    ${'the authority of self-tests'} | ${{ ...POLICE, holdfast_authority: SELF_TEST.authority }} | ${'authority-not-allowed'} | ${[]}
    ${'an authority misspelled'}     | ${{ ...POLICE, holdfast_authority: '../aut-police' }}     | ${'role-not-allowed'}      | ${['/holdfast_authority']}
    ${'a provider as authority'}     | ${{ ...POLICE, holdfast_authority: 'prv-demo' }}          | ${'authority-not-allowed'} | ${[]}
    ${'an authority of other law'}   | ${SHERIFF}                                                | ${'authority-not-allowed'} | ${[]}
  `('$who may not: $code', async ({ claims, code, pointers }) => {
    await expectRefusal(stack, () => stack.officer(filingRequest(filing('epoc-pr')), claims), {
      status: 403,
      code,
      pointers,
    });
  });

  it('a public prosecutor is not an other competent authority, whatever the form says', async () => {
    const request = filingRequest(filing('epoc-pr'));
    await expectRefusal(stack, () => stack.officer(request, PROSECUTOR), {
      status: 422,
      code: 'issuer-not-competent',
      pointers: [],
      detail: 'aut-prosecutor is not registered as other-competent-authority',
    });
  });

  it('the police cannot pass for a prosecutor', async () => {
    const body = filing('epoc-pr', { [ISSUER]: ['public_prosecutor'] });
    await expectRefusal(stack, () => stack.officer(filingRequest(body), POLICE), {
      status: 422,
      code: 'issuer-not-competent',
      pointers: [],
    });
  });
});

describe('what may be filed', () => {
  it.each`
    why                               | name                   | edits                                                                     | code                       | pointers
    ${'an unknown provider'}          | ${'epoc-pr'}           | ${{ [PROVIDER]: 'prv-nowhere' }}                                          | ${'provider-unknown'}      | ${[]}
    ${'an authority as provider'}     | ${'epoc-pr'}           | ${{ [PROVIDER]: 'aut-prosecutor' }}                                       | ${'provider-unknown'}      | ${[]}
    ${'a provider in the same State'} | ${'epoc-pr'}           | ${{ [PROVIDER]: 'prv-inland' }}                                           | ${'order-domestic'}        | ${[]}
    ${'a language it does not take'}  | ${'epoc-pr'}           | ${{ '/language': 'pt' }}                                                  | ${'language-not-accepted'} | ${[]}
    ${'no validation where needed'}   | ${'epoc-pr-emergency'} | ${{ [FLAG]: false }}                                                      | ${'invalid-request'}       | ${['/certificate/G']}
    ${'the emergency box beside G'}   | ${'epoc-pr'}           | ${{ [FLAG]: true }}                                                       | ${'invalid-request'}       | ${['/certificate/G', '/certificate/A/validatingAuthority']}
    ${'no category of data'}          | ${'epoc-pr-emergency'} | ${{ '/certificate/D': { furtherSpecification: 'All of it.' } }}           | ${'invalid-request'}       | ${['/certificate/D']}
    ${'a category there is not'}      | ${'epoc-pr-emergency'} | ${{ '/certificate/D': { everything: [{ code: 'other', text: 'x' }] } }}   | ${'invalid-request'}       | ${['/certificate/D/everything', '/certificate/D']}
    ${'no record named'}              | ${'us-2703f'}          | ${{ '/certificate/records': [] }}                                         | ${'invalid-request'}       | ${['/certificate/records']}
    ${'an alternative without need'}  | ${'epoc-pr'}           | ${{ '/providers/0/addressee/emergencyAlternativeAddressee': true }}       | ${'invalid-request'}       | ${['/providers/0/addressee/emergencyAlternativeAddressee']}
    ${'the same provider twice'}      | ${'us-2703f'}          | ${{ '/providers': [{ provider: 'prv-demo' }, { provider: 'prv-demo' }] }} | ${'invalid-request'}       | ${['/providers']}
    ${'nobody to hold it'}            | ${'us-2703f'}          | ${{ '/providers': [] }}                                                   | ${'invalid-request'}       | ${['/providers']}
  `('$why is refused', async ({ name, edits, code, pointers }) => {
    await expectRefusal(stack, () => file(stack, name, edits), { status: 422, code, pointers });
  });

  it('one provider that cannot be ordered refuses the filing for all', async () => {
    const lantern = { provider: 'prv-lantern', addressee: { name: 'Lantern', address: 'Kade 9' } };
    const inland = { provider: 'prv-unknown', addressee: { name: 'Inland', address: 'Hof 1' } };
    await expectRefusal(stack, () => file(stack, 'us-2703f', { '/providers': [lantern, inland] }), {
      status: 422,
      code: 'provider-unknown',
      pointers: [],
    });
  });

  it('a request under United States law may go to a provider at home', async () => {
    const answer = await file(stack, 'us-2703f', { '/providers': [{ provider: 'prv-inland' }] });
    expect(answer.status).toBe(201);
  });
});

describe('the key of the request', () => {
  const { headers, ...request } = filingRequest(filing('epoc-pr'));
  const json = { 'content-type': headers?.['content-type'] ?? '' };

  it('is asked for', async () => {
    await expectRefusal(stack, () => stack.officer({ ...request, headers: json }, POLICE), {
      status: 400,
      code: 'idempotency-key-missing',
      pointers: [],
    });
  });

  it.each([
    ['', 'empty'],
    ['a b', 'with a space'],
    ['ключ', 'not ASCII'],
    ['k'.repeat(256), 'too long'],
  ])('%j is none: %s', async (key) => {
    const headers = { ...json, 'idempotency-key': key };
    await expectRefusal(stack, () => stack.officer({ ...request, headers }, POLICE), {
      status: 422,
      code: 'invalid-request',
      pointers: ['/idempotency-key'],
    });
  });

  it('is asked for before the body is looked at, and who asks before either', async () => {
    const nothing = { ...request, headers: json, body: '{' };
    expectProblem(await stack.officer(nothing, POLICE), { status: 400, code: 'idempotency-key-missing', pointers: [] });
    expectProblem(await stack.officer(nothing, { ...VALIDATOR, holdfast_role: 'oversight' }), {
      status: 403,
      code: 'role-not-allowed',
      pointers: [],
    });
  });
});

describe('a service that does not answer', () => {
  const unavailable = { status: 503, code: 'service-unavailable', pointers: [], retryable: true } as const;

  it.each(['vault', 'directory'] as const)(
    'without the %s nothing is stored, and it can be filed later',
    async (part) => {
      stack[part].outage.begin();
      const before = await stack.snapshot();
      expectProblem(await file(stack, 'epoc-pr'), unavailable);
      expect(await stack.snapshot()).toEqual(before);
      stack[part].outage.end();
      expect((await file(stack, 'epoc-pr')).status).toBe(201);
    },
  );

  it('where no data key is made, no key of officials is kept either', async () => {
    const keeping = vi.spyOn(stack.officials, 'keep');
    vi.spyOn(stack.vault, 'generate').mockRejectedValueOnce(
      new HoldfastError('service-unavailable', 'the key service does not answer', { retryable: true }),
    );
    expectProblem(await file(stack, 'epoc-pr'), unavailable);
    expect(keeping).not.toHaveBeenCalled();
  });

  it('without the record nothing is looked for, and nothing stored', async () => {
    stack.orders.stored.outage.begin();
    expectProblem(await file(stack, 'epoc-pr'), unavailable);
    stack.orders.stored.outage.end();
    expect(stack.orders.stored.commits()).toEqual([]);
  });

  it('when the record goes down before the order is on it, a data key without an order holds nothing', async () => {
    stack.orders.beforeAppend = () => stack.orders.stored.outage.begin();
    expectProblem(await file(stack, 'epoc-pr'), { ...unavailable, code: 'may-be-stored' }); // a write may land after it was given up
    stack.orders.beforeAppend = () => undefined;
    stack.orders.stored.outage.end();
    expect(stack.orders.stored.commits()).toEqual([]);
    expect(stack.orders.takeRecords()).toEqual([]);
    const again = await stack.officer(filingRequest(filing('epoc-pr')), FILER['epoc-pr']);
    expect(again.status).toBe(201);
    expect(stack.vault.kept.size).toBe(1);
  });
});

describe('law that nobody verified', () => {
  it('is refused where it is not to be used without a sign-off', async () => {
    const strict = new Stack(undefined, 'refused');
    await expectRefusal(strict, () => file(strict, 'us-2703f'), {
      status: 422,
      code: 'instrument-not-verified',
      pointers: [],
      detail: 'US-2703f is neither verified nor signed off: /computation/basis, /firstDay',
    });
  });

  it('law that was verified is used everywhere', async () => {
    expect(await file(new Stack(undefined, 'refused'), 'epoc-pr')).toMatchObject({ status: 201 });
  });
});
