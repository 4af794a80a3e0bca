import { expect, it } from 'vitest';
import { sha256 } from '../../../../shared/domain/digest.ts';
import { lookBackTo } from '../../../../shared/domain/directory/look-back.ts';
import type { Suspension } from '../../../../shared/domain/directory/suspensions.ts';
import { at } from '../../../support/builders.ts';

const suspension = (number: number, since: string, until?: string): Suspension => ({
  number,
  person: `person-${number}`,
  since,
  reason: 'account-stolen',
  from: since,
  ...(until && { until }),
  by: 'registrar',
  key: sha256(`${number}`),
});
const meant = suspension(9, '2026-11-20T15:00:00Z');
const old = '2026-10-01T00:00:00Z';
const older = '2026-09-01T00:00:00Z';

it.each`
  others                                              | back           | why
  ${[]}                                               | ${meant.since} | ${'it is the only one'}
  ${[suspension(1, old)]}                             | ${old}         | ${'what another holds can have been confirmed again'}
  ${[suspension(1, old), suspension(2, older)]}       | ${older}       | ${'of several the earliest'}
  ${[suspension(1, old, '2026-11-18T15:00:00.001Z')]} | ${old}         | ${'what it held can wait for two days after it'}
  ${[suspension(1, old, '2026-11-18T15:00:00Z')]}     | ${meant.since} | ${'nothing that it held was there to be confirmed'}
  ${[suspension(1, '2026-11-21T00:00:00Z')]}          | ${meant.since} | ${'a later one takes nothing away'}
`('orders are looked for back to $back: $why', ({ others, back }) => {
  expect(lookBackTo([...others, meant], meant)).toBe(at(back));
});
