import { isTest } from '../../../shared/domain/sandbox.ts';
import { nameTold, readTold } from '../world/ledger.ts';
import type { RestoreReport } from '../world/restored.ts';
import type { World } from '../world/world.ts';
import { Fresh, freshCommits, type Invariant } from './invariant.ts';
import { foundIf } from './judge.ts';

const judged = new WeakMap<RestoreReport, true>();

/** Reports that nobody looked at yet. */
function freshReports({ ledger }: World): readonly RestoreReport[] {
  const last = ledger.restores.at(-1);
  return last === undefined || judged.has(last) ? [] : ledger.restores.filter((one) => !judged.has(one));
}

/** What a restore leaves to people: a code of an order that is lost. */
const LOST_STAYS_LOST: ReadonlySet<string> = new Set(['code-without-order']);

/** After a restore an operator is told of every order that lost something, lists end up as the record has them, and the proof finds nothing. */
export const restoreTells: Invariant = async (world) =>
  freshReports(world).flatMap((report) => {
    judged.set(report, true);
    const { found, alone, left, lost, wereListsCurrent } = report;
    const named = new Set([
      ...found.flatMap(({ code, orderId }) => (TELL_OF_LOSS.has(code) ? [orderId] : [])),
      ...alone,
    ]);
    const unnamed = new Set(
      lost.flatMap(({ commit }) => (isTest(commit.state) || named.has(commit.orderId) ? [] : [commit.orderId])),
    );
    return [
      ...(wereListsCurrent ? [...unnamed].map((id) => `${id} lost what was newer, and nobody is told`) : []),
      ...left.flatMap(({ code, orderId, where }) =>
        foundIf(!LOST_STAYS_LOST.has(code), `after a restore there is still: ${code} ${orderId} ${where}`),
      ),
    ];
  });

const TELL_OF_LOSS: ReadonlySet<string> = new Set(['list-ahead', 'list-without-order']);

const seen = freshCommits();
const erased = new WeakMap<World['stack'], { readonly keys: Set<string>; readonly officials: Set<string> }>();

/** What was erased once stays so, whatever came back. */
export const erasedStaysErased: Invariant = async (world) => {
  const { stack } = world;
  const known = erased.get(stack) ?? { keys: new Set<string>(), officials: new Set<string>() };
  erased.set(stack, known);
  for (const { commit } of seen.take(world)) {
    if (commit.events.some(({ type }) => type === 'order.erased')) known.keys.add(commit.orderId);
    if (commit.events.some(({ type }) => type === 'officials.erased')) known.officials.add(commit.orderId);
  }
  if (known.keys.size === 0) return [];
  const open = [...stack.vault.kept].filter((owner) => known.keys.has(owner));
  const named = stack.officials.all().filter(([id, key]) => known.officials.has(id) && key !== 'destroyed');
  return [
    ...open.map((id) => `${id} was erased, and opens`),
    ...named.map(([id]) => `the officials of ${id} were erased, and open`),
  ];
};

const postsSeen = new Fresh(({ stack }) => stack.sender.posts);

/** Under an id that was told before a restore nothing else is told after it: whoever took the first leaves the second. */
export const toldOnce: Invariant = async (world) => {
  const fresh = postsSeen.take(world);
  const { toldBefore } = world.ledger;
  if (toldBefore.size === 0) return [];
  return fresh.flatMap((post) => {
    const id = nameTold(post);
    const before = toldBefore.get(id);
    return foundIf(before !== undefined && before !== readTold(post), `${id} told something else before a restore`);
  });
};

/** What is filed again with the same content under the same key becomes the order that it was, under its id. */
export const becomesWhatItWas: Invariant = async ({ ledger }) =>
  ledger.filedAgain
    .filter(({ id, became }) => !became.includes(id))
    .map(({ id, status, became }) => `${id} is filed again, and is answered ${status}: ${became.join(', ')}`);
