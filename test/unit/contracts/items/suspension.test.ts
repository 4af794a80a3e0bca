import { expect, it } from 'vitest';
import { StoredSuspension } from '../../../../shared/contracts/items/suspension.ts';
import { sha256 } from '../../../../shared/domain/digest.ts';
import { confirmSuspension, liftSuspension, suspend } from '../../../../shared/domain/directory/suspensions.ts';
import { at } from '../../../support/builders.ts';

const NOW = at('2026-11-20T16:10:00Z');
const asked = {
  person: 'anna',
  alsoKnownAs: ['sub-1', 'sub-2'],
  since: NOW,
  reason: 'account-stolen',
  by: { person: 'registrar-1' },
  key: sha256('one'),
} as const;
const other = { person: 'registrar-2' };
const isSuspended = () => false;
const alone = suspend([], asked, NOW);
const again = suspend(alone.suspensions, { ...asked, by: other, key: sha256('two') }, NOW);
const confirmed = confirmSuspension(alone.suspensions, 1, other, NOW);
const proposed = liftSuspension(again.suspensions, 1, { by: other, isSuspended }, NOW);
const lifted = liftSuspension(proposed.suspensions, 1, { by: asked.by, isSuspended }, NOW);
const { alsoKnownAs: _, ...older } = alone.meant;

it.each([
  ['said by one', alone.meant],
  ['said by one to an earlier version', older],
  ['said by another', again.meant],
  ['confirmed', confirmed.meant],
  ['that one would lift', proposed.meant],
  ['that two lifted', lifted.meant],
])('a suspension %s is read as it was stored', (_what, suspension) => {
  expect(StoredSuspension.parse(JSON.parse(JSON.stringify(suspension)))).toEqual(suspension);
});
