import { describe, expect, it } from 'vitest';
import { HOUR_MS, plus } from '../../../../../shared/domain/instant.ts';
import type { Command } from '../../../../../shared/domain/order/life/command.ts';
import type { OrderEvent } from '../../../../../shared/domain/order/record/events.ts';
import { aProvider } from '../../../../support/builders.ts';
import { type OrderStory, STORIES } from '../../../../support/order-story.ts';
import { applyTime, decide, evolve } from '../../../../support/rules.ts';

const typesOf = (events: readonly { readonly type: string }[]): string[] => events.map(({ type }) => type);
const said = ({ state, at }: OrderStory, command: Command): string[] =>
  typesOf(decide(state, command, aProvider(), plus(at, 1)));

describe.each(['extended', 'continued'] as const)('the new end of an order %s', (name) => {
  const story = STORIES[name]();
  const { endAcknowledgement: awaited, messageCount } = story.state;

  it('is to be acknowledged within an hour, by a statement that quotes its message', () => {
    expect(awaited).toEqual({ status: 'awaited', dueAt: plus(story.at, HOUR_MS), message: messageCount });
  });

  it.each`
    upTo                | acknowledges | why
    ${undefined}        | ${false}     | ${'which text is meant is not known'}
    ${messageCount - 1} | ${false}     | ${'an earlier text: whoever quotes it may not have heard of the new end'}
    ${messageCount}     | ${true}      | ${'the very message'}
    ${messageCount + 3} | ${true}      | ${'a later one'}
  `('is acknowledged by a statement up to message $upTo: $acknowledges ($why)', ({ upTo, acknowledges }) => {
    const statements: readonly Command[] = [
      { type: 'acknowledge', upTo },
      { type: 'preserve', targets: ['t1'], upTo },
      { type: 'not-execute', targets: [{ id: 't1', reasons: ['data-not-stored-at-receipt'] }], upTo },
      { type: 'request-clarification', targets: ['t1'], upTo },
    ];
    for (const statement of statements) expect(said(story, statement).includes('end.acknowledged')).toBe(acknowledges);
  });

  it('is acknowledged once', () => {
    const acknowledged = story.act({ type: 'acknowledge', upTo: messageCount });
    expect(acknowledged.state.endAcknowledgement).toEqual({
      status: 'given',
      at: acknowledged.latest.commit.at,
      message: messageCount,
    });
    expect(said(acknowledged, { type: 'acknowledge', upTo: messageCount })).toEqual([]);
  });

  it('left without a word for an hour, reminds the provider once, and the hold goes on', () => {
    const { state, events } = applyTime(story.state, plus(story.at, HOUR_MS));
    expect(typesOf(events)).toEqual(['end.acknowledgement-overdue']);
    expect(state.endAcknowledgement).toMatchObject({ status: 'overdue', message: messageCount });
    expect(state.messageCount).toBe(messageCount + 1);
    expect(state.phase.kind).toBe(story.state.phase.kind);
    const late = story.applyTimeUntil('end.acknowledgement-overdue');
    expect(said(late, { type: 'acknowledge', upTo: messageCount })).toEqual(['end.acknowledged']);
  });

  it('is no matter of a read: a certificate fetched acknowledges nothing', () => {
    expect(said(story, { type: 'read-certificate' })).toEqual([]);
  });
});

it('a second new end asks for a word of its own', () => {
  const first = STORIES.extended();
  const acknowledged = first.act({ type: 'acknowledge', upTo: first.state.messageCount });
  const again = acknowledged.act({ type: 'continue' });
  expect(again.state.endAcknowledgement).toMatchObject({ status: 'awaited', message: again.state.messageCount });
  expect(said(again, { type: 'acknowledge', upTo: first.state.messageCount })).toEqual([]);
});

it.each(['order.extended', 'order.continued'] as const)('%s, as it was recorded before, owes no word', (type) => {
  const before = STORIES.preserved().state;
  const story = STORIES[type === 'order.extended' ? 'extended' : 'continued']();
  const event = story.latest.commit.events.find((one) => one.type === type);
  if (!event) throw new Error(`no ${type}`);
  const { acknowledgementDueAt: _, ...recorded } = event as Extract<OrderEvent, { type: 'order.continued' }>;
  const state = evolve(before, recorded as OrderEvent);
  expect(state.endAcknowledgement).toBeUndefined();
  expect(typesOf(applyTime(state, plus(story.at, 2 * HOUR_MS)).events)).toEqual([]);
});
