import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import type { PARTITIONS } from '../../shared/deployment/tables.ts';
import type { Stage } from '../stage.ts';
import type { HoldfastFunction } from './holdfast-function.ts';
import { allowWithin } from './leading-keys.ts';
import { MacKey } from './mac-key.ts';
import { createPagesTable } from './tables.ts';

/** What pages keep for an hour, and the keys they seal it and vouch for their callers with. None of it is evidence. */
export class PagesKeeping extends Construct {
  readonly table: TableV2;
  /** Pages say by it who calls, and the API believes nobody else. */
  readonly addressKey: MacKey;
  /** With a person's cookie it opens what is kept of their visit. */
  readonly visitKey: MacKey;

  constructor(scope: Construct, id: string, { keyAdministrators, restored }: Stage) {
    super(scope, id);
    this.table = createPagesTable(this, 'Table', restored.pages);
    this.addressKey = new MacKey(
      this,
      'AddressKey',
      'Holdfast: pages prove whose request they pass on',
      keyAdministrators,
    );
    this.visitKey = new MacKey(
      this,
      'VisitKey',
      'Holdfast: seals visits to pages, with their cookies',
      keyAdministrators,
    );
  }

  get keyArns(): readonly string[] {
    return [this.addressKey, this.visitKey].map(({ key }) => key.keyArn);
  }

  allow(
    fn: HoldfastFunction,
    partition: keyof typeof PARTITIONS.pages,
    ...actions: readonly `dynamodb:${'DeleteItem' | 'GetItem' | 'PutItem' | 'Query'}`[]
  ): void {
    allowWithin(fn, actions, this.table.tableArn, ['pages', partition]);
  }
}
