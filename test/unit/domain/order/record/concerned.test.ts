import { describe, expect, it } from 'vitest';
import type { ReviewId } from '../../../../../shared/domain/ids.ts';
import { requireGivenReview } from '../../../../../shared/domain/order/record/concerned.ts';
import { aReviewer } from '../../../../support/builders.ts';
import { PANELLISTS, panelled } from '../acts.ts';
import { RIGHTS_CASES, type RightsCase } from '../rights-cases.ts';

const reviewer = aReviewer();
const stranger = aReviewer({ person: 'person-stranger' });
const requires =
  (name: RightsCase, id: ReviewId | undefined, by = reviewer) =>
  () =>
    requireGivenReview(RIGHTS_CASES[name]().state, id, by);
const unknown = expect.objectContaining({ code: 'review-unknown' });

describe('a review is known to whoever was given it', () => {
  it.each(['assigned', 'decided', 'conflicted', 'moved', 'defaulted'] as const)('also once it is %s', (name) => {
    expect(requires(name, 'r1')).not.toThrow();
    expect(requires(name, 'r1', stranger)).toThrow(unknown);
  });

  it('and to nobody while it has no reviewer, nor where there is none', () => {
    expect(requires('challenged', 'r1')).toThrow(unknown);
    expect(requires('challenged', 'r9')).toThrow(unknown);
    expect(requires('challenged', undefined)).toThrow(unknown);
  });

  it('an appeal is not known to whoever decided what it is against, nor that to whoever hears the appeal', () => {
    expect(requires('appealed', 'r1')).not.toThrow();
    expect(requires('appealed', 'r2')).toThrow(unknown);
    const { state } = panelled(3);
    const [member] = PANELLISTS.map((who) => aReviewer(who));
    expect(() => requireGivenReview(state, 'r2', member ?? stranger)).not.toThrow();
    expect(() => requireGivenReview(state, 'r1', member ?? reviewer)).toThrow(unknown);
  });
});
