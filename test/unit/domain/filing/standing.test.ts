import { describe, expect, it } from 'vitest';
import type { FilingFacts } from '../../../../shared/domain/filing/facts.ts';
import type { Sides } from '../../../../shared/domain/filing/issue.ts';
import type { IssuerKind } from '../../../../shared/domain/law/terms/issuer-kind.ts';
import {
  anOfficer,
  at,
  aValidator,
  facts,
  ISSUED_AT,
  ids,
  partyFacts,
  sides,
  usFacts,
} from '../../../support/builders.ts';
import { issueOrder, requireRightToIssue } from '../../../support/rules.ts';

type Authority = Sides['authority'];

/** An authority as a register might have it. */
const authority = (kinds: readonly IssuerKind[], instruments: readonly string[], state = 'DE'): Authority => ({
  id: 'aut-some',
  kinds,
  instruments,
  place: { zone: 'Europe/Berlin', state },
});

const EU = 'EU-EPOC-PR';
const COE = 'COE-29';
const US = 'US-2703f';
const ARTICLE_4 = 'Regulation (EU) 2023/1543, Article 4(3)(a); Regulation (EU) 2023/1543, Article 4(3)(b) and (5)';

const as = (kind: IssuerKind, changes: Partial<FilingFacts> = {}) => facts({ issuerKinds: [kind], ...changes });
const inEmergency = { validation: 'after', emergency: true } as const;

const court = authority(['judge-court-investigating-judge'], [EU]);
const prosecution = authority(['public-prosecutor'], [EU]);
const police = authority(['other-competent-authority'], [EU]);
const sheriff = authority(['governmental-entity'], [US], 'US');
const desk = authority(['contact-point-24-7'], [COE], 'CH');
const ministry = authority(['authority-of-a-party'], [COE], 'CH');
const deskForAll = authority(['contact-point-24-7', 'other-competent-authority'], [EU, COE], 'FR');

describe('an order may be filed by', () => {
  it.each<[string, FilingFacts, Authority, boolean]>([
    ['a court', as('judge-court-investigating-judge'), court, false],
    ['a prosecutor', as('public-prosecutor'), prosecution, false],
    ['the police with a prior validation', as('other-competent-authority', { validation: 'prior' }), police, true],
    ['the police in an emergency', as('other-competent-authority', inEmergency), police, true],
    ['a sheriff', usFacts(), sheriff, false],
    ['another State’s contact point', partyFacts(), desk, false],
    ['another State’s authority', partyFacts({ issuerKinds: ['authority-of-a-party'] }), ministry, false],
    ['a contact point registered for both, as such', partyFacts(), deskForAll, false],
    [
      'a contact point registered for both, as the police it is',
      as('other-competent-authority', { validation: 'prior' }),
      deskForAll,
      true,
    ],
  ])('%s', (_, filed, from, validationNeeded) => {
    expect(requireRightToIssue(filed, anOfficer(), from)).toMatchObject({ allowed: true, validationNeeded });
  });
});

describe('an order may not be filed by', () => {
  it.each<[string, FilingFacts, Authority, string, string | undefined]>([
    [
      'a police officer alone',
      as('other-competent-authority'),
      police,
      'issuer-not-competent',
      'Article 4(3)(b) and (5)',
    ],
    [
      'a police officer alone, emergency or not',
      as('other-competent-authority', { emergency: true }),
      police,
      'issuer-not-competent',
      'Article 4(3)(b) and (5)',
    ],
    [
      'the police with validation to follow but no emergency',
      as('other-competent-authority', { validation: 'after' }),
      police,
      'issuer-not-competent',
      'Article 4(3)(b) and (5)',
    ],
    [
      'a prosecutor with validation to follow',
      as('public-prosecutor', inEmergency),
      prosecution,
      'issuer-not-competent',
      'Article 4(3)(a)',
    ],
    ['a contact point not registered for it', facts(), desk, 'authority-not-allowed', undefined],
    ['an authority of the Union under the Convention', partyFacts(), prosecution, 'authority-not-allowed', undefined],
    ['a sheriff under the Convention', partyFacts(), sheriff, 'authority-not-allowed', undefined],
    ['a contact point under United States law', usFacts(), desk, 'authority-not-allowed', undefined],
    [
      'a contact point that says it is a ministry',
      partyFacts({ issuerKinds: ['authority-of-a-party'] }),
      desk,
      'issuer-not-competent',
      'Article 29',
    ],
    [
      'a contact point registered for the Regulation, as a contact point',
      as('contact-point-24-7'),
      authority(['contact-point-24-7'], [EU]),
      'issuer-not-competent',
      ARTICLE_4,
    ],
    [
      'a prosecutor registered for the Convention, as a prosecutor',
      partyFacts({ issuerKinds: ['public-prosecutor'] }),
      authority(['public-prosecutor'], [COE]),
      'issuer-not-competent',
      'Articles 29 and 35',
    ],
    [
      'the police as prosecutors, whatever else they are',
      facts({ issuerKinds: ['other-competent-authority', 'public-prosecutor'] }),
      police,
      'issuer-not-competent',
      'Regulation (EU) 2023/1543',
    ],
  ])('%s', (_, filed, from, code, rule) => {
    const expected = expect.objectContaining({
      code,
      rule: rule === undefined ? undefined : expect.stringContaining(rule),
    });
    expect(() => requireRightToIssue(filed, anOfficer(), from)).toThrow(expected);
  });

  it.each([
    ['the Regulation', facts(), prosecution],
    ['United States law', usFacts(), sheriff],
    ['the Convention', partyFacts(), desk],
  ])('a validator, under %s', (_, filed, from) => {
    const expected = { code: 'role-not-allowed', rule: 'Holdfast policy: only a contact point files' };
    expect(() => requireRightToIssue(filed, aValidator(), from)).toThrow(expect.objectContaining(expected));
  });
});

describe('whom an order is addressed to', () => {
  const answer = { allowed: true, validationNeeded: false, warnings: [] } as const;
  const addressed = (filed: FilingFacts, from: string, to: string) => () =>
    issueOrder(filed, ids(), anOfficer(), sides(from, to), answer, ISSUED_AT, []);

  it.each([
    [
      'a European order to a contact point',
      facts(),
      'aut-prosecutor',
      'prv-contact-jp',
      'Regulation (EU) 2023/1543, Article 7(1)',
    ],
    ['a letter to a contact point', usFacts(), 'aut-sheriff', 'prv-contact-jp', '18 U.S.C. § 2703(f)(1)'],
    [
      'a request between States to a provider',
      partyFacts(),
      'aut-contact-ch',
      'prv-demo',
      'Convention on Cybercrime (ETS No. 185), Articles 29(1) and 35',
    ],
  ])('never %s', (_, filed, from, to, rule) => {
    expect(addressed(filed, from, to)).toThrow(expect.objectContaining({ code: 'addressee-not-allowed', rule }));
  });

  it('a request between States goes to another State’s contact point', () => {
    expect(addressed(partyFacts(), 'aut-contact-ch', 'prv-contact-jp')()).toMatchObject({
      instrument: 'COE-29',
      provider: 'prv-contact-jp',
      places: { hold: { zone: 'Asia/Tokyo', state: 'JP' }, reply: { zone: 'Europe/Zurich', state: 'CH' } },
      validation: { status: 'not-needed' },
      // filed at ten past one on 21 November in Tokyo: sixty days end with 20 January
      ends: { appliedEndsAt: at('2027-01-20T15:00:00Z'), mark: 'V' },
    });
  });

  it('not to one of the own State, nor in a language it does not take', () => {
    const both = sides('aut-contact-ch', 'prv-contact-jp');
    const home: Sides = { ...both, provider: { ...both.provider, place: both.authority.place } };
    const to = (filed: FilingFacts, of: Sides) => () =>
      issueOrder(filed, ids(), anOfficer(), of, answer, ISSUED_AT, []);
    expect(to(partyFacts(), home)).toThrow(
      expect.objectContaining({
        code: 'order-domestic',
        rule: 'Convention on Cybercrime (ETS No. 185), Article 29(1)',
      }),
    );
    expect(to(partyFacts({ language: 'de' }), both)).toThrow(
      expect.objectContaining({ code: 'language-not-accepted', rule: expect.stringContaining('Article 29') }),
    );
  });
});

describe('how long an order is to hold', () => {
  const answer = { allowed: true, validationNeeded: false, warnings: [] } as const;
  const lasting = (filed: FilingFacts, from: string, to: string) => () =>
    issueOrder(filed, ids(), anOfficer(), sides(from, to), answer, ISSUED_AT, []);
  const european = (holdDays: number | null) => lasting(facts({ holdDays }), 'aut-prosecutor', 'prv-demo');
  const between = (holdDays: number | null) => lasting(partyFacts({ holdDays }), 'aut-contact-ch', 'prv-contact-jp');

  it.each([
    ['as long as the Regulation allows', european(null), undefined, '2027-01-20T00:00:00Z'],
    ['sixty days of sixty', european(60), 60, '2027-01-20T00:00:00Z'],
    ['twenty days of sixty', european(20), 20, '2026-12-11T00:00:00Z'],
    ['one day', european(1), 1, '2026-11-24T00:00:00Z'], // Saturday, and on to Monday
    ['as long as the Convention asks', between(null), undefined, '2027-01-20T15:00:00Z'],
    ['ninety days, where sixty are the least', between(90), 90, '2027-02-19T15:00:00Z'],
    ['a year, the longest there is', between(365), 365, '2027-11-21T15:00:00Z'],
  ])('%s', (_, order, holdDays, ends) => {
    const issued = order();
    expect(issued.holdDays).toBe(holdDays);
    expect(issued.ends.appliedEndsAt).toBe(at(ends));
  });

  it.each([
    [
      'a day beyond the cap',
      european(61),
      'period-beyond-cap',
      'Regulation (EU) 2023/1543, Article 11(1) and recital 60',
    ],
    [
      'a day below the floor',
      between(59),
      'period-below-floor',
      'Convention on Cybercrime (ETS No. 185), Article 29(7)',
    ],
    ['a day beyond a year', between(366), 'period-beyond-cap', 'Holdfast policy: no hold is asked for beyond 365 days'],
    [
      'any length of its own where the law sets it',
      lasting(usFacts({ holdDays: 90 }), 'aut-sheriff', 'prv-demo'),
      'length-not-offered',
      '18 U.S.C. § 2703(f)(2)',
    ],
  ])('refused: %s', (_, order, code, rule) => {
    const faults = [{ pointer: '/holdDays', detail: expect.any(String) }];
    expect(order).toThrow(expect.objectContaining({ code, rule, faults }));
  });
});
