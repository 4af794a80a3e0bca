import type { FiledByView } from '../contracts/api/common/filed-by.ts';
import { type FiledBy, readFiledBy } from '../domain/order/readings/filed-by.ts';
import { FILER_FINDING_DETAILS, type FilerFinding } from '../domain/order/record/filer.ts';
import type { OrderState } from '../domain/order/record/state.ts';
import { POLICY_RULES } from '../domain/policy/rules.ts';

/** A finding that the record keeps, in full. */
export const explainFilerFinding = ({ code, pointer }: FilerFinding): FiledByView['findings'][number] => ({
  code,
  pointer,
  detail: FILER_FINDING_DETAILS[code],
  rule: POLICY_RULES.filers,
});

export const toFiledByView = ({ filesFor, findings, ...rest }: FiledBy): FiledByView => ({
  ...rest,
  filesFor: [...filesFor],
  findings: findings.map(explainFilerFinding),
});

/** Who filed an order, as its record says. */
export const toFiledByOf = (state: OrderState): FiledByView => toFiledByView(readFiledBy(state));
