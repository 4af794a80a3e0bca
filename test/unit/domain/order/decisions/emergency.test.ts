import { expect, it } from 'vitest';
import { plus } from '../../../../../shared/domain/instant.ts';
import { decideEmergencySeen } from '../../../../../shared/domain/order/decisions/emergency.ts';
import { anOfficer, ISSUED_AT } from '../../../../support/builders.ts';
import { type OrderStory, STORIES } from '../../../../support/order-story.ts';
import { COMMANDS, overBurst } from '../cases.ts';

const another = anOfficer({ person: 'person-another' });
const see = ({ state, at }: OrderStory, by = another) => decideEmergencySeen(state, by, plus(at, 1));
const refusal = (code: string) => expect.objectContaining({ code, retryable: false });

it('what was issued above the figure is seen by another officer, in time or late', () => {
  const story = STORIES.issued(overBurst);
  const seen = [{ type: 'emergency.seen', person: 'person-another' }];
  expect(see(story)).toMatchObject(seen);
  expect(see(story.applyTimeUntil('emergency.unseen'))).toMatchObject(seen);
});

it('one issued on a second word says whose, and asks nobody to see it', () => {
  const secondedBy = { person: 'person-another', at: ISSUED_AT };
  const { state } = STORIES.issued({ secondedBy });
  expect(state.secondedBy).toEqual(secondedBy);
  expect(state).not.toHaveProperty('sight');
});

it('once is enough', () => {
  expect(see(STORIES.issued(overBurst).act(COMMANDS.seen))).toEqual([]);
});

it('is not for whoever issued it', () => {
  const story = STORIES.issued(overBurst);
  expect(() => see(story, anOfficer({ person: story.state.issuer.person }))).toThrow(refusal('second-officer-needed'));
});

it('is not about what was issued below the figure', () => {
  expect(() => see(STORIES.issued())).toThrow(refusal('transition-not-allowed'));
});
