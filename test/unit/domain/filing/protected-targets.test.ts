import { expect, it } from 'vitest';
import { requireTargetsFiled } from '../../../../shared/domain/filing/protected-targets.ts';
import { facts } from '../../../support/builders.ts';
import { refusalOf } from '../../contracts/refusal.ts';

const [first, ...others] = facts().targets.map(({ id }) => ({ target: id, protectedAs: 'lawyer' as const }));

it('takes every target that is filed, and none at all', () => {
  expect(() => requireTargetsFiled(facts(), [])).not.toThrow();
  expect(() => requireTargetsFiled(facts(), first ? [first, ...others] : [])).not.toThrow();
});

it('points at each place that speaks of another', () => {
  const said = ['t1', 't98', 't99'].map((target) => ({ target, protectedAs: 'doctor' as const }));
  expect(refusalOf(() => requireTargetsFiled(facts(), said))).toMatchObject({
    code: 'target-unknown',
    pointers: ['/protectedTargets/1/target', '/protectedTargets/2/target'],
  });
});
