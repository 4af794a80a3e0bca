import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { listBesidePrinting } from '../../shared/deployment/printing.ts';
import { HoldfastFunction, type Hosting } from './holdfast-function.ts';
import type { HttpEntry } from './http-entry.ts';

export interface DocumentsProps extends Hosting {
  readonly entry: HttpEntry;
}

/**
 * Putting documents on paper. The libraries that draw take in text that strangers wrote, so they run by themselves, in a function
 * that is handed one document, hands back one PDF, and may do nothing else: no table, no queue, no key.
 */
export class Documents extends Construct {
  /** Of the function that prints. */
  readonly rendererArn: string;

  constructor(scope: Construct, id: string, { entry, ...hosting }: DocumentsProps) {
    super(scope, id);
    const { fn } = new HoldfastFunction(this, 'Render', {
      ...hosting,
      name: 'render-documents',
      description: 'Holdfast: prints documents',
      timeout: Duration.seconds(20), // whoever waits for it has 28 of its own, and must still answer
      memorySize: 1_024,
      environment: { API_URL: entry.url },
      beside: { files: listBesidePrinting() },
    });
    this.rendererArn = fn.functionArn;
  }

  /** By its own ARN alone: a version or an alias of it is another resource. */
  allowPrinting(reader: HoldfastFunction): void {
    reader.allow(['lambda:InvokeFunction'], [this.rendererArn]);
  }
}
