import { existsSync } from 'node:fs';
import { declareNothing, type Site } from '../template/site.ts';
import { TemplateError } from '../template/template.ts';
import type { Assembly } from './assembly.ts';
import { ACCOUNT, REGION, type Services } from './services.ts';
import { ensureTable } from './tables.ts';

export interface SiteOptions extends Pick<Assembly, 'stackName' | 'assetDir'> {
  readonly services: Services;
  /** Where each HTTP API stands, by its name in the template. */
  readonly apiAddresses: Readonly<Record<string, string>>;
  readonly dataDir: string;
}

/** The place a template is hosted at: this machine's services, under the names of the account. */
export function createSite({ services, stackName, assetDir, apiAddresses, dataDir }: SiteOptions): Site {
  const { endpoints } = services.meter;
  return {
    region: REGION,
    account: ACCOUNT,
    stackName,
    apiAddressOf: (name) => {
      const address = apiAddresses[name];
      if (address !== undefined) return address;
      throw new TemplateError(`nothing listens here for an HTTP API called ${name}`);
    },
    runtimeEnvironment: {
      AWS_REGION: REGION,
      AWS_DEFAULT_REGION: REGION,
      AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
      AWS_ENDPOINT_URL_SQS: endpoints.sqs,
      AWS_ENDPOINT_URL_KMS: endpoints.kms,
      AWS_ENDPOINT_URL_LAMBDA: endpoints.lambda,
      AWS_ENDPOINT_URL_S3: endpoints.s3,
      AWS_ENDPOINT_URL_SSM: endpoints.ssm,
    },
    createTable: (shape) => ensureTable(services.dynamo, shape, dataDir),
    createQueue: services.createQueue,
    createBucket: services.createBucket,
    keyArn: services.keyArn,
    assetDir: (hash) => {
      const dir = assetDir(hash);
      if (existsSync(dir)) return dir;
      throw new TemplateError(`asset ${hash} is not in the assembly: ${dir} does not exist`);
    },
    declared: declareNothing(),
  };
}

/** The table the functions know under a variable. @throws TemplateError when none does. */
export function findTable(variable: string, { declared }: Site): string {
  for (const { environment } of declared.functions.values()) {
    const table = environment[variable];
    if (table !== undefined) return table;
  }
  throw new TemplateError(`no function of the template has ${variable}`);
}
