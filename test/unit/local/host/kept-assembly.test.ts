import { execFile } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ANY_ISSUER,
  assembleOnce,
  keepAssembly,
  type SynthesisShop,
} from '../../../../infra/local/host/kept-assembly.ts';
import type { Stage } from '../../../../infra/stage.ts';
import { STAGES } from '../../../../infra/stages.ts';

const STAGE: Stage = { ...STAGES.dev, issuer: 'http://127.0.0.1:3002' };
const HASH = 'abc';

/** One of each kind of file that an assembly is made from. */
const FILES = [
  'functions/greet/handler.ts',
  'functions/greet/nested/deps.ts',
  'shared/deployment/routes.ts',
  'shared/contracts/openapi/openapi.json',
  'infra/app.ts',
  'infra/stages.ts',
  'infra/stacks/stack.ts',
  'infra/constructs/tables.ts',
  'infra/bundling/nothing.mjs',
  'infra/keeping/digest.ts',
  'infra/local/host/assembly.ts',
  'node_modules/@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  'node_modules/.package-lock.json',
  'cdk.json',
  'cdk.context.json',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

let root: string;
let shop: SynthesisShop;
let syntheses: Stage[];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'holdfast-assembly-'));
  for (const path of FILES) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), path);
  }
  syntheses = [];
  shop = {
    root,
    cache: join(root, 'cache'),
    environment: { HOME: '/root' },
    synthesize: async (order) => keepAssembly(order, synthesize),
  };
});
afterEach(() => rmSync(root, { recursive: true }));

function synthesize(stage: Stage, outdir: string) {
  syntheses.push(stage);
  mkdirSync(join(outdir, `asset.${HASH}`));
  writeFileSync(join(outdir, `asset.${HASH}`, 'index.mjs'), `export const handler = ${syntheses.length};`);
  return {
    stackName: 'greetings',
    template: { Resources: { Api: { Type: 'Api', Properties: { issuer: stage.issuer } } } },
  };
}

const assemble = (stage = STAGE, changed: Partial<SynthesisShop> = {}) =>
  assembleOnce(stage, join(root, 'out'), { ...shop, ...changed });

describe('an assembly', () => {
  it('is synthesized once; asked for again, nobody is asked to synthesize', async () => {
    const first = await assemble();
    const refuse = () => Promise.reject(new Error('synthesized again'));
    expect(await assemble(STAGE, { synthesize: refuse })).toMatchObject({
      stackName: 'greetings',
      template: first.template,
      isKept: true,
    });
    expect(first).toMatchObject({
      isKept: false,
      stackName: 'greetings',
      template: { Resources: { Api: { Properties: { issuer: STAGE.issuer } } } },
    });
    expect(readFileSync(join(first.assetDir(HASH), 'index.mjs'), 'utf8')).toBe('export const handler = 1;');
    expect(syntheses).toHaveLength(1);
  });

  it.each(FILES)('is synthesized anew after one byte more in %s', async (path) => {
    await assemble();
    appendFileSync(join(root, path), ' ');
    const { assetDir } = await assemble();
    expect(readFileSync(join(assetDir(HASH), 'index.mjs'), 'utf8')).toBe('export const handler = 2;');
  });

  it.each(FILES)('is synthesized anew without %s', async (path) => {
    await assemble();
    rmSync(join(root, path));
    await assemble();
    expect(syntheses).toHaveLength(2);
  });

  it.each(['functions/greet/more.ts', 'shared/more.json', 'infra/constructs/more.ts'])(
    'is synthesized anew beside a new %s',
    async (path) => {
      await assemble();
      writeFileSync(join(root, path), '');
      await assemble();
      expect(syntheses).toHaveLength(2);
    },
  );

  it.each([
    'CDK_CONTEXT_JSON',
    'CDK_DEFAULT_REGION',
    'CDK_BLOCK_DEPRECATIONS',
    'JSII_DEPRECATED',
    'NODE_OPTIONS',
    'TZ',
  ])('is synthesized anew under another %s', async (name) => {
    await assemble();
    await assemble(STAGE, { environment: { ...shop.environment, [name]: 'x' } });
    expect(syntheses).toHaveLength(2);
  });

  it('is the same whatever else the environment holds', async () => {
    await assemble();
    await assemble(STAGE, { environment: { HOME: '/home/somebody', HOLDFAST_PORT: '0', NODE_COMPILE_CACHE: '/kept' } });
    expect(syntheses).toHaveLength(1);
  });

  it('is synthesized anew for another stage', async () => {
    await assemble();
    await assemble({ ...STAGE, dueShards: 3 });
    await assemble({ ...STAGE, audience: 'somebody-else' });
    expect(syntheses).toHaveLength(3);
  });

  it('is the same for another issuer, whose port is known only when it runs, and names it', async () => {
    await assemble();
    const other = { ...STAGE, issuer: 'http://127.0.0.1:40123' };
    expect((await assemble(other)).template.Resources['Api']).toMatchObject({ Properties: { issuer: other.issuer } });
    expect(syntheses).toEqual([{ ...STAGE, issuer: ANY_ISSUER }]);
  });

  it('that failed is not kept, and tried again', async () => {
    const fail = (): never => {
      throw new Error('no such construct');
    };
    await expect(assemble(STAGE, { synthesize: async (order) => keepAssembly(order, fail) })).rejects.toThrow(
      'no such construct',
    );
    expect(readdirSync(shop.cache)).toEqual([]);
    await assemble();
    expect(syntheses).toHaveLength(1);
  });

  it.each`
    what                    | damage
    ${'has a byte more'}    | ${(file: string) => appendFileSync(file, '}')}
    ${'is cut off'}         | ${(file: string) => truncateSync(file, 5)}
    ${'is missing'}         | ${(file: string) => rmSync(file)}
    ${'is a folder, empty'} | ${(file: string) => rmSync(file) ?? mkdirSync(file)}
  `('is synthesized anew when a kept file $what', async ({ damage }) => {
    await assemble();
    const [key = ''] = readdirSync(shop.cache);
    for (const name of ['assembly.json', 'seal.json', `asset.${HASH}/index.mjs`]) {
      damage(join(shop.cache, key, name));
      await assemble();
      await assemble();
    }
    expect(syntheses).toHaveLength(4);
    expect(readdirSync(shop.cache)).toEqual([key]);
  });

  it('goes on where it was handed out when what is kept is taken away', async () => {
    const { assetDir } = await assemble();
    rmSync(shop.cache, { recursive: true });
    expect(existsSync(join(assetDir(HASH), 'index.mjs'))).toBe(true);
  });

  it('leaves nothing in its folder of the one before', async () => {
    await assemble();
    writeFileSync(join(root, 'out', 'left-over'), '');
    await assemble();
    expect(existsSync(join(root, 'out', 'left-over'))).toBe(false);
  });

  it('asks to be told that its functions load, until it was', async () => {
    expect((await assemble()).confirmLoaded).toBeDefined();
    (await assemble()).confirmLoaded?.(); // a start that ended before it was told asks again
    expect((await assemble()).confirmLoaded).toBeUndefined();
    appendFileSync(join(root, 'shared/deployment/routes.ts'), ' ');
    expect((await assemble()).confirmLoaded).toBeDefined();
  });

  it('can be told so when it is no longer kept', async () => {
    const { confirmLoaded } = await assemble();
    rmSync(shop.cache, { recursive: true });
    confirmLoaded?.();
    expect(existsSync(shop.cache)).toBe(false);
  });

  it('is forgotten when nobody asked for it in a day', async () => {
    await assemble();
    const [old = ''] = readdirSync(shop.cache);
    const twoDaysAgo = new Date(Date.now() - 48 * 3_600_000);
    utimesSync(join(shop.cache, old), twoDaysAgo, twoDaysAgo);
    appendFileSync(join(root, 'cdk.json'), ' ');
    await assemble();
    expect(readdirSync(shop.cache)).toHaveLength(1);
    expect(readdirSync(shop.cache)).not.toContain(old);
  });
});

it('a host loads no toolkit before it has to synthesize', async () => {
  const module = JSON.stringify(new URL('../../../../infra/local/host/host.ts', import.meta.url).href);
  const script = `await import(${module});
    const { createRequire } = await import('node:module');
    console.log(Object.keys(createRequire(${module}).cache).filter((file) => file.includes('aws-cdk-lib')).length);`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  expect(stdout).toBe('0\n');
});
