import type { PartyNames } from '../app/order/name-parties.ts';
import type { Counted } from '../app/oversight/count-by-filer.ts';
import type { UnsaidProtectionList } from '../contracts/api/oversight/unsaid-protections.ts';
import { spellReviewRef } from '../domain/ids.ts';
import { toRfc3339 } from '../domain/instant.ts';
import type { ListedUnsaid } from '../domain/order/readings/listed-unsaid.ts';
import type { Page } from '../ports/page.ts';
import { toPartyNames } from './party-names.ts';

export const toUnsaidProtectionList = (
  { findings, next }: Page<'findings', Counted<ListedUnsaid>>,
  names: PartyNames,
): UnsaidProtectionList => ({
  findings: findings.map(({ orderId, review, targets, issuedAt, foundAt, ...rest }) => ({
    id: spellReviewRef({ orderId, review }),
    orderId,
    ...rest,
    ...toPartyNames({ authority: rest.authority }, names),
    targets: [...targets],
    issuedAt: toRfc3339(issuedAt),
    foundAt: toRfc3339(foundAt),
  })),
  next,
});
