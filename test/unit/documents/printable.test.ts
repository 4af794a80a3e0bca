import { describe, expect, it } from 'vitest';
import { readPrintable } from '../../../shared/documents/printable.ts';
import { EXTENSION_FORM, epocPrDocument, letterDocument } from '../../support/printing.ts';

const read = (changes: object) => readPrintable({ document: epocPrDocument(changes) });
const { certificate, targets } = epocPrDocument();
const TARGET = targets[0];

describe('a request to print is read', () => {
  it('with each form beside its layout', () => {
    const { sheet, certificate: main, later } = read({ forms: [EXTENSION_FORM] });
    expect(sheet).toBe('A4');
    expect(main.value).toEqual(certificate);
    expect(main.form.layout.basis).toBe('Regulation (EU) 2023/1543, Annex II');
    expect(later.map(({ form }) => form.layout.basis)).toEqual(['Regulation (EU) 2023/1543, Annex VI']);
  });

  it('for every instrument and later form there is', () => {
    const answer = { about: 'clarification.answered', form: { answer: 'Yes.' } };
    expect(read({ forms: [answer] }).later).toHaveLength(1);
    expect(readPrintable({ document: letterDocument({ forms: [answer] }) }).sheet).toBe('LETTER');
  });
});

describe('a request is refused', () => {
  it.each<[string, object]>([
    ['with an instrument that has no paper', { instrument: 'XX-NONE' }],
    ['with a status that has no words', { status: 'unknown' }],
    ['with a status that only every object has', { status: 'constructor' }],
    ['with a reference nobody could read out', { reference: '<b>' }],
    ['with an id that is none', { orderId: 'ord_1' }],
    ['with a zone that is none', { period: { ...epocPrDocument().period, zone: 'Europe/Nowhere' } }],
    ['with a period that lacks an end', { period: { startsAt: '2026-11-20T16:11:00Z', zone: 'Europe/Dublin' } }],
    ['with an instant that is none', { readAt: 'today' }],
    ['with a target of no type', { targets: [{ ...TARGET, type: 'thing' }] }],
    ['with data of no kind', { targets: [{ ...TARGET, categories: ['all'] }] }],
    ['with a field the document does not have', { grounds: { necessity: 'WORD' } }],
    ['with a field the certificate does not have', { certificate: { ...certificate, grounds: 'WORD' } }],
    ['without a certificate', { certificate: null }],
    ['with the certificate of another instrument', { certificate: letterDocument().certificate }],
    ['with a form that has no paper', { forms: [{ about: 'order.released', form: {} }] }],
    ['with a form only every object has', { forms: [{ about: 'constructor', form: {} }] }],
    ['with a form that does not fit its contract', { forms: [{ ...EXTENSION_FORM, form: { A: {} } }] }],
  ])('%s', (_what, changes) => {
    expect(() => read(changes)).toThrow();
  });

  it.each([[undefined], [{}], [{ document: null }], [epocPrDocument()], [{ document: epocPrDocument(), more: 1 }]])(
    'when it is %j',
    (request) => {
      expect(() => readPrintable(request)).toThrow();
    },
  );

  it('without repeating what stood in it', () => {
    const secret = {
      ...certificate,
      C: { identifiers: [{ type: 'SECRET nobody may read', value: 'max@skylark.example' }] },
    };
    const thrown = (() => {
      try {
        return read({ certificate: secret });
      } catch (error) {
        return error;
      }
    })();
    expect(thrown).toBeInstanceOf(Error);
    expect(JSON.stringify([thrown, String(thrown), Object(thrown).stack])).not.toContain('SECRET');
  });
});
