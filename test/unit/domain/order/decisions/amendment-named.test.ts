import fc from 'fast-check';
import { expect, it } from 'vitest';
import { requireEveryTargetNamed } from '../../../../../shared/domain/order/decisions/amendment.ts';
import { isHeld, type OrderState, type TargetStatus } from '../../../../../shared/domain/order/record/state.ts';
import { STORIES } from '../../../../support/order-story.ts';

const STATUSES: readonly TargetStatus[] = [
  'ordered',
  'preserved',
  'not-executed',
  'exempt',
  'excused',
  'let-go',
  'released',
];

/** Targets of an order, each in any state, and whether an amendment names it. */
const targets = fc.array(fc.record({ status: fc.constantFrom(...STATUSES), named: fc.boolean() }), { maxLength: 12 });

function stateWith(story: { readonly state: OrderState }, statuses: readonly TargetStatus[]): OrderState {
  const [first] = story.state.targets;
  if (!first) throw new Error('an order has a target');
  return { ...story.state, targets: statuses.map((status, index) => ({ ...first, id: `t${index + 1}`, status })) };
}

it('an amendment is taken just when it names every target that is still held', () => {
  fc.assert(
    fc.property(targets, (drawn) => {
      const state = stateWith(
        STORIES.preserved(),
        drawn.map(({ status }) => status),
      );
      const named = state.targets.filter((_, index) => drawn[index]?.named);
      const missing = state.targets.filter((target) => isHeld(target) && !named.includes(target));
      const act = () => requireEveryTargetNamed(state, named);
      if (missing.length === 0) expect(act).not.toThrow();
      else {
        expect(act).toThrow(
          expect.objectContaining({
            code: 'amendment-incomplete',
            message: expect.stringContaining(`leaves out ${missing.map(({ id }) => id).join(', ')}:`),
          }),
        );
      }
    }),
  );
});

it('of an order that has ended none needs to be named: nothing is cut', () => {
  expect(() => requireEveryTargetNamed(STORIES.released().state, [])).not.toThrow();
});
