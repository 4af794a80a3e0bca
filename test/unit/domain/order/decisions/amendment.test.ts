import { describe, expect, it } from 'vitest';
import { type Instant, MINUTE_MS, plus } from '../../../../../shared/domain/instant.ts';
import { messagesOf } from '../../../../../shared/domain/order/commit.ts';
import { findEndByTime, isInForce } from '../../../../../shared/domain/order/life/time.ts';
import type { Amendment } from '../../../../../shared/domain/order/record/rights.ts';
import { at } from '../../../../support/builders.ts';
import { type OrderStory, STORIES, usualActor } from '../../../../support/order-story.ts';
import { decide } from '../../../../support/rules.ts';
import { decidedAs } from '../acts.ts';
import { COMMANDS, sheriff } from '../cases.ts';
import { RIGHTS_CASES, RIGHTS_COMMANDS } from '../rights-cases.ts';

const { ext: extend, cont: goOn, ack: acknowledge, nexe: notExecuted, conf: confirm, rel: release } = COMMANDS;
const { object } = RIGHTS_COMMANDS;

const trying =
  ({ state, at: last }: OrderStory, command: typeof extend | typeof goOn) =>
  () =>
    decide(state, command, usualActor(state, command), plus(last, MINUTE_MS));

const refusedWith = (code: string) => expect.objectContaining({ code, retryable: false });

describe('an amendment', () => {
  const t1 = { id: 't1', categories: ['subscriber', 'traffic'] as const };
  const t2 = { id: 't2', categories: ['subscriber'] as const };
  const now = at('2026-12-10T00:00:00Z');
  const amending = (story: OrderStory, amendment: Amendment | null, when: Instant = now) =>
    decidedAs(story, 'amend', { amendment, at: when });

  it.each`
    amendment                                                                           | pointer                              | why
    ${null}                                                                             | ${'/amendment'}                      | ${'is not there'}
    ${{ targets: [t1, t2], endsAt: null }}                                              | ${'/amendment'}                      | ${'leaves all as it is'}
    ${{ targets: [], endsAt: null }}                                                    | ${'/amendment/targets'}              | ${'leaves nothing'}
    ${{ targets: [t2, { id: 't3', categories: ['subscriber'] }], endsAt: null }}        | ${'/amendment/targets/1/id'}         | ${'adds a target'}
    ${{ targets: [{ id: 't2', categories: ['subscriber', 'traffic'] }], endsAt: null }} | ${'/amendment/targets/0/categories'} | ${'adds data'}
    ${{ targets: [t1], endsAt: at('2027-01-20T00:00:00Z') }}                            | ${'/amendment/endsAt'}               | ${'keeps the end'}
    ${{ targets: [t1], endsAt: at('2027-01-20T00:00:00.001Z') }}                        | ${'/amendment/endsAt'}               | ${'moves the end on'}
    ${{ targets: [t1], endsAt: now }}                                                   | ${'/amendment/endsAt'}               | ${'ends it on the spot'}
  `('that $why is refused', ({ amendment, pointer }) => {
    const act = () => amending(RIGHTS_CASES.assigned(), amendment);
    expect(act).toThrow(refusedWith('amendment-widens'));
    expect(act).toThrow(expect.objectContaining({ faults: [expect.objectContaining({ pointer })] }));
  });

  it('takes targets and data out, and the provider is told', () => {
    const story = amending(RIGHTS_CASES.assigned(), { targets: [{ id: 't1', categories: ['traffic'] }], endsAt: null });
    expect(story.state.targets).toMatchObject([
      { id: 't1', categories: ['traffic'], status: 'preserved' },
      { id: 't2', categories: ['subscriber'], status: 'let-go' },
    ]);
    expect(messagesOf(story.latest.commit).map(({ type }) => type)).toContain('order.clarified');
    expect(findEndByTime(story.state)).toEqual(findEndByTime(RIGHTS_CASES.assigned().state));
    const over = story.act(release).act(confirm); // what was let go is to be confirmed as well
    expect(over.latest.commit.events.at(-1)).toMatchObject({ type: 'release.confirmed', targets: ['t1', 't2'] });
  });

  it('leaves what was out of the order before as it was', () => {
    const declined = STORIES.preserved()
      .act(notExecuted)
      .act({ type: 'answer-clarification', excused: ['t1'] })
      .act(object);
    const end = at('2026-12-31T00:00:00Z');
    const story = amending(declined, { targets: [t2], endsAt: end });
    expect(story.state.targets.map(({ status }) => status)).toEqual(['excused', 'preserved']);
    expect(findEndByTime(story.state)?.at).toBe(end);
  });

  const shorter = { targets: [t1, t2], endsAt: at('2026-12-31T00:00:00Z') };

  it('of the period says so in its reckoning, and nothing puts the new end off', () => {
    const story = amending(RIGHTS_CASES.assigned(), shorter);
    expect(story.state.phase).toMatchObject({
      kind: 'running',
      period: {
        startsAt: at('2026-11-20T16:11:00Z'),
        ends: { nominalEndsAt: at('2026-12-31T00:00:00Z'), appliedEndsAt: at('2026-12-31T00:00:00Z') },
      },
    });
    const { period } = story.state.phase.kind === 'running' ? story.state.phase : { period: undefined };
    expect(period?.ends.steps.at(-1)).toBe("shortened by a reviewer's decision to end at 2026-12-31T00:00:00.000Z");
    expect(trying(story, extend)).toThrow(refusedWith('extension-barred'));
    expect(trying(story, goOn)).toThrow(refusedWith('extension-barred'));
    expect(isInForce(story.state, at('2026-12-30T23:59:59.999Z'))).toBe(true);
    expect(isInForce(story.state, at('2026-12-31T00:00:00Z'))).toBe(false);
  });

  it('of a continued hold moves its limit, and no confirmation puts it off', () => {
    const story = amending(RIGHTS_CASES.assigned().act(goOn), shorter);
    expect(story.state.phase).toMatchObject({ kind: 'continued', lapsesAt: at('2026-12-31T00:00:00Z') });
    expect(trying(story, goOn)).toThrow(refusedWith('extension-barred'));
  });

  it('before receipt binds the period that begins with it', () => {
    const story = amending(STORIES.validationGranted(), shorter, at('2026-11-21T00:00:00Z'));
    expect(findEndByTime(story.state)).toMatchObject({ type: 'order.expired', at: at('2026-12-31T00:00:00Z') });
    const received = story.act(acknowledge, { at: at('2026-12-20T09:00:00Z') });
    expect(findEndByTime(received.state)).toMatchObject({ type: 'order.lapsed', at: at('2026-12-31T00:00:00Z') });
  });

  it('before receipt lengthens no period that ends sooner', () => {
    const early = amending(
      STORIES.validationGranted(),
      { targets: [t1, t2], endsAt: at('2027-01-19T23:59:59Z') },
      at('2026-11-21T00:00:00Z'),
    );
    const received = early.act(acknowledge, { at: at('2026-11-21T09:00:00Z') });
    // 60 days from 21 November end on Wednesday 20 January, after the end that was set
    expect(findEndByTime(received.state)?.at).toBe(at('2027-01-19T23:59:59Z'));
  });

  it('between the nominal and the applied end shortens the applied end alone', () => {
    const tuesday = STORIES.issued({ at: at('2026-11-17T16:10:00Z') }).act(acknowledge); // nominal 17, applied 19 January
    const story = amending(tuesday.act(object), { targets: [t1, t2], endsAt: at('2027-01-18T12:00:00Z') });
    expect(story.state.phase).toMatchObject({
      period: { ends: { nominalEndsAt: at('2027-01-17T00:00:00Z'), appliedEndsAt: at('2027-01-18T12:00:00Z') } },
    });
  });

  it('is made under every instrument alike', () => {
    const american = STORIES.issued(sheriff).act(acknowledge).act(object);
    const story = amending(american, shorter);
    expect(findEndByTime(story.state)).toMatchObject({ type: 'order.lapsed', at: at('2026-12-31T00:00:00Z') });
  });
});
