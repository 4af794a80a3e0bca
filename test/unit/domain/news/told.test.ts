import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { webhookIdOf } from '../../../../shared/domain/delivery/delivery.ts';
import { type Digest, sha256 } from '../../../../shared/domain/digest.ts';
import { markReader, newsEndpointOf, readNewsEndpoint } from '../../../../shared/domain/news/endpoint.ts';
import { NEWS_KINDS } from '../../../../shared/domain/news/news.ts';
import { listStanding } from '../../../../shared/domain/news/standing.ts';
import { findGivenUp, isStillSo, listNews, toGivenUpNews } from '../../../../shared/domain/news/told.ts';
import { anOrderId, aReviewerStanding } from '../../../support/builders.ts';
import { STORIES, type StoryName } from '../../../support/order-story.ts';

describe('whether news is still so', () => {
  it.each(Object.keys(STORIES) as StoryName[])('says yes to all that stands of an order that is %s', (name) => {
    const { state, at } = STORIES[name]();
    expect(listStanding(state, at).every((news) => isStillSo(news, state, at))).toBe(true);
  });

  it('says no to what was handled, and to everything once the order is erased', () => {
    const open = STORIES.clarificationOpen();
    const [question] = listStanding(open.state, open.at);
    if (!question) throw new Error('it asks');
    const answered = open.act({ type: 'answer-clarification', excused: [] });
    expect(isStillSo(question, answered.state, answered.at)).toBe(false);
    const erased = STORIES.erased();
    expect(NEWS_KINDS.some((kind) => isStillSo({ kind, instance: '1' }, erased.state, erased.at))).toBe(false);
  });

  it('leaves a message that was given up to what became of it', () => {
    const { state, at } = STORIES.running();
    const news = toGivenUpNews({ message: 2, endpoint: 'mail:desk.one' }, state);
    expect(news.to).toEqual({ kind: 'authority', authority: state.authority });
    expect(findGivenUp(news)).toEqual({ message: 2, endpoint: 'mail:desk.one' });
    expect(news.about).toBeUndefined(); // of one that was stored before ids named what is told
    const tells = sha256('which message it was');
    expect(toGivenUpNews({ message: 2, endpoint: 'mail:desk.one', tells }, state)).toEqual({ ...news, about: tells });
    expect(findGivenUp({ kind: 'end-near', instance: '2.inbox' })).toBeUndefined();
    expect(isStillSo(news, state, at)).toBe(true);
  });

  it('tells that somebody wrote while what they wrote about is open', () => {
    const filed = STORIES.preserved().act({ type: 'challenge', grounds: ['other'], lateReasonGiven: false });
    const sitting = filed.act({ type: 'assign-reviewer', review: 'r1', reviewer: aReviewerStanding() });
    const asked = sitting.act({ type: 'send-message', review: 'r1' });
    const news = listNews(asked.latest, asked.state, asked.at).find(({ kind }) => kind === 'case-message');
    if (!news) throw new Error('it is told');
    expect(isStillSo(news, asked.state, asked.at)).toBe(true);
    const over = asked.act({ type: 'decide-review', review: 'r1', outcome: 'affirm', amendment: null, votes: [] });
    expect(isStillSo(news, over.state, over.at)).toBe(false);
    expect(isStillSo({ kind: 'case-message', instance: 'r9.3' }, over.state, over.at)).toBe(false);
  });

  it('tells nobody that somebody wrote about what no person filed', () => {
    const { latest, state, at } = STORIES.running();
    const event = { type: 'message.sent', at, review: 'r7', from: 'reviewer' } as const;
    const commit = { ...latest.commit, events: [event] };
    expect(listNews({ commit, digest: latest.digest }, state, at).some(({ kind }) => kind === 'case-message')).toBe(
      false,
    );
  });
});

describe('the endpoint of news', () => {
  const orderId = anOrderId(1);
  const word = fc.stringMatching(/^[a-z0-9]+(?:-[a-z0-9]+){0,3}$/);
  const reader = fc.oneof(
    word.map((authority) => ({ kind: 'authority', authority }) as const),
    word.map((provider) => ({ kind: 'provider', provider }) as const),
    fc.constant({ kind: 'oversight' } as const),
    fc
      .tuple(fc.constantFrom('reviewer', 'person'), fc.string())
      .map(([kind, id]) => ({ kind, mark: markReader(orderId, id) }) as const),
  );

  it('is read as it was made', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NEWS_KINDS),
        fc.stringMatching(/^[a-z0-9.:-]{1,40}$/),
        reader,
        word,
        (kind, instance, to, reach) => {
          const news = { kind, instance };
          expect(readNewsEndpoint(newsEndpointOf(news, to, reach))).toEqual({ ...news, reader: to, reach });
        },
      ),
    );
  });

  it.each([
    'inbox',
    'mail:desk',
    'call',
    'news',
    'news:end-near:1:nobody-x:mail',
    'news:rumour:1:oversight:mail',
    'news:end-near',
    'olds:end-near:1:oversight:mail',
  ])('is not %s', (endpoint) => {
    expect(readNewsEndpoint(endpoint)).toBeUndefined();
  });

  it('names one thing by one id, whichever address of the reader it goes to, and another thing by another', () => {
    const idOf = (instance: string, reach: string) =>
      webhookIdOf({
        orderId,
        message: 0,
        endpoint: newsEndpointOf({ kind: 'end-near', instance }, { kind: 'oversight' }, reach),
      });
    expect(idOf('1', 'one')).toBe(idOf('1', 'two'));
    expect(idOf('1', 'one')).not.toBe(idOf('2', 'one'));
    expect(idOf('1', 'one')).toMatch(/^msg_[0-9a-z]{26}_0_[0-9a-f]{32}$/);
    expect(webhookIdOf({ orderId, message: 0 })).toMatch(/^msg_[0-9a-z]{26}_0_[0-9a-f]{32}$/);
  });

  it('names what is told of it too, and goes on under the id it had where nobody kept that', () => {
    const endpoint = newsEndpointOf({ kind: 'end-near', instance: '1' }, { kind: 'oversight' }, 'one');
    const idOf = (tells?: Digest) => webhookIdOf({ orderId, message: 0, endpoint, tells });
    expect(idOf(sha256('this'))).toMatch(/^msg_[0-9a-z]{26}_0_[0-9a-f]{32}$/);
    expect(new Set([idOf(), idOf(sha256('this')), idOf(sha256('that'))]).size).toBe(3);
    expect(idOf()).toBe(`msg_${orderId.slice(4)}_0_${sha256('news:end-near:1:oversight').slice(0, 32)}`);
  });
});
