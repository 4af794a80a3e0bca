import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/domain/instant.ts';
import { happen } from '../world/happen.ts';
import { fileSome } from '../world/others-act.ts';
import { Week } from '../world/week.ts';
import type { Life } from './life.ts';

const STEPS = 60;
const WAITS_MS = [0, 3 * MINUTE_MS, HOUR_MS, 5 * HOUR_MS, DAY_MS];

/** Thieves, registrars, officers, providers and reviewers in some weeks drawn by a number; mails about the directory are sent. */
const weeks: Life = async (stack) => {
  const week = new Week(7, stack);
  await week.begin();
  await fileSome(week);
  for (week.place = 1; week.place <= STEPS; week.place += 1) {
    await happen(week);
    await week.pass(week.draw(WAITS_MS, 'wait'));
  }
  stack.shown.push(...week.mails.map(({ to, text, at }) => `${at} ${to} ${text}`));
};

/** Weeks that are drawn. */
export const OF_WEEKS = { weeks } as const satisfies Readonly<Record<string, Life>>;
