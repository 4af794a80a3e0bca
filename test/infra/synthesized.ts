import type { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { type AppOptions, createApp } from '../../infra/create-app.ts';
import type { Stage } from '../../infra/stage.ts';

const CONTEXT = 'CDK_CONTEXT_JSON';

/** The app of a stage with functions left unbundled, as the CDK command does when it only lists stacks. @param context more of it, as `-c` gives. */
export function unbundled(stage: Stage, options?: AppOptions, context: Readonly<Record<string, string>> = {}): App {
  process.env[CONTEXT] = JSON.stringify({ 'aws:cdk:bundling-stacks': [], ...context });
  try {
    return createApp(stage, options);
  } finally {
    delete process.env[CONTEXT];
  }
}

/**
 * What a stage's stack deploys; CloudFormation's own rules are left to the test of the stages.
 *
 * @throws Error when a compliance check finds something nobody has given a reason for.
 */
export function templateOf(stage: Stage): Template {
  const key = JSON.stringify(stage);
  const text = synthesized.get(key) ?? synthesizeTemplate(stage);
  synthesized.set(key, text);
  return Template.fromJSON(JSON.parse(text));
}

/** Templates as text, by their stage: the files of one worker have each synthesized once. */
const synthesized = new Map<string, string>();

function synthesizeTemplate(stage: Stage): string {
  const [stack, ...others] = unbundled(stage, { builtinCloudFormationValidation: false }).synth().stacks;
  if (!stack || others.length > 0) throw new Error('a stage is one stack');
  return JSON.stringify(stack.template);
}

/** What a template says about one resource; its properties are as free as JSON. */
export interface Found {
  readonly id: string;
  readonly properties: ReturnType<Template['findResources']>[string];
  readonly deletionPolicy: string | undefined;
}

export const resourcesOf = (template: Template, type: string): readonly Found[] =>
  Object.entries(template.findResources(type)).map(([id, resource]) => ({
    id,
    properties: resource['Properties'] ?? {},
    deletionPolicy: resource['DeletionPolicy'],
  }));
