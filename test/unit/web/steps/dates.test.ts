import { afterEach, expect, it, vi } from 'vitest';
import { listZones, spellTime } from '../../../../web/steps/dates.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

it('makes a form of a date once while it is used, and keeps no more than a hundred of them', () => {
  const made = vi.spyOn(Intl, 'DateTimeFormat');
  const [first = '', ...others] = listZones().slice(0, 101);
  spellTime('pl', 0, first);
  spellTime('pl', 0, first);
  expect(made).toHaveBeenCalledTimes(1);
  for (const zone of others.slice(0, 99)) spellTime('pl', 0, zone);
  spellTime('pl', 0, first); // used again, so another one is the oldest
  expect(made).toHaveBeenCalledTimes(100);
  spellTime('pl', 0, others[99] ?? '');
  spellTime('pl', 0, first);
  expect(made).toHaveBeenCalledTimes(101);
  spellTime('pl', 0, others[0] ?? '');
  expect(made).toHaveBeenCalledTimes(102);
});
