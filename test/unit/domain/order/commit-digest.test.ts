import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, sha256 } from '../../../../shared/domain/digest.ts';
import { plus, SECOND_MS } from '../../../../shared/domain/instant.ts';
import { type Commit, digestOf } from '../../../../shared/domain/order/commit.ts';
import { STORIES, usualActor } from '../../../support/order-story.ts';
import { createNextCommit, decide } from '../../../support/rules.ts';
import { COMMANDS } from './cases.ts';

const { ack } = COMMANDS;

describe('a digest', () => {
  const { commit } = STORIES.clarificationAnswered().latest;

  /** The paths to every value inside, members and elements alike. */
  function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
    if (typeof value !== 'object' || value === null) return [path];
    return [path, ...Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, [...path, name]))];
  }

  /** A copy with the value at the path replaced, or left out. */
  function changed(value: unknown, [name, ...rest]: readonly string[], by: unknown): unknown {
    if (name === undefined) return by;
    if (Array.isArray(value))
      return value.map((inner, index) => (`${index}` === name ? changed(inner, rest, by) : inner));
    return Object.fromEntries(
      Object.entries(Object(value)).map(([key, inner]) => [key, key === name ? changed(inner, rest, by) : inner]),
    );
  }

  const paths = pathsOf(commit).slice(1);

  it('is the same for the same commit read back', () => {
    const again: Commit = JSON.parse(canonicalJson(commit));
    expect(digestOf(again)).toBe(STORIES.clarificationAnswered().latest.digest);
  });

  it('changes with any single value of the commit', () => {
    expect(paths.length).toBeGreaterThan(100);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const other = changed(commit, path, value);
        const same = canonicalJson(other) === canonicalJson(commit);
        expect(sha256(canonicalJson(other)) === digestOf(commit)).toBe(same);
      }),
    );
  });

  it('changes when any member is left out', () => {
    for (const path of paths) {
      const without = changed(commit, path, undefined);
      if (!path.slice(-1).some((name) => /^\d+$/.test(name))) {
        expect(sha256(canonicalJson(without)), path.join('.')).not.toBe(digestOf(commit));
      }
    }
  });

  it('changes with the commit before, though all else be equal', () => {
    const story = STORIES.issued();
    const events = decide(story.state, ack, usualActor(story.state, ack), plus(story.at, SECOND_MS));
    const accepted = {
      by: usualActor(story.state, ack),
      at: plus(story.at, SECOND_MS),
      command: { id: 'a', fingerprint: sha256('a') },
      events,
      sealed: [],
    };
    const other = { ...story.latest, digest: sha256('another history') };
    expect(createNextCommit(other, accepted).digest).not.toBe(createNextCommit(story.latest, accepted).digest);
  });
});
