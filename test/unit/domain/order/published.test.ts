import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DAY_MS } from '../../../../shared/domain/instant.ts';
import { POLICY } from '../../../../shared/domain/policy.ts';

const PAGE = readFileSync(new URL('../../../../docs/api/README.md', import.meta.url), 'utf8');

/** The figures of the page's table, by the first words of their row. */
function published(): Readonly<Record<string, string>> {
  const [, rest = ''] = PAGE.split('## How long does each step of it take?');
  const [section = ''] = rest.split('\n## ');
  return Object.fromEntries(
    [...section.matchAll(/^\| ([^|]+?) \| (\d+)[^|]*\|$/gm)].map(([, step, n]) => [step, n ?? '']),
  );
}

it('docs/api/README.md has the figures of the policy, and no other', () => {
  const days = (ms: number): string => `${ms / DAY_MS}`;
  expect(Object.entries(published()).map(([step, figure]) => [step.split(/[,;(]/)[0]?.trim(), figure])).toEqual([
    ['notice after issue', days(POLICY.noticeAfterIssueMs)],
    ['one wait with the notice', days(POLICY.deferralAtMostMs)],
    ['all waits together', days(POLICY.deferralsTogetherMs)],
    ['each further wait', days(POLICY.deferralBeyondAtMostMs)],
    ["the provider's proof that it told its user", days(POLICY.relayProofWithinMs)],
    ['objecting', days(POLICY.challengeWithinMs)],
    ['deciding an objection', days(POLICY.reviewWithinMs)],
    ['deciding one on privilege', days(POLICY.urgentReviewWithinMs)],
    ['deciding whether the notice may wait', days(POLICY.deferralReviewWithinMs)],
    ['deciding whether the authority told the person', days(POLICY.noticeClaimReviewWithinMs)],
    ['looking at an order on a protected person', days(POLICY.urgentReviewWithinMs)],
    ['looking at an emergency order', days(POLICY.emergencyReviewWithinMs)],
    ['looking at one in twenty validated orders', days(POLICY.reviewWithinMs)],
    ['appealing', days(POLICY.appealWithinMs)],
    ['silence of one reviewer', `${POLICY.reviewMovesAtMost}`],
    ["a party's word that somebody else should decide", days(POLICY.conflictWithinMs)],
    ['a case code', days(POLICY.caseCodeLivesMs)],
  ]);
});
