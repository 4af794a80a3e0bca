import { describe, expect, it } from 'vitest';
import { facts, ids } from '../../../../support/builders.ts';
import { STORIES } from '../../../../support/order-story.ts';
import { describeAfterEnd } from '../../../../support/rules.ts';

const target = (id: string, type: string) => ({ id, type, categories: ['subscriber'] }) as const;
const { state } = STORIES.released({
  facts: facts({ targets: [target('t1', 'email'), target('t2', 'phone'), target('t3', 'other')] }),
});
const held = (key: string, ...targets: string[]) => ({ orderId: ids(key).order, reference: '2345-6789-ACE5', targets });
const one = held('one', 't1');
const other = held('other', 't1', 't2');

describe('what is left to release when others hold the same data', () => {
  it('nobody does: everything', () => {
    expect(describeAfterEnd(state, [])).toMatchObject({ release: ['t1', 't2', 't3'], keep: [] });
  });

  it('a target another order holds is kept for it; text that leans on the others is kept with them', () => {
    expect(describeAfterEnd(state, [one])).toMatchObject({
      release: ['t2'],
      keep: [
        { target: 't1', heldBy: [one.orderId] },
        { target: 't3', heldBy: [one.orderId] },
      ],
    });
  });

  it('each names every order that holds it, and no other', () => {
    expect(describeAfterEnd(state, [one, other])).toMatchObject({
      release: [],
      keep: [
        { target: 't1', heldBy: [one.orderId, other.orderId] },
        { target: 't2', heldBy: [other.orderId] },
        { target: 't3', heldBy: [one.orderId, other.orderId] },
      ],
    });
  });

  it('the name of a service leans on the others too', () => {
    const { state: named } = STORIES.released({
      facts: facts({ targets: [target('t1', 'email'), target('t2', 'service_name')] }),
    });
    expect(describeAfterEnd(named, [one])).toMatchObject({ release: [], keep: [{ target: 't1' }, { target: 't2' }] });
  });

  it('what was not looked at to the end is kept, and says why; what leans on it too', () => {
    expect(describeAfterEnd(state, [], ['t2'])).toMatchObject({
      release: ['t1'],
      keep: [
        { target: 't2', heldBy: [], why: 'not-all-looked-at' },
        { target: 't3', heldBy: [], why: 'not-all-looked-at' },
      ],
    });
    const { keep = [] } = describeAfterEnd(state, [one], ['t2']) ?? {};
    expect(keep).toEqual([
      { target: 't1', heldBy: [one.orderId] },
      { target: 't2', heldBy: [], why: 'not-all-looked-at' },
      { target: 't3', heldBy: [one.orderId] },
    ]);
  });
});
