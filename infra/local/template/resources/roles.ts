import * as z from 'zod';
import type { Declared, PolicyStatement } from '../site.ts';
import { defineResource, ignore } from './handler.ts';

const Texts = z.union([z.string(), z.array(z.string())]);
const Statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: Texts,
  Resource: Texts,
  Condition: z.record(z.string(), z.record(z.string(), z.union([Texts, z.boolean()]))).optional(),
});
const Document = z.strictObject({ Version: z.string(), Statement: z.array(Statement) });

function grant(declared: Declared, role: string, statements: z.infer<typeof Statement>[]): void {
  const granted = declared.statements.get(role) ?? [];
  const plain = statements.map(
    ({ Sid, Condition, ...rest }): PolicyStatement => ({
      ...rest,
      ...(Sid !== undefined && { Sid }),
      ...(Condition !== undefined && { Condition }),
    }),
  );
  declared.statements.set(role, [...granted, ...plain]);
}

/** Managed policies that grant nothing but log and trace writing, which needs no grant here. */
const LOGS_ONLY = /:policy\/(?:service-role\/AWSLambdaBasicExecutionRole|AWSXRayDaemonWriteAccess)$/;

/** `AWS::IAM::Role`: its statements are enforced on every call of the functions that assume it. */
export const role = defineResource(
  'AWS::IAM::Role',
  z.strictObject({
    Policies: z.array(z.strictObject({ PolicyName: z.string(), PolicyDocument: Document })).optional(),
    ManagedPolicyArns: z.array(z.string().regex(LOGS_ONLY, 'its statements are not part of the template')).optional(),
    AssumeRolePolicyDocument: ignore('each role is assumed by the one function or schedule that names it'),
    Description: ignore('for people'),
    Tags: ignore('for people'),
  }),
  (id, { Policies = [] }, site) => {
    const name = `${site.stackName}-${id}`;
    for (const { PolicyDocument } of Policies) grant(site.declared, name, PolicyDocument.Statement);
    return { ref: name, attributes: { Arn: `arn:aws:iam::${site.account}:role/${name}`, RoleId: id } };
  },
);

/** `AWS::IAM::Policy`, attached to roles of the template. */
export const policy = defineResource(
  'AWS::IAM::Policy',
  z.strictObject({ PolicyName: z.string(), PolicyDocument: Document, Roles: z.array(z.string()) }),
  (id, { PolicyDocument, Roles }, site) => {
    for (const name of Roles) grant(site.declared, name, PolicyDocument.Statement);
    return { ref: id, attributes: { Id: id } };
  },
);

export const readRoleName = (roleArn: string): string => roleArn.slice(roleArn.lastIndexOf('/') + 1);
