import { describe, expect, it } from 'vitest';
import {
  createVisitId,
  dayOf,
  forgetVisitAt,
  isOfEarlierVersion,
  isOver,
  isToRenew,
  isVisitId,
  nameOfVisit,
  openVisitPart,
  sealVisitPart,
  type Visit,
} from '../../../../shared/domain/cases/visit.ts';
import { sha256 } from '../../../../shared/domain/digest.ts';
import { plus } from '../../../../shared/domain/instant.ts';
import { at } from '../../../support/builders.ts';

const KEY = new Uint8Array(32).fill(1);
const NONCE = new Uint8Array(12).fill(2);
const id = createVisitId(new Uint8Array(32).fill(3));
const other = createVisitId(new Uint8Array(32).fill(4));
const endsAt = at('2026-11-20T12:30:00Z');
const visit: Visit = { token: 'a.b.1.c', endsAt, code: sha256('code'), language: 'pl', zone: undefined };

describe('the id of a visit', () => {
  it('is 32 bytes as a cookie may hold them', () => {
    expect(id).toBe('AwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwM');
    expect(isVisitId(id)).toBe(true);
  });

  it.each(['', id.slice(1), `${id}A`, id.replace('A', '='), `${id.slice(1)}\n`])('is not %j', (text) => {
    expect(isVisitId(text)).toBe(false);
  });

  it('is kept nowhere: its hash names what is', () => {
    expect(nameOfVisit(id)).toBe(sha256(id));
  });
});

it.each`
  latest       | now           | renewed  | why
  ${'16:00'}   | ${'12:10:00'} | ${false} | ${'twenty minutes are left'}
  ${'16:00'}   | ${'12:10:01'} | ${true}  | ${'fewer are'}
  ${'16:00'}   | ${'12:29:59'} | ${true}  | ${'it is not over'}
  ${'16:00'}   | ${'12:30:00'} | ${false} | ${'it is over'}
  ${'12:30'}   | ${'12:20:00'} | ${false} | ${'it ends as late as it can'}
  ${undefined} | ${'12:20:00'} | ${false} | ${'an earlier version began it'}
`('at $now a visit until 12:30, at the latest $latest, is renewed: $renewed, as $why', ({ latest, now, renewed }) => {
  const longest = latest === undefined ? {} : { latestEndsAt: at(`2026-11-20T${latest}:00Z`) };
  expect(isToRenew({ ...visit, ...longest }, at(`2026-11-20T${now}Z`))).toBe(renewed);
});

it('is of an earlier version where that told no latest end', () => {
  expect([visit, { ...visit, latestEndsAt: endsAt }].map(isOfEarlierVersion)).toEqual([true, false]);
});

it('is over at its end, and known for an hour more', () => {
  expect([isOver(visit, plus(endsAt, -1)), isOver(visit, endsAt)]).toEqual([false, true]);
  expect(forgetVisitAt(visit)).toBe(at('2026-11-20T13:30:00Z'));
});

it('tells days apart', () => {
  expect(dayOf(at('2026-11-20T23:59:59.999Z'))).toBe(20_777);
  expect(dayOf(at('2026-11-21T00:00:00Z'))).toBe(20_778);
});

describe('what is sealed of a visit', () => {
  const sealed = sealVisitPart(KEY, { id, part: 'visit' }, visit, NONCE);

  it('opens with the key of its day and the cookie, as it was', () => {
    expect(openVisitPart(KEY, { id, part: 'visit' }, sealed)).toEqual({ ...visit, zone: undefined });
    expect(Buffer.from(sealed).toString('latin1')).not.toContain('a.b.1.c');
  });

  it.each`
    key                           | of                                 | why
    ${new Uint8Array(32).fill(9)} | ${{ id, part: 'visit' }}           | ${'the key of another day'}
    ${KEY}                        | ${{ id: other, part: 'visit' }}    | ${'another cookie'}
    ${KEY}                        | ${{ id, part: 'draft/objection' }} | ${'another part'}
  `('does not open with $why', ({ key, of }) => {
    expect(() => openVisitPart(key, of, sealed)).toThrow(expect.objectContaining({ code: 'record-damaged' }));
  });

  it('does not open when a byte of it was changed', () => {
    const damaged = Uint8Array.from(sealed, (byte, index) => (index === 20 ? byte ^ 1 : byte));
    expect(() => openVisitPart(KEY, { id, part: 'visit' }, damaged)).toThrow(
      expect.objectContaining({ code: 'record-damaged' }),
    );
  });
});
