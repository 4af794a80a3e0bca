import { describe, expect, it } from 'vitest';
import {
  findSearchEnd,
  isSearchForgotten,
  requireAnswerable,
  requireReadable,
  type Search,
  standingOf,
} from '../../../../shared/domain/cases/search.ts';
import { sha256 } from '../../../../shared/domain/digest.ts';
import { isSearchId, searchIdFor } from '../../../../shared/domain/ids.ts';
import { at } from '../../../support/builders.ts';

const ASKED = '2026-12-05T10:00:00Z';
const words = { ciphertext: Uint8Array.of(1), commitment: sha256('words') };

const search = (answer?: 'confirmed' | 'declined'): Search => ({
  id: searchIdFor(at(ASKED), 'asker', 'key'),
  askedAt: at(ASKED),
  person: 'asker',
  fingerprint: sha256('asked'),
  words,
  answer: answer
    ? { at: at('2026-12-05T12:00:00Z'), person: 'second', answer, fingerprint: sha256('answered'), words }
    : null,
  readCount: 0,
  lastReadAt: null,
});

describe('time decides where a search stands', () => {
  it.each`
    answer         | now                           | standing
    ${undefined}   | ${ASKED}                      | ${'awaiting-confirmation'}
    ${undefined}   | ${'2026-12-06T09:59:59.999Z'} | ${'awaiting-confirmation'}
    ${undefined}   | ${'2026-12-06T10:00:00Z'}     | ${'expired'}
    ${'confirmed'} | ${'2026-12-05T12:00:00Z'}     | ${'confirmed'}
    ${'confirmed'} | ${'2026-12-12T11:59:59.999Z'} | ${'confirmed'}
    ${'confirmed'} | ${'2026-12-12T12:00:00Z'}     | ${'closed'}
    ${'declined'}  | ${'2026-12-05T12:00:00Z'}     | ${'declined'}
    ${'declined'}  | ${'2028-01-01T00:00:00Z'}     | ${'declined'}
  `('$answer at $now is $standing', ({ answer, now, standing }) => {
    expect(standingOf(search(answer), at(now))).toBe(standing);
  });

  it('ends what waits a day after it was asked, and reading a week after it was confirmed', () => {
    expect(findSearchEnd(search())).toBe(at('2026-12-06T10:00:00Z'));
    expect(findSearchEnd(search('confirmed'))).toBe(at('2026-12-12T12:00:00Z'));
    expect(findSearchEnd(search('declined'))).toBeNull();
  });

  it('forgets it two years after it was asked', () => {
    expect(isSearchForgotten(search(), at('2028-12-04T09:59:59Z'))).toBe(false);
    expect(isSearchForgotten(search(), at('2028-12-04T10:00:00Z'))).toBe(true);
  });
});

describe('who may do what', () => {
  it.each`
    person      | answer         | now                       | code
    ${'second'} | ${undefined}   | ${ASKED}                  | ${'nothing'}
    ${'asker'}  | ${undefined}   | ${ASKED}                  | ${'search-own'}
    ${'asker'}  | ${'confirmed'} | ${ASKED}                  | ${'search-own'}
    ${'third'}  | ${'confirmed'} | ${'2026-12-05T13:00:00Z'} | ${'search-answered'}
    ${'third'}  | ${'declined'}  | ${'2026-12-05T13:00:00Z'} | ${'search-answered'}
    ${'second'} | ${undefined}   | ${'2026-12-06T10:00:00Z'} | ${'search-answered'}
  `('$person answers one that is $answer at $now: $code', ({ person, answer, now, code }) => {
    expect(codeOf(() => requireAnswerable(search(answer), { person }, at(now)))).toBe(code);
  });

  it.each`
    person      | answer         | now                       | code
    ${'asker'}  | ${'confirmed'} | ${'2026-12-05T13:00:00Z'} | ${'nothing'}
    ${'second'} | ${'confirmed'} | ${'2026-12-05T13:00:00Z'} | ${'nothing'}
    ${'third'}  | ${'confirmed'} | ${'2026-12-05T13:00:00Z'} | ${'search-not-yours'}
    ${'third'}  | ${undefined}   | ${ASKED}                  | ${'search-not-yours'}
    ${'asker'}  | ${undefined}   | ${ASKED}                  | ${'search-not-open'}
    ${'second'} | ${'declined'}  | ${'2026-12-05T13:00:00Z'} | ${'search-not-open'}
    ${'asker'}  | ${'confirmed'} | ${'2026-12-12T12:00:00Z'} | ${'search-not-open'}
  `('$person reads what one finds that is $answer at $now: $code', ({ person, answer, now, code }) => {
    expect(codeOf(() => requireReadable(search(answer), { person }, at(now)))).toBe(code);
  });
});

it('an account that is listed later is the one who asked, and the one who answered', () => {
  const listed = { person: 'anna', alsoKnownAs: ['other', 'asker'] };
  expect(codeOf(() => requireAnswerable(search(), listed, at(ASKED)))).toBe('search-own');
  expect(codeOf(() => requireReadable(search('confirmed'), listed, at('2026-12-05T13:00:00Z')))).toBe('nothing');
});

describe('the id of a search', () => {
  it('is one for a person, a key and a day', () => {
    const id = searchIdFor(at(ASKED), 'asker', 'key');
    expect(id).toMatch(/^sch_20261205_[0-9a-f]{32}$/);
    expect(isSearchId(id)).toBe(true);
    expect(searchIdFor(at('2026-12-05T23:59:59Z'), 'asker', 'key')).toBe(id);
    const others = [
      searchIdFor(at('2026-12-06T00:00:00Z'), 'asker', 'key'),
      searchIdFor(at(ASKED), 'another', 'key'),
      searchIdFor(at(ASKED), 'asker', 'another'),
    ];
    expect(new Set([id, ...others]).size).toBe(4);
    expect(isSearchId('sch_1')).toBe(false);
  });
});

function codeOf(act: () => void): unknown {
  try {
    act();
    return 'nothing';
  } catch (error) {
    return Reflect.get(Object(error), 'code');
  }
}
