import { describe, expect, it } from 'vitest';
import { verifyHistory } from '../../../../shared/app/order/verify-history.ts';
import { readCommitItem } from '../../../../shared/contracts/items/commit.ts';
import { canonicalJson, sha256 } from '../../../../shared/domain/digest.ts';
import { RULE_SET } from '../../../../shared/domain/law/periods/rule-set.ts';
import { digestOf, type StoredCommit } from '../../../../shared/domain/order/commit.ts';
import sample from '../../../samples/history-0.1.0.json' with { type: 'json' };
import digests from '../../../samples/story-digests.json' with { type: 'json' };
import { STORIES } from '../../../support/order-story.ts';
import { evolveAll } from '../../../support/rules.ts';
import { edited } from '../../contracts/refusal.ts';

/**
 * What was written before the rooms of this house were laid out anew. The history was exported by a whole life on the hosted stack
 * of commit 216d99c: an order extended, objected to, narrowed by a reviewer, lapsed and erased. The digests are those that the same
 * commit's code gave the stories of the tests; an extension and a continuation decided now also say by when their acknowledgement is
 * owed (decision 0026), and whatever sets an end when the authority is asked whether the hold is needed (decision 0034), so theirs are
 * newer; and so are theirs in which a reviewer was drawn, who has days in which a party may say that another should sit (decision 0035).
 * Since the law was read a second time every end says a little more, and digests leave out with which rule set (decision 0068).
 */
const { history, keys } = sample;
const items = history.commits.map(({ commit, digest }) => ({ body: canonicalJson(commit), digest, sealed: {} }));

describe('a history exported before', () => {
  it('still verifies, with the keys that were published then', async () => {
    expect(verifyHistory(history, keys)).toMatchObject({ genuine: true, version: 20 });
  });

  it('still fails when a character of it is changed', async () => {
    const commits = history.commits.map(({ digest, commit }, index) => ({
      digest,
      commit: index === 12 ? edited(commit, { '/commandId': 'another' }) : commit,
    }));
    expect(verifyHistory({ ...history, commits }, keys)).toMatchObject({ genuine: false, version: 13 });
  });

  it('holds an order whose whole life is in it', () => {
    const types = new Set(items.flatMap((item) => readCommitItem(item).commit.events.map(({ type }) => type)));
    expect([...types]).toEqual([
      'order.issued',
      'order.received',
      'certificate.read',
      'overlap.found',
      'order.acknowledged',
      'targets.preserved',
      'order.extended',
      'review.opened',
      'notice.given',
      'review.moved',
      'notice.read',
      'notice.relayed',
      'review.assigned',
      'challenge.filed',
      'message.sent',
      'review.decided',
      'order.narrowed',
      'appeal.filed',
      'review.defaulted',
      'order.lapsed',
      'release.overdue',
      'release.confirmed',
      'order.erased',
    ]);
  });

  it.each(items.map((item, index) => [index + 1, item] as const))('reads back as it was written: %i', (_, item) => {
    expect(digestOf(readCommitItem(item).commit)).toBe(item.digest);
  });

  it('comes to the same states by its events', () => {
    const commits = items.map((item) => readCommitItem(item).commit);
    for (const [index, { events, state }] of commits.entries()) {
      const {
        told: _told,
        remembered: _remembered,
        sealed: _sealed,
        ...evolved
      } = evolveAll(commits[index - 1]?.state, events);
      expect(canonicalJson(evolved)).toBe(canonicalJson(without(state)));
    }
  });
});

/** What is added to a state beside its events. */
function without<S extends { told: unknown; remembered: unknown; sealed: unknown }>(state: S) {
  const { told: _told, remembered: _remembered, sealed: _sealed, ...rest } = state;
  return rest;
}

describe('an order decided upon now', () => {
  it.each(Object.keys(STORIES))('has the digests it had before: %s', (name) => {
    const told = Object.entries(STORIES).find(([known]) => known === name)?.[1]();
    const before = Object.entries(digests).find(([known]) => known === name)?.[1];
    expect(digestWhateverTheRuleSet(told?.commits ?? [])).toEqual(before);
  });
});

/** The chain of digests as it is where the version of the rules is called nothing: it has another name with each change of a calendar. */
function digestWhateverTheRuleSet(commits: readonly StoredCommit[]): string[] {
  const called = new Map<string, string>([[RULE_SET, 'any']]);
  for (const { commit, digest } of commits) {
    const text = [...called].reduce((spelled, [name, other]) => spelled.replaceAll(name, other), canonicalJson(commit));
    called.set(digest, sha256(text));
  }
  return [...called.values()].slice(1);
}
