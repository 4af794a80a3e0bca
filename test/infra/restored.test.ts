import { describe, expect, it } from 'vitest';
import { RESTORABLE, type Stage } from '../../infra/stage.ts';
import { STAGES } from '../../infra/stages.ts';
import { templateOf, unbundled } from './synthesized.ts';

const TABLE = 'AWS::DynamoDB::GlobalTable';
const nameOf = (table: string) => `holdfast-prod-${table}-20261129`;
const ALL: Stage = { ...STAGES.prod, restored: Object.fromEntries(RESTORABLE.map((table) => [table, nameOf(table)])) };

interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
}
type Resources = Readonly<Record<string, Resource>>;

const resourcesIn = (stage: Stage): Resources => templateOf(stage).toJSON()['Resources'];
const before = resourcesIn(STAGES.prod);
const after = resourcesIn(ALL);
const namesOf = (resources: Resources, other: Resources) =>
  Object.keys(resources).filter((id) => !Object.hasOwn(other, id));

/** The logical id of each restored table, by its name. */
const taken = new Map(namesOf(after, before).map((id) => [after[id]?.Properties['TableName'], id] as const));

/** The logical id of the table each took the place of: the one without the restored name in it. */
const replacedBy = (id: string): string => {
  const { TableName: _, ...properties } = after[id]?.Properties ?? {};
  const beginning = id.slice(0, id.indexOf('holdfastprod'));
  const [own, ...others] = namesOf(before, after).filter(
    (one) => one.startsWith(beginning) && before[one]?.Type === TABLE,
  );
  expect(others).toEqual([]);
  expect(before[own ?? '']?.Properties).toEqual(properties);
  return own ?? '';
};

describe('tables that were restored', () => {
  it('take the place of those before, each whole: keys, indexes, stream, time to live, recovery, protection', () => {
    expect([...taken.keys()].sort()).toEqual(RESTORABLE.map(nameOf).sort());
    expect([...taken.values()].map(replacedBy).sort()).toEqual(namesOf(before, after).sort());
  });

  it('change nothing but what points at them: grants, streams, alarms, variables, outputs', () => {
    const renamed = [...taken.values()].reduce(
      (text, id) => text.replaceAll(`"${replacedBy(id)}"`, `"${id}"`),
      JSON.stringify({ before, outputs: templateOf(STAGES.prod).toJSON()['Outputs'] }),
    );
    const { before: expected, outputs } = JSON.parse(renamed);
    for (const [id, { Type }] of Object.entries(after)) {
      if (Type !== TABLE) expect([id, after[id]]).toEqual([id, expected[id]]);
    }
    expect(templateOf(ALL).toJSON()['Outputs']).toEqual(outputs);
  });

  it('one alone leaves all others as they are', () => {
    const one = resourcesIn({ ...STAGES.prod, restored: { records: nameOf('records') } });
    const changed = namesOf(one, before);
    expect(changed.map((id) => one[id]?.Properties['TableName'])).toEqual([nameOf('records')]);
    expect(namesOf(before, one)).toHaveLength(1);
  });

  it('are taken in as they were restored, with what a recovery leaves out left out, so that a deployment puts it back', () => {
    const bare = bareTemplate();
    for (const id of taken.values()) {
      const { StreamSpecification: _, TimeToLiveSpecification: __, Replicas, ...rest } = after[id]?.Properties ?? {};
      const [whole] = Array.isArray(Replicas) ? Replicas : [];
      const { DeletionProtectionEnabled, PointInTimeRecoverySpecification, ...replica } = whole;
      expect(bare[id]?.Properties).toEqual({ ...rest, Replicas: [replica] });
      if (rest['TableName'] === nameOf('pages')) continue; // nothing there is worth a backup
      expect(DeletionProtectionEnabled).toBe(true);
      expect(PointInTimeRecoverySpecification).toMatchObject({ PointInTimeRecoveryEnabled: true });
    }
    const others = Object.entries(after).filter(([, { Type }]) => Type !== TABLE);
    for (const [id, resource] of others) expect(bare[id]).toEqual(resource);
  });

  it('are named after the stack, or nothing is synthesized', () => {
    const restored = { records: 'records-restored' };
    expect(() => unbundled({ ...STAGES.prod, restored })).toThrow('has to be named holdfast-prod-…');
    expect(() => unbundled(ALL, {}, { restored: 'whole' })).toThrow('-c restored=whole: there is bare alone');
  });
});

/** What `npx cdk import -c restored=bare` reads. */
const bareTemplate = (): Resources => templateOf(ALL, { restored: 'bare' }).toJSON()['Resources'];
