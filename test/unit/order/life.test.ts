import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../../shared/domain/order/decide.ts';
import { MESSAGE_FOR } from '../../../shared/domain/order/events.ts';
import { evolve } from '../../../shared/domain/order/evolve.ts';
import { lifeAsMarkdown } from '../../../shared/domain/order/life/drawing.ts';
import { COMMANDS_IN_LIFE, TIME_IN_LIFE, within } from '../../../shared/domain/order/life/life.ts';
import type { CommandRow } from '../../../shared/domain/order/life/row.ts';
import type { OrderState } from '../../../shared/domain/order/state.ts';
import { ORDER_STATUSES, statusOf } from '../../../shared/domain/order/status.ts';
import { elapse } from '../../../shared/domain/order/time.ts';
import { WAITS, waitsOf } from '../../../shared/domain/order/waits.ts';
import { HoldfastError } from '../../../shared/errors.ts';
import { STORIES } from '../../support/order-story.ts';
import { actorFor, CASES, COMMANDS } from './cases.ts';

const cases = Object.values(CASES).map((tell) => tell());

/** No instrument here has both a continuation and questions without a window; the table foresees one that has. */
const { story: open } = CASES['openContinued']?.() ?? { story: STORIES.clarificationOpen() };
const withoutWindow: OrderState = {
  ...open.state,
  clarification: open.state.clarification && { ...open.state.clarification, answerBy: null },
};

/** `what: from → to`, for every command in every case, from the state that time left. */
function seenByCommand(): Set<string> {
  const seen = new Set<string>();
  for (const { story, now } of cases) {
    const { state } = elapse(story.state, now);
    for (const command of Object.values(COMMANDS)) {
      const from = statusOf(state);
      try {
        const next = decide(state, command, actorFor(state, command), now).reduce<OrderState>(evolve, state);
        seen.add(`${command.type}: ${from} → ${statusOf(next)}`);
      } catch (error) {
        if (!(error instanceof HoldfastError)) throw error;
        seen.add(`${command.type}: ${from} ✗ ${error.code}`);
      }
    }
  }
  return seen;
}

/** The same of time, step by step, until each order is erased. */
function seenByTime(): Set<string> {
  const seen = new Set<string>();
  for (const start of [...cases.map(({ story }) => story.state), withoutWindow]) {
    let state = start;
    for (const event of elapse(state, Number.MAX_SAFE_INTEGER as never).events) {
      const next = evolve(state, event);
      seen.add(`${event.type}: ${statusOf(state)} → ${statusOf(next)}`);
      state = next;
    }
  }
  return seen;
}

function inTable(rows: object): Set<string> {
  const entries: [string, Pick<CommandRow, 'in'>][] = Object.entries(rows);
  return new Set(
    entries.flatMap(([name, row]) =>
      ORDER_STATUSES.flatMap((from) => {
        const cell = row.in[from];
        return cell.kind === 'allowed' ? cell.to.map((to) => `${name}: ${from} → ${to}`) : [];
      }),
    ),
  );
}

describe('the table of life', () => {
  it('stands in the README as the rules have it', async () => {
    const readme = await readFile(new URL('../../../README.md', import.meta.url), 'utf8');
    expect(readme).toContain(lifeAsMarkdown());
  });

  it('holds every transition that commands bring about, and none that never happens', () => {
    const moves = [...seenByCommand()].filter((one) => one.includes('→')).sort();
    expect(moves).toEqual([...inTable(COMMANDS_IN_LIFE)].sort());
  });

  it('holds every transition that time brings about, and none that never happens', () => {
    expect([...seenByTime()].sort()).toEqual([...inTable(TIME_IN_LIFE)].sort());
  });

  it('names every code a command is refused with, in each state', () => {
    for (const refusal of [...seenByCommand()].filter((one) => one.includes('✗'))) {
      const [, type = '', from = '', code = ''] = /^(\S+): (\S+) ✗ (\S+)$/.exec(refusal) ?? [];
      const row: CommandRow | undefined = new Map<string, CommandRow>(Object.entries(COMMANDS_IN_LIFE)).get(type);
      const status = ORDER_STATUSES.find((one) => one === from);
      if (!row || !status) throw new Error(`no row ${type} or no state ${from}`);
      const cell = row.in[status];
      expect(cell.kind === 'refused' ? [cell.code] : row.unless, refusal).toContain(code);
    }
  });

  it.each`
    move                           | event
    ${'a lapse of what never ran'} | ${{ type: 'order.lapsed', at: 1, reason: 'x', confirmationDueAt: null, erasesAt: 2 }}
    ${'an event of another row'}   | ${{ type: 'order.acknowledged', at: 1 }}
  `('lets nothing happen outside it: $move', ({ event }) => {
    expect(() => within(TIME_IN_LIFE['order.lapsed'], STORIES.issued().state, [event])).toThrow(
      'which the table of life lacks',
    );
  });

  it('is drawn without a colon in a label, where Mermaid would cut it off', () => {
    const arrows = lifeAsMarkdown()
      .split('\n')
      .filter((line) => line.includes('-->'));
    expect(arrows.length).toBeGreaterThan(20);
    for (const arrow of arrows) expect(arrow.split(':')).toHaveLength(arrow.includes('--> [*]') ? 1 : 2);
  });
});

describe('what an order waits for', () => {
  const states = fc.constantFrom(...cases).map(({ story }) => story.state);

  /** Every part of a state that says somebody still has to act, with the wait it must have. */
  const waiting = ({ phase, validation, acknowledgement, clarification }: OrderState): (string | false)[] => [
    phase.kind === 'issued' && 'receipt',
    phase.kind === 'running' && 'period',
    phase.kind === 'continued' && 'continuation',
    phase.kind === 'ended' && 'retention',
    phase.kind === 'ended' && phase.confirmation.status === 'owed' && 'release-confirmation',
    ...(phase.kind === 'ended' || phase.kind === 'erased'
      ? []
      : ([
          acknowledgement.status === 'awaited' && 'acknowledgement',
          validation.status === 'awaited' && 'validation-request',
          validation.status === 'sought' && !validation.reminded && 'validation-decision',
          clarification?.status === 'open' && (clarification.answerBy ? 'clarification-answer' : 'clarification-reply'),
        ] as const)),
  ];

  it('has an instant and a default for every state that waits', () => {
    fc.assert(
      fc.property(states, (state) => {
        const names: string[] = waitsOf(state).map(({ name }) => name);
        for (const name of waiting(state)) if (name !== false) expect(names).toContain(name);
        for (const { name, event } of waitsOf(state)) expect(WAITS[name].silence).toContain(event.type);
      }),
    );
  });

  it('begins with the events its row names, and with no other', () => {
    for (const { story } of cases) {
      const events = story.commits.flatMap(({ commit }) => commit.events).slice(1);
      let state = STORIES.issued().state;
      state = story.commits[0]?.commit.state ?? state;
      for (const event of events) {
        const before = new Set(waitsOf(state).map(({ name }) => name));
        state = evolve(state, event);
        const begun = waitsOf(state).filter(({ name }) => !before.has(name));
        for (const { name } of begun)
          expect(WAITS[name].startedBy, `${name} after ${event.type}`).toContain(event.type);
      }
    }
  });

  it('ends in a commit that time makes, for every row', () => {
    const silences = new Set(Object.values(WAITS).flatMap(({ silence }) => silence));
    expect([...silences].sort()).toEqual(Object.keys(TIME_IN_LIFE).sort());
    expect(Object.keys(MESSAGE_FOR)).toEqual(expect.arrayContaining([...silences]));
  });
});
