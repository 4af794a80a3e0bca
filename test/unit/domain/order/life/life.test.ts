import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { DAY_MS, plus } from '../../../../../shared/domain/instant.ts';
import { shortenComputation } from '../../../../../shared/domain/law/terms/computation.ts';
import { COMMANDS_IN_LIFE } from '../../../../../shared/domain/order/life/commands-in-life.ts';
import { writeLife } from '../../../../../shared/domain/order/life/markdown.ts';
import { REFUSED_ALSO_WITH } from '../../../../../shared/domain/order/life/other-refusals.ts';
import type { CommandRow } from '../../../../../shared/domain/order/life/rows/row.ts';
import { TIME_IN_LIFE } from '../../../../../shared/domain/order/life/time-in-life.ts';
import type { OrderState } from '../../../../../shared/domain/order/record/state.ts';
import { ORDER_STATUSES, statusOf } from '../../../../../shared/domain/order/record/status.ts';
import { HoldfastError } from '../../../../../shared/errors.ts';
import { STORIES, usualActor } from '../../../../support/order-story.ts';
import { applyTime, applyWithinRow, decide, evolve } from '../../../../support/rules.ts';
import { CASES, COMMANDS } from '../cases.ts';
import { EVERY_CASE, rightsMovesOf } from '../standings.ts';

const cases = Object.values(EVERY_CASE).map((tell) => tell());

/** No instrument here has both a continuation and questions without a window; the table foresees one that has. */
const { story: open } = CASES['openContinued']?.() ?? { story: STORIES.clarificationOpen() };
const withoutWindow: OrderState = {
  ...open.state,
  clarification: open.state.clarification && { ...open.state.clarification, answerBy: null },
};

/** No instrument here has a hold short enough to end before the first move of an emergency's review. */
const emergency = STORIES.validationGranted().state;
const threeDays: OrderState = {
  ...emergency,
  phase:
    emergency.phase.kind === 'issued'
      ? { ...emergency.phase, ends: shortenComputation(emergency.phase.ends, plus(emergency.issuedAt, 3 * DAY_MS)) }
      : emergency.phase,
};

/** Orders of the stories are told as earlier versions filed them. */
const withSealedOfficials: OrderState = { ...STORIES.lapsed().state, officials: 'sealed' };

/** What no command records: where it follows a command at once, it is time's doing all the same. */
const timeAlone = Object.keys(TIME_IN_LIFE).filter((type) =>
  Object.values<CommandRow>(COMMANDS_IN_LIFE).every(({ records }) => !records.some((one) => one === type)),
);

/** `what: from → to`, for every command in every case, from the state that time left. */
function seenByCommand(): Set<string> {
  const seen = new Set<string>();
  for (const { story, now } of cases) {
    const { state } = applyTime(story.state, now);
    const usual = Object.values(COMMANDS).map((command) => ({ command, by: usualActor(state, command) }));
    for (const { command, by } of [...usual, ...rightsMovesOf(state)]) {
      const from = statusOf(state);
      try {
        const next = decide(state, command, by, now).reduce<OrderState>((before, event) => {
          const after = evolve(before, event);
          if (timeAlone.includes(event.type))
            seen.add(`${event.type}${AT_ONCE}: ${statusOf(before)} → ${statusOf(after)}`);
          return after;
        }, state);
        seen.add(`${command.type}: ${from} → ${statusOf(next)}`);
      } catch (error) {
        if (!(error instanceof HoldfastError)) throw error;
        seen.add(`${command.type}: ${from} ✗ ${error.code}`);
      }
    }
  }
  return seen;
}

const AT_ONCE = ' at once';
const isAtOnce = (one: string): boolean => one.includes(AT_ONCE);
/** Who asks comes before what state the order is in; who may is told role by role. */
const TO_STRANGERS = ['order-not-found', 'review-unknown'];

const byCommand = seenByCommand();

/** The same of time, step by step, until each order is erased. */
function seenByTime(): Set<string> {
  const seen = new Set([...byCommand].filter(isAtOnce).map((one) => one.replace(AT_ONCE, '')));
  for (const start of [...cases.map(({ story }) => story.state), withoutWindow, threeDays, withSealedOfficials]) {
    let state = start;
    for (const event of applyTime(state, Number.MAX_SAFE_INTEGER as never).events) {
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
  it('stands in docs/life.md as the rules have it', async () => {
    const page = await readFile(new URL('../../../../../docs/life.md', import.meta.url), 'utf8');
    expect(page).toContain(writeLife());
  });

  it('holds every transition that commands bring about, and none that never happens', () => {
    const moves = [...byCommand].filter((one) => one.includes('→') && !isAtOnce(one)).sort();
    expect(moves).toEqual([...inTable(COMMANDS_IN_LIFE)].sort());
  });

  it('holds every transition that time brings about, and none that never happens', () => {
    expect([...seenByTime()].sort()).toEqual([...inTable(TIME_IN_LIFE)].sort());
  });

  it('names every code a command is refused with, in each state', () => {
    const others = new Map<string, readonly string[]>(Object.entries(REFUSED_ALSO_WITH));
    for (const refusal of [...byCommand].filter((one) => one.includes('✗'))) {
      const [, type = '', from = '', code = ''] = /^(\S+): (\S+) ✗ (\S+)$/.exec(refusal) ?? [];
      const row: CommandRow | undefined = new Map<string, CommandRow>(Object.entries(COMMANDS_IN_LIFE)).get(type);
      const status = ORDER_STATUSES.find((one) => one === from);
      if (!row || !status) throw new Error(`no row ${type} or no state ${from}`);
      const cell = row.in[status];
      const told = cell.kind === 'refused' ? [cell.code] : others.get(type);
      expect([...(told ?? []), ...TO_STRANGERS], refusal).toContain(code);
    }
  });

  it.each`
    move                           | event
    ${'a lapse of what never ran'} | ${{ type: 'order.lapsed', at: 1, reason: 'x', confirmationDueAt: null, erasesAt: 2 }}
    ${'an event of another row'}   | ${{ type: 'order.acknowledged', at: 1 }}
  `('lets nothing happen outside it: $move', ({ event }) => {
    expect(() => applyWithinRow(TIME_IN_LIFE['order.lapsed'], STORIES.issued().state, [event])).toThrow(
      'which the table of life lacks',
    );
  });

  it('is drawn without a colon in a label, where Mermaid would cut it off', () => {
    const arrows = writeLife()
      .split('\n')
      .filter((line) => line.includes('-->'));
    expect(arrows.length).toBeGreaterThan(20);
    for (const arrow of arrows) expect(arrow.split(':')).toHaveLength(arrow.includes('--> [*]') ? 1 : 2);
  });
});
