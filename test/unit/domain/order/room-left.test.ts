import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../shared/domain/digest.ts';
import { plus, SECOND_MS } from '../../../../shared/domain/instant.ts';
import { digestOf, type StoredCommit } from '../../../../shared/domain/order/commit.ts';
import { findNextByTime } from '../../../../shared/domain/order/life/time.ts';
import { requireRoomLeft } from '../../../../shared/domain/order/room-left.ts';
import { anOfficer } from '../../../support/builders.ts';
import { STORIES, usualActor } from '../../../support/order-story.ts';
import { applyTime, createNextCommit, decide } from '../../../support/rules.ts';
import { COMMANDS } from './cases.ts';

const LIMIT_BYTES = 400 * 1024; // of one item, names of attributes included
const FULL = expect.objectContaining({ code: 'order-full' });
const sizeOf = ({ commit, sealed }: StoredCommit): number =>
  sealed.reduce((sum, { ciphertext }) => sum + ciphertext.length, canonicalJson(commit).length);

/** The same commit with so many bytes in all, by a name that is as long as it takes. */
function stretched(stored: StoredCommit, bytes: number): StoredCommit {
  const spare = bytes - canonicalJson(stored.commit).length;
  const { state } = stored.commit;
  const commit = { ...stored.commit, state: { ...state, validatorInstitution: 'x'.repeat(spare) } };
  return { ...stored, commit, digest: digestOf(commit) };
}

/** A commit that has as much as one may, to the byte that is one too many. */
const base = { ...STORIES.running().latest, sealed: [] };
const nullLength = 'null'.length - '""'.length; // what the name replaces, less its quotes
const ofBytes = (bytes: number): StoredCommit => stretched(base, bytes + nullLength);
const withPart = (stored: StoredCommit, bytes: number): StoredCommit => ({
  ...stored,
  sealed: [{ part: 'form', ciphertext: new Uint8Array(bytes) }],
});

describe('room for what must follow', () => {
  it('is left by a commit of half an item, and not by a larger one', () => {
    expect(sizeOf(ofBytes(200_000))).toBe(200_000);
    expect(() => requireRoomLeft(ofBytes(200_000))).not.toThrow();
    expect(() => requireRoomLeft(ofBytes(200_001))).toThrow(FULL);
  });

  it('is kept for officers where others have filled theirs: whoever objects keeps nobody from answering', () => {
    const answered = (bytes: number) => {
      const stored = ofBytes(bytes);
      return { ...stored, commit: { ...stored.commit, by: anOfficer({ role: 'reviewer' }) } };
    };
    expect(() => requireRoomLeft(answered(290_000))).not.toThrow();
    expect(() => requireRoomLeft(answered(300_000))).toThrow(FULL);
  });

  it('counts sealed parts, which no later commit carries, up to the whole item', () => {
    expect(() => requireRoomLeft(withPart(ofBytes(100_000), 290_000))).not.toThrow();
    expect(() => requireRoomLeft(withPart(ofBytes(100_000), 290_001))).toThrow(FULL);
  });

  it('is not asked of what ends the hold', () => {
    const released = { ...STORIES.released().latest, sealed: [] };
    expect(() => requireRoomLeft(stretched(released, 300_000))).not.toThrow();
    expect(() => requireRoomLeft(withPart(stretched(released, 300_000), 100_000))).toThrow(FULL);
  });

  it('is enough: the largest order there may be gives notice, lapses and is erased within an item', () => {
    let latest = ofBytes(300_000);
    const types: string[] = [];
    while (latest.commit.state.phase.kind !== 'erased') {
      const next = findNextByTime(latest.commit.state);
      if (!next) throw new Error('time has nothing left to do');
      const { events } = applyTime(latest.commit.state, next.at);
      const command = { id: `time:${latest.commit.version}`, fingerprint: latest.digest };
      latest = createNextCommit(latest, { by: { kind: 'time' }, at: next.at, command, events, sealed: [] });
      expect(sizeOf(latest)).toBeLessThan(LIMIT_BYTES);
      types.push(...events.map(({ type }) => type));
    }
    expect(types).toEqual(expect.arrayContaining(['notice.given', 'order.lapsed', 'order.erased']));
  });

  it('is enough for a release with the longest explanation there is', () => {
    const latest = ofBytes(200_000);
    const release = COMMANDS.rel;
    const by = usualActor(latest.commit.state, release);
    const at = plus(latest.commit.at, SECOND_MS);
    const events = decide(latest.commit.state, release, by, at);
    const command = { id: 'release', fingerprint: latest.digest };
    const explained = withPart(createNextCommit(latest, { by, at, command, events, sealed: [] }), 100_000);
    expect(() => requireRoomLeft(explained)).not.toThrow();
    expect(sizeOf(explained)).toBeLessThan(LIMIT_BYTES);
  });
});
