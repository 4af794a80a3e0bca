import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Evidence } from './evidence.ts';
import { HoldfastFunction, type Hosting } from './holdfast-function.ts';
import type { HttpEntry } from './http-entry.ts';
import { variablesOf } from './variables.ts';

export interface EntryFunctionProps extends Hosting {
  readonly entry: HttpEntry;
  readonly evidence: Evidence;
}

/** Answers what no other function is there for: whether anything answers, and addresses that are none. It may do nothing but write its log. */
export class EntryFunction extends Construct {
  constructor(scope: Construct, id: string, { entry, evidence, ...hosting }: EntryFunctionProps) {
    super(scope, id);
    const fn = new HoldfastFunction(this, 'Serve', {
      ...hosting,
      name: 'serve-entry',
      description: 'Holdfast: whether anything answers, and a problem document for an address that is none',
      timeout: Duration.seconds(10),
      memorySize: 256,
      environment: variablesOf('serve-entry', evidence, hosting.stage),
    });
    entry.serve(fn, {
      nobody: {
        reason: 'Says that it answers, or that there is no such address: it holds no data, and no right to any.',
        limits: hosting.stage.unprovenCallers, // whoever knocks at every address takes no run of another function
      },
    });
  }
}
