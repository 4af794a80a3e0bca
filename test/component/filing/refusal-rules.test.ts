import { beforeEach, describe, expect, it } from 'vitest';
import { DEADLINE } from '../../support/post-routes.ts';
import { expectRefusal } from '../../support/refusals.ts';
import {
  CONTACT_POINT,
  commandRequest,
  EXTENSION,
  file,
  filed,
  filing,
  filingRequest,
  POLICE,
  PROSECUTOR,
  RELEASE,
  RENEWAL,
  readCertificate,
  SHERIFF,
  SOUGHT,
  say,
  VALIDATOR,
} from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';

let stack: Stack;
beforeEach(() => {
  stack = new Stack();
});

const REGULATION = 'Regulation (EU) 2023/1543';
const CONVENTION = 'Convention on Cybercrime (ETS No. 185)';
const POLICY = 'Holdfast policy:';

const F_DATE = '/certificate/F/signature/date';
const G_DATE = '/certificate/G/validatorSignature/date';
const C_RANGE = '/certificate/C/timeRange';
const IDENTIFIERS = '/certificate/C/identifiers';
const TYPE = '/certificate/F/issuerType';
const VALIDATOR_MAIL = '/certificate/G/validator/email';
const AHEAD = { start: '2026-11-20T16:10:00.001Z', end: '2026-12-01T00:00:00Z' };
const AT_ONCE = { start: '2026-11-20T16:10:00Z', end: '2026-12-01T00:00:00Z' };
const IP_AHEAD = { type: 'ip_with_timestamp', value: '192.0.2.7', timestamp: '2026-11-20T18:00:00+01:00' };

describe('a filing is refused by a rule, which it names', () => {
  it.each`
    why                                 | name             | edits                                                    | code                         | pointers                              | rule
    ${'an unknown instrument'}          | ${'epoc-pr'}     | ${{ '/instrument': 'COE-16' }}                           | ${'instrument-unknown'}      | ${['/instrument']}                    | ${`${POLICY} an order rests on an instrument that has a row`}
    ${'an inherited name'}              | ${'epoc-pr'}     | ${{ '/instrument': 'constructor' }}                      | ${'instrument-unknown'}      | ${['/instrument']}                    | ${`${POLICY} an order rests on an instrument that has a row`}
    ${'a day beyond the cap'}           | ${'epoc-pr'}     | ${{ '/holdDays': 61 }}                                   | ${'period-beyond-cap'}       | ${['/holdDays']}                      | ${`${REGULATION}, Article 11(1) and recital 60`}
    ${'a day below the floor'}          | ${'budapest-29'} | ${{ '/holdDays': 59 }}                                   | ${'period-below-floor'}      | ${['/holdDays']}                      | ${`${CONVENTION}, Article 29(7)`}
    ${'a day beyond a year'}            | ${'budapest-29'} | ${{ '/holdDays': 366 }}                                  | ${'period-beyond-cap'}       | ${['/holdDays']}                      | ${`${POLICY} no hold is asked for beyond 365 days`}
    ${'signed tomorrow'}                | ${'epoc-pr'}     | ${{ [F_DATE]: '2026-11-21', [G_DATE]: '2026-11-21' }}    | ${'date-in-future'}          | ${[F_DATE, G_DATE]}                   | ${`${POLICY} nothing is signed on a day that has not come, in the zone of whoever signs`}
    ${'validated tomorrow'}             | ${'epoc-pr'}     | ${{ [G_DATE]: '2026-11-21' }}                            | ${'date-in-future'}          | ${[G_DATE]}                           | ${`${POLICY} nothing is signed on a day that has not come, in the zone of whoever signs`}
    ${'a letter of tomorrow'}           | ${'us-2703f'}    | ${{ '/certificate/signedOn': '2026-11-21' }}             | ${'date-in-future'}          | ${['/certificate/signedOn']}          | ${`${POLICY} nothing is signed on a day that has not come, in the zone of whoever signs`}
    ${'a request of tomorrow'}          | ${'budapest-29'} | ${{ '/certificate/signature/date': '2026-11-21' }}       | ${'date-in-future'}          | ${['/certificate/signature/date']}    | ${`${POLICY} nothing is signed on a day that has not come, in the zone of whoever signs`}
    ${'signed half a year ago'}         | ${'epoc-pr'}     | ${{ [F_DATE]: '2026-05-23' }}                            | ${'signature-too-old'}       | ${[F_DATE]}                           | ${`${POLICY} a signature is at most 180 days old when the order is filed`}
    ${'validated before it was signed'} | ${'epoc-pr'}     | ${{ [G_DATE]: '2026-11-19' }}                            | ${'validation-before-issue'} | ${[G_DATE]}                           | ${`${REGULATION}, Article 4(3)(b) and (5)`}
    ${'data of the future'}             | ${'epoc-pr'}     | ${{ [C_RANGE]: AHEAD }}                                  | ${'data-not-stored-yet'}     | ${[`${C_RANGE}/start`]}               | ${`${REGULATION}, Article 3(8)`}
    ${'an address used in the future'}  | ${'epoc-pr'}     | ${{ [`${IDENTIFIERS}/0`]: IP_AHEAD }}                    | ${'data-not-stored-yet'}     | ${[`${IDENTIFIERS}/0/timestamp`]}     | ${`${REGULATION}, Article 3(8)`}
    ${'records of the future'}          | ${'us-2703f'}    | ${{ '/certificate/dateRange': AHEAD }}                   | ${'data-not-stored-yet'}     | ${['/certificate/dateRange/start']}   | ${'18 U.S.C. § 2703(f)(1): "in its possession"'}
    ${'stored data of the future'}      | ${'budapest-29'} | ${{ '/certificate/c/timeRange': AHEAD }}                 | ${'data-not-stored-yet'}     | ${['/certificate/c/timeRange/start']} | ${`${CONVENTION}, Article 29(1): data stored by means of a computer system; the moment is not stated`}
    ${'a wildcard'}                     | ${'epoc-pr'}     | ${{ [`${IDENTIFIERS}/0/value`]: '*@skylark.example' }}   | ${'target-too-broad'}        | ${[`${IDENTIFIERS}/0/value`]}         | ${'Holdfast policy: an order names each thing it reaches'}
    ${'nobody singled out'}             | ${'epoc-pr'}     | ${{ [IDENTIFIERS]: [{ type: 'other', value: 'Them' }] }} | ${'target-too-broad'}        | ${[IDENTIFIERS]}                      | ${`${REGULATION}, Article 6(4)(c)`}
    ${'police as prosecutors'}          | ${'epoc-pr'}     | ${{ [TYPE]: ['public_prosecutor'] }}                     | ${'issuer-not-competent'}    | ${[]}                                 | ${`${REGULATION}, Articles 3(2), 4(3) to (6), 6, 7, 9 and 11`}
    ${'a provider at home'}             | ${'epoc-pr'}     | ${{ '/providers/0/provider': 'prv-inland' }}             | ${'order-domestic'}          | ${[]}                                 | ${`${REGULATION}, Articles 1(1) and 3(2)`}
    ${'a language nobody takes'}        | ${'epoc-pr'}     | ${{ '/language': 'pt' }}                                 | ${'language-not-accepted'}   | ${[]}                                 | ${`${REGULATION}, Article 9(4)`}
    ${'an order to a contact point'}    | ${'epoc-pr'}     | ${{ '/providers/0/provider': 'prv-contact-jp' }}         | ${'addressee-not-allowed'}   | ${[]}                                 | ${`${REGULATION}, Article 7(1)`}
    ${'a request to a provider'}        | ${'budapest-29'} | ${{ '/providers/0/provider': 'prv-demo' }}               | ${'addressee-not-allowed'}   | ${[]}                                 | ${`${CONVENTION}, Articles 29(1) and 35`}
  `('$why: $code', async ({ name, edits, code, pointers, rule }) => {
    await expectRefusal(stack, () => file(stack, name, edits), { status: 422, code, pointers, rule });
  });

  it('validated from the address the issuer writes from: validator-not-independent', async () => {
    const same = { [VALIDATOR_MAIL]: 'zac@LKA.musterland.example' };
    await expectRefusal(stack, () => file(stack, 'epoc-pr', same), {
      status: 403,
      code: 'validator-not-independent',
      pointers: [VALIDATOR_MAIL],
      rule: `${POLICY} nobody validates what was issued by the same person or in the same institution`,
    });
  });

  it('validated by the issuing authority: validator-not-independent', async () => {
    const name = '/certificate/G/validator/authorityName';
    const same = { '/certificate/F/issuer/authorityName': 'LKA  Musterland', [name]: 'lka musterland' };
    await expectRefusal(stack, () => file(stack, 'epoc-pr', same), {
      status: 403,
      code: 'validator-not-independent',
      pointers: [name],
      rule: `${POLICY} nobody validates what was issued by the same person or in the same institution`,
    });
  });

  it('filed by a validator: role-not-allowed', async () => {
    await expectRefusal(stack, () => stack.officer(filingRequest(filing('epoc-pr')), VALIDATOR), {
      status: 403,
      code: 'role-not-allowed',
      rule: `${POLICY} only a contact point files`,
    });
  });

  it('law nobody verified: instrument-not-verified', async () => {
    const strict = new Stack(undefined, 'refused');
    await expectRefusal(strict, () => file(strict, 'budapest-29'), {
      status: 422,
      code: 'instrument-not-verified',
      rule: `${POLICY} law that was not verified is used only once a lawyer has signed it off`,
    });
  });

  it.each`
    why                      | name             | holdDays
    ${'none'}                | ${'epoc-pr'}     | ${0}
    ${'fewer than none'}     | ${'epoc-pr'}     | ${-1}
    ${'half a day'}          | ${'budapest-29'} | ${60.5}
    ${'a text'}              | ${'budapest-29'} | ${'60'}
    ${'where none is asked'} | ${'us-2703f'}    | ${90}
  `('a length of $why is no length: invalid-request', async ({ name, holdDays }) => {
    await expectRefusal(stack, () => file(stack, name, { '/holdDays': holdDays }), {
      status: 422,
      code: 'invalid-request',
      pointers: ['/holdDays'],
    });
  });
});

describe('at the very edge a filing is taken', () => {
  it.each`
    why                       | name             | edits
    ${'sixty days of sixty'}  | ${'epoc-pr'}     | ${{ '/holdDays': 60 }}
    ${'one day of sixty'}     | ${'epoc-pr'}     | ${{ '/holdDays': 1 }}
    ${'the least there is'}   | ${'budapest-29'} | ${{ '/holdDays': 60 }}
    ${'no length of its own'} | ${'budapest-29'} | ${{ '/holdDays': undefined }}
    ${'180 days after it'}    | ${'epoc-pr'}     | ${{ [F_DATE]: '2026-05-24' }}
    ${'data that begin now'}  | ${'epoc-pr'}     | ${{ [C_RANGE]: AT_ONCE }}
  `('$why', async ({ name, edits }) => {
    expect(await file(stack, name, edits)).toMatchObject({ status: 201 });
  });

  it('tomorrow is today where the issuer is: the same filing an hour before and after midnight in Berlin', async () => {
    const tomorrow = { [F_DATE]: '2026-11-21', [G_DATE]: '2026-11-21' };
    stack.clock.set('2026-11-20T22:59:59.999Z');
    expect(await file(stack, 'epoc-pr', tomorrow)).toMatchObject({ status: 422 });
    stack.clock.set('2026-11-20T23:00:00Z');
    expect(await file(stack, 'epoc-pr', tomorrow)).toMatchObject({ status: 201 });
  });

  it('a repeat is answered as the first was, though its signature is too old by then', async () => {
    const signed = { [F_DATE]: '2026-05-24' };
    const first = await file(stack, 'epoc-pr', signed);
    stack.clock.set('2026-11-21T12:00:00Z');
    expect(await file(stack, 'epoc-pr', signed)).toMatchObject({ status: 201, body: first.body });
    await expectRefusal(stack, () => file(stack, 'epoc-pr', signed, 'key-2'), {
      status: 422,
      code: 'signature-too-old',
      pointers: [F_DATE],
    });
    await expectRefusal(stack, () => file(stack, 'epoc-pr', { ...signed, '/language': 'ga' }), {
      status: 409,
      code: 'idempotency-key-reused',
    });
  });
});

describe('a command is refused by a rule, which it names', () => {
  const running = async (name: 'epoc-pr' | 'us-2703f' = 'epoc-pr', edits = {}) => {
    const orderId = await filed(stack, name, edits);
    await readCertificate(stack, orderId);
    return orderId;
  };
  const act = (
    orderId: string,
    name: Parameters<typeof commandRequest>[1],
    body: unknown,
    by = POLICE,
    key: string = name,
  ) => stack.officer(commandRequest(orderId, name, body, { key }), by);

  it.each([
    ['epoc-pr', EXTENSION, POLICE, '2027-01-20T00:00:00Z', `${REGULATION}, Article 11(1) and Annex VI`],
    ['us-2703f', RENEWAL, SHERIFF, '2027-02-19T00:00:00Z', '18 U.S.C. § 2703(f)(2)'],
  ] as const)(
    '%s: an extension a second before the end is in time, at the end too late',
    async (name, form, by, end, rule) => {
      const orderId = await running(name);
      stack.clock.set(end);
      const expected = { status: 409, code: 'extension-too-late', pointers: [], rule } as const;
      await expectRefusal(stack, () => act(orderId, 'extension', form, by), expected);
      stack.clock.set(new Date(Date.parse(end) - 1_000).toISOString());
      expect(await act(orderId, 'extension', form, by)).toMatchObject({ status: 200 });
    },
  );

  it('a second extension: extension-not-allowed', async () => {
    const orderId = await running();
    await act(orderId, 'extension', EXTENSION, POLICE, 'first');
    await expectRefusal(stack, () => act(orderId, 'extension', EXTENSION), {
      status: 409,
      code: 'extension-not-allowed',
      pointers: [],
      rule: `${REGULATION}, Article 11(1)`,
    });
  });

  it('an extension of a shorter hold is too late at its own end', async () => {
    const orderId = await running('epoc-pr', { '/holdDays': 20 });
    stack.clock.set('2026-12-11T00:00:00Z');
    await expectRefusal(stack, () => act(orderId, 'extension', EXTENSION), { status: 409, code: 'extension-too-late' });
    stack.clock.set('2026-12-10T23:59:59Z');
    await act(orderId, 'extension', EXTENSION);
    const extended = await stack.orders.latest(orderId);
    // thirty days from 10 December, the nominal end of the twenty: 9 January, a Saturday, and on to Monday
    expect(extended?.commit.state.phase).toMatchObject({
      period: {
        ends: { nominalEndsAt: Date.parse('2027-01-10T00:00:00Z'), appliedEndsAt: Date.parse('2027-01-12T00:00:00Z') },
      },
    });
  });

  it('validation sought from the own institution: validator-not-independent', async () => {
    const orderId = await filed(stack, 'epoc-pr-emergency');
    await expectRefusal(stack, () => act(orderId, 'validation', { ...SOUGHT, authority: 'aut-police' }), {
      status: 403,
      code: 'validator-not-independent',
      rule: `${POLICY} nobody validates what was issued by the same person or in the same institution`,
    });
  });

  it('validation sought from whoever may not give it: issuer-not-competent', async () => {
    const orderId = await filed(stack, 'epoc-pr-emergency');
    await expectRefusal(stack, () => act(orderId, 'validation', { ...SOUGHT, authority: 'aut-sheriff' }), {
      status: 422,
      code: 'issuer-not-competent',
      rule: `${REGULATION}, Article 4(3)(b) and (5)`,
    });
  });

  it('a reason of other law: reason-not-valid', async () => {
    const orderId = await running();
    const reasons = { targets: [{ id: 't1', reasons: ['political-offence'] }] };
    await expectRefusal(stack, () => say(stack, orderId, 'order.not-executed', reasons), {
      status: 422,
      code: 'reason-not-valid',
      rule: `${REGULATION}, Article 11(4) to (7) and Annex III`,
    });
  });

  it('an end of other law: reason-not-valid', async () => {
    const orderId = await running();
    await expectRefusal(stack, () => act(orderId, 'release', { ...RELEASE, reason: 'follow-up-refused' }), {
      status: 422,
      code: 'reason-not-valid',
      rule: `${REGULATION}, Article 11(2): silent`,
    });
  });

  it('an order of another authority is refused without a rule of law', async () => {
    const orderId = await running();
    for (const by of [PROSECUTOR, CONTACT_POINT]) {
      const answer = await act(orderId, 'extension', EXTENSION, by);
      expect(answer).toMatchObject({ status: 404 });
      expect(answer.body).not.toHaveProperty('rule');
    }
  });
});

describe('a question about the law is refused by a rule, which it names', () => {
  const ask = (change: object) =>
    stack.anyone({
      method: 'POST',
      route: '/v1/deadlines',
      headers: { 'content-type': 'application/json' },
      body: { ...DEADLINE, ...change },
    });
  const HOLIDAYS = 'Regulation (EEC, Euratom) No 1182/71, Article 2(1)';

  it.each`
    why                       | change                                                             | status | code                       | pointer          | rule
    ${'an unknown law'}       | ${{ instrument: 'XX-1' }}                                          | ${422} | ${'instrument-unknown'}    | ${'/instrument'} | ${`${POLICY} only a law that was read is answered for`}
    ${'an unknown period'}    | ${{ period: 'forever' }}                                           | ${422} | ${'period-not-defined'}    | ${'/period'}     | ${`${POLICY} a period is asked for by its name in the row`}
    ${'a period it has not'}  | ${{ instrument: 'COE-29', period: 'extension', state: undefined }} | ${422} | ${'period-not-defined'}    | ${'/period'}     | ${`${CONVENTION}, Article 29(7): no extension, the data stay preserved once the request for assistance is received`}
    ${'an unread figure'}     | ${{ instrument: 'NZ-88D', state: 'NZ' }}                           | ${422} | ${'figure-unknown'}        | ${'/period'}     | ${expect.stringMatching(/^Search and Surveillance Act 2012/)}
    ${'a day beyond'}         | ${{ days: 61 }}                                                    | ${422} | ${'period-beyond-cap'}     | ${'/days'}       | ${`${REGULATION}, Article 11(1) and recital 60`}
    ${'a day below'}          | ${{ instrument: 'COE-29', days: 59, state: undefined }}            | ${422} | ${'period-below-floor'}    | ${'/days'}       | ${`${CONVENTION}, Article 29(7)`}
    ${'a length not offered'} | ${{ instrument: 'US-2703f', days: 90, state: undefined }}          | ${422} | ${'length-not-offered'}    | ${'/days'}       | ${'18 U.S.C. § 2703(f)(2)'}
    ${'a second extension'}   | ${{ period: 'extension', count: 2 }}                               | ${409} | ${'extension-not-allowed'} | ${'/count'}      | ${`${REGULATION}, Article 11(1)`}
    ${'an unknown zone'}      | ${{ zone: 'Europe/Nowhere' }}                                      | ${422} | ${'zone-unknown'}          | ${'/zone'}       | ${`${POLICY} a zone is named as in the IANA Time Zone Database`}
    ${'no State'}             | ${{ state: undefined }}                                            | ${422} | ${'calendar-not-covered'}  | ${'/state'}      | ${HOLIDAYS}
    ${'a State unknown'}      | ${{ state: 'US' }}                                                 | ${422} | ${'calendar-not-covered'}  | ${'/state'}      | ${HOLIDAYS}
    ${'a State misspelled'}   | ${{ state: 'deu' }}                                                | ${422} | ${'calendar-not-covered'}  | ${'/state'}      | ${`${POLICY} a State is named by its two letters in ISO 3166-1`}
  `('$why: $code', async ({ change, status, code, pointer, rule }) => {
    await expectRefusal(stack, () => ask(change), { status, code, pointers: [pointer], rule });
  });
});
