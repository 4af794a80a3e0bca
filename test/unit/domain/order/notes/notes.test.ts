import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, sha256 } from '../../../../../shared/domain/digest.ts';
import { DAY_MS, MINUTE_MS, plus } from '../../../../../shared/domain/instant.ts';
import { createNextNote, type StoredNote } from '../../../../../shared/domain/order/notes/note.ts';
import type { NoteEvent } from '../../../../../shared/domain/order/notes/note-events.ts';
import { dayOf } from '../../../../../shared/domain/order/notes/note-state.ts';
import { listOverlaps } from '../../../../../shared/domain/order/notes/overlaps.ts';
import { noteCertificateRead, noteNoticeRead } from '../../../../../shared/domain/order/notes/reads.ts';
import { anOrderId, anOverlap, aProvider, at, ISSUED_AT } from '../../../../support/builders.ts';
import { everyKindOfNote, NoteStory } from '../../../../support/note-story.ts';
import { STORIES } from '../../../../support/order-story.ts';

const ORDER = anOrderId();

describe('a chain of notes', () => {
  it('is numbered from one, each with the digest of the one before', () => {
    const { notes } = everyKindOfNote(ORDER);
    expect(notes.map(({ note }) => note.number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(notes.map(({ note }) => note.previous)).toEqual([null, ...notes.slice(0, -1).map(({ digest }) => digest)]);
    expect(notes.map(({ digest }) => digest)).toEqual(notes.map(({ note }) => sha256(canonicalJson(note))));
  });

  it('answers by its newest note for all that was noted', () => {
    expect(everyKindOfNote(ORDER).latest.note.state).toEqual({
      overlaps: [{ ...anOverlap(), foundAt: at('2026-11-20T16:12:00Z') }],
      reads: {
        certificate: { day: '2026-11-20', today: 1, total: 1 },
        notice: { day: '2026-11-20', today: 1, total: 1 },
      },
      deliveries: { delivered: 1, givenUp: 1 },
    });
  });

  it('never runs back, whatever another machine’s clock says', () => {
    const first = new NoteStory(ORDER).read();
    const event: NoteEvent = { type: 'notice.read', at: ISSUED_AT, version: 1, today: 1 };
    expect(first.with(event, { at: plus(ISSUED_AT, -DAY_MS) }).latest.note.at).toBe(first.latest.note.at);
  });
});

describe('a repeated read of a certificate', () => {
  const reading = (state: StoredNote | undefined, total: number, instant = ISSUED_AT) =>
    noteCertificateRead(state?.note.state, total, { version: 2, at: instant });

  it('is on record when it is the first of its day, and tells of those that were only counted', () => {
    expect(reading(undefined, 1)).toEqual([
      { type: 'certificate.read', at: ISSUED_AT, version: 2, counted: 1, today: 1 },
    ]);
    const noted = new NoteStory(ORDER).read().latest;
    const tomorrow = plus(ISSUED_AT, DAY_MS);
    expect(reading(noted, 57, tomorrow)).toEqual([
      { type: 'certificate.read', at: tomorrow, version: 2, counted: 56, today: 1 },
    ]);
  });

  it.each`
    today     | noted
    ${2}      | ${true}
    ${3}      | ${false}
    ${9}      | ${false}
    ${10}     | ${true}
    ${11}     | ${false}
    ${100}    | ${true}
    ${400}    | ${false}
    ${1_000}  | ${true}
    ${10_000} | ${true}
    ${20_000} | ${false}
  `('number $today of a day is on record: $noted', ({ today, noted }) => {
    expect(reading(new NoteStory(ORDER).read().latest, today)).toHaveLength(noted ? 1 : 0);
  });

  it('counts for something even where the count was lost', () => {
    const noted = new NoteStory(ORDER).with({
      type: 'certificate.read',
      at: ISSUED_AT,
      version: 1,
      counted: 500,
      today: 1,
    });
    const tomorrow = plus(ISSUED_AT, DAY_MS);
    expect(reading(noted.latest, 3, tomorrow)).toMatchObject([{ counted: 1, today: 1 }]);
    expect(reading(noted.latest, 3)).toEqual([]);
  });

  it('however many there are and whenever: all are counted, the first of each day is on record, and few others', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 6 * 60 }), { minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(gaps, (minutes) => {
        let latest: StoredNote | undefined;
        let now = ISSUED_AT;
        const days = new Map<string, number>();
        for (const [index, gap] of minutes.entries()) {
          now = plus(now, gap * MINUTE_MS);
          const total = index + 1;
          const today = (days.get(dayOf(now)) ?? 0) + 1;
          days.set(dayOf(now), today);
          const events = noteCertificateRead(latest?.note.state, total, { version: 2, at: now });
          expect(events.length).toBe(today === 1 || [2, 10, 100].includes(today) ? 1 : 0);
          if (events.length === 0) continue;
          latest = createNextNote(latest, {
            orderId: ORDER,
            by: aProvider(),
            at: now,
            noteId: sha256(`${total}`),
            events,
          });
          expect(latest.note.state.reads.certificate).toEqual({ day: dayOf(now), today, total });
        }
      }),
    );
  });
});

describe('a repeated read of a notice', () => {
  it('is always on record: each made a case code', () => {
    let story = new NoteStory(ORDER);
    for (let today = 1; today <= 30; today += 1) {
      const [event] = noteNoticeRead(story.notes.at(-1)?.note.state, 30, { version: 5, at: ISSUED_AT });
      expect(event).toEqual({ type: 'notice.read', at: ISSUED_AT, version: 5, today });
      if (event) story = story.with(event);
    }
  });

  it.each`
    targets | most  | why
    ${1}    | ${5}  | ${'one user, and codes that got lost'}
    ${20}   | ${24} | ${'a user of each target'}
    ${100}  | ${90} | ${'never more than can be listed'}
  `('is made $most times of an order of $targets, on whichever days: $why', ({ targets, most }) => {
    const readTimes = (times: number) => {
      let story = new NoteStory(ORDER);
      for (let today = 1; today <= times; today += 1) story = story.noticeRead(today);
      return story.latest;
    };
    const { note } = readTimes(most - 1);
    const read = { version: 5, at: plus(note.at, DAY_MS) };
    expect(noteNoticeRead(note.state, targets, read)).toMatchObject([{ today: 1 }]);
    const { note: last } = readTimes(most);
    expect(() => noteNoticeRead(last.state, targets, read)).toThrow(
      expect.objectContaining({ code: 'notice-reads-exhausted' }),
    );
  });
});

describe('overlaps', () => {
  it('are read together, from commits of earlier versions and from notes', () => {
    const { state } = STORIES.overlapping();
    const { note } = new NoteStory(ORDER).overlap(1).latest;
    expect(listOverlaps(state, note).map(({ orderId }) => orderId)).toEqual([anOrderId(0), anOrderId(1)]);
    expect(listOverlaps(STORIES.issued().state, undefined)).toEqual([]);
  });
});

it('the newest note does not grow with the number of notes', () => {
  const counts = { version: 1, counted: 1, today: 1 } as const;
  const attempted = { message: 1, endpoint: 'inbox', attempts: 1, lastOutcome: null } as const;
  const steps = fc.constantFrom(
    'certificate.read',
    'notice.read',
    'code.ended',
    'delivery.delivered',
    'delivery.given-up',
    'delivery.tried-again',
  );
  const eventsOf = (step: string, story: NoteStory): readonly NoteEvent[] => {
    const at = story.next;
    if (step === 'certificate.read') return [{ type: step, at, ...counts }];
    if (step === 'delivery.tried-again') {
      return [{ type: step, at, message: 1, endpoint: 'inbox', attempts: 2, again: 1 }];
    }
    if (step === 'notice.read') return [{ type: step, at, version: 1, today: 1 }];
    if (step === 'code.ended') return [{ type: step, at, code: sha256(`${at}`), madeAt: at }];
    return [{ type: step === 'delivery.delivered' ? step : 'delivery.given-up', at, ...attempted }];
  };
  fc.assert(
    fc.property(fc.array(steps, { minLength: 1, maxLength: 150 }), (all) => {
      const told = all.reduce<NoteStory>(
        (story, step) => eventsOf(step, story).reduce<NoteStory>((next, event) => next.with(event), story),
        new NoteStory(ORDER),
      );
      expect(canonicalJson(told.latest.note).length).toBeLessThan(6_000);
    }),
    { numRuns: 30 },
  );
});
