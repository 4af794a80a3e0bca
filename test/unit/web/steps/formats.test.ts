import { expect, it } from 'vitest';
import { dateFormatOf, displayNamesOf, distanceFormatOf, numberFormatOf } from '../../../../web/steps/formats.ts';

it.each([
  ['dates', () => dateFormatOf('en-GB', { dateStyle: 'full', timeZone: 'UTC' })],
  ['amounts', () => numberFormatOf('de', { style: 'percent' })],
  ['distances', () => distanceFormatOf('fr-FR', {})],
  ['names', () => displayNamesOf('es', { type: 'region' })],
])('a format of %s is made once', (_, format) => {
  expect(format()).toBe(format());
});

it('tells languages and forms apart', () => {
  expect(displayNamesOf('en', { type: 'region' }).of('IE')).toBe('Ireland');
  expect(displayNamesOf('de', { type: 'region' }).of('IE')).toBe('Irland');
  expect(displayNamesOf('de', { type: 'language' }).of('ga')).toBe('Irisch');
  const at = Date.UTC(2026, 10, 20, 23, 30);
  const [near, far] = ['UTC', 'Asia/Tokyo'].map((timeZone) => dateFormatOf('en-GB', { day: 'numeric', timeZone }));
  expect([near?.format(at), far?.format(at)]).toEqual(['20', '21']);
});

it('keeps those that are used, and not every zone there is', () => {
  const options = { dateStyle: 'full', timeZone: 'Europe/Dublin' } as const;
  const used = dateFormatOf('en-GB', options);
  const left = dateFormatOf('pl-PL', options);
  for (const timeZone of Intl.supportedValuesOf('timeZone').slice(0, 120)) {
    dateFormatOf('de-DE', { timeZone });
    expect(dateFormatOf('en-GB', options)).toBe(used);
  }
  expect(dateFormatOf('pl-PL', options)).not.toBe(left);
});
