import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Metafile } from 'esbuild';
import { afterEach, describe, expect, it } from 'vitest';
import { bundleOnce, METAFILE, ROOT } from '../../infra/bundling/bundle.ts';
import { listHandlers } from '../../infra/bundling/code.ts';
import { REPLACEMENTS } from '../../infra/bundling/replacements.ts';
import { useEnvironment } from '../support/environment.ts';

type Module = Readonly<Record<string, unknown>>;

const { inputs }: Metafile = JSON.parse(readFileSync(join(bundleOnce(listHandlers()), METAFILE), 'utf8'));
const importsOf = (part: string) =>
  Object.values(inputs).flatMap(({ imports }) => imports.filter(({ original }) => original === part));

async function load(part: string): Promise<{ readonly real: Module; readonly standIn: Module }> {
  const { file } = REPLACEMENTS.find((row) => row.part === part) ?? { file: '' };
  return { real: await import(part), standIn: await import(pathToFileURL(file).href) };
}

describe.each(REPLACEMENTS)('$part', ({ part, file, reason }) => {
  it('is imported by what is bundled, and its replacement comes every time', () => {
    const found = importsOf(part).map(({ path }) => path);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found)).toEqual(new Set([relative(ROOT, file).replaceAll('\\', '/')]));
  });

  it('exists, says why it is replaced, and has all that its replacement offers', async () => {
    expect(reason).toMatch(/\S.*\d+ kB/);
    const { real, standIn } = await load(part);
    expect(Object.keys(standIn)).not.toEqual([]);
    expect(Object.keys(standIn).filter((name) => typeof real[name] !== typeof standIn[name])).toEqual([]);
  });
});

it('every replacement beside the list is in it', () => {
  const beside = readdirSync(join(ROOT, 'infra/bundling')).filter((name) => name.endsWith('.mjs'));
  expect(REPLACEMENTS.map(({ file }) => basename(file)).sort()).toEqual(beside.sort());
});

describe('credentials', () => {
  let restore: () => void = () => undefined;
  afterEach(() => restore());

  type Provider = (init?: object) => () => Promise<object>;
  const providers = async () => {
    const { real, standIn } = await load('@aws-sdk/credential-provider-node');
    return { real: real['defaultProvider'] as Provider, standIn: standIn['defaultProvider'] as Provider };
  };

  it.each(['a session token', ''])(
    'are those the real search finds in a role’s environment (token: “%s”)',
    async (token) => {
      restore = useEnvironment({
        AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
        AWS_SECRET_ACCESS_KEY: 'a secret',
        AWS_SESSION_TOKEN: token,
        AWS_PROFILE: '', // named, it would be searched first
      });
      const { real, standIn } = await providers();
      const found = await standIn()();
      expect(found).toMatchObject({ accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'a secret' });
      expect(Reflect.get(found, 'sessionToken')).toBe(token || undefined);
      expect(await real()()).toEqual(found);
    },
  );

  it('are looked for nowhere else, whatever else is at hand', async () => {
    restore = useEnvironment({
      AWS_ACCESS_KEY_ID: '',
      AWS_SECRET_ACCESS_KEY: '',
      AWS_PROFILE: 'somebody',
      AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://127.0.0.1:1/credentials',
      AWS_WEB_IDENTITY_TOKEN_FILE: '/nowhere/token',
      AWS_ROLE_ARN: 'arn:aws:iam::000000000000:role/another',
    });
    const { standIn } = await providers();
    await expect(standIn()()).rejects.toThrow('Unable to find environment variable credentials.');
  });

  it('are read by the SDK’s own code', () => {
    const read = 'node_modules/@aws-sdk/credential-provider-env/dist-es/fromEnv.js';
    const search = Object.keys(inputs).filter((path) => /@aws-sdk\/credential-provider-(?!env\/)/.test(path));
    expect([Object.keys(inputs).includes(read), search]).toEqual([true, []]);
  });
});

describe('fonts kept as WOFF2', () => {
  it('are the only ones that need Brotli, and none is printed with', () => {
    const fonts = ['400Regular/NotoSans_400Regular.ttf', '700Bold/NotoSans_700Bold.ttf'];
    for (const font of fonts) {
      const path = join(ROOT, 'node_modules/@expo-google-fonts/noto-sans', font);
      expect(statSync(path).size).toBeGreaterThan(100_000);
      expect(readFileSync(path).subarray(0, 4).toString('hex')).toBe('00010000'); // TrueType outlines
    }
  });

  it('are refused by the replacement, in one call like the real one', async () => {
    const { real, standIn } = await load('brotli/decompress.js');
    expect(real['default']).toBeInstanceOf(Function);
    expect(standIn['default']).toThrow('WOFF2 fonts are not opened here');
  });
});
