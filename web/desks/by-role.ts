import type { DeskStep, DeskVisitor } from './step.ts';

/** One address that is another page for each role: the first page of each desk stands at `/`. */
export function byRole(steps: Readonly<Record<string, DeskStep>>): DeskStep {
  const find = ({ acting }: DeskVisitor): DeskStep => {
    const step = steps[acting.role];
    if (!step) throw new Error(`no page stands there for ${acting.role}`);
    return step;
  };
  return { show: (visitor) => find(visitor).show(visitor), roles: Object.keys(steps) };
}
