import { describe, expect, it } from 'vitest';
import type { FilingFacts } from '../../../../shared/domain/filing/facts.ts';
import { DAY_MS, plus } from '../../../../shared/domain/instant.ts';
import {
  anOfficer,
  aPoliceOfficer,
  at,
  aValidator,
  emergencyFacts,
  facts,
  ISSUED_AT,
  ids,
  sides,
  usFacts,
} from '../../../support/builders.ts';
import { STORIES } from '../../../support/order-story.ts';
import { issueOrder, requireRightToIssue, toListedOrder } from '../../../support/rules.ts';

const refusedWith = (code: string) => expect.objectContaining({ code, retryable: false });
const police = (changes: Partial<FilingFacts>): FilingFacts =>
  facts({ issuerKinds: ['other-competent-authority'], ...changes });

describe('who may file', () => {
  it.each<[string, FilingFacts, ReturnType<typeof anOfficer>, string, string]>([
    ['a validator', facts(), aValidator(), 'aut-prosecutor', 'role-not-allowed'],
    ['under a law it is not registered for', usFacts(), anOfficer(), 'aut-prosecutor', 'authority-not-allowed'],
    ['as something it is not', facts(), aPoliceOfficer(), 'aut-police', 'issuer-not-competent'],
    ['police without validation', police({}), aPoliceOfficer(), 'aut-police', 'issuer-not-competent'],
    [
      'police with validation to follow and no emergency',
      police({ validation: 'after' }),
      aPoliceOfficer(),
      'aut-police',
      'issuer-not-competent',
    ],
    ['no issuer at all', facts({ issuerKinds: [] }), anOfficer(), 'aut-prosecutor', 'issuer-not-competent'],
    ['no target at all', facts({ targets: [] }), anOfficer(), 'aut-prosecutor', 'issuer-not-competent'],
  ])('refused: %s', (_, filed, by, authority, code) => {
    expect(() => requireRightToIssue(filed, by, sides(authority).authority)).toThrow(refusedWith(code));
  });

  it.each<[string, FilingFacts, ReturnType<typeof anOfficer>, string, boolean, string[]]>([
    ['a prosecutor', facts(), anOfficer(), 'aut-prosecutor', false, []],
    ['police with prior validation', police({ validation: 'prior' }), aPoliceOfficer(), 'aut-police', true, []],
    ['police in an emergency', emergencyFacts(), aPoliceOfficer(), 'aut-police', true, ['form-narrower-than-article']],
    ['a sheriff', usFacts(), anOfficer({ authority: 'aut-sheriff' }), 'aut-sheriff', false, []],
  ])('allowed: %s', (_, filed, by, authority, validationNeeded, warnings) => {
    expect(requireRightToIssue(filed, by, sides(authority).authority)).toEqual({
      allowed: true,
      validationNeeded,
      warnings,
    });
  });
});

describe('an order as issued', () => {
  const answer = { allowed: true, validationNeeded: false, warnings: [] } as const;

  it('holds what the rules need and nothing of what is sealed', () => {
    expect(issueOrder(facts(), ids(), anOfficer(), sides(), answer, ISSUED_AT, [])).toMatchObject({
      type: 'order.issued',
      at: ISSUED_AT,
      orderId: ids().order,
      filing: ids().filing,
      reference: expect.stringMatching(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/),
      instrument: 'EU-EPOC-PR',
      authority: 'aut-prosecutor',
      issuer: { person: 'person-prosecutor-desk', institution: 'sta-musterstadt' },
      provider: 'prv-demo',
      emergency: false,
      places: { hold: { zone: 'Europe/Dublin', state: 'IE' }, reply: { zone: 'Europe/Berlin', state: 'DE' } },
      targets: [
        { id: 't1', type: 'email', categories: ['subscriber', 'traffic'] },
        { id: 't2', type: 'telephone', categories: ['subscriber'] },
      ],
      ends: {
        period: 'initial',
        startsAt: ISSUED_AT,
        zone: 'Europe/Dublin',
        appliedEndsAt: at('2027-01-20T00:00:00Z'),
      },
      acknowledgementDueAt: at('2026-11-20T17:10:00Z'),
      validation: { status: 'not-needed' },
      warnings: [],
      findings: [],
    });
  });

  it.each<[FilingFacts, unknown]>([
    [police({ validation: 'prior' }), { status: 'prior' }],
    [
      emergencyFacts(),
      {
        status: 'awaited',
        seek: {
          period: 'ex-post-validation',
          zone: 'Europe/Berlin', // it is the authority's to seek: its own clock
          exactEndsAt: at('2026-11-22T16:10:00Z'),
          nominalEndsAt: at('2026-11-22T17:00:00Z'),
          appliedEndsAt: at('2026-11-22T17:00:00Z'),
        },
      },
    ],
  ])('knows how it stands with its validation (%#)', (filed, validation) => {
    const event = issueOrder(filed, ids(), aPoliceOfficer(), sides('aut-police'), answer, ISSUED_AT, []);
    expect(event.validation).toMatchObject({ ...Object(validation) });
  });

  it('keeps what the form cannot say as a warning', () => {
    const by = aPoliceOfficer();
    const both = sides('aut-police');
    const event = issueOrder(
      emergencyFacts(),
      ids(),
      by,
      both,
      requireRightToIssue(emergencyFacts(), by, both.authority),
      ISSUED_AT,
      [],
    );
    expect(event.warnings).toEqual(['form-narrower-than-article']);
  });

  it('is refused within one State where the instrument is for other States’ providers only', () => {
    const { authority, provider } = sides();
    const home = { authority, provider: { ...provider, place: { zone: 'Europe/Berlin', state: 'DE' } } };
    expect(() => issueOrder(facts(), ids(), anOfficer(), home, answer, ISSUED_AT, [])).toThrow(
      refusedWith('order-domestic'),
    );
    expect(issueOrder(usFacts(), ids(), anOfficer(), home, answer, ISSUED_AT, []).provider).toBe('prv-demo');
  });
});

describe('the language of a certificate', () => {
  const answer = { allowed: true, validationNeeded: false, warnings: [] } as const;
  const filing = (language: string | null) => () =>
    issueOrder(facts({ language }), ids(), anOfficer(), sides(), answer, ISSUED_AT, []);

  it.each(['en', 'ga', null])('%s: the provider takes it', (language) => {
    expect(filing(language)().provider).toBe('prv-demo');
  });

  it.each(['de', 'EN', ''])('"%s": the provider does not, and says which it takes', (language) => {
    expect(filing(language)).toThrow(refusedWith('language-not-accepted'));
    expect(filing(language)).toThrow('prv-demo takes certificates in en, ga');
  });
});

describe('an order in a list', () => {
  it('says how it stands and what time will make of it', () => {
    const { latest, state } = STORIES.validationAwaited();
    expect(toListedOrder(latest.commit)).toEqual({
      orderId: state.orderId,
      reference: state.reference,
      authority: 'aut-police',
      provider: 'prv-demo',
      instrument: 'EU-EPOC-PR',
      issuedAt: ISSUED_AT,
      version: 1,
      status: 'issued',
      attention: ['validation-to-seek'],
      validation: { status: 'awaited' },
      endsAt: { at: at('2026-11-22T17:00:00Z'), as: 'withdrawn' },
      outlook: expect.any(Array),
    });
  });

  it.each<[keyof typeof STORIES, string, unknown]>([
    ['issued', 'issued', { at: at('2027-01-20T00:00:00Z'), as: 'expired' }],
    ['preserved', 'running', { at: at('2027-01-20T00:00:00Z'), as: 'lapsed' }],
    ['clarificationOpen', 'running', { at: at('2026-11-25T23:00:00Z'), as: 'exempt' }],
    ['continued', 'continued', { at: plus(at('2026-11-20T16:13:00Z'), 365 * DAY_MS), as: 'lapsed' }],
    ['lapsed', 'lapsed', null],
    ['erased', 'erased', null],
  ])('%s: %s', (name, status, endsAt) => {
    expect(toListedOrder(STORIES[name]().latest.commit)).toMatchObject({ status, endsAt });
  });
});
