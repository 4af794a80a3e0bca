import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyedDigest } from '../../../../shared/domain/digest.ts';
import type { IdentifierType } from '../../../../shared/domain/filing/identifiers/identifiers.ts';
import { type Instant, plus } from '../../../../shared/domain/instant.ts';
import {
  createMarks,
  isMeetingMark,
  listSharedTargets,
  type Mark,
  type NamedTarget,
} from '../../../../shared/domain/overlap/marks.ts';
import { at, ISSUED_AT } from '../../../support/builders.ts';

const KEY = new Uint8Array(32).fill(9);
const hash = (text: string) => keyedDigest(KEY, text);

const target = (type: IdentifierType, value: string, changes: Partial<NamedTarget> = {}): NamedTarget => ({
  id: 't1',
  type,
  value,
  span: null,
  port: null,
  ...changes,
});

function markOf(type: IdentifierType, value: string, changes: Partial<NamedTarget> = {}, provider = 'prv-demo'): Mark {
  const [mark] = createMarks(provider, [target(type, value, changes)], hash);
  if (!mark) throw new Error('it names something');
  return mark;
}

const span = (from: string, to: string) => ({ from: at(from), to: at(to) });
const AUTUMN = span('2026-09-01T00:00:00Z', '2026-11-30T00:00:00Z');
const WINTER = span('2026-12-01T00:00:00Z', '2027-02-28T00:00:00Z');
const MAILBOX = 'm.reuther@skylark.example';

describe('a mark', () => {
  it('holds nothing of the identifier, nor anything the key is not needed for', () => {
    const mark = markOf('email', MAILBOX, { span: AUTUMN });
    expect(mark).toEqual({
      target: 't1',
      place: 'ee5686fa03362e15c7f5b6ea0bb550a59ba82aca153a42dda08ab2397f209c36',
      path: '',
      around: null,
      isRange: false,
      span: AUTUMN,
      port: null,
    });
  });

  it('is another at another provider, and under another key', () => {
    const other = createMarks('prv-demo', [target('email', MAILBOX)], (text) => keyedDigest(new Uint8Array(32), text));
    const places = [markOf('email', MAILBOX), markOf('email', MAILBOX, {}, 'prv-lantern'), ...other];
    expect(new Set(places.map(({ place }) => place)).size).toBe(3);
  });

  it('is not made of what singles nobody out', () => {
    const targets = [target('service_name', 'Skylark Mail'), target('other', 'The folder named above')];
    expect(createMarks('prv-demo', targets, hash)).toEqual([]);
  });

  it('is made of a value filed when the rules let it pass, and meets its like', () => {
    const wrongCheckDigit = '490154203237519';
    expect(isMeetingMark(markOf('imei', wrongCheckDigit), markOf('imei', ` ${wrongCheckDigit} `))).toBe(true);
    expect(isMeetingMark(markOf('imei', wrongCheckDigit), markOf('imei', '490154203237518'))).toBe(false);
  });

  it('of an address has a step for each bit below the widest range', () => {
    expect(markOf('ip_with_timestamp', '192.0.2.44').path).toHaveLength(8 * 8);
    expect(markOf('ip_with_timestamp', '2001:db8:5c::7a10').path).toHaveLength(80 * 8);
  });
});

describe('two marks meet', () => {
  it.each<{ one: Mark; other: Mark; meets: boolean; why: string }>([
    {
      one: markOf('email', MAILBOX),
      other: markOf('account', 'M.Reuther@SKYLARK.example'),
      meets: true,
      why: 'one mailbox, by form and by letter',
    },
    {
      one: markOf('email', MAILBOX),
      other: markOf('email', 'other@skylark.example'),
      meets: false,
      why: 'another mailbox',
    },
    {
      one: markOf('account', 'Fastlane'),
      other: markOf('user_or_unique_id', 'fastlane'),
      meets: false,
      why: 'user names keep their case',
    },
    {
      one: markOf('email', MAILBOX, { span: AUTUMN }),
      other: markOf('email', MAILBOX, { span: WINTER }),
      meets: false,
      why: 'no day in common',
    },
    {
      one: markOf('email', MAILBOX, { span: AUTUMN }),
      other: markOf('email', MAILBOX, { span: { from: AUTUMN.to, to: WINTER.to } }),
      meets: true,
      why: 'the last instant of one is the first of the other',
    },
    {
      one: markOf('email', MAILBOX, { span: AUTUMN }),
      other: markOf('email', MAILBOX),
      meets: true,
      why: 'no period is everything stored',
    },
    {
      one: markOf('ip_with_timestamp', '192.0.2.44', { span: { from: ISSUED_AT, to: ISSUED_AT } }),
      other: markOf('ip_with_timestamp', '192.0.2.44', { span: { from: ISSUED_AT, to: ISSUED_AT } }),
      meets: true,
      why: 'one address at one moment',
    },
    {
      one: markOf('ip_with_timestamp', '192.0.2.44', { span: { from: plus(ISSUED_AT, 1), to: plus(ISSUED_AT, 1) } }),
      other: markOf('ip_with_timestamp', '192.0.2.44', { span: { from: plus(ISSUED_AT, 2), to: plus(ISSUED_AT, 2) } }),
      meets: false,
      why: 'a millisecond later it may be somebody else’s',
    },
    {
      one: markOf('ip_with_timestamp', '192.0.2.44', { span: { from: ISSUED_AT, to: ISSUED_AT } }),
      other: markOf('ip_with_timestamp', '192.0.2.44', {
        span: { from: plus(ISSUED_AT, 412), to: plus(ISSUED_AT, 412) },
      }),
      meets: true,
      why: 'a log without fractions of a second may mean any moment of it',
    },
    {
      one: markOf('ip_with_timestamp', '192.0.2.44', {
        span: { from: plus(ISSUED_AT, 999), to: plus(ISSUED_AT, 999) },
      }),
      other: markOf('ip_with_timestamp', '192.0.2.44', { span: { from: ISSUED_AT, to: ISSUED_AT } }),
      meets: true,
      why: 'its last millisecond, and the other way round',
    },
    {
      one: markOf('ip_with_timestamp', '192.0.2.44', { span: { from: ISSUED_AT, to: ISSUED_AT } }),
      other: markOf('ip_with_timestamp', '192.0.2.44', {
        span: { from: plus(ISSUED_AT, 1_000), to: plus(ISSUED_AT, 1_000) },
      }),
      meets: false,
      why: 'the next second is another',
    },
    {
      one: markOf('ip_with_timestamp', '192.0.2.44', { port: 50_122 }),
      other: markOf('ip_with_timestamp', '192.0.2.44', { port: 50_123 }),
      meets: false,
      why: 'two users of one shared address',
    },
    {
      one: markOf('ip_with_timestamp', '192.0.2.44', { port: 50_122 }),
      other: markOf('ip_with_timestamp', '192.0.2.44'),
      meets: true,
      why: 'whoever gives no port means them all',
    },
    {
      one: markOf('ip_with_timestamp', '192.0.2.44'),
      other: markOf('ip_with_timestamp', '192.0.2.45'),
      meets: false,
      why: 'neighbours',
    },
    {
      one: markOf('ip_with_timestamp', '192.0.2.44'),
      other: markOf('ip_with_timestamp', '198.51.100.44'),
      meets: false,
      why: 'other networks',
    },
    {
      one: markOf('ip_with_timestamp', '192.0.2.44'),
      other: markOf('ip_with_timestamp', '192.0.2.32/27'),
      meets: true,
      why: 'an address in a range',
    },
    {
      one: markOf('ip_with_timestamp', '192.0.2.0/24'),
      other: markOf('ip_with_timestamp', '192.0.2.32/27'),
      meets: true,
      why: 'a range in the widest range',
    },
    {
      one: markOf('ip_with_timestamp', '192.0.2.64'),
      other: markOf('ip_with_timestamp', '192.0.2.32/27'),
      meets: false,
      why: 'the first address after a range',
    },
    {
      one: markOf('ip_with_timestamp', '2001:db8:5c::7a10'),
      other: markOf('ip_with_timestamp', '2001:db8:5c::/64'),
      meets: true,
      why: 'an address of IPv6 in a range',
    },
  ])('$meets: $why', ({ one, other, meets }) => {
    expect(isMeetingMark(one, other)).toBe(meets);
    expect(isMeetingMark(other, one)).toBe(meets);
  });
});

it('shared targets are named by each side’s own ids, each once, in their order', () => {
  const ours = [
    { ...markOf('email', MAILBOX, { span: AUTUMN }), target: 't1' },
    { ...markOf('email', 'other@skylark.example'), target: 't2' },
    { ...markOf('account', MAILBOX, { span: WINTER }), target: 't3' },
    { ...markOf('email', MAILBOX, { span: WINTER }), target: 't3' },
  ];
  const theirs = [
    { ...markOf('email', MAILBOX), target: 't7' },
    { ...markOf('phone', '+4915255550123'), target: 't8' },
  ];
  expect(listSharedTargets(ours, theirs)).toEqual(['t1', 't3']);
  expect(listSharedTargets(theirs, ours)).toEqual(['t7']);
  expect(listSharedTargets(ours, [])).toEqual([]);
});

it('meeting is mutual', () => {
  const instant = fc.nat(1_000).map((ms): Instant => plus(ISSUED_AT, ms));
  const spans = fc.option(
    fc
      .tuple(instant, instant)
      .map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one })),
  );
  const value = fc.constantFrom(
    '192.0.2.44',
    '192.0.2.45',
    '192.0.2.44/31',
    '192.0.2.0/24',
    '192.0.3.44',
    MAILBOX,
    'somebody',
  );
  const mark = fc
    .tuple(value, spans, fc.option(fc.constantFrom(80, 443)))
    .map(([text, period, port]) =>
      markOf(/^\d/.test(text) ? 'ip_with_timestamp' : 'account', text, { span: period, port }),
    );
  fc.assert(
    fc.property(mark, mark, (one, other) => {
      expect(isMeetingMark(one, other)).toBe(isMeetingMark(other, one));
      expect(isMeetingMark(one, one)).toBe(true);
      expect(listSharedTargets([one], [other]).length > 0).toBe(isMeetingMark(one, other));
    }),
  );
});
