import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Digest, sha256 } from '../../../../../shared/domain/digest.ts';
import { listToldDigests } from '../../../../../shared/domain/order/commit.ts';
import { at } from '../../../../support/builders.ts';
import { OrderStory, STORIES } from '../../../../support/order-story.ts';
import { checkDigest } from '../../../../support/rules.ts';

const NOT_GENUINE = { genuine: false };

const digestOf = (story: OrderStory, version: number): Digest => {
  const stored = story.commits[version - 1];
  if (!stored) throw new Error(`the story has no version ${version}`);
  return stored.digest;
};

/** Issued, read, extended, released: the provider is told of versions 1, 3 and 4. */
const story = STORIES.running().act({ type: 'extend' }).act({ type: 'release', reason: 'no-longer-needed' });

describe('a document', () => {
  it('is genuine by the digest of every commit its provider was told of', () => {
    expect(checkDigest(story.latest, digestOf(story, 1), story.at)).toEqual({
      genuine: true,
      reference: story.state.reference,
      instrument: 'EU-EPOC-PR',
      filedBy: { id: story.state.authority, name: null, state: 'DE', filesFor: [], findings: [] },
      issuedAt: at('2026-11-20T16:10:00Z'),
      status: 'released',
      inForce: false,
      version: 1,
      laterVersionExists: true,
      speaksFor: 'record',
      checkedAt: story.at,
    });
    expect(checkDigest(story.latest, digestOf(story, 3), story.at)).toMatchObject({
      version: 3,
      laterVersionExists: true,
    });
    expect(checkDigest(story.latest, digestOf(story, 4), story.at)).toMatchObject({
      version: 4,
      laterVersionExists: false,
    });
  });

  it('is genuine by the digest of the latest commit, told or not, and is superseded only by what is told', () => {
    const running = STORIES.running();
    expect(checkDigest(running.latest, digestOf(running, 2), running.at)).toMatchObject({
      version: 2,
      laterVersionExists: false,
    });
    expect(checkDigest(running.latest, digestOf(running, 1), running.at)).toMatchObject({
      version: 1,
      laterVersionExists: false,
    });
  });

  it('is not genuine by the digest of a commit nobody was told of, once another follows', () => {
    expect(checkDigest(story.latest, digestOf(story, 2), story.at)).toEqual(NOT_GENUINE);
  });

  it('is not genuine by the digest of another order', () => {
    const other = STORIES.running({ key: 'another order' });
    expect(checkDigest(story.latest, other.latest.digest, story.at)).toEqual(NOT_GENUINE);
  });

  it('stays genuine after erasure, and says so', () => {
    const erased = STORIES.erased();
    expect(checkDigest(erased.latest, digestOf(erased, 1), erased.at)).toMatchObject({
      genuine: true,
      status: 'erased',
      inForce: false,
    });
  });
});

it.each`
  now                           | status       | inForce
  ${'2026-11-20T16:10:00Z'}     | ${'issued'}  | ${true}
  ${'2027-01-19T23:59:59.999Z'} | ${'issued'}  | ${true}
  ${'2027-01-20T00:00:00Z'}     | ${'expired'} | ${false}
  ${'2028-01-20T00:00:00Z'}     | ${'erased'}  | ${false}
`('never received, with nothing written since, at $now it is $status', ({ now, status, inForce }) => {
  const { latest } = OrderStory.issued();
  expect(checkDigest(latest, latest.digest, at(now))).toMatchObject({
    genuine: true,
    status,
    inForce,
    checkedAt: at(now),
  });
});

describe('no other digest is ever genuine', () => {
  const stories = fc.constantFrom(...Object.values(STORIES).map((tell) => tell()));
  const instants = fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2031-01-01T00:00:00Z') });

  it('whatever the order went through, and whenever it is asked', () => {
    const anyDigest = fc.uint8Array().map((bytes) => sha256(bytes));
    fc.assert(
      fc.property(stories, anyDigest, instants, ({ latest }, digest, now) => {
        expect(checkDigest(latest, digest, at(new Date(now).toISOString()))).toEqual(NOT_GENUINE);
      }),
    );
  });

  it('not even one that differs in a single digit from a genuine one', () => {
    fc.assert(
      fc.property(stories, fc.nat(63), fc.nat(14), instants, ({ latest }, place, step, now) => {
        for (const digest of [latest.digest, ...listToldDigests(latest)]) {
          const other = ((Number.parseInt(digest.charAt(place), 16) + 1 + step) % 16).toString(16);
          const near = `${digest.slice(0, place)}${other}${digest.slice(place + 1)}` as Digest;
          expect(checkDigest(latest, near, at(new Date(now).toISOString()))).toEqual(NOT_GENUINE);
          expect(checkDigest(latest, digest, at(new Date(now).toISOString()))).toMatchObject({ genuine: true });
        }
      }),
    );
  });
});
