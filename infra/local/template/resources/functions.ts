import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { formArn } from '../site.ts';
import { TemplateError } from '../template.ts';
import { defineResource, ignore } from './handler.ts';

/** Instances of one function at most, when the template reserves no number: the cores of one machine are few. */
const INSTANCES = 4;
/** Tries after the first of a call nobody waits for, when the template says nothing. */
export const RETRIES_BY_DEFAULT = 2;
const RUNTIME = `nodejs${process.versions.node.split('.')[0]}.x`;

/** Templates give no physical names: a function is known by the name it logs under; else by its logical id. */
const nameOf = (id: string, variables: Readonly<Record<string, string>>): string =>
  variables['POWERTOOLS_SERVICE_NAME'] ?? id;

/** The file a handler such as `index.handler` lives in, and the name it is exported under. */
function locate(dir: string, place: string, id: string): { bundle: string; handler: string } {
  const dot = place.lastIndexOf('.');
  const bundle = ['.mjs', '.js']
    .map((ending) => join(dir, place.slice(0, dot) + ending))
    .find((file) => existsSync(file));
  if (bundle === undefined)
    throw new TemplateError(`AWS::Lambda::Function ${id}: ${dir} holds no ${place.slice(0, dot)}.mjs`);
  return { bundle, handler: place.slice(dot + 1) };
}

/** `AWS::Lambda::Function`, run from the folder of its asset. */
export const lambdaFunction = defineResource(
  'AWS::Lambda::Function',
  z.strictObject({
    Code: z.strictObject({
      S3Bucket: ignore('the asset is taken from the assembly'),
      S3Key: z.string().endsWith('.zip'),
    }),
    Handler: z.string(),
    Runtime: z.literal(RUNTIME, `it needs the runtime this process is: ${RUNTIME}`),
    Role: z.string(),
    Environment: z.strictObject({ Variables: z.record(z.string(), z.string()) }).optional(),
    MemorySize: z.number().default(128),
    Timeout: z.number().default(3),
    ReservedConcurrentExecutions: z.number().optional(),
    Architectures: ignore('the bundle is JavaScript alone'),
    Description: ignore('for people'),
    LoggingConfig: ignore('the output goes to a file of the log folder, whatever its form'),
    TracingConfig: ignore('nothing collects traces of one machine'),
    RecursiveLoop: ignore('nothing here detects loops'),
    Tags: ignore('for people'),
  }),
  (id, properties, site) => {
    const name = nameOf(id, properties.Environment?.Variables ?? {});
    const dir = site.assetDir(properties.Code.S3Key.replace(/\.zip$/, ''));
    const functionArn = formArn(site, 'lambda', `function:${name}`);
    if (site.declared.functions.has(name))
      throw new TemplateError(`AWS::Lambda::Function ${id}: a second function named ${name}`);
    site.declared.functions.set(name, {
      id,
      name,
      arn: functionArn,
      roleArn: properties.Role,
      ...locate(dir, properties.Handler, id),
      environment: {
        ...properties.Environment?.Variables,
        ...site.runtimeEnvironment,
        AWS_LAMBDA_FUNCTION_NAME: name,
        AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
        AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(properties.MemorySize),
        AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
        AWS_EXECUTION_ENV: `AWS_Lambda_${RUNTIME}`,
        LAMBDA_TASK_ROOT: dir,
        _HANDLER: properties.Handler,
        TZ: ':UTC',
      },
      timeoutMs: properties.Timeout * 1000,
      memoryMb: properties.MemorySize,
      limit: Math.min(properties.ReservedConcurrentExecutions ?? INSTANCES, INSTANCES),
    });
    return { ref: name, attributes: { Arn: functionArn } };
  },
);

/** `AWS::Lambda::Permission`: checked against the routes once everything is hosted. */
export const permission = defineResource(
  'AWS::Lambda::Permission',
  z.strictObject({
    Action: z.literal('lambda:InvokeFunction'),
    FunctionName: z.string(),
    Principal: z.string(),
    SourceArn: z.string().optional(),
    SourceAccount: ignore('there is one account'),
  }),
  (id, { FunctionName, Principal, SourceArn }, site) => {
    site.declared.permissions.push({ functionRef: FunctionName, principal: Principal, sourceArn: SourceArn });
    return { ref: id, attributes: {} };
  },
);

/** `AWS::Lambda::EventInvokeConfig`: what becomes of a call nobody waits for. */
export const eventInvokeConfig = defineResource(
  'AWS::Lambda::EventInvokeConfig',
  z.strictObject({
    FunctionName: z.string(),
    Qualifier: z.literal('$LATEST'),
    MaximumRetryAttempts: z.number().default(RETRIES_BY_DEFAULT),
    MaximumEventAgeInSeconds: ignore('the tries follow at once'),
    DestinationConfig: z.strictObject({ OnFailure: z.strictObject({ Destination: z.string() }) }).optional(),
  }),
  (id, { FunctionName, MaximumRetryAttempts, DestinationConfig }, site) => {
    site.declared.asyncPolicies.set(FunctionName, {
      maxRetries: MaximumRetryAttempts,
      onFailure: DestinationConfig?.OnFailure.Destination,
    });
    return { ref: id, attributes: {} };
  },
);
