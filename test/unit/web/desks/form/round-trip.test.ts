import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinForm, readSection } from '../../../../../web/desks/filing/form/read.ts';
import { listSections } from '../../../../../web/desks/filing/form/sections.ts';
import { listUntyped, typeForm } from '../../../../../web/desks/filing/form/type.ts';
import { listZones } from '../../../../../web/steps/dates.ts';
import type { Typed } from '../../../../../web/steps/typed.ts';
import { aFiller, FILED_SAMPLES } from '../../../../support/filled-forms.ts';

const zones = fc.constantFrom(...listZones());

/** As a browser sends it. */
const post = (typed: Typed): Typed =>
  Object.fromEntries(
    Object.entries(typed).map(([name, texts]) => [name, texts.map((text) => text.replaceAll('\n', '\r\n'))]),
  );

describe.each(FILED_SAMPLES)('$name', ({ instrument, form }) => {
  it('is the same once it was typed and sent, whatever the zone of whoever types', () => {
    fc.assert(
      fc.property(zones, (zone) => {
        const typed = typeForm(instrument, form, { zone });
        const posted = Object.fromEntries(Object.entries(typed).map(([id, fields]) => [id, post(fields)]));
        expect(joinForm(instrument, posted, { zone })).toEqual(form);
      }),
      { numRuns: 30 },
    );
  });

  it('has a field for all of it, and says what of another form has none', () => {
    expect(listUntyped(instrument, form, { zone: 'UTC' })).toEqual([]);
  });

  it('is read page by page without a fault, and nothing is missing', () => {
    const typed = typeForm(instrument, form, { zone: 'Europe/Berlin' });
    for (const section of listSections(instrument)) {
      const fields = typed[section.id] ?? {};
      const read = readSection(section, fields, aFiller());
      expect({ ...read, values: undefined }).toMatchObject({ faults: [], missing: [] });
      expect(read.typed).toEqual(fields);
    }
  });

  it('gives of each page the values that stand in it, by their pointers', () => {
    const typed = typeForm(instrument, form, { zone: 'Europe/Berlin' });
    const all = listSections(instrument).flatMap((section) => [
      ...readSection(section, typed[section.id] ?? {}, aFiller()).values,
    ]);
    expect(new Set(all.map(([pointer]) => pointer)).size).toBe(all.length);
    for (const [pointer, value] of all) {
      const there = pointer
        .split('/')
        .slice(1)
        .reduce((at: unknown, step) => Reflect.get(Object(at), step), form);
      expect([pointer, value]).toEqual([pointer, there]);
    }
  });
});

it('keeps lines, blanks and signs as they are typed', () => {
  const text = '  a\n\n\tb <script> "c" \u200d 😀\nd';
  const typed = { letter: { 'certificate-statement': [text.replaceAll('\n', '\r\n')] } };
  expect(joinForm('US-2703f', typed, { zone: 'UTC' })).toMatchObject({ certificate: { statement: text } });
});
