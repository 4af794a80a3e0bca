import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { OPTIONS, ROOT } from '../../infra/bundling/bundle.ts';
import { VARIABLES } from '../../shared/deployment/variables.ts';
import { type Carried, readCarried } from '../support/bundles/carried.ts';
import { type Deployed, importOf, listDeployed, runAlone } from '../support/bundles/deployed.ts';
import { type Part, row, type Target, target } from './part.ts';
import { median } from './statistics.ts';

/** What one function's bundle weighs, and what its start costs. */
export interface Bundle extends Pick<Carried, 'bytes' | 'ownBytes' | 'clients'> {
  /** Its largest parts that are not of the SDK. */
  readonly parts: Carried['parts'];
  /** Processor time of a cold import, user and system, ms; the median of all tries. */
  readonly importMs: number;
  /**
   * Of its cold import to that of the same clients alone; the median of the ratios of neighbouring tries. Nothing for a function
   * without a client.
   */
  readonly ratio: number | undefined;
}

export type Bundles = Readonly<Record<string, Bundle>>;

/** Of each bundle, in turns with that of its clients; odd, so that one of them is the median. */
const TRIES = 9;
const MOST_PARTS = 3;

const CLASSES: Readonly<Record<string, string>> = {
  dynamodb: 'DynamoDBClient',
  kms: 'KMSClient',
  lambda: 'LambdaClient',
  s3: 'S3Client',
  sqs: 'SQSClient',
};

/** A module that makes these clients as functions make them, and does nothing else. */
function writeClientsAlone(clients: readonly string[]): string {
  const lines = clients.flatMap((client) => {
    const name = CLASSES[client];
    if (name === undefined) throw new Error(`nobody said what the client of ${client} is called`);
    return [
      `import { ${name} } from '@aws-sdk/client-${client}';`,
      `export const ${client} = new ${name}(REQUEST_LIMITS);`,
    ];
  });
  if (clients.includes('dynamodb')) {
    lines.push("import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';");
    lines.push('export const documents = DynamoDBDocumentClient.from(dynamodb);');
  }
  return ["import { REQUEST_LIMITS } from './shared/adapters/refuse-loudly.ts';", ...lines].join('\n');
}

/** Bundles clients alone in the same way as functions. @returns how to import the bundle. */
function bundleClientsAlone(folder: string, clients: readonly string[]): string {
  const { outExtension, ...options } = OPTIONS; // one file, whose name says it
  const outfile = join(folder, `${clients.join('-')}.mjs`);
  buildSync({
    ...options,
    absWorkingDir: ROOT,
    stdin: { contents: writeClientsAlone(clients), resolveDir: ROOT, loader: 'ts' },
    outfile,
  });
  return `import(${JSON.stringify(pathToFileURL(outfile).href)})`;
}

/** Measured inside the child, in processor time: neither starting Node nor what else the machine does is the bundle's doing. */
const timeOf = async (imported: string, env: Readonly<Record<string, string>>): Promise<number> =>
  Number(
    await runAlone(
      `const before = process.cpuUsage(); await ${imported}; const { user, system } = process.cpuUsage(before);
       console.log((user + system) / 1000);`,
      env,
    ),
  );

async function measureImports(deployed: Deployed, alone: string | undefined) {
  const whole: number[] = [];
  const ratios: number[] = [];
  for (let i = 0; i < TRIES; i += 1) {
    const ms = await timeOf(importOf(deployed), deployed.environment);
    whole.push(ms);
    if (alone !== undefined) ratios.push(ms / (await timeOf(alone, deployed.environment)));
  }
  const ratio = alone === undefined ? undefined : Math.round(median(ratios) * 100) / 100;
  return { importMs: Math.round(median(whole)), ratio };
}

/** What every function's bundle carries, and its cold import beside that of its clients alone, in turns. */
export async function measureBundles(onDone: (done: number) => void): Promise<Bundles> {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-clients-'));
  try {
    const carried = readCarried();
    const bundles: Record<string, Bundle> = {};
    for (const deployed of listDeployed()) {
      const { bytes, ownBytes, clients, parts } = carried[deployed.name] ?? missing(deployed.name);
      const alone = clients.length === 0 ? undefined : bundleClientsAlone(folder, clients);
      const measured = await measureImports(deployed, alone);
      bundles[deployed.name] = { bytes, ownBytes, clients, parts: parts.slice(0, MOST_PARTS), ...measured };
      onDone(Object.keys(bundles).length);
    }
    return bundles;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function missing(name: string): never {
  throw new Error(`${name} is deployed and was not bundled`);
}

/** The slowest took 2.03 when clients as published came in, before anything left the functions’ own share. */
const HIGHEST_IMPORT_RATIO = 2;

function importTarget(bundles: Bundles): Target {
  const ratio = Math.max(...Object.values(bundles).map((bundle) => bundle.ratio ?? 0));
  return target(
    `bundles: the slowest takes ${ratio} × the import of its clients alone, at most ${HIGHEST_IMPORT_RATIO}`,
    ratio <= HIGHEST_IMPORT_RATIO,
  );
}

const tableOf = (bundles: Bundles): string =>
  [
    row(['bundle', 'bytes', 'own share', 'import ms', 'ratio', '  largest of its own']),
    ...Object.entries(bundles)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, { bytes, ownBytes, importMs, ratio = '–', parts }]) => {
        const named = parts.map(([part, size]) => `${part} ${size}`).join(', ');
        return `${row([name, bytes, ownBytes, importMs, ratio])}  ${named}`;
      }),
  ].join('\n');

/** What each function carries, and its cold import beside that of its SDK clients alone. */
export const bundlesPart: Part = async ({ counter }) => {
  const figures = await measureBundles(counter('bundles', Object.keys(VARIABLES).length));
  return { figures, table: tableOf(figures), targets: [importTarget(figures)] };
};
