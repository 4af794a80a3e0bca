import { describe, expect, it } from 'vitest';
import { DAY_MS, plus } from '../../../../../shared/domain/instant.ts';
import { toBriefOrderChange } from '../../../../../shared/domain/order/readings/listed-brief-order.ts';
import { type OrderStory, STORIES, type StoryName } from '../../../../support/order-story.ts';

const change = (story: OrderStory) => toBriefOrderChange(story.latest.commit);
const NOTHING = { listed: [], gone: [] };
const RELEASE = { type: 'release', reason: 'no-longer-needed' } as const;

describe("oversight's list of brief orders after a commit", () => {
  it('has one that its authority took back within the day', () => {
    const story = STORIES.withdrawn();
    const { orderId, state } = story;
    expect(change(story)).toEqual({
      listed: [
        {
          orderId,
          authority: 'aut-prosecutor',
          officer: state.issuer.person,
          reference: state.reference,
          instrument: state.instrument,
          issuedAt: state.issuedAt,
          receivedAt: plus(state.issuedAt, 60_000),
          endedAt: story.at,
          ending: 'withdrawn',
          reason: 'issued-in-error',
        },
      ],
      gone: [],
    });
    expect(change(STORIES.released()).listed).toMatchObject([{ ending: 'released', reason: 'no-longer-needed' }]);
  });

  it('counts the day from receipt, to the millisecond', () => {
    const story = STORIES.running();
    const end = (late: number) => change(story.act(RELEASE, { at: plus(story.at, DAY_MS + late) }));
    expect(end(-1).listed).toHaveLength(1);
    expect(end(0)).toEqual(NOTHING);
  });

  it('has one that was never received, whenever it was taken back', () => {
    const story = STORIES.issued();
    const ended = story.act({ type: 'withdraw', reason: 'issued-in-error' }, { at: plus(story.at, 9 * DAY_MS) });
    expect(change(ended).listed).toMatchObject([{ receivedAt: null }]);
  });

  it.each<StoryName>(['lapsed', 'expired', 'revoked', 'excused', 'validationRefused', 'validationNotSought', 'exempt'])(
    'has none that time, a reviewer, a validator or the provider ended: %s',
    (story) => expect(change(STORIES[story]())).toEqual(NOTHING),
  );

  it.each<StoryName>(['issued', 'running', 'extended', 'confirmed'])('is touched by nothing else: %s', (story) =>
    expect(change(STORIES[story]())).toEqual(NOTHING),
  );

  it('loses it with erasure', () => {
    const story = STORIES.erased();
    const { orderId, state } = story;
    const [row] = change(STORIES.released()).listed;
    expect(change(story)).toEqual({
      listed: [],
      gone: [{ orderId, authority: state.authority, officer: state.issuer.person, endedAt: row?.endedAt }],
    });
  });
});
