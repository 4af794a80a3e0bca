import { retellMessages } from '../../../shared/app/delivery/retell-messages.ts';
import { projectAgain } from '../../../shared/app/order/project-commit.ts';
import { checkRestored } from '../../../shared/app/restore/check-restored.ts';
import type { Finding } from '../../../shared/app/restore/finding.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import type { Commit, StoredCommit } from '../../../shared/domain/order/commit.ts';
import { lambdaContext } from '../../support/http-events.ts';
import { streamRecord } from '../../support/stream-events.ts';
import { listsOf, Workers } from '../../support/workers.ts';
import type { Marked, RestoreReport } from './restored.ts';
import { StackRestoredOrders } from './restored-orders.ts';
import { copyTable } from './tables.ts';
import type { World } from './world.ts';

export const mark = ({ stack, now, stored }: World): Marked => ({
  at: now,
  stored: stored.length,
  records: copyTable(stack, 'records'),
  keys: copyTable(stack, 'keys'),
  owners: new Set(stack.vault.kept),
});

/** As `npm run restore-check -- --erase` proves it. */
async function prove({ stack }: World): Promise<Pick<RestoreReport, 'found' | 'alone' | 'erasedAgain'>> {
  const orders = new StackRestoredOrders(stack);
  const { vault, officials, clock, attachments, marks, imprints, overlaps, demands, deliveries, newsAddresses } = stack;
  const erasing = {
    eraser: vault,
    attachments,
    marks,
    imprints,
    overlaps,
    demands,
    answers: deliveries,
    newsAddresses,
  };
  const [found, alone, erasedAgain]: [Finding[], OrderId[], OrderId[]] = [[], [], []];
  await checkRestored(
    { orders, files: orders, vault, officials, clock, erasing: { ...erasing, officialsEraser: officials } },
    {
      found: (finding) => void found.push(finding),
      keyAlone: (orderId) => void alone.push(orderId),
      erasedAgain: (orderId) => void erasedAgain.push(orderId),
      progress: () => undefined,
    },
  );
  return { found, alone, erasedAgain };
}

/** As `npm run views -- rebuild` and `note-again` do it. */
async function rebuild({ stack }: World): Promise<void> {
  const lists = listsOf(stack);
  const { feeds, clock, deliveries, orders } = stack;
  const retell = (commit: Commit): Promise<void> => retellMessages({ feeds, clock, deliveries }, commit);
  const kept = orders.stored.commits();
  await projectAgain({ ...lists, retell }, orders, pages(kept), () => undefined);
  const { overlaps } = new Workers(stack).functions;
  for (const stored of kept.filter(({ commit }) => commit.version === 1))
    await overlaps({ Records: [streamRecord(stored)] }, lambdaContext());
}

async function* pages(commits: readonly StoredCommit[]): AsyncIterable<StoredCommit> {
  yield* commits;
}

/** So long an operator waits until what was not told yet is: ticks find it by the index of what is due. */
const FOUND_WITHIN_MS = 20 * MINUTE_MS;

/** Puts a table back as it was at an instant, and does what docs/operate.md says to do then, step by step. */
export async function restore(world: World, table: 'records' | 'keys', to: Marked): Promise<RestoreReport> {
  const { machines } = world;
  const lost = table === 'records' ? world.stored.slice(to.stored) : [];
  const wereListsCurrent = !machines.readers.views.waits && machines.readers.views.givenUp.length === 0;
  to[table]();
  const first = await prove(world);
  if (table === 'records') {
    world.beginViews();
    for (const reader of Object.values(machines.readers)) reader.beginEmpty();
    world.goBack(to.stored);
    await rebuild(world);
  }
  await machines.passUntil(plus(world.now, FOUND_WITHIN_MS));
  const { found: left } = await prove(world);
  return { table, to: to.at, ...first, left, lost, wereListsCurrent };
}
