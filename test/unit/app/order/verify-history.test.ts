import { describe, expect, it } from 'vitest';
import { type HistoryToVerify, verifyHistory } from '../../../../shared/app/order/verify-history.ts';
import { canonicalJson, sha256 } from '../../../../shared/domain/digest.ts';
import { LocalSigners } from '../../../support/fakes/local-signers.ts';
import { STORIES } from '../../../support/order-story.ts';
import { edited } from '../../contracts/refusal.ts';
import { type Change, FORMATS, forgedFrom, keys, part, rewritten, story, withCommits } from './histories.ts';

/** The other order's, whose export is of the same format. */
const foreign = ({ orderId, format }: HistoryToVerify): HistoryToVerify => {
  const found = FORMATS.find((one) => one.format === format);
  if (!found || orderId !== story.orderId) throw new Error('only the genuine one has another');
  return found.other;
};

describe.each(FORMATS)('a genuine history in $format', ({ genuine, exported, notes }) => {
  it('passes, erased as it is, and says what was signed, when and with which key', async () => {
    expect(verifyHistory(genuine, keys)).toEqual({
      genuine: true,
      orderId: story.orderId,
      version: 7,
      digest: story.latest.digest,
      notes,
      signedAt: '2028-01-01T00:00:00.000Z',
      keyId: 'local-document-key',
    });
  });

  it.each(Object.keys(STORIES))('passes at every stage: %s', async (name) => {
    const tell = Object.entries(STORIES).find(([known]) => known === name)?.[1] ?? STORIES.issued;
    const told = tell();
    const history = await exported(told);
    expect(verifyHistory(history, keys)).toMatchObject({ genuine: true, version: told.commits.length });
  });

  it('passes whatever the order its members are written in', async () => {
    const turned = withCommits((commits) =>
      commits.map(({ digest, commit }) => ({
        digest,
        commit: Object.fromEntries(Object.entries(Object(commit)).reverse()),
      })),
    );
    expect(verifyHistory(turned(genuine), keys)).toMatchObject({ genuine: true });
  });

  it('passes with the key that signed among older ones', async () => {
    const more = {
      keys: [...(await new LocalSigners().publicKeys.jwks()).keys].map((key) => ({ ...key, kid: 'older' })),
    };
    expect(verifyHistory(genuine, { keys: [...more.keys, ...keys.keys] })).toMatchObject({ genuine: true });
  });
});

describe.each(FORMATS)('an altered history in $format names its first altered commit', ({ genuine }) => {
  const link = 'it does not follow from the commit before it';
  const content = 'its content does not match its digest';
  const anew = 'it was written anew: the commit after it follows from another';
  const gap = 'it is out of order, or one before it is missing';

  it.each<[string, Change, number | null, string]>([
    ['an event changed', rewritten(3, { '/events/0/targets': ['t3'] }, 'digest-as-it-was'), 3, content],
    ['an event taken out', rewritten(3, { '/events': [] }, 'digest-as-it-was'), 3, content],
    [
      'an instant moved by a millisecond',
      rewritten(2, { '/at': story.latest.commit.at }, 'digest-as-it-was'),
      2,
      content,
    ],
    ['who did it', rewritten(4, { '/by/person': 'person-nobody' }, 'digest-as-it-was'), 4, content],
    ['the state changed', rewritten(2, { '/state/provider': 'prv-lantern' }, 'digest-as-it-was'), 2, content],
    [
      'a commitment changed',
      rewritten(1, { '/commitments/0/commitment': sha256('x') }, 'digest-as-it-was'),
      1,
      content,
    ],
    ['a member added', rewritten(5, { '/note': 'hello' }, 'digest-as-it-was'), 5, content],
    [
      'the digest changed',
      withCommits((all) => all.map((one, i) => (i === 2 ? { ...one, digest: sha256('x') } : one))),
      3,
      content,
    ],
    ['a commit rewritten with its digest', rewritten(3, { '/events': [] }, 'digest-made-anew'), 3, anew],
    ['the last but one rewritten with its digest', rewritten(6, { '/events': [] }, 'digest-made-anew'), 6, anew],
    [
      'the first rewritten with its digest',
      rewritten(1, { '/state/provider': 'prv-lantern' }, 'digest-made-anew'),
      1,
      anew,
    ],
    ['a link rewritten with its digest', rewritten(3, { '/previous': sha256('x') }, 'digest-made-anew'), 3, link],
    [
      'two rewritten, so that nothing vouches for what lies between',
      (history) =>
        rewritten(
          5,
          { '/events': [] },
          'digest-as-it-was',
        )(rewritten(3, { '/events': [] }, 'digest-made-anew')(history)),
      4,
      link,
    ],
    [
      'one rewritten, one dropped after it',
      (history) => withCommits((all) => all.slice(0, 4))(rewritten(3, { '/events': [] }, 'digest-made-anew')(history)),
      4,
      link,
    ],
    [
      'one rewritten, a head that proves nothing',
      (history) => ({ ...rewritten(3, { '/events': [] }, 'digest-made-anew')(history), head: '' }),
      4,
      link,
    ],
    ['another version claimed', rewritten(3, { '/version': 4 }, 'digest-made-anew'), 3, gap],
    ['a beginning before the beginning', rewritten(1, { '/previous': sha256('x') }, 'digest-made-anew'), 1, link],
    [
      'two commits exchanged',
      withCommits((all) => all.map((_, i) => part(all, i === 2 ? 3 : i === 3 ? 2 : i))),
      3,
      gap,
    ],
    ['the first dropped', withCommits((all) => all.slice(1)), 1, gap],
    ['one in the middle dropped', withCommits((all) => all.filter((_, i) => i !== 2)), 3, gap],
    ['the last dropped', withCommits((all) => all.slice(0, -1)), 7, 'commits after 6 are missing: the head signs 7'],
    [
      'the last three dropped',
      withCommits((all) => all.slice(0, 3)),
      4,
      'commits after 3 are missing: the head signs 7',
    ],
    ['all dropped', withCommits(() => []), null, 'it holds no commit'],
    ['one told twice', withCommits((all) => [...all.slice(0, 2), ...all.slice(1)]), 3, gap],
    [
      'a commit of another order put in',
      (history) =>
        withCommits((all) => all.map((one, i) => (i === 3 ? part(foreign(history).commits, 3) : one)))(history),
      4,
      'it belongs to another order',
    ],
    [
      'another order named',
      (history) => ({ ...history, orderId: foreign(history).orderId }),
      1,
      'it belongs to another order',
    ],
    [
      'no commit at all',
      withCommits((all) => all.map((one, i) => (i === 1 ? { digest: sha256('null'), commit: null } : one))),
      2,
      'it is no commit',
    ],
    [
      'a text for a commit',
      withCommits((all) => all.map((one, i) => (i === 1 ? { digest: sha256('"x"'), commit: 'x' } : one))),
      2,
      'it is no commit',
    ],
  ])('%s', async (_, change, version, reason) => {
    expect(verifyHistory(change(genuine), keys)).toEqual({ genuine: false, version, reason });
  });

  it('one more at the end, fitting in every way, is not covered by the head', async () => {
    const last = part(genuine.commits, -1);
    const commit = edited(last.commit, { '/version': 8, '/previous': last.digest });
    const longer = withCommits((all) => [...all, { commit, digest: sha256(canonicalJson(commit)) }]);
    expect(verifyHistory(longer(genuine), keys)).toEqual({
      genuine: false,
      version: 8,
      reason: 'commits after 7 are not covered by the signed head',
    });
  });

  it('the last rewritten is not the one the head signs', async () => {
    expect(verifyHistory(forgedFrom(7, { '/events': [] })(genuine), keys)).toEqual({
      genuine: false,
      version: 7,
      reason: 'the last commit is not the one the head signs: it, or one before it, was written anew',
    });
  });

  it('a chain written anew from the middle on is never taken for genuine', async () => {
    for (const version of [1, 2, 3, 4, 5, 6]) {
      const forged = forgedFrom(version, { '/commandId': 'another' })(genuine);
      expect(verifyHistory(forged, keys)).toMatchObject({ genuine: false });
    }
  });
});
