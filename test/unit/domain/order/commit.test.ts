import { describe, expect, it } from 'vitest';
import { canonicalJson, sha256 } from '../../../../shared/domain/digest.ts';
import { dueAfterDispatchOf, dueAtOf, listToldDigests, messagesOf } from '../../../../shared/domain/order/commit.ts';
import { findNextByTime } from '../../../../shared/domain/order/life/time.ts';
import { aReviewerStanding, at } from '../../../support/builders.ts';
import { OrderStory, STORIES } from '../../../support/order-story.ts';
import { CASES, COMMANDS } from './cases.ts';

const { read, ack, nexe, ext, cont, clar, answ, wdr } = COMMANDS;

describe('a commit', () => {
  it('is the next version, follows from the one before and bears its digest', () => {
    for (const [name, tell] of Object.entries(CASES)) {
      const { commits } = tell().story;
      expect(
        commits.map(({ commit }) => commit.version),
        name,
      ).toEqual(commits.map((_, index) => index + 1));
      expect(
        commits.map(({ commit }) => commit.previous),
        name,
      ).toEqual([null, ...commits.slice(0, -1).map(({ digest }) => digest)]);
      for (const { commit, digest } of commits) expect(digest).toBe(sha256(canonicalJson(commit)));
    }
  });

  it('never runs back: on a machine whose clock is behind, the commit before sets the time', () => {
    const story = STORIES.issued().act(ack, { at: at('2026-11-20T16:09:58Z') });
    expect(story.at).toBe(at('2026-11-20T16:10:00Z'));
    expect(story.state.remembered.at(-1)?.at).toBe(at('2026-11-20T16:10:00Z'));
  });

  it('commits to its sealed parts and names where each stands', () => {
    const story = STORIES.issued().act(clar, { form: { question: 'which account?' } });
    const [first, second] = story.commits;
    expect(first?.commit.commitments.map(({ part }) => part)).toEqual(['certificate', 'grounds']);
    expect(second?.commit.commitments).toEqual([{ part: 'form', commitment: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    expect(second?.sealed.map(({ part }) => part)).toEqual(['form']);
    expect(story.state.sealed).toEqual([
      { part: 'certificate', version: 1, about: 'order.issued' },
      { part: 'grounds', version: 1, about: 'order.issued' },
      { part: 'form', version: 2, about: 'clarification.requested' },
    ]);
  });

  it('carries nothing of what is sealed', () => {
    const story = OrderStory.issued({
      certificate: { account: 'somebody@mail.example' },
      grounds: { why: 'a secret' },
    });
    expect(canonicalJson(story.commits)).not.toMatch(/somebody|a secret/);
  });
});

describe('remembered commands', () => {
  const remembered = (story: OrderStory) => story.state.remembered.map(({ id, version }) => `${id}@${version}`);

  it('are kept for 24 hours and dropped by the first commit after', () => {
    const story = STORIES.issued().act(ack, { id: 'a', at: at('2026-11-20T16:10:00.001Z') });
    const issue = remembered(story)[0];
    const before = story.act(nexe, { id: 'b', at: at('2026-11-21T16:09:59.999Z') });
    expect(remembered(before)).toEqual([issue, 'a@2', 'b@3']);
    const day = story.act(nexe, { id: 'b', at: at('2026-11-21T16:10:00Z') });
    expect(remembered(day)).toEqual(['a@2', 'b@3']);
    const after = story.act(nexe, { id: 'b', at: at('2026-11-21T16:10:00.001Z') });
    expect(remembered(after)).toEqual(['b@3']);
  });

  it('are each with what was asked, so that another request under the same id shows', () => {
    const last = STORIES.issued().act(ack, { id: 'a' }).state.remembered.at(-1);
    expect(last).toEqual({
      id: 'a',
      fingerprint: sha256(canonicalJson(ack)),
      version: 2,
      at: at('2026-11-20T16:11:00Z'),
    });
  });
});

describe('messages', () => {
  const story = STORIES.issued()
    .applyTime(at('2026-11-20T17:10:00Z')) // reminder
    .act(read)
    .act(ext)
    .act(clar)
    .act(answ)
    .act(cont)
    .act(wdr)
    .applyTimeUntil('release.overdue');

  it('are numbered from 1 without gaps, through every commit', () => {
    expect(
      story.commits.map(({ commit }) => messagesOf(commit).map(({ number, type }) => `${number} ${type}`)),
    ).toEqual([
      ['1 order.issued'],
      ['2 order.reminder'],
      [],
      ['3 order.extended'],
      [],
      ['4 order.clarified'],
      ['5 order.continued'],
      ['6 order.withdrawn', '7 notice.relay-requested'],
      ['8 order.reminder', '9 order.reminder'], // proof of relay, and the word on letting go
    ]);
    expect(story.state.messageCount).toBe(9);
  });

  it('of one commit keep the order of its events', () => {
    const late = STORIES.running().applyTime(at('2027-06-01T00:00:00Z')).latest.commit;
    expect(messagesOf(late)).toMatchObject([
      { number: 2, type: 'order.reminder' },
      { number: 3, type: 'notice.relay-requested' },
      { number: 4, type: 'order.reminder' },
      { number: 5, type: 'order.lapsed' },
      { number: 6, type: 'order.reminder' },
    ]);
  });

  it('are what a provider may answer to: the digest of every commit that told it something', () => {
    const telling = story.commits.filter(({ commit }) => messagesOf(commit).length > 0).map(({ digest }) => digest);
    expect(telling).toHaveLength(7);
    expect(listToldDigests(story.latest)).toEqual(telling);
  });

  it('a commit that told nothing leaves the earlier ones answerable', () => {
    const [first, second] = STORIES.running().commits;
    expect(second && listToldDigests(second)).toEqual([first?.digest]);
    expect(first && listToldDigests(first)).toEqual([first?.digest]);
  });
});

describe('the due instant of a commit', () => {
  it('is 20 seconds after it when it has messages to hand on, sooner when time does something sooner', () => {
    const { latest } = STORIES.issued();
    expect(dueAtOf(latest.commit)).toBe(at('2026-11-20T16:10:20Z'));
    const extended = STORIES.acknowledged().act(ext, { at: at('2027-01-19T23:59:59Z') }).latest.commit;
    expect(dueAtOf(extended)).toBe(at('2027-01-20T00:00:19Z'));
    const nearly = STORIES.acknowledged().applyTime(at('2027-01-20T00:00:00Z')).latest.commit;
    expect(dueAtOf({ ...nearly, at: at('2027-01-26T23:59:50Z') })).toBe(at('2027-01-27T00:00:00Z')); // written late
  });

  it('is what time does next when it has none', () => {
    expect(dueAtOf(STORIES.running().latest.commit)).toBe(at('2026-11-20T17:10:00Z'));
    expect(dueAtOf(STORIES.acknowledged().latest.commit)).toBe(at('2026-12-04T16:10:00Z'));
  });

  it('is the commit itself when a review has no reviewer, and nothing is left to hand on', () => {
    const challenged = STORIES.preserved()
      .applyTimeUntil('notice.given')
      .act({
        type: 'challenge',
        grounds: ['wrong-person'],
        lateReasonGiven: false,
      });
    expect(dueAtOf(challenged.latest.commit)).toBe(challenged.at);
    const assigned = challenged.act({ type: 'assign-reviewer', review: 'r1', reviewer: aReviewerStanding() });
    expect(dueAtOf(assigned.latest.commit)).toBe(at('2026-12-11T16:10:00Z')); // proof of relay
    const emergency = STORIES.validationAwaited().latest.commit;
    expect(dueAtOf(emergency)).toBe(at('2026-11-20T16:10:20Z'));
    expect(dueAfterDispatchOf(emergency)).toBe(at('2026-11-20T16:10:00Z'));
  });

  it('is none once the order is erased', () => {
    expect(dueAtOf(STORIES.erased().latest.commit)).toBeUndefined();
  });

  it('stands in every case but that one: nothing waits without a timer', () => {
    for (const [name, tell] of Object.entries(CASES)) {
      const { commit } = tell().story.latest;
      const due = dueAtOf(commit);
      if (commit.state.phase.kind === 'erased') continue;
      expect(due, name).toBeLessThanOrEqual(findNextByTime(commit.state)?.at ?? 0);
      expect(due, name).toBeGreaterThanOrEqual(commit.at);
    }
  });
});
