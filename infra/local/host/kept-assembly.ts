import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { digestOf, PACKAGES } from '../../keeping/digest.ts';
import { findKept, KEPT_IN, keepOnce } from '../../keeping/keep.ts';
import type { Stage } from '../../stage.ts';
import { HostError, messageOf } from '../base/errors.ts';
import type { TemplateDocument } from '../template/template.ts';
import type { Assembly } from './assembly.ts';

/** Stands in a kept assembly for the issuer, whose port is known only when sign-in runs: it must not ask for another synthesis. */
export const ANY_ISSUER = 'https://sign-in.any-port.example';

/** All that an assembly is made from, by path from the root. Fonts lie in it as they are, so they are known by more than a version. */
export const MADE_FROM = [
  'functions',
  'shared',
  'web',
  'infra',
  'node_modules/@expo-google-fonts/noto-sans',
  'cdk.json',
  'cdk.context.json',
  'tsconfig.json',
  ...PACKAGES,
] as const;

/** What the toolkit, the bundler and Node itself let the environment decide; where Node keeps what it compiled decides nothing. */
const READ_VARIABLES =
  /^(?:CDK_|CONTEXT_OVERFLOW_|JSII_|ESBUILD_|NODE_(?!COMPILE_CACHE$)|TESTING_CDK$|PROD$|TZ$|LANG$|LC_)/;

const ASSEMBLY = 'assembly.json';
/** Laid beside the sealed files once every function of the assembly was seen to load. */
const LOADED = 'loaded';

/** Where an assembly is to be kept, and of which stage it is. */
export interface Order {
  readonly stage: Stage;
  readonly cache: string;
  readonly key: string;
}

/** What synthesizes, from where, and where assemblies are kept. */
export interface SynthesisShop {
  readonly root: string;
  readonly cache: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Asked only when there is something to synthesize. @throws HostError when that fails. */
  readonly synthesize: (order: Order) => Promise<unknown>;
}

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const HERE: SynthesisShop = {
  root: ROOT,
  cache: join(ROOT, KEPT_IN, 'assemblies'),
  environment: process.env,
  synthesize: synthesizeApart,
};

/** In a thread of its own: the toolkit takes seconds and a hundred megabytes, and is not needed again. */
async function synthesizeApart(workerData: Order): Promise<void> {
  const worker = new Worker(new URL('./synthesis.ts', import.meta.url), { workerData });
  try {
    await once(worker, 'exit');
  } catch (error) {
    throw new HostError(messageOf(error), { cause: error });
  }
}

function keyOf(stage: Stage, { root, environment }: SynthesisShop): string {
  const { version, platform, arch } = process;
  const variables = Object.entries(environment).filter(([name]) => READ_VARIABLES.test(name));
  return digestOf({
    root,
    from: MADE_FROM,
    how: { stage, root, version, platform, arch, variables: variables.sort() },
  });
}

/**
 * The assembly of a stage: synthesized, unless just this was synthesized before from the very same files, packages and settings.
 *
 * @param outdir emptied, and filled with the assembly: what is kept may be taken away while a host runs.
 * @throws HostError with what the toolkit said when it cannot be synthesized.
 */
export async function assembleOnce(stage: Stage, outdir: string, shop: SynthesisShop = HERE): Promise<Assembly> {
  const general = { ...stage, issuer: ANY_ISSUER };
  const key = keyOf(general, shop);
  const found = findKept(shop.cache, key);
  const kept = found ?? (await keepNew({ stage: general, cache: shop.cache, key }, shop));
  rmSync(outdir, { recursive: true, force: true });
  cpSync(kept, outdir, { recursive: true });
  const text = readFileSync(join(outdir, ASSEMBLY), 'utf8').replaceAll(ANY_ISSUER, stage.issuer);
  const { stackName, template }: { stackName: string; template: TemplateDocument } = JSON.parse(text);
  const loaded = join(kept, LOADED);
  return {
    stackName,
    template,
    assetDir: (hash) => join(outdir, `asset.${hash}`),
    isKept: found !== undefined,
    ...(!existsSync(loaded) && { confirmLoaded: () => existsSync(kept) && writeFileSync(loaded, '') }),
  };
}

async function keepNew(order: Order, { synthesize }: SynthesisShop): Promise<string> {
  await synthesize(order);
  const kept = findKept(order.cache, order.key);
  if (kept === undefined) throw new HostError(`the stack was synthesized, and ${order.cache} does not hold it`);
  return kept;
}

/** Keeps what `synthesize` makes of a stage. */
export function keepAssembly(
  { stage, cache, key }: Order,
  synthesize: (stage: Stage, outdir: string) => Pick<Assembly, 'stackName' | 'template'>,
): void {
  keepOnce(cache, key, (folder) => {
    const { stackName, template } = synthesize(stage, folder);
    writeFileSync(join(folder, ASSEMBLY), JSON.stringify({ stackName, template }));
  });
}
