import type * as z from 'zod/mini';
import type { ContentReading, PageReading } from '../app/order/content-pages.ts';
import type { OpenedPart } from '../app/order/sealed-parts.ts';
import { toStatements } from '../app/order/statements.ts';
import type { ContentPageView } from '../contracts/api/common/content.ts';
import { readProtection } from '../contracts/items/sealed.ts';
import type { ProtectedTarget } from '../domain/filing/protected-targets.ts';
import type { OrderState } from '../domain/order/record/state.ts';
import type { PartName } from '../domain/sealing.ts';
import { listPaperFindings } from './paper-findings.ts';
import { toStatementView } from './rights.ts';

/** A part that came with the order. */
export const findPart = (parts: readonly OpenedPart[], wanted: PartName): unknown =>
  parts.find(({ part }) => part === wanted)?.value ?? null;

/** Which targets whoever filed says are a protected person's; nothing where nothing was said. */
export const toProtectionView = (parts: readonly OpenedPart[]): { protectedTargets?: ProtectedTarget[] } => {
  const said = parts.find(({ part }) => part === 'protection');
  return said ? { protectedTargets: [...readProtection(said.value)] } : {};
};

/** A part that came later, with what was found of it when it came. */
export function toLaterPartView({ about, version, value, commit }: OpenedPart) {
  const findings = listPaperFindings(commit.events);
  return { about, version, value, ...(findings.length > 0 && { findings }) };
}

/** The lists that an order's view and a review's both have. */
export function toListsView(
  state: OrderState,
  { pages: { messages, statements, forms, confirmations } }: ContentReading,
) {
  const said = [...messages.parts, ...statements.parts].sort((one, other) => one.version - other.version);
  return {
    forms: forms.parts.map(toLaterPartView),
    formsBefore: forms.before,
    confirmations: confirmations.parts.map(toLaterPartView),
    confirmationsBefore: confirmations.before,
    statements: toStatements(state, said).map(toStatementView),
    statementsBefore: statements.before,
    messagesBefore: messages.before,
  };
}

/** A page of one list, as a view has its latest. */
export function toContentPageView({ state, page }: PageReading): z.infer<typeof ContentPageView> {
  const { list, parts, before } = page;
  const isSaid = list === 'messages' || list === 'statements';
  const entries = isSaid ? toStatements(state, parts).map(toStatementView) : parts.map(toLaterPartView);
  return { list, entries, before };
}
