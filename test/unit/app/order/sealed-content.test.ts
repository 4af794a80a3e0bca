import { describe, expect, it } from 'vitest';
import { COMMANDS, FILING } from '../../../../shared/app/order/commands.ts';
import { partsOf } from '../../../../shared/app/order/sealed-content.ts';
import type { Command, CommandType } from '../../../../shared/domain/order/life/command.ts';
import { createReview } from '../../../../shared/domain/order/record/seats.ts';
import type { OrderState } from '../../../../shared/domain/order/record/state.ts';
import { STORIES } from '../../../support/order-story.ts';

const WORDS = { text: 'Zelda Quist' };

const { state: OBJECTED_TO } = STORIES.running();

/** An order with a review that this many decide. */
const withSeats = (seats: number): OrderState => ({
  ...OBJECTED_TO,
  rights: {
    ...OBJECTED_TO.rights,
    reviews: [createReview('r1', 'appeal', { openedAt: OBJECTED_TO.issuedAt, dueAt: OBJECTED_TO.issuedAt }, { seats })],
  },
});

interface Case {
  readonly what: string;
  readonly command: { readonly type: CommandType } & Partial<Readonly<Record<string, unknown>>>;
  readonly sealed: string | null;
  readonly state?: OrderState;
}

const GRANTED = { type: 'decide-validation', outcome: 'granted' } as const;
const REFUSED = { type: 'decide-validation', outcome: 'refused' } as const;
const DECISION = { type: 'decide-review', review: 'r1' } as const;

const CASES: readonly Case[] = [
  { what: 'reading the certificate', command: { type: 'read-certificate' }, sealed: null },
  { what: 'an acknowledgement', command: { type: 'acknowledge' }, sealed: null },
  { what: 'word that it is preserved', command: { type: 'preserve' }, sealed: null },
  { what: 'why it is not executed', command: { type: 'not-execute' }, sealed: 'explanation of order.not-executed' },
  { what: 'a question', command: { type: 'request-clarification' }, sealed: 'explanation of clarification.requested' },
  { what: 'word that nothing is kept', command: { type: 'confirm-release' }, sealed: null },
  { what: 'a validation sought', command: { type: 'seek-validation' }, sealed: null },
  { what: 'an extension', command: { type: 'extend' }, sealed: 'form of order.extended' },
  { what: 'a request for production', command: { type: 'continue' }, sealed: 'form of order.continued' },
  { what: 'a request sent', command: { type: 'show-transmission' }, sealed: 'confirmation of transmission.shown' },
  { what: 'why to renew', command: { type: 'ask-renewal' }, sealed: 'renewal of renewal.requested' },
  { what: 'why it is needed', command: { type: 'confirm-need' }, sealed: 'confirmation of need.confirmed' },
  { what: 'that an emergency was seen', command: { type: 'see-emergency' }, sealed: null },
  { what: 'that it stands', command: { type: 'confirm-again' }, sealed: null },
  { what: 'a doubt', command: { type: 'doubt-order' }, sealed: null },
  { what: 'a release', command: { type: 'release' }, sealed: 'explanation of order.released' },
  { what: 'a withdrawal', command: { type: 'withdraw' }, sealed: 'explanation of order.withdrawn' },
  { what: 'one in answer', command: { type: 'withdraw', inAnswer: true }, sealed: 'form of clarification.answered' },
  { what: 'an answer', command: { type: 'answer-clarification' }, sealed: 'form of clarification.answered' },
  { what: 'a validation', command: GRANTED, sealed: 'explanation of validation.granted' },
  { what: 'a validation refused', command: REFUSED, sealed: 'explanation of validation.refused' },
  { what: 'why notice should wait', command: { type: 'defer-notice' }, sealed: 'deferral of deferral.requested' },
  { what: 'how the person was told', command: { type: 'record-notice' }, sealed: 'claim of notice.claimed' },
  { what: 'a letter', command: { type: 'make-letter' }, sealed: null },
  { what: 'reading the notice', command: { type: 'read-notice' }, sealed: null },
  { what: 'how it was passed on', command: { type: 'confirm-relay' }, sealed: 'explanation of notice.relayed' },
  { what: 'an objection', command: { type: 'challenge' }, sealed: 'challenge of challenge.filed' },
  { what: 'an appeal', command: { type: 'appeal' }, sealed: 'challenge of appeal.filed' },
  {
    what: 'why an objection is taken back',
    command: { type: 'withdraw-challenge' },
    sealed: 'withdrawal of challenge.withdrawn',
  },
  { what: 'the name of a file', command: { type: 'add-attachment' }, sealed: 'attachment of attachment.added' },
  { what: 'a result of a search for malware', command: { type: 'record-scan' }, sealed: null },
  { what: 'a decision', command: DECISION, sealed: 'decision of review.decided', state: withSeats(1) },
  { what: 'a vote', command: DECISION, sealed: 'vote of review.voted', state: withSeats(3) },
  { what: 'on no review', command: DECISION, sealed: 'decision of review.decided', state: withSeats(0) },
  { what: 'a permission', command: { type: 'permit-extension' }, sealed: 'decision of extension.permitted' },
  { what: 'a conflict', command: { type: 'declare-conflict' }, sealed: 'conflict of review.conflict-declared' },
  { what: 'a message', command: { type: 'send-message' }, sealed: 'message of message.sent' },
  { what: 'a reviewer drawn', command: { type: 'assign-reviewer' }, sealed: null },
  { what: 'an overlap', command: { type: 'note-overlap' }, sealed: null },
];

describe('what is said to a command', () => {
  it.each(CASES)('$what: $sealed', ({ command, sealed, state = OBJECTED_TO }) => {
    const parts = partsOf(command as unknown as Command, state, WORDS);
    const [part, about] = sealed?.split(' of ') ?? [];
    expect(parts).toEqual(sealed === null ? [] : [{ part, about, value: WORDS }]);
  });

  it('is told here for every command there is', () => {
    expect(new Set(CASES.map(({ command }) => command.type))).toEqual(new Set(Object.keys(COMMANDS)));
  });

  it('is sealed only where it is said', () => {
    for (const { command, state = OBJECTED_TO } of CASES) {
      expect(partsOf(command as unknown as Command, state, undefined)).toEqual([]);
    }
  });

  it('of a filing is the certificate, and apart from it the grounds and who is protected', () => {
    expect(FILING.seals).toEqual({
      certificate: { part: 'certificate', about: 'order.issued' },
      grounds: { part: 'grounds', about: 'order.issued' },
      protection: { part: 'protection', about: 'order.issued' },
    });
  });
});
