import { AttributeType, ProjectionType, type TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { RemovalPolicy, Validations } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { FORGET_AT, KEY, MONTH_INDEX, MONTH_KEY } from '../../shared/deployment/tables.ts';
import type { Stage } from '../stage.ts';
import { createTable } from './restored-table.ts';

const PK = { name: KEY.partition, type: AttributeType.STRING } as const;
const SK = { name: KEY.sort, type: AttributeType.STRING } as const;

/** @param recoveryPeriodInDays 1 to 35. */
const recovery = (recoveryPeriodInDays: number) => ({
  pointInTimeRecoveryEnabled: true,
  recoveryPeriodInDays,
});

/**
 * Wrapped data keys, one per order, and what opens the ids of its officials. A day after one is emptied here, no backup can bring it back:
 * that is the erasure. Keys of months of consultations the table drops by itself.
 */
export const createKeysTable = (scope: Construct, id: string, restored: string | undefined): TableV2 =>
  createTable(scope, id, restored, {
    partitionKey: PK,
    timeToLiveAttribute: FORGET_AT,
    pointInTimeRecoverySpecification: recovery(1),
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });

/** Authorities, reviewers and their standing, providers, endpoints, keys, calendars. Every change is a version of its own. */
export const createDirectoryTable = (scope: Construct, id: string, restored: string | undefined): TableV2 =>
  createTable(scope, id, restored, {
    partitionKey: PK,
    sortKey: SK,
    pointInTimeRecoverySpecification: recovery(35),
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });

/** Case codes by their hashes, and how often codes were tried. Codes can be given out anew, so little of it needs to come back. */
export const createCasesTable = (scope: Construct, id: string, restored: string | undefined): TableV2 =>
  createTable(scope, id, restored, {
    partitionKey: PK,
    timeToLiveAttribute: FORGET_AT,
    pointInTimeRecoverySpecification: recovery(1), // longer, and a backup would remember who tried when
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });

/** Complaints of persons without a case code, and what came of them; forgotten by themselves when their time is over. */
export const createComplaintsTable = (scope: Construct, id: string, restored: string | undefined): TableV2 =>
  createTable(scope, id, restored, {
    partitionKey: PK,
    sortKey: SK,
    timeToLiveAttribute: FORGET_AT,
    pointInTimeRecoverySpecification: recovery(35),
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });

/** Who saw data of persons through an office, found by order and by month; forgotten by themselves when their time is over. */
export const createConsultationsTable = (scope: Construct, id: string, restored: string | undefined): TableV2 =>
  createTable(scope, id, restored, {
    partitionKey: PK,
    sortKey: SK,
    globalSecondaryIndexes: [
      {
        indexName: MONTH_INDEX,
        partitionKey: { name: MONTH_KEY, type: AttributeType.STRING },
        sortKey: SK,
        projectionType: ProjectionType.ALL,
      },
    ],
    timeToLiveAttribute: FORGET_AT,
    pointInTimeRecoverySpecification: recovery(35),
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });

/**
 * Filings until a second officer said something, their forms sealed, how many there were lately, and drafts. None of it is
 * on record yet, so it is in no backup longer than what is erased.
 */
export const createWaitingTable = (scope: Construct, id: string, restored: string | undefined): TableV2 =>
  createTable(scope, id, restored, {
    partitionKey: PK,
    sortKey: SK,
    timeToLiveAttribute: FORGET_AT,
    pointInTimeRecoverySpecification: recovery(1),
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });

/** Lists for screens, fed by the records' stream; they can be rebuilt from the records at any time. */
export const createViewsTable = (scope: Construct, id: string, stage: Stage): TableV2 =>
  createTable(scope, id, stage.restored.views, {
    partitionKey: PK,
    sortKey: SK,
    pointInTimeRecoverySpecification: recovery(1),
    deletionProtection: stage.kept === 'everything',
    removalPolicy: stage.kept === 'everything' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });

/** Visits to pages and what was typed there, sealed; all of it is over within hours, so no backup holds it and it goes with the stack. */
export function createPagesTable(scope: Construct, id: string, restored: string | undefined): TableV2 {
  const table = createTable(scope, id, restored, {
    partitionKey: PK,
    sortKey: SK,
    timeToLiveAttribute: FORGET_AT,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  Validations.of(table).acknowledge({
    id: 'AwsSolutions-DDB3',
    reason: 'A backup would keep for days what is gone within hours, and nobody could open it.',
  });
  return table;
}
