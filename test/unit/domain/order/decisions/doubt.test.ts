import { describe, expect, it } from 'vitest';
import { plus } from '../../../../../shared/domain/instant.ts';
import { decideConfirmedAgain, decideDoubt } from '../../../../../shared/domain/order/decisions/doubt.ts';
import type { CommandOf } from '../../../../../shared/domain/order/life/command.ts';
import { isInForce } from '../../../../../shared/domain/order/life/time.ts';
import { aDoubt, anOfficer, at } from '../../../../support/builders.ts';
import { type OrderStory, STORIES } from '../../../../support/order-story.ts';
import { CASES, COMMANDS } from '../cases.ts';

const another = anOfficer({ person: 'person-another' });
const doubt = ({ state, at: since }: OrderStory, changes: Partial<CommandOf<'doubt-order'>> = {}) =>
  decideDoubt(state, aDoubt(changes), plus(since, 1));
const confirm = ({ state, at: since }: OrderStory, by = another) => decideConfirmedAgain(state, by, plus(since, 1));
const told = (name: string): OrderStory => CASES[name]?.().story ?? STORIES.issued();
const refusal = (code: string) => expect.objectContaining({ code, retryable: false });

describe('an order whose officer was suspended before anybody received it', () => {
  it('is held until the suspension is undone, and its provider told to wait', () => {
    const until = at('2026-11-21T16:11:00Z');
    expect(doubt(STORIES.issued())).toMatchObject([
      { type: 'order.doubted', answeredAt: until, silence: 'goes-on', told: true },
    ]);
  });

  it('is held for two days once a second registrar confirmed it, and its provider is not told twice', () => {
    const [event] = doubt(told('doubted'), { until: undefined });
    expect(event).toMatchObject({ answeredAt: at('2026-11-22T16:11:00.001Z'), silence: 'withdrawn' });
    expect(event).not.toHaveProperty('told');
  });

  it.each`
    story               | changes                                           | events | why
    ${'doubted'}        | ${{}}                                             | ${0}   | ${'it is held as long already'}
    ${'doubted'}        | ${{ until: at('2026-11-21T18:00:00Z') }}          | ${1}   | ${'another suspension lasts longer'}
    ${'doubtedByTwo'}   | ${{}}                                             | ${0}   | ${'it is held more firmly already'}
    ${'doubtedByTwo'}   | ${{ until: undefined }}                           | ${0}   | ${'it is held as firmly already'}
    ${'issued'}         | ${{ until: at('2026-11-20T16:10:00Z') }}          | ${0}   | ${'the suspension is undone by now'}
    ${'confirmedAgain'} | ${{ whose: { person: 'person-anna' } }}           | ${0}   | ${'an officer in standing said that it stands'}
    ${'confirmedAgain'} | ${{ whose: { person: 'person-second-officer' } }} | ${1}   | ${'it is that officer who is doubted now'}
    ${'confirmedAgain'} | ${{}}                                             | ${1}   | ${'the whole authority is'}
    ${'doubtUndone'}    | ${{ until: at('2026-11-25T16:10:00Z') }}          | ${1}   | ${'it is doubted anew'}
  `('$story, then $changes: $events ($why)', ({ story, changes, events }) => {
    expect(doubt(told(story), changes)).toHaveLength(events);
  });
});

describe('confirming again', () => {
  it('is for another officer than whoever issued it', () => {
    const story = told('doubted');
    expect(confirm(story)).toMatchObject([{ type: 'order.confirmed-again', person: 'person-another' }]);
    expect(() => confirm(story, anOfficer({ person: story.state.issuer.person }))).toThrow(
      refusal('second-officer-needed'),
    );
  });

  it('once is enough', () => {
    expect(confirm(told('confirmedAgain'))).toEqual([]);
  });

  it.each(['issued', 'doubtUndone', 'receivedWhileDoubted'])('is not about %s', (name) => {
    expect(() => confirm(told(name))).toThrow(refusal('order-not-doubted'));
  });
});

describe('what becomes of it', () => {
  it('confirmed again it goes on: its end is the one it had, and the provider has as long to answer as it had left', () => {
    const issued = STORIES.issued();
    const { state } = told('confirmedAgain');
    expect(state.phase).toEqual(issued.state.phase);
    expect(state.acknowledgement).toEqual({ status: 'awaited', dueAt: at('2026-11-20T17:11:00Z') }); // held for a minute
    expect(state.messageCount).toBe(3); // issued, held, issued
  });

  it('received while it is held, it is in force as if nobody had doubted it', () => {
    const plain = STORIES.issued().act(COMMANDS.ack, { at: at('2026-11-20T16:12:00Z') });
    const { state } = told('receivedWhileDoubted');
    expect(state.phase).toEqual(plain.state.phase);
    expect(isInForce(state, at('2026-12-20T00:00:00Z'))).toBe(true);
  });

  it('confirmed by nobody it is withdrawn, and the person concerned, of whom nothing was kept, is not told', () => {
    const { state } = told('notConfirmedAgain');
    expect(state.phase).toMatchObject({ ending: 'withdrawn', reason: 'not-confirmed-again', period: null });
    expect(state.rights.notice.status).toBe('waived');
  });

  it('what was late already when it was held stays late', () => {
    const late = STORIES.acknowledgementOverdue();
    const story = late.act(aDoubt({ until: plus(late.at, 3_600_000) })).act(COMMANDS.agn);
    expect(story.state.acknowledgement.status).toBe('overdue');
  });

  it('nobody is reminded while it is held', () => {
    const story = STORIES.issued().act(aDoubt({ until: undefined }));
    expect(story.applyTime(at('2026-11-21T16:00:00Z')).state.acknowledgement.status).toBe('awaited');
  });
});
