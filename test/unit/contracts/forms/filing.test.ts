import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../../shared/contracts/border/parse.ts';
import { Filing, factsOf } from '../../../../shared/contracts/forms/filing.ts';
import { PreservationLetter } from '../../../../shared/contracts/forms/us-2703f/letter.ts';
import { HoldfastError } from '../../../../shared/errors.ts';
import { edited, refusalOf, sample } from '../refusal.ts';

const ORDER = sample('epoc-pr');
const EMERGENCY = sample('epoc-pr-emergency');
const LETTER = sample('us-2703f');

const refused = (base: unknown, edits: Readonly<Record<string, unknown>>) =>
  refusalOf(() => parse(Filing, edited(base, edits)));

const range = (start: string, end: string) => ({ start, end });
const identifiers = (...list: { type: string; value: string; timestamp?: string }[]) => ({
  '/certificate/C/identifiers': list,
});

const TIMESTAMP = '2026-11-12T21:04:33+01:00';
const F = '/certificate/F';
const GIVEN_GROUNDS = 'Invoices were redirected through the mailbox from mid-September.';

describe('fields', () => {
  it.each`
    why                           | edits                                                                             | pointer                                  | detail
    ${'an unknown field'}         | ${{ '/priority': 1 }}                                                             | ${'/priority'}                           | ${'is not a field of this request'}
    ${'one deep inside'}          | ${{ '/certificate/E/offences/0/summary': 'x' }}                                   | ${'/certificate/E/offences/0/summary'}   | ${'is not a field of this request'}
    ${'grounds in a certificate'} | ${{ '/certificate/grounds': 'x' }}                                                | ${'/certificate/grounds'}                | ${'is not a field of this request'}
    ${'no instrument'}            | ${{ '/instrument': undefined }}                                                   | ${'/instrument'}                         | ${'is required'}
    ${'no grounds'}               | ${{ '/grounds': undefined }}                                                      | ${'/grounds'}                            | ${'is required'}
    ${'empty grounds'}            | ${{ '/grounds/necessity': ' \n ' }}                                               | ${'/grounds/necessity'}                  | ${'must not be empty'}
    ${'no provider'}              | ${{ '/providers': [] }}                                                           | ${'/providers'}                          | ${'must have at least 1 entry'}
    ${'Denmark'}                  | ${{ '/certificate/A/issuingState': 'DK' }}                                        | ${'/certificate/A/issuingState'}         | ${/^must be one of AT, BE, .*SK$/}
    ${'a wrong type'}             | ${{ '/certificate/A/issuingFileNumber': 7 }}                                      | ${'/certificate/A/issuingFileNumber'}    | ${'must be a text'}
    ${'a list that is none'}      | ${{ '/certificate/E/purpose': 'criminal_proceedings' }}                           | ${'/certificate/E/purpose'}              | ${'must be a list'}
    ${'30 February'}              | ${{ [`${F}/signature/date`]: '2026-02-30' }}                                      | ${`${F}/signature/date`}                 | ${'must be a calendar day that exists, YYYY-MM-DD'}
    ${'29 February 2027'}         | ${{ [`${F}/signature/date`]: '2027-02-29' }}                                      | ${`${F}/signature/date`}                 | ${'must be a calendar day that exists, YYYY-MM-DD'}
    ${'month 13'}                 | ${{ [`${F}/signature/date`]: '2026-13-01' }}                                      | ${`${F}/signature/date`}                 | ${'must be a calendar day that exists, YYYY-MM-DD'}
    ${'a day long gone'}          | ${{ [`${F}/signature/date`]: '0001-01-01' }}                                      | ${`${F}/signature/date`}                 | ${'must be from 1970 on'}
    ${'an instant, no offset'}    | ${{ '/certificate/C/timeRange/start': '2026-09-01T00:00:00' }}                    | ${'/certificate/C/timeRange/start'}      | ${/^must be an RFC 3339 date-time/}
    ${'an instant on 30 Feb'}     | ${{ '/certificate/C/timeRange/start': '2026-02-30T00:00:00Z' }}                   | ${'/certificate/C/timeRange/start'}      | ${/^must be an RFC 3339 date-time/}
    ${'a bidi override'}          | ${{ '/certificate/A/issuingAuthority': 'LKA \u202Eevil' }}                        | ${'/certificate/A/issuingAuthority'}     | ${/invisible/}
    ${'a zero-width space'}       | ${{ '/certificate/A/issuingAuthority': 'L\u200BKA' }}                             | ${'/certificate/A/issuingAuthority'}     | ${/invisible/}
    ${'a line break in a name'}   | ${{ '/certificate/A/issuingAuthority': 'LKA\nBerlin' }}                           | ${'/certificate/A/issuingAuthority'}     | ${/control/}
    ${'NUL in remarks'}           | ${{ '/certificate/D/furtherSpecification': 'a\u0000b' }}                          | ${'/certificate/D/furtherSpecification'} | ${/control/}
    ${'a name too long'}          | ${{ '/certificate/A/issuingAuthority': 'A'.repeat(301) }}                         | ${'/certificate/A/issuingAuthority'}     | ${'must have at most 300 characters'}
    ${'other without words'}      | ${{ '/certificate/D/subscriber': [{ code: 'other' }] }}                           | ${'/certificate/D/subscriber/0/text'}    | ${'is required'}
    ${'words without other'}      | ${{ '/certificate/D/subscriber': [{ code: 'puk', text: 'x' }] }}                  | ${'/certificate/D/subscriber/0/text'}    | ${'is not a field of this request'}
    ${'an unknown box'}           | ${{ '/certificate/D/content': [{ code: 'everything' }] }}                         | ${'/certificate/D/content/0/code'}       | ${/^must be one of mailbox_dump, /}
    ${'a box twice'}              | ${{ '/certificate/D/content': [{ code: 'page_dump' }, { code: 'page_dump' }] }}   | ${'/certificate/D/content'}              | ${'ticks a box more than once'}
    ${'a telephone in letters'}   | ${{ [`${F}/issuer/tel/number`]: 'call me' }}                                      | ${`${F}/issuer/tel/number`}              | ${/digits/}
    ${'a purpose twice'}          | ${{ '/certificate/E/purpose': ['criminal_proceedings', 'criminal_proceedings'] }} | ${'/certificate/E/purpose'}              | ${'names a purpose more than once'}
    ${'a provider id malformed'}  | ${{ '/providers/0/provider': 'Skylark Mail Ireland Limited' }}                    | ${'/providers/0/provider'}               | ${/an id of the directory and not a name/}
    ${'a port without bounds'}    | ${{ '/certificate/C/identifiers/2/port': 65_536 }}                                | ${'/certificate/C/identifiers/2/port'}   | ${'must be at most 65535'}
    ${'a port with a fraction'}   | ${{ '/certificate/C/identifiers/2/port': 1.5 }}                                   | ${'/certificate/C/identifiers/2/port'}   | ${'must be a whole number'}
    ${'a name without a post'}    | ${{ [`${F}/issuer/post`]: undefined }}                                            | ${`${F}/issuer/post`}                    | ${/together or not at all/}
  `('$why is refused at $pointer', ({ edits, pointer, detail }) => {
    const { code, faults } = refused(ORDER, edits);
    expect(code).toBe('invalid-request');
    expect(faults).toMatchObject([{ pointer, detail: expect.stringMatching(detail) }]);
  });

  it('says everything that is wrong, not only the first thing', () => {
    const edits = { '/x~': {}, '/certificate/B': {}, '/certificate/E/purpose': [], [`${F}/issuer/email`]: 'nobody' };
    expect([...refused(ORDER, edits).pointers].sort()).toEqual(
      ['/certificate/B', '/certificate/E/purpose', '/certificate/F/issuer/email', '/x~0'].sort(),
    );
  });

  it('twenty providers are taken, twenty-one or the same twice are not', () => {
    const addressee = { addressee: 'A', address: 'B', addresseeKind: 'legal_representative' };
    const many = (count: number) => Array.from({ length: count }, (_, i) => ({ provider: `prv-${i}`, addressee }));
    expect(() => parse(Filing, edited(ORDER, { '/providers': many(20) }))).not.toThrow();
    expect(refused(ORDER, { '/providers': many(21) }).pointers).toEqual(['/providers']);
    expect(refused(ORDER, { '/providers': [...many(2), ...many(1)] }).faults).toEqual([
      { pointer: '/providers', detail: 'names a provider more than once' },
    ]);
  });

  it('text is stored trimmed and NFC-normalised', () => {
    const filing = parse(Filing, edited(ORDER, { '/certificate/A/issuingAuthority': '  Mu\u0308nchen ' }));
    expect(filing).toMatchObject({ certificate: { A: { issuingAuthority: 'München' } } });
  });

  it('a refusal never repeats what stood there', () => {
    const secret = 'anna.adler*';
    const edits = { '/certificate/C/identifiers/0/value': secret, '/certificate/A/issuingState': secret };
    const { faults } = refused(ORDER, edits);
    expect(faults.length).toBeGreaterThan(0);
    expect(JSON.stringify(faults)).not.toContain('anna');
  });
});

describe('cross-field rules of Annex II', () => {
  it.each`
    rule                                             | base         | edits                                                                                                                              | pointer
    ${'A: validating authority without file number'} | ${ORDER}     | ${{ '/certificate/A/validatingFileNumber': undefined }}                                                                            | ${'/certificate/A/validatingFileNumber'}
    ${'A: file number without validating authority'} | ${ORDER}     | ${{ '/certificate/A/validatingAuthority': undefined }}                                                                             | ${'/certificate/A/validatingAuthority'}
    ${'G is complete or absent'}                     | ${ORDER}     | ${{ '/certificate/G/validatorSignature': undefined }}                                                                              | ${'/certificate/G/validatorSignature'}
    ${'G needs the validating authority in A'}       | ${ORDER}     | ${{ '/certificate/A/validatingAuthority': undefined, '/certificate/A/validatingFileNumber': undefined }}                           | ${'/certificate/A/validatingAuthority'}
    ${'a validating authority in A needs G'}         | ${ORDER}     | ${{ '/certificate/G': undefined, [`${F}/issuerType`]: ['public_prosecutor'] }}                                                     | ${'/certificate/G'}
    ${'other authorities need prior validation'}     | ${EMERGENCY} | ${{ [`${F}/emergencyWithoutPriorValidation`]: false }}                                                                             | ${'/certificate/G'}
    ${'the flag is not for prosecutors'}             | ${EMERGENCY} | ${{ [`${F}/issuerType`]: ['public_prosecutor', 'other_competent_authority'] }}                                                     | ${`${F}/emergencyWithoutPriorValidation`}
    ${'the flag leaves A empty'}                     | ${EMERGENCY} | ${{ '/certificate/A/validatingAuthority': 'StA', '/certificate/A/validatingFileNumber': '1' }}                                     | ${'/certificate/A/validatingAuthority'}
    ${'at least one category'}                       | ${EMERGENCY} | ${{ '/certificate/D': { furtherSpecification: 'all' } }}                                                                           | ${'/certificate/D'}
    ${'a traffic section ticks a box'}               | ${EMERGENCY} | ${{ '/certificate/D/traffic': {} }}                                                                                                | ${'/certificate/D/traffic'}
    ${'the end is not before the start'}             | ${ORDER}     | ${{ '/certificate/C/timeRange': range('2026-11-02T00:00:00+01:00', '2026-11-01T22:59:59+00:00') }}                                 | ${'/certificate/C/timeRange/end'}
    ${'nor for a single identifier'}                 | ${ORDER}     | ${{ '/certificate/C/identifiers/0/timeRange/end': '2026-08-01T00:00:00Z' }}                                                        | ${'/certificate/C/identifiers/0/timeRange/end'}
    ${'an IP address carries its moment'}            | ${ORDER}     | ${{ '/certificate/C/identifiers/2/timestamp': undefined }}                                                                         | ${'/certificate/C/identifiers/2/timestamp'}
    ${'with an offset'}                              | ${ORDER}     | ${{ '/certificate/C/identifiers/2/timestamp': '2026-11-12 21:04:33' }}                                                             | ${'/certificate/C/identifiers/2/timestamp'}
    ${'nothing else does'}                           | ${ORDER}     | ${{ '/certificate/C/identifiers/0/timestamp': TIMESTAMP }}                                                                         | ${'/certificate/C/identifiers/0/timestamp'}
    ${'B: the kind of addressee'}                    | ${ORDER}     | ${{ '/providers/0/addressee/addresseeKind': undefined }}                                                                           | ${'/providers/0/addressee/addresseeKind'}
    ${'B: an alternative needs an emergency'}        | ${ORDER}     | ${{ '/providers/0/addressee/emergencyAlternativeAddressee': true }}                                                                | ${'/providers/0/addressee/emergencyAlternativeAddressee'}
    ${'grounds stay at home'}                        | ${ORDER}     | ${{ '/grounds/necessity': GIVEN_GROUNDS, '/certificate/D/furtherSpecification': `Note:  ${GIVEN_GROUNDS.toUpperCase()} Thanks.` }} | ${'/certificate/D/furtherSpecification'}
    ${'also out of section B'}                       | ${ORDER}     | ${{ '/grounds/necessity': GIVEN_GROUNDS, '/providers/0/addressee/otherInformation': GIVEN_GROUNDS }}                               | ${'/providers/0/addressee/otherInformation'}
  `('$rule: $pointer', ({ base, edits, pointer }) => {
    expect(refused(base, edits)).toMatchObject({ code: 'invalid-request', pointers: [pointer] });
  });

  it('an emergency order with section G is refused at G', () => {
    const order = parse(Filing, ORDER);
    const G = order.instrument === 'EU-EPOC-PR' ? order.certificate.G : undefined;
    expect(refused(EMERGENCY, { '/certificate/G': G }).pointers).toEqual([
      '/certificate/A/validatingAuthority',
      '/certificate/G',
    ]);
  });

  it.each`
    why                                        | edits
    ${'a prosecutor without G'}                | ${{ [`${F}/issuerType`]: ['public_prosecutor'], [`${F}/emergencyWithoutPriorValidation`]: false }}
    ${'traffic in an emergency: a warning'}    | ${{ '/certificate/D': { traffic: { internet: [{ code: 'routing' }] } } }}
    ${'an alternative addressee in one'}       | ${{ '/providers/0/addressee/emergencyAlternativeAddressee': true, '/providers/0/addressee/addresseeKind': undefined }}
    ${'one moment as the time range'}          | ${{ '/certificate/C/timeRange': range(TIMESTAMP, TIMESTAMP) }}
    ${'no time range at all'}                  | ${{ '/certificate/C/timeRange': undefined }}
    ${'other twice, in different words'} | ${{ '/certificate/D': { content: [{ code: 'other', text: 'a' }, { code: 'other', text: 'b' }] } }}
    ${'a sealing authority without a person'}  | ${{ [`${F}/issuer/post`]: undefined, [`${F}/issuer/representativeName`]: undefined }}
    ${'only a description, to identify users'} | ${{ '/certificate/D': { subscriber: [{ code: 'identity_contact' }] }, '/certificate/C/identifiers': [{ type: 'other', value: 'Whoever posted picture 7' }] }}
  `('$why is accepted', ({ edits }) => {
    expect(() => parse(Filing, edited(EMERGENCY, edits))).not.toThrow();
  });

  it('an alternative addressee is accepted with the emergency on record in the grounds', () => {
    const edits = {
      '/providers/0/addressee/emergencyAlternativeAddressee': true,
      '/grounds/emergencyCase': 'A life is at stake.',
    };
    expect(() => parse(Filing, edited(ORDER, edits))).not.toThrow();
  });
});

describe('targets', () => {
  it.each`
    why                               | list                                                                                                  | code                  | pointer
    ${'a wildcard'}                   | ${[{ type: 'email', value: '*@skylark.example' }]}                                                    | ${'target-too-broad'} | ${'/certificate/C/identifiers/0/value'}
    ${'a whole domain'}               | ${[{ type: 'email', value: '@skylark.example' }]}                                                     | ${'target-too-broad'} | ${'/certificate/C/identifiers/0/value'}
    ${'a bare domain'}                | ${[{ type: 'email', value: 'skylark.example' }]}                                                      | ${'target-too-broad'} | ${'/certificate/C/identifiers/0/value'}
    ${'a range of addresses'}         | ${[{ type: 'ip_with_timestamp', value: '192.0.0.0/16', timestamp: TIMESTAMP }]}                       | ${'target-too-broad'} | ${'/certificate/C/identifiers/0/value'}
    ${'a service alone, for content'} | ${[{ type: 'service_name', value: 'Skylark Mail' }]}                                                  | ${'target-too-broad'} | ${'/certificate/C/identifiers'}
    ${'a description alone'}          | ${[{ type: 'other', value: 'Everyone in the group' }]}                                                | ${'target-too-broad'} | ${'/certificate/C/identifiers'}
    ${'a Cyrillic letter'}            | ${[{ type: 'email', value: 'm\u0430x@skylark.example' }]}                                             | ${'invalid-request'}  | ${'/certificate/C/identifiers/0/value'}
    ${'a type of the letter'}         | ${[{ type: 'account', value: 'max' }]}                                                                | ${'invalid-request'}  | ${'/certificate/C/identifiers/0/type'}
    ${'the same thing twice'}         | ${[{ type: 'email', value: 'max@skylark.example' }, { type: 'email', value: 'MAX@Skylark.example' }]} | ${'invalid-request'}  | ${'/certificate/C/identifiers/1'}
    ${'none'}                         | ${[]}                                                                                                 | ${'invalid-request'}  | ${'/certificate/C/identifiers'}
  `('$why: $code at $pointer', ({ list, code, pointer }) => {
    expect(refused(ORDER, identifiers(...list))).toMatchObject({ code, pointers: [pointer] });
  });

  it('the same address at two moments is two targets', () => {
    const at = (timestamp: string) => ({ type: 'ip_with_timestamp', value: '192.0.2.7', timestamp });
    const edits = identifiers(at('2026-11-12T21:04:33+01:00'), at('2026-11-12T21:04:34+01:00'));
    expect(() => parse(Filing, edited(ORDER, edits))).not.toThrow();
    const again = identifiers(at('2026-11-12T21:04:33+01:00'), at('2026-11-12T20:04:33Z'));
    expect(refused(ORDER, again).pointers).toEqual(['/certificate/C/identifiers/1']);
  });

  it('an over-broad target beside another fault is an invalid request that names both', () => {
    const edits = { ...identifiers({ type: 'email', value: '*' }), '/certificate/E/purpose': [] };
    expect(refused(ORDER, edits)).toMatchObject({
      code: 'invalid-request',
      pointers: ['/certificate/C/identifiers/0/value', '/certificate/E/purpose'],
    });
  });

  it('100 are taken, 101 are not', () => {
    const many = (count: number) =>
      identifiers(...Array.from({ length: count }, (_, i) => ({ type: 'email', value: `a${i}@skylark.example` })));
    expect(factsOf(parse(Filing, edited(ORDER, many(100)))).targets.at(-1)?.id).toBe('t100');
    expect(refused(ORDER, many(101)).pointers).toEqual(['/certificate/C/identifiers']);
  });
});

describe('the letter', () => {
  it.each`
    why                        | edits                                                                     | code                  | pointer
    ${'no account'}            | ${{ '/certificate/accounts': [] }}                                        | ${'invalid-request'}  | ${'/certificate/accounts'}
    ${'a wildcard account'}    | ${{ '/certificate/accounts/0/value': 'fastlane_*' }}                      | ${'target-too-broad'} | ${'/certificate/accounts/0/value'}
    ${'other without words'}   | ${{ '/certificate/records': [{ code: 'other' }] }}                        | ${'invalid-request'}  | ${'/certificate/records/0/text'}
    ${'a kind twice'}          | ${{ '/certificate/records': [{ code: 'traffic' }, { code: 'traffic' }] }} | ${'invalid-request'}  | ${'/certificate/records'}
    ${'an impossible day'}     | ${{ '/certificate/signedOn': '2026-11-31' }}                              | ${'invalid-request'}  | ${'/certificate/signedOn'}
    ${'a flag left open'}      | ${{ '/certificate/nonDisclosureRequested': 'yes' }}                       | ${'invalid-request'}  | ${'/certificate/nonDisclosureRequested'}
    ${'a section of Annex II'} | ${{ '/certificate/A': {} }}                                               | ${'invalid-request'}  | ${'/certificate/A'}
  `('$why: $code at $pointer', ({ edits, code, pointer }) => {
    expect(refused(LETTER, edits)).toMatchObject({ code, pointers: [pointer] });
  });

  it('repeats no grounds either', () => {
    const edits = {
      '/grounds/necessity': GIVEN_GROUNDS,
      '/certificate/statement': `Please preserve. ${GIVEN_GROUNDS}`,
    };
    expect(refused(LETTER, edits).pointers).toEqual(['/certificate/statement']);
  });

  it('needs no grounds', () => {
    expect(() => parse(Filing, edited(LETTER, { '/grounds': undefined }))).not.toThrow();
  });

  it('reads logins as traffic and anything else as content', () => {
    const categories = (records: unknown) =>
      factsOf(parse(Filing, edited(LETTER, { '/certificate/records': records }))).targets[0]?.categories;
    expect(categories([{ code: 'subscriber' }, { code: 'login_history' }])).toEqual(['subscriber', 'traffic']);
    expect(categories([{ code: 'other', text: 'Notes' }])).toEqual(['content']);
  });
});

describe('facts', () => {
  it('of an order validated before issue', () => {
    expect(factsOf(parse(Filing, ORDER))).toMatchObject({
      instrument: 'EU-EPOC-PR',
      issuerKinds: ['other-competent-authority'],
      validation: 'prior',
      emergency: false,
      issuedOn: { day: '2026-11-20', pointer: '/certificate/F/signature/date' },
      validatedOn: { day: '2026-11-20', pointer: '/certificate/G/validatorSignature/date' },
      holdDays: null,
      language: 'en',
    });
  });

  it('of an emergency order', () => {
    expect(factsOf(parse(Filing, EMERGENCY))).toEqual({
      instrument: 'EU-EPOC-PR',
      issuerKinds: ['other-competent-authority'],
      validation: 'after',
      emergency: true,
      issuedOn: { day: '2026-11-20', pointer: '/certificate/F/signature/date' },
      validatedOn: null,
      dataFrom: [
        { at: Date.parse('2026-11-20T14:47:10Z'), pointer: '/certificate/C/identifiers/1/timestamp' },
        { at: Date.parse('2026-11-18T23:00:00Z'), pointer: '/certificate/C/timeRange/start' },
      ],
      holdDays: null,
      language: 'en',
      targets: [
        { id: 't1', type: 'user_or_unique_id', categories: ['subscriber', 'identification-only', 'content'] },
        { id: 't2', type: 'ip_with_timestamp', categories: ['subscriber', 'identification-only', 'content'] },
      ],
    });
  });

  it("of a prosecutor's order", () => {
    const edits = { [`${F}/issuerType`]: ['public_prosecutor'], [`${F}/emergencyWithoutPriorValidation`]: false };
    expect(factsOf(parse(Filing, edited(EMERGENCY, edits)))).toMatchObject({
      issuerKinds: ['public-prosecutor'],
      validation: 'none',
      emergency: false,
    });
  });

  it('of a letter', () => {
    expect(factsOf(parse(Filing, LETTER))).toMatchObject({
      instrument: 'US-2703f',
      issuerKinds: ['governmental-entity'],
      validation: 'none',
      emergency: false,
      issuedOn: { day: '2026-11-18', pointer: '/certificate/signedOn' },
      validatedOn: null,
      holdDays: null,
      language: null,
      targets: [
        { id: 't1', type: 'account' },
        { id: 't2', type: 'email' },
        { id: 't3', type: 'ip_with_timestamp' },
      ],
    });
  });
});

describe('properties', () => {
  it('any JSON value is a filing or refused by a HoldfastError', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        try {
          parse(Filing, value);
        } catch (error) {
          expect(error).toBeInstanceOf(HoldfastError);
        }
      }),
    );
  });

  it('a sample with any one member replaced is a filing that reads the same again, or refused', () => {
    const pointers = [ORDER, EMERGENCY, LETTER].map((base) => [base, pointersInto(base)] as const);
    const change = fc
      .constantFrom(...pointers)
      .chain(([base, places]) =>
        fc.tuple(
          fc.constant(base),
          fc.constantFrom(...places),
          fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' })),
        ),
      );
    fc.assert(
      fc.property(change, ([base, pointer, value]) => {
        try {
          const filing = parse(Filing, edited(base, { [pointer]: value }));
          expect(parse(Filing, JSON.parse(JSON.stringify(filing)))).toEqual(filing);
        } catch (error) {
          if (!(error instanceof HoldfastError)) throw error;
          expect(error.faults.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });
});

function pointersInto(value: unknown, prefix = ''): string[] {
  if (typeof value !== 'object' || value === null) return [prefix];
  return Object.entries(value).flatMap(([name, member]) => [
    `${prefix}/${name}`,
    ...pointersInto(member, `${prefix}/${name}`),
  ]);
}

it('a stored form is read for paper whatever its identifiers, which rules of today may refuse', () => {
  const letter: unknown = Reflect.get(Object(sample('us-2703f')), 'certificate');
  const refusedToday = { type: 'account', value: 'hxxp://market[.]example/max' };
  const stored = edited(letter, { '/accounts': [refusedToday, refusedToday] });
  expect(parse(PreservationLetter, stored)).toMatchObject({ accounts: [refusedToday, refusedToday] });
});
