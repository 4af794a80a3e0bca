import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../shared/domain/instant.ts';
import { SEEDS } from '../../support/world/draw.ts';
import { happen } from '../../support/world/happen.ts';
import {
  lookAtChains,
  lookAtEntries,
  lookAtHistories,
  lookAtSuspensions,
  seeEntries,
} from '../../support/world/look-at-directory.ts';
import {
  lookAtDoubts,
  lookAtHolds,
  lookAtMails,
  lookAtPosts,
  lookAtSignatures,
} from '../../support/world/look-at-orders.ts';
import { fileSome } from '../../support/world/others-act.ts';
import { joinAccounts } from '../../support/world/registrars-act.ts';
import { REFS, Week } from '../../support/world/week.ts';

const STEPS = 80;
/** Two days are what a change waits: one second less, too. */
const WAITS = [
  ...[0, 0, SECOND_MS, 3 * MINUTE_MS, 3 * MINUTE_MS, HOUR_MS, HOUR_MS, 5 * HOUR_MS],
  ...[DAY_MS, 2 * DAY_MS - SECOND_MS, 2 * DAY_MS],
];

/** Looks at everything after each step, and after each time that passed. */
async function createLook(week: Week): Promise<() => Promise<void>> {
  let entries = await seeEntries(week);
  const first = entries.entries;
  const chains = new Map();
  let [holds, posts, mails] = [await lookAtHolds(week, new Map()), 0, 0];
  return async () => {
    entries = await lookAtEntries(week, entries);
    holds = await lookAtHolds(week, holds);
    posts = lookAtPosts(week, first.get(REFS[0]) ?? {}, posts);
    mails = lookAtMails(week, first, mails);
    await lookAtSuspensions(week);
    await lookAtChains(week, chains);
    expect(week.faults).toEqual([]);
  };
}

describe.each(SEEDS)('weeks of thieves and registrars, drawn by seed %i', (seed) => {
  it('put nothing in force that two did not agree on, loosen nothing, and tell nobody else', async () => {
    const week = new Week(seed);
    await week.begin();
    await fileSome(week);
    const look = await createLook(week);
    if (seed % 2 === 0) await joinAccounts(week);
    for (week.place = 1; week.place <= STEPS; week.place += 1) {
      await happen(week);
      await look();
      await week.pass(week.draw(WAITS, 'wait'));
      await look();
    }
    await week.pass(4 * DAY_MS);
    await look();
    await lookAtHistories(week);
    lookAtSignatures(week);
    await lookAtDoubts(week);
    expect(week.faults).toEqual([]);
  });
});
