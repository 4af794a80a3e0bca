import type { PlantedBug } from '../bug.ts';

/** What an earlier version stored, and runs of two versions side by side. */
export const BUGS_OF_KEPT_DATA: readonly PlantedBug[] = [
  {
    name: 'told-again-though-delivered',
    why: 'A wake-up that comes late, as one of an earlier version does, sends what was delivered long ago.',
    file: 'shared/app/delivery/deliver-message.ts',
    find: 'if (!found || !isToTry(found, wakeUp, startedAt)) {',
    put: 'if (!found) {',
    theme: 'older-beside',
  },
  {
    name: 'sealed-ids-everywhere',
    why: 'Reads of a record whose officials stand in the clear, as 0.1.0 wrote them, are refused for lack of a key.',
    file: 'shared/domain/officials.ts',
    find: 'FIND',
    put: 'PUT',
    theme: 'kept-data',
  },
];
