import { HOUR_MS, MINUTE_MS, plus, SECOND_MS } from '../../../shared/domain/instant.ts';
import type { World } from '../world/world.ts';
import type { Draws } from './draws.ts';
import type { Mishap } from './plan.ts';

const SKEW_MS = 5 * MINUTE_MS;
/** As long as rows of an index may be behind. */
const STALE_MS = 30 * SECOND_MS;
const STATUSES = [301, 400, 410, 429, 500, 503, 'timeout', 'ECONNREFUSED', 'CERT_HAS_EXPIRED'] as const;

const readerOf = ({ machines }: World, draws: Draws) =>
  draws.one([machines.readers.dispatch, machines.readers.views, machines.readers.overlaps]);

const HAPPENINGS: Readonly<Record<Mishap, (world: World, draws: Draws) => void>> = {
  'repeat-message': ({ machines }) => {
    machines.wrong.repeat = 3;
  },
  'repeat-later': ({ machines }) => {
    machines.wrong.later = 2;
  },
  reorder: ({ machines }, draws) => {
    for (const queue of draws.shuffle(Object.values(machines.queues))) queue.shuffle(draws);
  },
  'lose-queues': ({ machines, stack }) => {
    for (const queue of Object.values(machines.queues)) queue.loseEverything();
    for (const fake of [stack.dueQueue, stack.deliveryQueue, stack.hints, stack.looks]) fake.loseEverything();
  },
  'stick-stream': (world, draws) => {
    readerOf(world, draws).stuckUntil = plus(world.now, HOUR_MS);
  },
  'lose-record': ({ machines }) => machines.readers.dispatch.lose(),
  'repeat-stream': (world, draws) => readerOf(world, draws).repeat(1 + draws.below(5)),
  'skip-tick': ({ machines }, draws) => {
    machines.wrong.skipTicks = 1 + draws.below(3);
  },
  'double-tick': ({ machines }) => {
    machines.wrong.doubleTick = true;
  },
  'late-tick': ({ machines }, draws) => {
    machines.wrong.lateTickMs = (1 + draws.below(50)) * SECOND_MS;
  },
  'stale-index': (world) => world.stayBehind(plus(world.now, STALE_MS)),
  'clock-ahead': (world) => {
    world.skewMs = SKEW_MS;
  },
  'clock-behind': (world) => {
    world.skewMs = -SKEW_MS;
  },
  'scan-late': ({ machines }, draws) => {
    machines.scanner.next = { lateMs: (1 + draws.below(15)) * MINUTE_MS };
  },
  'scan-unknown': ({ machines }, draws) => {
    machines.scanner.next = { status: draws.one(['UNSUPPORTED', 'ACCESS_DENIED', 'FAILED'] as const) };
  },
  'scan-silent': ({ machines }) => {
    machines.scanner.next = { isSilent: true };
  },
  'bad-endpoint': ({ stack }, draws) => {
    stack.sender.answer(...Array.from({ length: 1 + draws.below(12) }, () => draws.one(STATUSES)));
  },
};

/** Has something go wrong with the machines. */
export function happenWrong(world: World, mishap: Mishap, draws: Draws): void {
  HAPPENINGS[mishap](world, draws);
  world.coverage.count('mishap', mishap);
  world.befallen.mishap(mishap);
  world.trace.say(`  mishap: ${mishap}`);
}
