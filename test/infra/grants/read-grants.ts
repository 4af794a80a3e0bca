import { expect } from 'vitest';
import { STAGES } from '../../../infra/stages.ts';
import { resourcesOf, templateOf } from '../synthesized.ts';

export const template = templateOf(STAGES.prod);

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource?: unknown;
  readonly Condition?: unknown;
}

export const list = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T]);

const documents = [
  ...resourcesOf(template, 'AWS::IAM::Policy').map(({ id, properties }) => [id, properties['PolicyDocument']] as const),
  ...resourcesOf(template, 'AWS::KMS::Key').map(({ id, properties }) => [id, properties['KeyPolicy']] as const),
  ...resourcesOf(template, 'AWS::SQS::QueuePolicy').map(
    ({ id, properties }) => [id, properties['PolicyDocument']] as const,
  ),
  ...resourcesOf(template, 'AWS::S3::BucketPolicy').map(
    ({ id, properties }) => [id, properties['PolicyDocument']] as const,
  ),
  ...resourcesOf(template, 'AWS::SNS::TopicPolicy').map(
    ({ id, properties }) => [id, properties['PolicyDocument']] as const,
  ),
];
/** Every statement that allows something, with what it belongs to. */
export const allowed = documents.flatMap(([id, document]) =>
  list<Statement>(document.Statement)
    .filter(({ Effect }) => Effect === 'Allow')
    .map((statement) => ({ id, ...statement })),
);

/** What Lambda itself needs to trace a function. */
export const TRACE = 'xray:PutTelemetryRecords,xray:PutTraceSegments';

/** `actions on resource` and the condition, if any; those of log and traces, which every function has, are left out. */
function grantsOf(role: string): readonly string[] {
  return allowed
    .filter(({ id }) => id.startsWith(`${role}Role`))
    .filter(({ Action }) => !list(Action).includes('logs:PutLogEvents') && list(Action).join() !== TRACE)
    .map(({ Action, Resource, Condition }) => {
      const resources = list(Resource).map((resource) => nameOf(JSON.stringify(resource)));
      const condition = Condition === undefined ? '' : ` when ${JSON.stringify(Condition)}`;
      return `${list(Action).join()} on ${resources.join()}${condition}`;
    });
}

/** The construct a resource belongs to, from the logical id in its reference; a parameter, which is none of the stack's, by its name. */
function nameOf(reference: string): string {
  const parameter = /:(parameter\/[\w/-]+)"/.exec(reference)?.[1];
  if (parameter !== undefined) return parameter;
  const id = /"Fn::GetAtt":\["(\w+?)[0-9A-F]{8}","(Stream)?Arn"\]/.exec(reference);
  return `${id?.[1]}${id?.[2] ?? ''}${/\/index\/\w+|\/(?:incoming(?:\/\w+)?|sealed)\/\*|\/malware-[\w-]+|\/holdfast\/[\w/*-]+/.exec(reference)?.[0] ?? ''}`;
}
/** A test that a role is granted this, in this order, and nothing else. */
export function expectGrants({ role, grants }: { readonly role: string; readonly grants: readonly string[] }): void {
  expect(grantsOf(role)).toEqual(grants);
}
