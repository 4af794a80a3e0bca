import type { ChallengeId, ReviewId } from '../../ids.ts';
import type { ChallengeGround, ConflictGround } from '../record/rights.ts';
import type { CommandOf } from './command.ts';

/** The command that objects to a hold; why it comes late and which facts are new is sealed, and only that it says so is weighed. */
export const challengeHold = (said: {
  readonly grounds: readonly ChallengeGround[];
  readonly lateReason?: string | undefined;
  readonly newFacts?: string | undefined;
}): CommandOf<'challenge'> => ({
  type: 'challenge',
  grounds: said.grounds,
  lateReasonGiven: said.lateReason !== undefined,
  newFactsGiven: said.newFacts !== undefined,
});

/** The command that asks for a second look at an objection already decided. */
export const appealDecision = ({ challenge }: { readonly challenge: ChallengeId }): CommandOf<'appeal'> => ({
  type: 'appeal',
  challenge,
});

/** The command that takes back what was objected; why is sealed. */
export const withdrawChallenge = (challenge: ChallengeId): CommandOf<'withdraw-challenge'> => ({
  type: 'withdraw-challenge',
  challenge,
});

/** The command that says something in a review; the text is sealed. */
export const sendMessage = ({ review }: { readonly review: ReviewId }): CommandOf<'send-message'> => ({
  type: 'send-message',
  review,
});

/** The command by which a party says that somebody else should decide: whoever sits on this seat, or the one who decides alone. */
export const declareConflict = (said: {
  readonly review: ReviewId;
  readonly seat?: number | undefined;
  readonly ground: ConflictGround;
}): CommandOf<'declare-conflict'> => ({
  type: 'declare-conflict',
  review: said.review,
  seat: said.seat ?? null,
  ground: said.ground,
});
