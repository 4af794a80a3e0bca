import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { createApp } from '../../../infra/create-app.ts';
import { STAGES } from '../../../infra/stages.ts';

/** A function as the stack of `dev` deploys it. */
export interface Deployed {
  readonly name: string;
  readonly description: string;
  /** What it is deployed with, and a value each with which it starts. */
  readonly environment: Readonly<Record<string, string>>;
  /** The folder of its bundle and of what stands beside it. */
  readonly folder: string;
}

interface Resource {
  readonly Type: string;
  readonly Properties: {
    readonly Description: string;
    readonly Environment: { readonly Variables: { readonly POWERTOOLS_SERVICE_NAME: string } };
  };
  readonly Metadata: { readonly 'aws:asset:path': string };
}

const VALUES = {
  EGRESS: 'public',
  UNVERIFIED_LAW: 'refused',
  SIGN_IN_MAX_AGE_S: '300',
  SIGN_IN_ASSURANCE: 'acr phr',
  FRONT_DIGESTS: 'none',
  API_URL: 'https://api.example',
};

const environmentOf = (variables: object): Readonly<Record<string, string>> => ({
  AWS_REGION: 'eu-central-1',
  ...Object.fromEntries(Object.keys(variables).map((name) => [name, '1'])),
  ...VALUES,
});

/** Synthesizes the stack of `dev`, with its functions bundled. */
export function listDeployed(): readonly Deployed[] {
  const assembly = createApp(STAGES.dev, { builtinCloudFormationValidation: false }).synth();
  const resources: Readonly<Record<string, Resource>> = assembly.stacks[0]?.template.Resources;
  return Object.values(resources)
    .filter(({ Type }) => Type === 'AWS::Lambda::Function')
    .map(({ Properties: { Description, Environment }, Metadata }) => ({
      name: Environment.Variables.POWERTOOLS_SERVICE_NAME,
      description: Description,
      environment: environmentOf(Environment.Variables),
      folder: join(assembly.directory, Metadata['aws:asset:path']),
    }));
}

/** @returns how to import a function's bundle, as an expression of a script. */
export const importOf = ({ folder }: Deployed): string =>
  `import(${JSON.stringify(pathToFileURL(join(folder, 'index.mjs')).href)})`;

/** Runs a script in a process that has these variables and nothing else. @returns what it wrote, without white space around it. */
export async function runAlone(script: string, env: Readonly<Record<string, string>>): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { env });
  return stdout.trim();
}
