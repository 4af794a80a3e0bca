import { describe, expect, it } from 'vitest';
import { plus, SECOND_MS } from '../../../../../shared/domain/instant.ts';
import { noteAttempts } from '../../../../../shared/domain/order/notes/attempts.ts';
import { anOrderId, ISSUED_AT } from '../../../../support/builders.ts';
import { NoteStory } from '../../../../support/note-story.ts';

const STEP = { endpoint: 'mail:duty', way: 'mail', from: plus(ISSUED_AT, SECOND_MS) } as const;
const ended = { orderId: anOrderId(), message: 1, createdAt: ISSUED_AT, attempts: 4, lastOutcome: '451' } as const;

describe('a step that follows silence', () => {
  it('is named where it was given up, and where it was tried again after that', () => {
    const givenUp = { ...ended, ...STEP, status: 'given-up' } as const;
    expect(noteAttempts(givenUp, undefined, ISSUED_AT)).toMatchObject([{ type: 'delivery.given-up', step: 'mail' }]);
    expect(noteAttempts(givenUp, 3, ISSUED_AT)).toMatchObject([
      { type: 'delivery.tried-again', again: 1, step: 'mail' },
    ]);
  });
});

it('a call that was confirmed leaves nothing spoken of its message, also where none was noted', () => {
  const { latest } = new NoteStory(anOrderId()).with({ type: 'call.confirmed', at: ISSUED_AT, message: 1 });
  expect(latest.note.state.calls).toEqual({ noted: 0, spoken: [] });
});
