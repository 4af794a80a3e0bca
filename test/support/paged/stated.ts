import type { Failure } from '../../../web/public/accessibility/record.ts';
import run from '../../../web/public/accessibility/run.json' with { type: 'json' };

const STATED: readonly Failure[] = run.failures;

/** Whether the accessibility statement tells of it. */
export const isStated = ({ site, page, rule }: Omit<Failure, 'level'>): boolean =>
  STATED.some((one) => one.site === site && one.page === page && one.rule === rule);
