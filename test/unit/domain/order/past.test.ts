import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, digest } from '../../../../shared/domain/digest.ts';
import { plus, SECOND_MS } from '../../../../shared/domain/instant.ts';
import { cutLists } from '../../../../shared/domain/order/past.ts';
import { at } from '../../../support/builders.ts';
import { type OrderStory, STORIES } from '../../../support/order-story.ts';
import { COMMANDS } from './cases.ts';

const { pres, nexe } = COMMANDS;
const told = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ version: place + 1, digest: digest(`${place}`.padStart(64, '0')) }));
const EMPTY = { told: [], remembered: [], sealed: [] } as const;

describe('the lists of a state', () => {
  it('are whole up to sixteen entries', () => {
    const { lists, past } = cutLists({ ...EMPTY, told: told(16) }, undefined);
    expect(lists).toEqual({ ...EMPTY, told: told(16) });
    expect(past).toEqual(EMPTY);
  });

  it('are cut to the latest eight then, and say how many are past', () => {
    const { lists, past } = cutLists({ ...EMPTY, told: told(17) }, { told: 3, remembered: 0, sealed: 2 });
    expect(lists.told).toEqual(told(17).slice(9));
    expect(lists.past).toEqual({ told: 12, remembered: 0, sealed: 2 });
    expect(past).toEqual({ ...EMPTY, told: told(17).slice(0, 9) });
  });

  it('keep what was sealed with the first commit', () => {
    const ordered = [
      { part: 'certificate', version: 1, about: 'order.issued' },
      { part: 'grounds', version: 1, about: 'order.issued' },
    ] as const;
    const said = Array.from({ length: 17 }, (_, place) => ({
      part: 'message' as const,
      version: place + 2,
      about: 'message.sent',
    }));
    const { lists, past } = cutLists({ ...EMPTY, sealed: [...ordered, ...said] }, undefined);
    expect(lists.sealed).toEqual([...ordered, ...said.slice(9)]);
    expect(past.sealed).toEqual(said.slice(0, 9));
  });

  it('lose nothing: listed and past together are what came, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 30 }), (arrivals) => {
        let state: Parameters<typeof cutLists>[0] & { past?: NonNullable<Parameters<typeof cutLists>[1]> } = EMPTY;
        const gone: number[] = [];
        let next = 1;
        for (const count of arrivals) {
          const added = Array.from({ length: count }, () => ({ version: next++, digest: digest('a'.repeat(64)) }));
          const { lists, past } = cutLists({ ...state, told: [...state.told, ...added] }, state.past);
          gone.push(...past.told.map(({ version }) => version));
          state = lists;
          expect(state.told.length).toBeLessThanOrEqual(16);
          expect(state.past?.told ?? 0).toBe(gone.length);
        }
        const all = [...gone, ...state.told.map(({ version }) => version)];
        expect(all).toEqual(Array.from({ length: next - 1 }, (_, place) => place + 1));
      }),
    );
  });
});

describe('commit after commit', () => {
  /** An order of which its provider says one thing and then the other, each a second after the last. */
  function stateTimes(count: number): OrderStory {
    let story = STORIES.running();
    for (let number = 0; number < count; number += 1) {
      const command = number % 2 === 0 ? nexe : pres;
      story = story.act(command, { id: `statement-${number}`, at: plus(story.latest.commit.at, SECOND_MS) });
    }
    return story;
  }

  it('the four hundredth is at most 1.3 times as large as the tenth', () => {
    const { commits } = stateTimes(400);
    const size = (version: number) => canonicalJson(commits[version - 1]?.commit).length;
    expect(size(400)).toBeGreaterThan(0);
    expect(size(400) / size(10)).toBeLessThan(1.3);
  });

  it('each keeps what the one before listed and it does not', () => {
    const { commits } = stateTimes(40);
    for (const [index, { commit, past }] of commits.entries()) {
      const before = commits[index - 1]?.commit.state.remembered ?? [];
      const still = commit.state.remembered;
      expect(past.remembered).toEqual(before.filter(({ id }) => !still.some((known) => known.id === id)));
    }
  });

  it('commands older than a day are forgotten, and not kept', () => {
    const story = stateTimes(10).act(nexe, { id: 'late', at: at('2026-11-25T16:10:00Z') });
    expect(story.state.remembered.map(({ id }) => id)).toEqual(['late']);
    expect(story.latest.past.remembered).toEqual([]);
  });
});
