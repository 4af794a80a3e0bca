import { expect, it } from 'vitest';
import { drawPlan, type Plan } from './plan.ts';
import { shrinkPlan } from './shrink.ts';

const acts = ({ steps }: Plan): readonly string[] => steps.map(({ act }) => act);

it('leaves of a plan what shows the same, and nothing else', async () => {
  const plan = drawPlan(7, 40);
  const [wanted, then] = [acts(plan)[11], acts(plan)[29]];
  const least = await shrinkPlan(plan, async (less) => {
    const at = acts(less).indexOf(`${wanted}`);
    return (
      at >= 0 &&
      acts(less)
        .slice(at + 1)
        .includes(`${then}`)
    );
  });
  expect(acts(least)).toEqual([wanted, then]);
  expect(least.steps.map(({ faults, mishaps, wait }) => [faults, mishaps, wait])).toEqual([
    [[], [], 0],
    [[], [], 0],
  ]);
});

it('keeps the fault that it takes', async () => {
  const plan = drawPlan(11, 30);
  const has = ({ steps }: Plan): boolean => steps.some(({ faults }) => faults.some(({ fault }) => fault === 'unknown'));
  expect(has(plan)).toBe(true);
  const least = await shrinkPlan(plan, async (less) => has(less));
  expect(least.steps).toHaveLength(1);
  expect(least.steps[0]?.faults).toEqual([expect.objectContaining({ fault: 'unknown' })]);
});
