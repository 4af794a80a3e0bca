import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
 * What a stage's stack deploys, with what its nested stacks deploy beside it; CloudFormation's own rules are left to the test of the stages.
 *
 * @throws Error when a compliance check finds something nobody has given a reason for.
 */
export function templateOf(stage: Stage, context: Readonly<Record<string, string>> = {}): Template {
  const key = JSON.stringify([stage, context]);
  const text = synthesized.get(key) ?? synthesizeTemplate(stage, context);
  synthesized.set(key, text);
  return Template.fromJSON(JSON.parse(text));
}

/** Templates as text, by their stage: the files of one worker have each synthesized once. */
const synthesized = new Map<string, string>();

function synthesizeTemplate(stage: Stage, context: Readonly<Record<string, string>>): string {
  const { stacks, directory } = unbundled(stage, { builtinCloudFormationValidation: false }, context).synth();
  const [stack, ...others] = stacks;
  if (!stack || others.length > 0) throw new Error('a stage is one stack');
  return JSON.stringify({ ...stack.template, Resources: unfold(stack.template.Resources, directory) });
}

interface Declared {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly Metadata?: Readonly<Record<string, string>>;
}
export type Resources = Readonly<Record<string, Declared>>;

export const isNested = ({ Type }: Declared): boolean => Type === 'AWS::CloudFormation::Stack';

/** What a nested stack deploys, as its own template has it. @param directory of the assembly. */
export function readNested({ Metadata }: Declared, directory: string): Resources {
  return JSON.parse(readFileSync(join(directory, String(Metadata?.['aws:asset:path'])), 'utf8')).Resources;
}

/** Resources with those of nested stacks beside them, which refer to what they were given. */
function unfold(resources: Resources, directory: string): Resources {
  const nested = Object.entries(resources).filter(([, resource]) => isNested(resource));
  const given = new Map(nested.flatMap(([, { Properties }]) => Object.entries(Object(Properties).Parameters)));
  const within = nested.map(([, resource]) => JSON.stringify(readNested(resource, directory)));
  const resolved = within.map((text) => JSON.parse(text, (_, value) => given.get(Object(value).Ref) ?? value));
  const ids = new Set(nested.map(([id]) => id));
  return Object.assign(Object.fromEntries(Object.entries(resources).filter(([id]) => !ids.has(id))), ...resolved);
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
