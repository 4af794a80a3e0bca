import type { PutBack } from '../../support/fakes/copy-of.ts';
import type { Stack } from '../../support/stack.ts';

/** What each table holds that a restore is about, by what a stack calls it. @see docs/operate.md, Restore */
const TABLES = {
  records: ['orders', 'notes', 'deliveries', 'attempts', 'incidents', 'calls', 'undelivered'],
  keys: ['vault', 'officials', 'demands'],
  views: [
    ...(['list', 'providerList', 'reviews', 'silences', 'claims', 'signed', 'briefOrders', 'unsaid'] as const),
    ...(['feeds', 'marks', 'imprints', 'overlaps'] as const),
  ],
} as const satisfies Record<string, readonly (keyof Stack)[]>;

export type TableName = keyof typeof TABLES;

/** A table as it stands, to go back to: as DynamoDB keeps one for each second. */
export function copyTable(stack: Stack, table: TableName): PutBack {
  const copies = TABLES[table].map((name) => stack[name].copy());
  return () => {
    for (const putBack of copies) putBack();
  };
}
