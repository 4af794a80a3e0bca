import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import type { StoredCommit } from '../../../shared/domain/order/commit.ts';
import { HoldfastError } from '../../../shared/errors.ts';
import { expectProblem } from '../../support/refusals.ts';
import { ALSO_LANTERN, file, memberOf, orderIdsIn } from '../../support/requests.ts';
import { type Answer, Stack } from '../../support/stack.ts';

let stack: Stack;
beforeEach(() => {
  stack = new Stack();
});

const inDoubt = { status: 503, code: 'may-be-stored', pointers: [], retryable: true } as const;
const fileToBoth = (): Promise<Answer> => file(stack, 'epoc-pr', ALSO_LANTERN);
const stored = (): OrderId[] => stack.orders.stored.commits().map(({ commit }) => commit.orderId);
const unavailable = () => new HoldfastError('service-unavailable', 'does not answer', { retryable: true });

/** Fails each write that `fails` names, before it is done or after. */
function failAppends(when: 'before' | 'after', fails: (commit: StoredCommit) => boolean): void {
  const append = stack.orders.append.bind(stack.orders);
  stack.orders.append = async (commit) => {
    const isLost = fails(commit);
    if (isLost && when === 'before') throw new HoldfastError('may-be-stored', 'no answer', { retryable: true });
    const kept = await append(commit);
    if (isLost) throw new HoldfastError('may-be-stored', 'no answer', { retryable: true });
    return kept;
  };
}

const isToLantern = ({ commit }: StoredCommit): boolean => commit.state.provider === 'prv-lantern';

describe('a filing of two orders, of which the second fails', () => {
  it.each`
    failure                   | fail
    ${'its write is refused'} | ${() => failAppends('before', isToLantern)}
    ${'its answer is lost'}   | ${() => failAppends('after', isToLantern)}
    ${'something breaks'}     | ${failOtherwise}
  `('names the order that stands, and a repeat completes it: $failure', async ({ fail }) => {
    fail();
    const answer = await fileToBoth();
    expectProblem(answer, inDoubt);
    const [first] = stored();
    expect(memberOf(answer.body, 'title')).toBe('May be stored, send it again with the same key');
    expect(memberOf(answer.body, 'detail')).toContain(`stored are ${first} to prv-demo; the other orders`);
    mend();
    const again = orderIdsIn(await fileToBoth());
    expect(again).toHaveLength(2);
    expect(again[0]).toBe(first);
    expect(stored().toSorted()).toEqual(again.toSorted());
  });

  it('of which the first fails before it is written, it says that it may be, and the second is not tried', async () => {
    failAppends('before', (commit) => !isToLantern(commit));
    expectProblem(await fileToBoth(), inDoubt);
    expect(stored()).toEqual([]);
  });

  it('of which the second has no key, nothing is stored of either, and a repeat stores both', async () => {
    failKeyOfSecond();
    const before = await stack.snapshot();
    expectProblem(await fileToBoth(), { ...inDoubt, code: 'service-unavailable' });
    expect(await stack.snapshot()).toEqual(before);
    mend();
    expect(orderIdsIn(await fileToBoth()).toSorted()).toEqual(stored().toSorted());
  });

  it('while nothing can have been written, it says that nothing is', async () => {
    stack.vault.outage.begin();
    const before = await stack.snapshot();
    expectProblem(await fileToBoth(), { ...inDoubt, code: 'service-unavailable' });
    expect(await stack.snapshot()).toEqual(before);
  });
});

/** Everything works again. */
function mend(): void {
  Reflect.deleteProperty(stack.orders, 'append');
  Reflect.deleteProperty(stack.vault, 'keep');
}

function failKeyOfSecond(): void {
  const keep = stack.vault.keep.bind(stack.vault);
  let kept = 0;
  stack.vault.keep = async (orderId, key) => {
    kept += 1;
    if (kept > 1) throw unavailable();
    return await keep(orderId, key);
  };
}

function failOtherwise(): void {
  const append = stack.orders.append.bind(stack.orders);
  stack.orders.append = async (commit) => {
    if (isToLantern(commit)) throw new TypeError('nobody expected this');
    return await append(commit);
  };
}
