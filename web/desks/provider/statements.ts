import { ACKNOWLEDGEMENT, NON_EXECUTION, PRESERVATION, QUESTION } from './answering.ts';
import { RELAY, RELEASE } from './ending.ts';
import { APPEAL, CONFLICT, MESSAGE, OBJECTION } from './objecting.ts';
import type { Statement, StatementName } from './statement.ts';

/** Everything that a provider's person can say of an order. */
export const STATEMENTS: Readonly<Record<StatementName, Statement>> = {
  acknowledgement: ACKNOWLEDGEMENT,
  preservation: PRESERVATION,
  'non-execution': NON_EXECUTION,
  question: QUESTION,
  release: RELEASE,
  relay: RELAY,
  objection: OBJECTION,
  appeal: APPEAL,
  message: MESSAGE,
  conflict: CONFLICT,
};

/** Whether an address says that one of them was just made. */
export const isSaid = (name: string | undefined): name is StatementName =>
  name !== undefined && Object.hasOwn(STATEMENTS, name);
