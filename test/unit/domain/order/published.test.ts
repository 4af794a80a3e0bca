import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DAY_MS } from '../../../../shared/domain/instant.ts';
import { NOTICE_POLICY } from '../../../../shared/domain/policy/notice.ts';
import { OBJECTION_POLICY } from '../../../../shared/domain/policy/objections.ts';
import { PERSON_POLICY } from '../../../../shared/domain/policy/persons.ts';

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
    ['notice after issue', days(NOTICE_POLICY.noticeAfterIssueMs)],
    ['one wait with the notice', days(NOTICE_POLICY.deferralAtMostMs)],
    ['all waits together', days(NOTICE_POLICY.deferralsTogetherMs)],
    ['each further wait', days(NOTICE_POLICY.deferralBeyondAtMostMs)],
    ["the provider's proof that it told its user", days(NOTICE_POLICY.relayProofWithinMs)],
    ['objecting', days(OBJECTION_POLICY.challengeWithinMs)],
    ['deciding an objection', days(OBJECTION_POLICY.reviewWithinMs)],
    ['deciding one on privilege', days(OBJECTION_POLICY.urgentReviewWithinMs)],
    ['deciding whether the notice may wait', days(NOTICE_POLICY.deferralReviewWithinMs)],
    ['deciding whether the authority told the person', days(NOTICE_POLICY.noticeClaimReviewWithinMs)],
    ['looking at an order on a protected person', days(OBJECTION_POLICY.urgentReviewWithinMs)],
    ['looking at an emergency order', days(OBJECTION_POLICY.emergencyReviewWithinMs)],
    ['looking at one in twenty validated orders', days(OBJECTION_POLICY.reviewWithinMs)],
    ['appealing', days(OBJECTION_POLICY.appealWithinMs)],
    ['silence of one reviewer', `${OBJECTION_POLICY.reviewMovesAtMost}`],
    ["a party's word that somebody else should decide", days(OBJECTION_POLICY.conflictWithinMs)],
    ['a case code', days(PERSON_POLICY.caseCodeLivesMs)],
  ]);
});
