import { CfnGlobalTable, type TablePropsV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/** What a recovery to a point in time leaves out, whatever the table had. */
const NOT_RESTORED = [
  'StreamSpecification',
  'TimeToLiveSpecification',
  'Replicas.0.DeletionProtectionEnabled',
  'Replicas.0.PointInTimeRecoverySpecification',
];

/** `-c restored=bare` on the command line: a table is taken in as it was restored, and made whole by the deployment after that. */
const BARE = 'bare';

/**
 * A table of the stack: one CloudFormation makes and names, or one that was restored.
 *
 * A restored one is another resource to CloudFormation, so that it can be taken in while the stack still has the one before. It has all the
 * other has: stream, time to live, recovery and protection come back when it is deployed, and grants and alarms follow it.
 *
 * @param restored the name it was restored under. @throws Error for one that does not begin with the stack's: whoever watches calls on
 * tables tells ours by that.
 */
export function createTable(scope: Construct, id: string, restored: string | undefined, props: TablePropsV2): TableV2 {
  if (restored === undefined) return new TableV2(scope, id, props);
  const { stackName } = Stack.of(scope);
  if (!restored.startsWith(`${stackName}-`)) {
    throw new Error(`the restored table ${restored} has to be named ${stackName}-…: restore it under such a name`);
  }
  const table = new TableV2(scope, `${id}-${restored}`, { ...props, tableName: restored });
  const asked: unknown = scope.node.tryGetContext('restored');
  if (asked !== undefined && asked !== BARE) throw new Error(`-c restored=${String(asked)}: there is ${BARE} alone`);
  if (asked === BARE) leaveBare(table);
  return table;
}

function leaveBare(table: TableV2): void {
  const { defaultChild } = table.node;
  if (!(defaultChild instanceof CfnGlobalTable)) throw new Error('a table has no resource of its own');
  for (const property of NOT_RESTORED) defaultChild.addPropertyDeletionOverride(property);
}
