import type { PlantedBug } from '../bug.ts';

/** After a restore: that what is lost is known, what was erased stays so, and nobody is taken for somebody who knows nothing. */
export const BUGS_OF_RESTORES: readonly PlantedBug[] = [
  {
    name: 'erased-and-left-after-a-restore',
    why: 'A restore brings the key of an erased order back, and nobody destroys it again.',
    file: 'shared/app/restore/check-restored.ts',
    find: "  if (phase.kind === 'erased') await eraseOrder(erasing, checked.state);",
    put: "  if (phase.kind === 'issued') await eraseOrder(erasing, checked.state);",
    theme: 'restored-after-erasure',
  },
  {
    name: 'loss-not-told',
    why: 'Of an order whose latest commits are lost the proof says that a list is behind.',
    file: 'shared/app/restore/check-places.ts',
    find: "  return shown !== undefined && shown > version ? 'list-ahead' : 'list-behind';",
    put: "  return 'list-behind';",
    theme: 'restored',
  },
  {
    name: 'answer-to-what-nobody-knows',
    why: 'A provider that holds what a restore took away is heard as if it held what stands on record.',
    file: 'shared/app/order/act-on-order.ts',
    find: '  if (request.answersTo !== undefined && !(await findTold(orders, latest, request.answersTo))) {',
    put: '  if (request.answersTo === undefined && !(await findTold(orders, latest, request.answersTo ?? latest.digest))) {',
    theme: 'restored',
  },
  {
    name: 'becomes-another-order',
    why: 'What is filed again with the same content under the same key becomes an order of its own.',
    file: 'shared/domain/ids.ts',
    find: "deriveId('order', [filing, position])",
    put: "deriveId('order', [filing, position, Math.max(0, Number((Object(globalThis).derived = (Object(globalThis).derived ?? 0) + 1)) - 6)])",
    theme: 'restored',
  },
  {
    name: 'id-of-the-number-alone',
    why: 'What an order tells after a restore has the id of something else that it told before: its provider leaves it.',
    file: 'shared/domain/delivery/delivery.ts',
    find: 'return tells === undefined ? order : `${order}_${tells.slice(0, NAMING_DIGITS)}`;',
    put: 'return order;',
    theme: 'restored',
  },
];
