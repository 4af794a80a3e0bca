import type { OrderList } from '../../../shared/contracts/api/authorities/orders.ts';
import type { PagePath } from '../../steps/links.ts';
import type { DeskVisitor } from '../step.ts';

export type ListedOrder = OrderList['orders'][number];

/** What an order is to whoever validates, as the API looks for it; in the order of the desk. */
export const TASKS = ['to-decide', 'named', 'decided'] as const;
export type Task = (typeof TASKS)[number];

/** Rows that the desk shows of each before it goes on: what waits is looked through, what was decided is only looked up. */
const ROWS = { 'to-decide': '50', named: '25', decided: '10' } as const satisfies Record<Task, string>;
const ROWS_OF_A_PAGE = '50';

/** A page of one list of a validator. */
export interface Listed {
  readonly task: Task;
  readonly orders: readonly ListedOrder[];
  readonly next: string | null;
}

const isTask = (text: string): text is Task => TASKS.some((task) => task === text);

/** The list that an address asks for, and from where on; `undefined`: all of them, from the first. */
export function readAsked({ list, cursor }: DeskVisitor['query']): { task: Task; cursor: string } | undefined {
  return list !== undefined && isTask(list) && cursor !== undefined ? { task: list, cursor } : undefined;
}

export const linkOn = ({ task }: Pick<Listed, 'task'>, cursor: string): PagePath =>
  `/?${new URLSearchParams({ list: task, cursor })}`;

const dueOf = ({ validation, issuedAt }: ListedOrder): number => Date.parse(validation?.decideBy ?? issuedAt);

/** What waits stands as it is due: the API sorts by when an order was issued, and what was issued later may have been asked for sooner. */
const sortPage = (task: Task, orders: readonly ListedOrder[]): readonly ListedOrder[] =>
  task === 'to-decide' ? orders.toSorted((one, other) => dueOf(one) - dueOf(other)) : orders;

export async function askForList(
  { ask }: Pick<DeskVisitor, 'ask'>,
  task: Task,
  from?: { readonly cursor: string },
): Promise<Listed> {
  const limit = from ? ROWS_OF_A_PAGE : ROWS[task];
  const { orders, next } = await ask('GET /v1/orders', { query: { validation: task, limit, ...from } });
  return { task, orders: sortPage(task, orders), next };
}
