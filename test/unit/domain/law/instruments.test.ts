import { describe, expect, it } from 'vitest';
import { INSTRUMENT_IDS } from '../../../../shared/domain/law/instrument-ids.ts';
import { INSTRUMENTS } from '../../../../shared/domain/law/instruments.ts';
import type { Instrument } from '../../../../shared/domain/law/terms/instrument.ts';

const EU: Instrument = INSTRUMENTS['EU-EPOC-PR'];
const US: Instrument = INSTRUMENTS['US-2703f'];
const COE: Instrument = INSTRUMENTS['COE-29'];
const CA: Instrument = INSTRUMENTS['CA-487.012'];

/** Every object in a row, however deep. */
function* objectsIn(value: unknown): Generator<object> {
  if (typeof value !== 'object' || value === null) return;
  yield value;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

describe.each(INSTRUMENT_IDS)('%s', (id) => {
  const parts = [...objectsIn(INSTRUMENTS[id])];

  it('every figure is a whole number, 1 or more, with its unit, citation and mark', () => {
    const figures = parts.filter((part) => 'n' in part);
    expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) {
      expect(figure).toEqual(
        expect.objectContaining({
          n: expect.any(Number),
          unit: expect.stringMatching(/^(calendar-day|working-day|week|month|year|hour|extension)$/),
          citation: expect.stringMatching(/\d/),
          mark: expect.stringMatching(/^[VPU]$/),
        }),
      );
      expect('n' in figure && Number.isInteger(figure.n) && Number(figure.n) >= 1).toBe(true);
    }
  });

  it('every citation carries a mark, and every mark a citation', () => {
    for (const part of parts) expect('citation' in part, JSON.stringify(part)).toBe('mark' in part);
  });

  it('a form warning is about data its issuers can ask for', () => {
    for (const { categories, text } of INSTRUMENTS[id].formWarnings) {
      expect(INSTRUMENTS[id].issuers.flatMap((rule) => rule.categories)).toEqual(
        expect.arrayContaining([...categories]),
      );
      expect(text).not.toBe('');
    }
  });
});

it('the figures of Regulation (EU) 2023/1543', () => {
  expect(EU.periods).toMatchObject({
    initial: { n: 60, unit: 'calendar-day', shape: 'cap', startsOn: 'order-received', mark: 'V' },
    extension: { n: 30, unit: 'calendar-day', maxCount: { n: 1 }, sentWithin: 'initial', countedFrom: 'nominal-end' },
    clarification: {
      n: 5,
      unit: 'calendar-day',
      owedBy: 'issuing-authority',
      onSilence: { effect: 'provider-exempt' },
    },
    'ex-post-validation': {
      n: 48,
      unit: 'hour',
      startsOn: 'order-issued',
      satisfiedBy: 'validation-sought',
      mark: 'P',
    },
    'enforcement-decision': { n: 5, unit: 'working-day', owedBy: 'enforcing-authority' },
  });
  expect(EU.firstDay.counts).toBe(false);
});

it('the figures of 18 U.S.C. § 2703(f)', () => {
  expect(US.periods).toMatchObject({
    initial: { n: 90, unit: 'calendar-day', shape: 'fixed' },
    extension: { n: 90, unit: 'calendar-day', maxCount: { n: 1 } },
    clarification: { kind: 'none' },
    'ex-post-validation': { kind: 'none' },
    'enforcement-decision': { kind: 'none' },
  });
  expect(US.continuation.kind).toBe('none');
});

it('the figures of Article 29 of the Convention on Cybercrime', () => {
  expect(COE.periods).toMatchObject({
    initial: { n: 60, unit: 'calendar-day', shape: 'floor', onSilence: { effect: 'hold-may-end' }, mark: 'V' },
    extension: { kind: 'none', mark: 'V' },
    clarification: { kind: 'none' },
    'ex-post-validation': { kind: 'none' },
    'enforcement-decision': { kind: 'none' },
  });
  expect(COE.continuation).toMatchObject({ until: 'request-decided', requestKinds: ['MLA'], mark: 'V' });
  expect(COE.addressee.kind).toBe('contact-point-24-7');
  expect(COE.crossBorderOnly.required).toBe(true);
});

it('the figures of section 487.012 of the Criminal Code of Canada, each by its paragraph', () => {
  expect(CA.periods.initial).toMatchObject({
    kind: 'variants',
    of: {
      domestic: {
        n: 21,
        shape: 'fixed',
        startsOn: 'order-issued',
        mark: 'V',
        citation: expect.stringMatching(/\(4\)\(a\)$/),
      },
      foreign: {
        n: 90,
        shape: 'fixed',
        startsOn: 'order-issued',
        mark: 'V',
        citation: expect.stringMatching(/\(4\)\(b\)$/),
      },
    },
  });
  expect(CA.periods.extension).toMatchObject({ kind: 'none', mark: 'V' });
  expect(CA.furtherDemand).toMatchObject({
    again: 'barred',
    mark: 'V',
    citation: expect.stringMatching(/487\.012\(6\)$/),
  });
  expect(CA.confidentiality).toMatchObject({ banInOrder: 'may-be-written', citation: expect.stringContaining('(5)') });
  expect(Object.keys(CA.nonExecution.reasons)).toEqual(['addressee-under-investigation']);
  expect(Object.values(CA.ends).flatMap((end) => (end.kind === 'end' ? [end.data] : []))).toEqual(
    Array(5).fill('destroy'),
  );
});

it('a further demand is barred, and a ban may stand in the order, under that section alone', () => {
  const barring = INSTRUMENT_IDS.filter((id) => INSTRUMENTS[id].furtherDemand.again === 'barred');
  const banning = INSTRUMENT_IDS.filter((id) => INSTRUMENTS[id].confidentiality.banInOrder === 'may-be-written');
  expect([barring, banning]).toEqual([['CA-487.012'], ['CA-487.012']]);
});

it('a request between States states why it is necessary', () => {
  expect(COE.confidentiality).toMatchObject({
    groundsLeaveIssuingSide: true,
    providerSecrecy: 'on-request',
    citation: expect.stringContaining('29(2)(e)'),
  });
});

it('grounds of an order to a provider never leave the issuing side', () => {
  expect(EU.confidentiality.groundsLeaveIssuingSide).toBe(false);
  expect(US.confidentiality.groundsLeaveIssuingSide).toBe(false);
});

it('validation refused, or not sought in time: the provider deletes or restricts; other ends return to normal', () => {
  const restricting = Object.entries(EU.ends)
    .filter(([, end]) => end.kind === 'end' && end.data === 'delete-or-restrict')
    .map(([cause]) => cause);
  expect(restricting).toEqual(['validation-refused', 'validation-not-sought']);
});

it('the reasons of Annex III and where each leads', () => {
  const routes = Object.entries(EU.nonExecution.reasons).map(([reason, rule]) => [
    reason,
    rule.route,
    rule.enforcementGround,
  ]);
  expect(routes).toEqual([
    ['incomplete', 'clarification', null],
    ['manifest-errors', 'clarification', 'b'],
    ['insufficient-information', 'clarification', null],
    ['data-not-stored-at-receipt', 'impossibility', 'c'],
    ['de-facto-impossibility', 'impossibility', 'b'],
    ['not-issued-or-validated-by-competent-authority', 'review', 'a'],
    ['service-not-covered', 'review', 'd'],
    ['immunity-privilege-press', 'withdraw-adapt-maintain', 'e'],
    ['offence-not-covered', 'not-valid', null],
    ['third-country-conflict', 'not-valid', null],
  ]);
  expect(US.nonExecution).toMatchObject({ form: null, reasons: {} });
});

it('the grounds of Article 29(4) and (5), and what the requesting Party decides by Article 29(6)', () => {
  expect(
    Object.entries(COE.nonExecution.reasons).map(([reason, { route, citation }]) => [
      reason,
      route,
      citation.slice(-7),
    ]),
  ).toEqual([
    ['political-offence', 'refusal', 'e 29(5)'],
    ['essential-interests', 'refusal', 'e 29(5)'],
    ['dual-criminality', 'refusal', 'e 29(4)'],
    ['availability-not-secured', 'issuer-decides', 'e 29(6)'],
    ['prejudice-to-investigation', 'issuer-decides', 'e 29(6)'],
  ]);
});

it('an appeal is heard by one, under the Convention by three: by policy, as no instrument knows of one', () => {
  const rows = [EU, US, COE, CA].map(({ appealsTo: { kind, setBy } }) => `${kind} by ${setBy}`);
  expect(rows).toEqual(['one by policy', 'one by policy', 'panel-of-three by policy', 'one by policy']);
});
