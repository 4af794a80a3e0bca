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
    name: 'rebuilt-without-the-first',
    why: 'Lists that are rebuilt lack what was committed first.',
    file: 'shared/app/order/project-commit.ts',
    find: '    await projectCommit(deps, commit); // it takes out what tells of an erased order',
    put: '    if (commit.version > 1) await projectCommit(deps, commit);',
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
    name: 'lost-order-bars-itself',
    why: 'What is filed again after a restore is refused: the order that is lost has demanded it already.',
    file: 'shared/app/filing/further-demand.ts',
    find: '  if (holder.orderId === wanted.draft.event.orderId) return;\n',
    put: "  if (holder.orderId === wanted.draft.event.orderId) throw createRefusal(rule, wanted, 'it is demanded already', false);\n",
    theme: 'restored',
  },
];
