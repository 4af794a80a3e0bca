import { Stack } from 'aws-cdk-lib/core';
import type { Stage } from '../stage.ts';
import type { HoldfastFunction } from './holdfast-function.ts';

/** What a secret of a tool is called in the platform's parameter store: below a path that is the stage's own. */
export const nameParameter = ({ name: stage }: Stage, name: string): string => `/holdfast/${stage}/${name}`;

/**
 * Lets `fn` read a secret of a tool. The operator puts it there, encrypted under the key that the store has of its own, which opens for
 * whoever may read the parameter: the stack neither makes nor sees it.
 */
export function allowReadingParameter(fn: HoldfastFunction, stage: Stage, name: string): void {
  const { partition, region, account } = Stack.of(fn);
  const arn = `arn:${partition}:ssm:${region}:${account}:parameter${nameParameter(stage, name)}`;
  fn.allow(['ssm:GetParameter'], [arn]);
}
