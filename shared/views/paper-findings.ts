import type { PaperFindingView } from '../contracts/api/common/paper-findings.ts';
import type { OrderEvent } from '../domain/order/record/events.ts';
import { PAPER_FINDING_DETAILS } from '../domain/order/record/paper-finding.ts';
import { POLICY_RULES } from '../domain/policy/rules.ts';

/** What was found of a later paper when it came, as the events say that it caused; none where nothing differed. */
export const listPaperFindings = (events: readonly OrderEvent[]): PaperFindingView[] =>
  events.flatMap((event) => {
    const findings = 'findings' in event && event.type !== 'order.issued' ? (event.findings ?? []) : [];
    return findings.map(({ code, pointer }) => ({
      code,
      pointer,
      detail: PAPER_FINDING_DETAILS[code],
      rule: POLICY_RULES.papers,
    }));
  });
