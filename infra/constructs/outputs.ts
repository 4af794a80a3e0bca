import { CfnOutput } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Evidence } from './evidence.ts';
import type { PagesKeeping } from './pages-keeping.ts';

export interface OutputsProps {
  readonly evidence: Evidence;
  readonly pages: PagesKeeping;
  /** The function that `npm run views -- note-again` calls. */
  readonly noteOverlaps: string;
}

/** What commands ask for by name: tables, the bucket and a function have no names of ours, so the outputs of the stack say them. */
export class Outputs extends Construct {
  constructor(scope: Construct, id: string, { evidence, pages, noteOverlaps }: OutputsProps) {
    super(scope, id);
    const { records, keys, directory, views, cases, complaints, consultations, waiting, attachments } = evidence;
    const named = {
      RecordsTable: records.table.tableName,
      KeysTable: keys.tableName,
      DirectoryTable: directory.tableName,
      ViewsTable: views.tableName,
      CasesTable: cases.tableName,
      ComplaintsTable: complaints.tableName,
      ConsultationsTable: consultations.tableName,
      WaitingTable: waiting.tableName,
      PagesTable: pages.table.tableName,
      AttachmentsBucket: attachments.name,
      SealingKey: evidence.sealingKey.key.keyArn,
      NoteOverlapsFunction: noteOverlaps,
    };
    for (const [name, value] of Object.entries(named)) new CfnOutput(this, name, { value }).overrideLogicalId(name);
  }
}
