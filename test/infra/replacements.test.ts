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

/** Refuses to be loaded at all, and so has no exports to compare. */
const REFUSING = ['@smithy/core/event-streams'];

describe.each(REPLACEMENTS)('$part', ({ part, file, reason }) => {
  it('is imported by what is bundled, and its replacement comes every time', () => {
    const found = importsOf(part).map(({ path }) => path);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found)).toEqual(new Set([relative(ROOT, file).replaceAll('\\', '/')]));
  });

  it('exists, says why it is replaced, and has all that its replacement offers', async () => {
    expect(reason).toMatch(/\S.*\d+ kB/);
    const real: Module = await import(part);
    if (REFUSING.includes(part)) return expect(Object.keys(real)).not.toEqual([]);
    const { standIn } = await load(part);
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
      expect(Object.keys(found)).toHaveLength(token === '' ? 2 : 3);
      expect(await real()()).toMatchObject(found);
    },
  );

  it('are looked for nowhere else', async () => {
    restore = useEnvironment({ AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' });
    const { standIn } = await providers();
    await expect(standIn()()).rejects.toThrow('the environment holds no AWS credentials');
  });
});

describe('endpoint discovery', () => {
  const OPTIONS = 'NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS';

  it('is set by the same options, which a client reads as “off”', async () => {
    const { real, standIn } = await load('@aws-sdk/middleware-endpoint-discovery');
    const kinds = (options: unknown) =>
      Object.entries(Object(options)).map(([name, value]) => [name, value instanceof Function]);
    expect(new Map(kinds(standIn[OPTIONS]) as [])).toEqual(new Map(kinds(real[OPTIONS]) as []));
    const { environmentVariableSelector, configFileSelector, default: usual } = Object(standIn[OPTIONS]);
    expect([environmentVariableSelector({}), configFileSelector({}), usual]).toEqual([false, false, false]);
  });

  it('leaves a client’s settings as they are, and the real one adds to them only what discovery itself reads', async () => {
    const { real, standIn } = await load('@aws-sdk/middleware-endpoint-discovery');
    const resolve = ({ resolveEndpointDiscoveryConfig }: Module, config: object): object =>
      (resolveEndpointDiscoveryConfig as (config: object, more: object) => object)(config, {});
    const settings = { region: 'eu-central-1', endpointDiscoveryEnabledProvider: async () => undefined };
    expect(resolve(standIn, { ...settings })).toEqual(settings);
    expect(Object.keys(resolve(real, { ...settings })).sort()).toEqual(
      [
        'endpointCache',
        'endpointDiscoveryCommandCtor',
        'endpointDiscoveryEnabled',
        'isClientEndpointDiscoveryEnabled',
        ...Object.keys(settings),
      ].sort(),
    );
  });
});

describe('event streams', () => {
  it('are loaded only when an operation streams, never with a client', () => {
    const kinds = importsOf('@smithy/core/event-streams').map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['dynamic-import']));
  });

  it('stop whoever loads them after all', async () => {
    await expect(load('@smithy/core/event-streams')).rejects.toThrow('event streams are left out of this bundle');
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
