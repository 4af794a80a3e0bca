import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BreadthFacts, DataRange, NamedIdentifier } from '../../../../../shared/domain/filing/breadth/facts.ts';
import { advisoryOf, isTooBroad } from '../../../../../shared/domain/filing/breadth/findings.ts';
import {
  checkIdentifier,
  IDENTIFIER_TYPES,
  type IdentifierType,
} from '../../../../../shared/domain/filing/identifiers/identifiers.ts';
import { isReadOtherwise, recogniseIdentifier } from '../../../../../shared/domain/filing/identifiers/recognise.ts';
import { INSTRUMENT_IDS, type InstrumentId } from '../../../../../shared/domain/law/instrument-ids.ts';
import { FINDING_CODES } from '../../../../../shared/domain/law/terms/breadth-rule.ts';
import type { DataCategory } from '../../../../../shared/domain/law/terms/data-category.ts';
import { HoldfastError } from '../../../../../shared/errors.ts';
import { at } from '../../../../support/builders.ts';
import { explainFinding, listFindings as listFindingsAt, refuseTooBroad } from '../../../../support/rules.ts';

const NOON = at('2026-11-20T12:00:00Z');
const listFindings = (facts: BreadthFacts) => listFindingsAt(facts, NOON);

const ALL: readonly DataCategory[] = ['subscriber', 'identification-only', 'traffic', 'content'];
const range = (place: string, from: string, to: string): DataRange => ({ at: place, from: at(from), to: at(to) });
const QUARTER = range('/range', '2026-08-01T00:00:00Z', '2026-11-01T00:00:00Z');

function identifier(
  type: IdentifierType,
  value: string,
  { index = 0, hasMoment = type === 'ip_with_timestamp', own = null as DataRange | null } = {},
): NamedIdentifier {
  const thing = recogniseIdentifier(type, value);
  if (!thing) throw new Error(`${value} is no identifier`);
  const isCorrected = isReadOtherwise(value, thing);
  return { at: `/identifiers/${index}`, thing, isCorrected, hasMoment, range: own };
}

const MAILBOX = identifier('email', 'max.reuther@skylark-mail.eu');

/** An order as narrow as orders get. */
const asked = (changes: Partial<BreadthFacts> = {}): BreadthFacts => ({
  instrument: 'EU-EPOC-PR',
  identifiers: [MAILBOX],
  identifiersAt: '/identifiers',
  categories: ['subscriber', 'traffic'],
  categoriesAt: '/categories',
  offered: ALL,
  contentAt: '/categories/content',
  range: QUARTER,
  rangeAt: '/range',
  identificationRange: null,
  ...changes,
});

const found = (changes: Partial<BreadthFacts>) =>
  listFindings(asked(changes)).map(({ code, pointer, effect }) => [code, pointer, effect]);
const value = (index = 0) => `/identifiers/${index}/value`;

it('a narrow order is told nothing', () => {
  expect(found({})).toEqual([]);
  expect(found({ instrument: 'US-2703f' })).toEqual([]);
  expect(found({ instrument: 'COE-29' })).toEqual([]);
});

const PRIVATE = identifier('ip_with_timestamp', '192.168.1.7');
const MANY = Array.from({ length: 26 }, () => MAILBOX);
const AHEAD = range('/range', '2026-11-01T00:00:00Z', '2026-11-20T12:00:00.001Z');
const YEARS = range('/range', '2024-01-01T00:00:00Z', '2026-01-01T00:00:00Z');

/** One order for each finding, and what each instrument makes of it. */
describe.each`
  code                                   | changes                                                                  | pointer                  | eu            | us            | coe
  ${'period-missing'}                    | ${{ range: null }}                                                       | ${'/range'}              | ${'advisory'} | ${'advisory'} | ${'advisory'}
  ${'period-long'}                       | ${{ range: YEARS }}                                                      | ${'/range'}              | ${'advisory'} | ${'advisory'} | ${'advisory'}
  ${'content-where-subscriber-would-do'} | ${{ categories: ['identification-only', 'content'] }}                    | ${'/categories/content'} | ${'advisory'} | ${'advisory'} | ${'advisory'}
  ${'all-categories'}                    | ${{ categories: ALL.slice(2), offered: ALL.slice(2) }}                   | ${'/categories'}         | ${'advisory'} | ${null}       | ${null}
  ${'many-targets'}                      | ${{ identifiers: MANY }}                                                 | ${'/identifiers'}        | ${'advisory'} | ${'advisory'} | ${'advisory'}
  ${'wide-range'}                        | ${{ identifiers: [identifier('ip_with_timestamp', '93.184.216.0/29')] }} | ${value()}               | ${'advisory'} | ${'advisory'} | ${'advisory'}
  ${'shared-service-identifier'}         | ${{ identifiers: [identifier('email', 'abuse@skylark-mail.eu')] }}       | ${value()}               | ${'advisory'} | ${'advisory'} | ${'advisory'}
  ${'placeholder-identifier'}            | ${{ identifiers: [identifier('email', 'max@skylark.example')] }}         | ${value()}               | ${'advisory'} | ${'advisory'} | ${'advisory'}
  ${'address-not-public'}                | ${{ identifiers: [PRIVATE] }}                                            | ${value()}               | ${'blocking'} | ${'blocking'} | ${'blocking'}
  ${'identifier-corrected'}              | ${{ identifiers: [identifier('phone', '+49 01525 7712345')] }}           | ${value()}               | ${'advisory'} | ${'advisory'} | ${'advisory'}
  ${'number-not-assigned'}               | ${{ identifiers: [identifier('phone', '+1 312 867')] }}                  | ${value()}               | ${'advisory'} | ${'advisory'} | ${'advisory'}
  ${'digits-lost'}                       | ${{ identifiers: [identifier('account', '1.00078E+14')] }}               | ${value()}               | ${'advisory'} | ${'advisory'} | ${'advisory'}
  ${'nobody-named'}                      | ${{ identifiers: [identifier('account', 'N/A')] }}                       | ${value()}               | ${'advisory'} | ${'advisory'} | ${'advisory'}
  ${'period-ends-ahead'}                 | ${{ range: AHEAD }}                                                      | ${'/range/end'}          | ${'advisory'} | ${'advisory'} | ${'advisory'}
  ${'telephone-corrected'}               | ${{ correctedTelephones: [{ at: '/tel', readAs: '+49 40 5550 4100' }] }} | ${'/tel'}                | ${'advisory'} | ${'advisory'} | ${'advisory'}
`('$code', ({ code, changes, pointer, eu, us, coe }) => {
  it.each([
    ['EU-EPOC-PR', eu],
    ['US-2703f', us],
    ['COE-29', coe],
  ] as const)('%s: %s', (instrument, effect) => {
    expect(found({ ...changes, instrument })).toEqual(effect === null ? [] : [[code, pointer, effect]]);
  });
});

describe('a period', () => {
  const OWN = range('/identifiers/0/timeRange', '2026-10-01T00:00:00Z', '2026-10-02T00:00:00Z');
  const address = identifier('ip_with_timestamp', '93.184.216.34', { index: 1 });
  it.each`
    why                                            | changes                                                                                 | missing
    ${'subscriber data have no time of their own'} | ${{ categories: ['subscriber'] }}                                                       | ${false}
    ${'traffic data have'}                         | ${{ categories: ['traffic'] }}                                                          | ${true}
    ${'content has'}                               | ${{ categories: ['content'] }}                                                          | ${true}
    ${'data that identify have'}                   | ${{ categories: ['identification-only'] }}                                              | ${true}
    ${'but for a range in their own box'}          | ${{ categories: ['identification-only'], identificationRange: OWN }}                    | ${false}
    ${'which is not that of other data'}           | ${{ categories: ['identification-only', 'traffic'], identificationRange: OWN }}         | ${true}
    ${'one of each identifier will do'}            | ${{ identifiers: [identifier('email', 'max@skylark-mail.eu', { own: OWN })] }}          | ${false}
    ${'one of some will not'}                      | ${{ identifiers: [identifier('email', 'max@skylark-mail.eu', { own: OWN }), MAILBOX] }} | ${true}
    ${'an address has the moment of its use'}      | ${{ identifiers: [address] }}                                                           | ${false}
    ${'the one of the form is for all'}            | ${{ range: QUARTER }}                                                                   | ${false}
  `('$why', ({ changes, missing }) => {
    expect(found({ range: null, ...changes })).toEqual(missing ? [['period-missing', '/range', 'advisory']] : []);
  });

  it('of 366 days is not long, of a millisecond more is; each one is looked at', () => {
    const longest = range('/range', '2023-06-01T00:00:00Z', '2024-06-01T00:00:00Z'); // 29 February in it
    expect(found({ range: longest })).toEqual([]);
    const longer = (place: string) => ({ ...longest, at: place, to: at('2024-06-01T00:00:00.001Z') });
    const own = longer('/identifiers/0/timeRange');
    const identifiers = [identifier('email', 'max@skylark-mail.eu', { own })];
    expect(found({ identifiers, range: longer('/range'), identificationRange: longer('/own') })).toEqual([
      ['period-long', '/identifiers/0/timeRange', 'advisory'],
      ['period-long', '/range', 'advisory'],
      ['period-long', '/own', 'advisory'],
    ]);
  });
});

describe('content', () => {
  const IMEI = identifier('imei', '352099001761481');
  const ADDRESS = identifier('ip_with_timestamp', '93.184.216.34');
  it.each`
    named                                   | categories                            | told
    ${[MAILBOX]}                            | ${['content']}                        | ${false}
    ${[MAILBOX]}                            | ${['subscriber', 'content']}          | ${false}
    ${[MAILBOX]}                            | ${['identification-only', 'content']} | ${true}
    ${[MAILBOX]}                            | ${['identification-only']}            | ${false}
    ${[ADDRESS]}                            | ${['content']}                        | ${true}
    ${[ADDRESS]}                            | ${['traffic']}                        | ${false}
    ${[IMEI, ADDRESS]}                      | ${['content']}                        | ${true}
    ${[IMEI, ADDRESS, MAILBOX]}             | ${['content']}                        | ${false}
    ${[identifier('phone', '+4930901820')]} | ${['content']}                        | ${false}
    ${[identifier('account', 'max77')]}     | ${['content']}                        | ${false}
  `('case %#', ({ named, categories, told }) => {
    const expected = told ? [['content-where-subscriber-would-do', '/categories/content', 'advisory']] : [];
    expect(found({ identifiers: named, categories })).toEqual(expected);
  });
});

it('every category the form offers is all of them, whichever those are', () => {
  const offered: readonly DataCategory[] = ['subscriber', 'traffic', 'content'];
  expect(found({ categories: offered, offered })).toEqual([['all-categories', '/categories', 'advisory']]);
  expect(found({ categories: ['subscriber', 'traffic'], offered })).toEqual([]);
  expect(found({ categories: offered, offered: ALL })).toEqual([]);
});

it('25 identifiers are not many, 26 are', () => {
  expect(found({ identifiers: MANY.slice(1) })).toEqual([]);
  expect(found({ identifiers: MANY })).toEqual([['many-targets', '/identifiers', 'advisory']]);
});

describe('what an identifier looks like', () => {
  it.each`
    type                   | identifierValue                     | code
    ${'email'}             | ${'info@skylark-mail.eu'}           | ${'shared-service-identifier'}
    ${'email'}             | ${'Postmaster@skylark-mail.eu'}     | ${'shared-service-identifier'}
    ${'email'}             | ${'no-reply@skylark-mail.eu'}       | ${'shared-service-identifier'}
    ${'email'}             | ${'support+case77@skylark-mail.eu'} | ${'shared-service-identifier'}
    ${'email'}             | ${'chess-request@skylark-mail.eu'}  | ${'shared-service-identifier'}
    ${'account'}           | ${'abuse@skylark-mail.eu'}          | ${'shared-service-identifier'}
    ${'email'}             | ${'infomax@skylark-mail.eu'}        | ${null}
    ${'email'}             | ${'max.info@skylark-mail.eu'}       | ${null}
    ${'email'}             | ${'max+info@skylark-mail.eu'}       | ${null}
    ${'account'}           | ${'info'}                           | ${null}
    ${'ip_with_timestamp'} | ${'8.8.8.8'}                        | ${'shared-service-identifier'}
    ${'ip_with_timestamp'} | ${'2001:4860:4860:0:0:0:0:8888'}    | ${'shared-service-identifier'}
    ${'ip_with_timestamp'} | ${'2606:4700:4700::1111'}           | ${'shared-service-identifier'}
    ${'ip_with_timestamp'} | ${'100.64.0.1'}                     | ${'shared-service-identifier'}
    ${'ip_with_timestamp'} | ${'100.127.255.254'}                | ${'shared-service-identifier'}
    ${'ip_with_timestamp'} | ${'100.128.0.1'}                    | ${null}
    ${'ip_with_timestamp'} | ${'8.8.8.9'}                        | ${null}
    ${'ip_with_timestamp'} | ${'10.0.0.1'}                       | ${'address-not-public'}
    ${'ip_with_timestamp'} | ${'172.31.255.1'}                   | ${'address-not-public'}
    ${'ip_with_timestamp'} | ${'172.32.0.1'}                     | ${null}
    ${'ip_with_timestamp'} | ${'192.168.0.1'}                    | ${'address-not-public'}
    ${'ip_with_timestamp'} | ${'::ffff:192.168.0.1'}             | ${'address-not-public'}
    ${'ip_with_timestamp'} | ${'169.254.7.7'}                    | ${'address-not-public'}
    ${'ip_with_timestamp'} | ${'198.19.0.1'}                     | ${'address-not-public'}
    ${'ip_with_timestamp'} | ${'240.0.0.1'}                      | ${'address-not-public'}
    ${'ip_with_timestamp'} | ${'fd12:3456::1'}                   | ${'address-not-public'}
    ${'ip_with_timestamp'} | ${'fe80::1'}                        | ${'address-not-public'}
    ${'ip_with_timestamp'} | ${'100::1'}                         | ${'address-not-public'}
    ${'ip_with_timestamp'} | ${'2a00:1450:4001::1'}              | ${null}
    ${'ip_with_timestamp'} | ${'192.0.2.44'}                     | ${'placeholder-identifier'}
    ${'ip_with_timestamp'} | ${'198.51.100.1'}                   | ${'placeholder-identifier'}
    ${'ip_with_timestamp'} | ${'203.0.113.255'}                  | ${'placeholder-identifier'}
    ${'ip_with_timestamp'} | ${'203.0.114.1'}                    | ${null}
    ${'ip_with_timestamp'} | ${'2001:db8::1'}                    | ${'placeholder-identifier'}
    ${'ip_with_timestamp'} | ${'3fff:fff::1'}                    | ${'placeholder-identifier'}
    ${'email'}             | ${'max@example.com'}                | ${'placeholder-identifier'}
    ${'email'}             | ${'max@mail.example.org'}           | ${'placeholder-identifier'}
    ${'email'}             | ${'max@skylark.test'}               | ${'placeholder-identifier'}
    ${'email'}             | ${'max@skylark.invalid'}            | ${'placeholder-identifier'}
    ${'email'}             | ${'max@myexample.com'}              | ${null}
    ${'account'}           | ${'https://social.example/max'}     | ${'placeholder-identifier'}
    ${'account'}           | ${'https://example.eu/max.example'} | ${null}
    ${'phone'}             | ${'+1 212 555 0142'}                | ${'placeholder-identifier'}
    ${'phone'}             | ${'+1 212 555 1142'}                | ${null}
    ${'phone'}             | ${'+44 7700 900123'}                | ${'placeholder-identifier'}
    ${'phone'}             | ${'+44 7701 900123'}                | ${null}
    ${'imei'}              | ${'490154203237518'}                | ${'placeholder-identifier'}
    ${'imei'}              | ${'4901542032375199'}               | ${'placeholder-identifier'}
    ${'imei'}              | ${'004999010640000'}                | ${'placeholder-identifier'}
    ${'imei'}              | ${'352099001761481'}                | ${null}
    ${'imsi'}              | ${'001010123456789'}                | ${'placeholder-identifier'}
    ${'other'}             | ${'IMSI 999 70 0123456789'}         | ${'placeholder-identifier'}
    ${'imsi'}              | ${'262011234567890'}                | ${null}
    ${'mac'}               | ${'00-00-5E-00-53-2A'}              | ${'placeholder-identifier'}
    ${'mac'}               | ${'02:00:00:00:00:00'}              | ${'placeholder-identifier'}
    ${'mac'}               | ${'02:00:00:00:00:01'}              | ${null}
    ${'service_name'}      | ${'info@skylark-mail.eu'}           | ${null}
  `('$identifierValue under $type: $code', ({ type, identifierValue, code }) => {
    const expected = code === null ? [] : [[code, value(), code === 'address-not-public' ? 'blocking' : 'advisory']];
    expect(found({ identifiers: [identifier(type, identifierValue)] })).toEqual(expected);
  });

  it('a range inside private space is both', () => {
    expect(found({ identifiers: [identifier('ip_with_timestamp', '10.7.0.0/24')] })).toEqual([
      ['wide-range', value(), 'advisory'],
      ['address-not-public', value(), 'blocking'],
    ]);
  });
});

describe('what follows', () => {
  const broad = listFindings(asked({ identifiers: [PRIVATE, { ...PRIVATE, at: '/identifiers/1' }], range: YEARS }));

  it('one blocking finding is enough for a refusal, which names each, and nothing of the advisory ones', () => {
    expect(isTooBroad(broad)).toBe(true);
    const refusal = (() => {
      try {
        refuseTooBroad('EU-EPOC-PR', broad);
        return undefined;
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toBeInstanceOf(HoldfastError);
    const detail = 'is an address of private networks: it names nobody outside the one it was used in';
    expect(refusal).toMatchObject({
      code: 'order-too-broad',
      message: 'refused by EU-EPOC-PR: address-not-public',
      rule: 'Holdfast policy; Regulation (EU) 2023/1543, Article 6(4)(c): the user, or another unique identifier',
      faults: [
        { pointer: '/identifiers/0/value', detail },
        { pointer: '/identifiers/1/value', detail },
      ],
    });
  });

  it('advisory findings refuse nothing and go on record without their words', () => {
    const findings = listFindings(asked({ range: null, identifiers: MANY }));
    expect(isTooBroad(findings)).toBe(false);
    expect(() => refuseTooBroad('EU-EPOC-PR', findings)).not.toThrow();
    expect(advisoryOf(findings)).toEqual([
      { code: 'period-missing', pointer: '/range' },
      { code: 'many-targets', pointer: '/identifiers' },
    ]);
    expect(advisoryOf(broad)).toEqual([{ code: 'period-long', pointer: '/range' }]);
  });

  it('what is on record is answered in full, with the law or the policy it rests on', () => {
    expect(explainFinding('EU-EPOC-PR', { code: 'period-missing', pointer: '/range' })).toEqual({
      code: 'period-missing',
      pointer: '/range',
      detail: 'gives no period for data that have one: say from when to when',
      effect: 'advisory',
      rule: 'Regulation (EU) 2023/1543, Article 6(4)(e): a time range, if any',
    });
    expect(explainFinding('US-2703f', { code: 'many-targets', pointer: '/accounts' })).toEqual({
      code: 'many-targets',
      pointer: '/accounts',
      detail: 'names more than 25 identifiers: leave out those that others stand for',
      effect: 'advisory',
      rule: 'Holdfast policy; 18 U.S.C. § 2703(f)(1): silent on how much a request may reach',
    });
  });

  it('a finding never repeats a value, and every one of every instrument says what and why', () => {
    const types = fc.constantFrom(...IDENTIFIER_TYPES);
    const values = fc.oneof(
      fc.ipV4(),
      fc.ipV6(),
      fc.emailAddress(),
      fc.stringMatching(/^https:\/\/[a-z]{1,9}\.example\/[a-z0-9]{1,9}$/),
      fc.stringMatching(/^\+?[0-9]{14,15}$/),
    );
    fc.assert(
      fc.property(fc.constantFrom<InstrumentId>(...INSTRUMENT_IDS), types, values, (instrument, type, text) => {
        if (!checkIdentifier(type, text).ok) return;
        for (const { detail, rule, pointer } of listFindings(
          asked({ instrument, identifiers: [identifier(type, text)] }),
        )) {
          expect(`${detail} ${rule}`).not.toContain(text);
          expect(pointer).toMatch(/^\/(?:identifiers\/0\/value|range)$/);
        }
      }),
    );
    for (const instrument of INSTRUMENT_IDS) {
      for (const code of FINDING_CODES) {
        const { detail, rule } = explainFinding(instrument, { code, pointer: '' });
        expect(detail.length).toBeGreaterThan(20);
        expect(rule).toMatch(/\d/);
      }
    }
  });
});

it('a corrected identifier is shown as it is read, and no other is', () => {
  const identifiers = [
    identifier('phone', '+49 01525 7712345'),
    identifier('imei', '357805023984940', { index: 1 }),
    identifier('phone', '+1 312 867', { index: 2 }),
    identifier('phone', '+210 123 4567', { index: 3 }),
  ];
  expect(listFindings(asked({ identifiers })).map(({ code, pointer, readAs }) => [code, pointer, readAs])).toEqual([
    ['identifier-corrected', value(0), '+4915257712345'],
    ['identifier-corrected', value(1), '357805023984942'],
    ['number-not-assigned', value(2), undefined],
    ['number-not-assigned', value(3), undefined],
  ]);
});

it('a corrected telephone is shown as it is kept', () => {
  const correctedTelephones = [{ at: '/tel', readAs: '+49 40 5550 4100' }];
  expect(listFindings(asked({ correctedTelephones }))).toMatchObject([{ pointer: '/tel', readAs: '+49 40 5550 4100' }]);
});

it('an end at the very moment of filing is not ahead; each one is looked at', () => {
  const now = { ...AHEAD, to: NOON };
  expect(found({ range: now, identificationRange: now })).toEqual([]);
  const identifiers = [
    identifier('email', 'max@skylark-mail.eu', { own: { ...AHEAD, at: '/identifiers/0/timeRange' } }),
  ];
  expect(found({ identifiers, identificationRange: { ...AHEAD, at: '/own' } })).toEqual([
    ['period-ends-ahead', '/identifiers/0/timeRange/end', 'advisory'],
    ['period-ends-ahead', '/own/end', 'advisory'],
  ]);
});

it.each([
  'n/a',
  'Unbekannt',
  '-',
  'all accounts',
  'All of  the other accounts',
  'alle Konten',
  'tous les comptes',
  'todas las cuentas',
  'wszystkie konta',
])('%j names nobody in particular', (words) => {
  expect(found({ identifiers: [MAILBOX, identifier('other', words, { index: 1 })] })).toEqual([
    ['nobody-named', value(1), 'advisory'],
  ]);
});

it.each(['all_accounts', 'na1', 'Max', 'all the accounts of Max', '1e5', 'https://market.example/all'])(
  '%j names somebody',
  (name) => {
    const codes = found({ identifiers: [identifier('account', name)] }).map(([code]) => code);
    expect(codes).not.toContain('nobody-named');
    expect(codes).not.toContain('digits-lost');
  },
);
