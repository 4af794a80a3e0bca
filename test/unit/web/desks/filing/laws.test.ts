import { expect, it } from 'vitest';
import { INSTRUMENT_IDS } from '../../../../../shared/domain/law/instrument-ids.ts';
import { INSTRUMENTS as ROWS } from '../../../../../shared/domain/law/instruments.ts';
import { listUnverified } from '../../../../../shared/domain/law/sign-off.ts';
import { INSTRUMENTS, LAWS } from '../../../../../web/desks/filing/laws.ts';

it('every law that orders rest on can be chosen, and no other', () => {
  expect(INSTRUMENTS.toSorted()).toEqual([...INSTRUMENT_IDS].toSorted());
});

it.each(INSTRUMENTS)('%s is called and cited as in its row, and says whether it was verified', (id) => {
  const row = ROWS[id];
  expect(LAWS[id]).toEqual({
    title: row.title,
    citation: row.basis.citation,
    isVerified: listUnverified(row, 'shown').length === 0,
  });
});
