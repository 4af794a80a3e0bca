import { PARTITIONS } from '../../shared/deployment/tables.ts';
import type { Action, Conditions, Grantee } from './grants.ts';

type Table = keyof typeof PARTITIONS;

/** A condition that holds for some partitions of a table or an index, and for no other. */
export const limitTo = <T extends Table>(
  table: T,
  ...partitions: readonly (keyof (typeof PARTITIONS)[T])[]
): Conditions => ({
  'ForAllValues:StringLike': {
    'dynamodb:LeadingKeys': partitions.map((partition) => `${PARTITIONS[table][partition]}*`),
  },
});

/**
 * The same for the insert statement. A condition on all values holds where there are none, so a service that gave no key would let
 * anything be inserted: it has to give one, or it is refused.
 */
export const limitInsertsTo = <T extends Table>(
  table: T,
  ...partitions: readonly (keyof (typeof PARTITIONS)[T])[]
): Conditions => ({ ...limitTo(table, ...partitions), Null: { 'dynamodb:LeadingKeys': 'false' } });

const INSERT = 'dynamodb:PartiQLInsert';

/** Lets `grantee` do what is named in some partitions of a table, and in no other. */
export function allowWithin<T extends Table>(
  grantee: Grantee,
  actions: readonly Action[],
  tableArn: string,
  [table, ...partitions]: readonly [T, ...(keyof (typeof PARTITIONS)[T])[]],
): void {
  const others = actions.filter((action) => action !== INSERT);
  if (others.length > 0) grantee.allow(others, [tableArn], limitTo(table, ...partitions));
  if (others.length < actions.length) grantee.allow([INSERT], [tableArn], limitInsertsTo(table, ...partitions));
}
