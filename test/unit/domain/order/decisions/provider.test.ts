import { describe, expect, it } from 'vitest';
import { plus } from '../../../../../shared/domain/instant.ts';
import type { Command } from '../../../../../shared/domain/order/life/command.ts';
import type { OrderState } from '../../../../../shared/domain/order/record/state.ts';
import { at } from '../../../../support/builders.ts';
import { type OrderStory, STORIES, usualActor } from '../../../../support/order-story.ts';
import { decide } from '../../../../support/rules.ts';
import { COMMANDS, sheriff } from '../cases.ts';

const refusedWith = (code: string) => expect.objectContaining({ code, retryable: false });

/** What a command makes of a story a minute later. */
const decided = ({ state, at: last }: OrderStory, command: Command) =>
  decide(state, command, usualActor(state, command), plus(last, 60_000));

const { ack, conf, clar, nexe } = COMMANDS;

describe('what a provider says', () => {
  const held = (state: OrderState) => state.targets.map(({ id, status, reasons }) => ({ id, status, reasons }));

  it.each<[string, Command]>([
    ['preserved', { type: 'preserve', targets: ['t1', 't9'] }],
    ['not executed', { type: 'not-execute', targets: [{ id: 't9', reasons: [] }] }],
    ['asked about', { type: 'request-clarification', targets: ['t9'] }],
  ])('of a target the order does not name is refused: %s', (_, command) => {
    expect(() => decided(STORIES.issued(), command)).toThrow(refusedWith('target-unknown'));
  });

  it('of a target the order does not name is refused after the end as well', () => {
    expect(() => decided(STORIES.released(), { ...conf, targets: ['t9'] })).toThrow(refusedWith('target-unknown'));
  });

  it.each(['third-country-conflict', 'offence-not-covered', 'no-such-reason', 'constructor', '__proto__', ''])(
    'with %o for a reason is refused',
    (reason) => {
      const command: Command = { type: 'not-execute', targets: [{ id: 't1', reasons: ['incomplete', reason] }] };
      expect(() => decided(STORIES.running(), command)).toThrow(refusedWith('reason-not-valid'));
    },
  );

  it('without a reason stands on its explanation, under either law', () => {
    const command: Command = { type: 'not-execute', targets: [{ id: 't1', reasons: [] }] };
    expect(decided(STORIES.acknowledged(), command)).toMatchObject([{ type: 'targets.not-executed' }]);
    expect(decided(STORIES.issued(sheriff).act(ack), command)).toMatchObject([{ type: 'targets.not-executed' }]);
  });

  it('counts per target', () => {
    const story = STORIES.acknowledged()
      .act(nexe)
      .act({ type: 'preserve', targets: ['t2'] });
    expect(held(story.state)).toEqual([
      { id: 't1', status: 'not-executed', reasons: ['data-not-stored-at-receipt'] },
      { id: 't2', status: 'preserved', reasons: [] },
    ]);
  });

  it('preserved after all takes its reasons back, and names only what is new', () => {
    const story = STORIES.preserved().act(nexe);
    const events = decided(story, { type: 'preserve', targets: ['t1', 't2'] });
    expect(events).toMatchObject([{ type: 'targets.preserved', targets: ['t1'] }]);
    expect(held(story.act({ type: 'preserve', targets: ['t1'] }).state)[0]).toEqual({
      id: 't1',
      status: 'preserved',
      reasons: [],
    });
  });

  it('first proves receipt by an acknowledgement when it never read', () => {
    expect(STORIES.acknowledged().state.phase).toMatchObject({ period: { startedBy: 'acknowledgement' } });
    expect(STORIES.preserved().state.phase).toMatchObject({ period: { startedBy: 'certificate-read' } });
  });

  it('asks again once it was answered, with a window of its own', () => {
    const again = STORIES.clarificationAnswered().act(clar, { at: at('2026-12-01T09:00:00Z') });
    expect(again.state.clarification).toMatchObject({
      askedAt: at('2026-12-01T09:00:00Z'),
      answeredAt: null,
      answerBy: { appliedEndsAt: at('2026-12-07T23:00:00Z') }, // day five is Sunday 6 December
    });
  });
});

describe('the word that nothing is kept any more', () => {
  it('closes the order only with the last target that was held', () => {
    const first = STORIES.released().act({ ...conf, targets: ['t2'] });
    expect(first.state.phase).toMatchObject({ confirmation: { status: 'owed' } });
    const last = first.act({ ...conf, targets: ['t1', 't2'] });
    expect(last.latest.commit.events).toMatchObject([{ type: 'release.confirmed', targets: ['t1'] }]);
    expect(last.state.phase).toMatchObject({ confirmation: { status: 'confirmed', at: last.at } });
  });

  it('about a target released before changes nothing', () => {
    const first = STORIES.released().act({ ...conf, targets: ['t2'] });
    expect(decided(first, { ...conf, targets: ['t2'] })).toEqual([]);
  });

  it('needs no word about a target that was never executed', () => {
    const story = STORIES.acknowledged().act(nexe).act(COMMANDS.rel);
    expect(decided(story, conf)).toMatchObject([{ type: 'release.confirmed', targets: ['t2'] }]);
  });

  it.each([
    STORIES.notExecuted().act(COMMANDS.rel),
    STORIES.notExecuted().act(COMMANDS.rel).applyTimeUntil('release.overdue'),
  ])('can be given by a provider that executed nothing, in time or late', (story) => {
    const confirmed = story.act(conf);
    expect(confirmed.latest.commit.events).toMatchObject([{ type: 'release.confirmed', targets: [] }]);
    expect(confirmed.state.phase).toMatchObject({ confirmation: { status: 'confirmed' } });
  });

  it('late is taken too, and ends the flag', () => {
    const story = STORIES.overdue().act(conf);
    expect(story.state.phase).toMatchObject({ confirmation: { status: 'confirmed', at: story.at } });
  });
});
