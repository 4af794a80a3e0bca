import { describe, expect, it } from 'vitest';
import { findField } from '../../../../../web/desks/filing/form/place.ts';
import { joinForm, readSection } from '../../../../../web/desks/filing/form/read.ts';
import { listSections } from '../../../../../web/desks/filing/form/sections.ts';
import { listUntyped, typeForm } from '../../../../../web/desks/filing/form/type.ts';
import { aFiller, FILED_SAMPLES, sampleOf, sectionOf } from '../../../../support/filled-forms.ts';

describe('a fault of the API belongs to', () => {
  it.each(FILED_SAMPLES)('the field that says it: every value of $name', ({ instrument, form }) => {
    const typed = typeForm(instrument, form, { zone: 'UTC' });
    for (const section of listSections(instrument)) {
      const fields = typed[section.id] ?? {};
      for (const [pointer] of readSection(section, fields, aFiller()).values) {
        const place = findField(instrument, pointer, form);
        expect([pointer, place?.section]).toEqual([pointer, section.id]);
        expect(pointer.endsWith('/code') || Object.hasOwn(fields, place?.field ?? '')).toBe(true);
      }
    }
  });

  it.each`
    pointer                                                | section          | field
    ${'/certificate/C/identifiers/1/timestamp'}            | ${'identifiers'} | ${'certificate-C-identifiers-1-timestamp'}
    ${'/certificate/C/identifiers'}                        | ${'identifiers'} | ${'certificate-C-identifiers-0-type'}
    ${'/certificate/C/identifiers/3'}                      | ${'identifiers'} | ${'certificate-C-identifiers-3-type'}
    ${'/certificate/F/issuer/tel/countryCode'}             | ${'issuer'}      | ${'certificate-F-issuer-tel'}
    ${'/certificate/F/issuer/languages/0'}                 | ${'issuer'}      | ${'certificate-F-issuer-languages'}
    ${'/certificate/D'}                                    | ${'data'}        | ${'certificate-D-subscriber'}
    ${'/certificate/D/content'}                            | ${'data'}        | ${'certificate-D-content'}
    ${'/certificate/D/subscriber/7/text'}                  | ${'data'}        | ${'certificate-D-subscriber-other-0-text'}
    ${'/certificate/D/identificationOnly/1/timeRange/end'} | ${'data'}        | ${'certificate-D-identificationOnly-time_range-0-timeRange-end'}
    ${'/certificate/G'}                                    | ${'validator'}   | ${'certificate-G-validatorType'}
    ${'/certificate'}                                      | ${'authorities'} | ${'certificate-A-issuingState'}
    ${'/certificate/A/un~1known'}                          | ${'authorities'} | ${'certificate-A-issuingState'}
    ${'/providers/0/addressee/addresseeKind'}              | ${'addressee'}   | ${'providers-0-addressee-addresseeKind'}
    ${'/providers/x'}                                      | ${'addressee'}   | ${'providers-0-provider'}
  `('$field: $pointer', ({ pointer, section, field }) => {
    expect(findField('EU-EPOC-PR', pointer, sampleOf('EU-EPOC-PR'))).toMatchObject({ section, field });
  });

  it('the question as a whole where the form is not at hand', () => {
    const whole = { section: 'data', field: 'certificate-D-subscriber' };
    expect(findField('EU-EPOC-PR', '/certificate/D/subscriber/7/text')).toMatchObject(whole);
    expect(findField('EU-EPOC-PR', '/certificate/D/subscriber/0', sampleOf('EU-EPOC-PR'))).toMatchObject(whole);
  });

  it.each(['', '/instrument', '/elsewhere'])('no field: %s', (pointer) => {
    expect(findField('US-2703f', pointer)).toBeUndefined();
  });
});

describe('what somebody gives as a form', () => {
  it('is typed as far as there are fields, and the rest is named', () => {
    const form = {
      instrument: 'US-2703f',
      holdDays: 90,
      providers: [{ provider: 'prv-demo', addressee: 'Skylark' }],
      certificate: {
        fileNumber: 26,
        accounts: 'all',
        records: [
          { code: 'content' },
          { code: 'content' },
          { code: 'mail' },
          'x',
          { code: 'other', text: 'a', more: 1 },
        ],
        nonDisclosureRequested: 'yes',
        signedOn: 'tomorrow',
        statement: null,
      },
    };
    expect(listUntyped('US-2703f', form, { zone: 'UTC' })).toEqual([
      '/providers/0/addressee',
      '/certificate/accounts',
      '/certificate/records/1',
      '/certificate/records/2',
      '/certificate/records/3',
      '/certificate/records/4/more',
      '/certificate/statement',
      '/certificate/nonDisclosureRequested',
      '/holdDays',
    ]);
    expect(joinForm('US-2703f', typeForm('US-2703f', form, { zone: 'UTC' }), { zone: 'UTC' })).toMatchObject({
      providers: [{ provider: 'prv-demo' }],
      certificate: {
        fileNumber: '26',
        records: [{ code: 'content' }, { code: 'other', text: 'a' }],
        signedOn: 'tomorrow',
      },
    });
  });

  it.each([null, 'a form', 3, []])('%j is none, and is named as a whole', (form) => {
    expect(listUntyped('COE-29', form, { zone: 'UTC' })).toEqual(['']);
  });

  it('has no more rows than the contract takes', () => {
    const providers = Array.from({ length: 21 }, (_, index) => ({ provider: `prv-${index}` }));
    const form = { instrument: 'US-2703f', providers, certificate: {} };
    expect(listUntyped('US-2703f', form, { zone: 'UTC' })).toEqual(['/providers/20']);
  });

  it('of another basis names its basis first', () => {
    expect(listUntyped('US-2703f', { instrument: 'COE-29' }, { zone: 'UTC' })).toEqual(['/instrument']);
  });
});

describe('a page', () => {
  it('says what is missing, and of what may be left out only where something of it is there', () => {
    const { missing } = readSection(sectionOf('EU-EPOC-PR', 'validator'), {}, aFiller());
    expect(missing).toEqual([]);
    const begun = readSection(
      sectionOf('EU-EPOC-PR', 'validator'),
      { 'certificate-G-validator-authorityName': ['Office'] },
      aFiller(),
    );
    expect(begun.missing.map(({ field }) => field)).toContain('certificate-G-validatorSignature-date');
    expect(begun.missing.map(({ field }) => field)).not.toContain('certificate-G-validator-fax');
  });

  it('says of an empty list what its first row misses', () => {
    const { missing } = readSection(sectionOf('US-2703f', 'accounts'), {}, aFiller());
    expect(missing.map(({ field, text }) => [field, `${text}`])).toEqual([
      ['certificate-accounts-0-type', 'Account or identifier 1, What it is: Choose an answer'],
      ['certificate-accounts-0-value', 'Account or identifier 1, Identifier: This is still to be filled in'],
    ]);
  });

  it('asks for a choice, a tick, and words each by its own sentence', () => {
    const section = sectionOf('COE-29', 'necessity');
    const { missing } = readSection(section, {}, aFiller());
    expect(missing.map(({ field, text }) => [field, `${text}`])).toEqual([
      ['certificate-e-necessity', 'Why the preservation is necessary: This is still to be filled in'],
      ['certificate-f-intendsToRequestAssistance', expect.stringContaining(': The form asks for this to be confirmed')],
      ['certificate-f-measures', 'Measures: Choose an answer'],
    ]);
  });

  it('names what cannot be read, and sends it as it stands for the API to refuse', () => {
    const typed = { 'certificate-F-issuer-tel': ['040 5550'], 'certificate-F-signature-date': ['tomorrow'] };
    const read = readSection(sectionOf('EU-EPOC-PR', 'issuer'), typed, aFiller());
    expect(read.faults.map(({ field }) => field)).toEqual(['certificate-F-issuer-tel', 'certificate-F-signature-date']);
    expect(read.values.size).toBe(0);
    expect(joinForm('EU-EPOC-PR', { issuer: typed }, { zone: 'UTC' })).toMatchObject({
      certificate: { F: { issuer: { tel: '040 5550' }, signature: { date: 'tomorrow' } } },
    });
  });

  it('uses a box by ticking it, or by what it is filled in with', () => {
    const sections = {
      data: {
        'certificate-D-identificationOnly': ['ip_connection_records', 'none_of_ours'],
        'certificate-D-subscriber': ['other'],
        'certificate-D-content-other-3-text': ['Drafts'],
      },
    };
    expect(joinForm('EU-EPOC-PR', sections, { zone: 'UTC' })).toMatchObject({
      certificate: {
        D: { identificationOnly: [{ code: 'ip_connection_records' }], content: [{ code: 'other', text: 'Drafts' }] },
      },
    });
  });

  it('reads numbers in figures of any script, and targets by their place', () => {
    const sections = { authorities: { holdDays: ['６０'] }, identifiers: { 'protectedTargets-0-target': ['no. 3'] } };
    expect(joinForm('EU-EPOC-PR', sections, { zone: 'UTC' })).toMatchObject({
      holdDays: 60,
      protectedTargets: [{ target: 't3' }],
    });
    const { faults } = readSection(sectionOf('EU-EPOC-PR', 'authorities'), { holdDays: ['two months'] }, aFiller());
    expect(faults).toHaveLength(1);
    const other = readSection(
      sectionOf('EU-EPOC-PR', 'identifiers'),
      { 'protectedTargets-0-target': ['first'] },
      aFiller(),
    );
    expect(other.faults).toHaveLength(1);
  });
});
