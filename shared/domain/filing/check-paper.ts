import { HoldfastError } from '../../errors.ts';
import type { Instant } from '../instant.ts';
import type { Instrument } from '../law/terms/instrument.ts';
import type { PaperFinding } from '../order/record/paper-finding.ts';
import { POLICY_RULES } from '../policy/rules.ts';
import { findPaperDateFault } from './dates.ts';
import type { PaperFacts, PaperRecord, PaperType, SaidInPaper } from './paper.ts';
import { PAPER_COMPARISONS, type PaperComparison } from './paper-comparisons.ts';

/**
 * Holds a later paper against the record of its order, at `now`.
 *
 * @returns what differs and may be right: it goes on record, and whoever reads the order is shown it.
 * @throws HoldfastError the refusals of `findPaperDateFault`; `paper-mismatch`, `issuer-not-competent` or `validator-not-independent` for
 * what differs and cannot be right, pointing at every place the first of them applies to.
 */
export function checkPaper(
  law: Instrument,
  type: PaperType,
  facts: PaperFacts,
  record: PaperRecord,
  now: Instant,
): PaperFinding[] {
  const outdated = findPaperDateFault(law, type, facts, record, now);
  if (outdated) throw outdated;
  const differing = facts.said.filter(({ field, value }) => !rowOf(field).isSame(value, record));
  const judged = differing.map((said) => ({ ...said, code: findingOf(said, record) }));
  const found = judged.flatMap(({ code, pointer }) => (code === null ? [] : [{ code, pointer }]));
  refuseDiffering(judged.filter(({ code }) => code === null));
  const unnamed = record.extensions.days.length > 0 ? facts.extensionUnnamedAt : undefined;
  return [...found, ...(unnamed === undefined ? [] : [{ code: 'extension-not-named', pointer: unnamed } as const])];
}

const rowOf = (field: SaidInPaper['field']): PaperComparison => PAPER_COMPARISONS[field];

/** What a difference is found as; `null` where it cannot be right. */
function findingOf({ field, value }: SaidInPaper, record: PaperRecord): PaperComparison['finding'] {
  const { finding, canBeRight } = rowOf(field);
  return canBeRight === undefined || canBeRight(value, record) ? finding : null;
}

function refuseDiffering(wrong: readonly SaidInPaper[]): void {
  const [first] = wrong;
  if (!first) return;
  const { code, detail: firstDetail } = rowOf(first.field);
  const faults = wrong
    .filter(({ field }) => rowOf(field).code === code)
    .map(({ field, pointer }) => ({ pointer, detail: rowOf(field).detail }));
  const rule = code === 'validator-not-independent' ? POLICY_RULES.independence : POLICY_RULES.papers;
  throw new HoldfastError(code, firstDetail, { rule, faults });
}
