import { describe, expect, it } from 'vitest';
import { SETTLE_DUE, SETTLE_TOGETHER } from './grant-parts.ts';
import { allowed, list } from './read-grants.ts';

describe('what is written once', () => {
  const REPLACING = ['PutItem', 'DeleteItem', 'BatchWriteItem', 'PartiQLDelete'].map((action) => `dynamodb:${action}`);
  const WRITTEN_ONCE = {
    Records: ['order#', 'note#', 'past#'],
    Keys: ['key#'],
    Complaints: ['complaints', 'complaint-number#', 'searches'],
    Directory: ['authority#', 'provider#', 'roster#', 'office#'],
  };

  /** Grants of `actions` on a table that reach what begins with `prefix`. */
  const reaching = (table: string, prefix: string, actions: readonly string[]) =>
    allowed
      .filter(({ Action }) => list(Action).some((action) => actions.includes(action)))
      .filter(({ Resource }) => JSON.stringify(Resource).includes(`"Evidence${table}`))
      .filter(({ Condition }) => {
        const keys: unknown = Object(Condition)['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'];
        if (!Array.isArray(keys)) return true;
        return keys.some((key) => `${key}`.startsWith(prefix) || prefix.startsWith(`${key}`.replace(/\*$/, '')));
      });

  it.each(Object.entries(WRITTEN_ONCE).flatMap(([table, prefixes]) => prefixes.map((prefix) => ({ table, prefix }))))(
    'no role can put, replace or delete $prefix in $table',
    ({ table, prefix }) => {
      expect(reaching(table, prefix, REPLACING)).toEqual([]);
      expect(reaching(table, prefix, ['dynamodb:PartiQLInsert'])).not.toEqual([]); // it is added to by somebody
    },
  );

  it('an update of a commit can touch its row in the due index alone', () => {
    const updates = reaching('Records', 'order#', ['dynamodb:UpdateItem']);
    expect(updates.map(({ Condition }) => JSON.stringify(Condition))).toEqual([SETTLE_DUE, SETTLE_DUE, SETTLE_DUE]);
    expect(reaching('Records', 'note#', ['dynamodb:UpdateItem'])).toEqual([]);
    expect(reaching('Records', 'past#', ['dynamodb:UpdateItem'])).toEqual([]);
  });

  it('so can a statement that updates, which one role may send, and only where the service says what it touches', () => {
    const updates = reaching('Records', 'order#', ['dynamodb:PartiQLUpdate']);
    expect(updates.map(({ Condition }) => JSON.stringify(Condition))).toEqual([SETTLE_TOGETHER]);
    const elsewhere = allowed.filter(({ Action }) => list(Action).includes('dynamodb:PartiQLUpdate'));
    expect(elsewhere).toEqual(updates);
  });

  it('no role may send any other statement', () => {
    const others = ['PartiQLSelect', 'PartiQLDelete'].map((action) => `dynamodb:${action}`);
    expect(allowed.filter(({ Action }) => list(Action).some((action) => others.includes(action)))).toEqual([]);
  });
});
