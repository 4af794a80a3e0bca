import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../infra/bundling/bundle.ts';
import { REPLACEMENTS } from '../../infra/bundling/replacements.ts';
import { readCarried } from '../support/bundles/carried.ts';
import { SDK_PACKAGES } from '../support/bundles/sdk-packages.ts';

/**
 * What each function may carry: the clients it uses, and its own share (all but the SDK) in thousands of bytes, rounded up to the next
 * five. A figure that grows is a decision: what became larger has to be worth a slower start.
 */
const MAY_CARRY = {
  'alert-on-call': { clients: ['dynamodb', 'kms', 'sqs', 'ssm'], kilobytes: 230 },
  'answer-self-test': { clients: ['kms'], kilobytes: 110 },
  'deliver-messages': { clients: ['dynamodb', 'kms', 'sqs'], kilobytes: 190 },
  'dispatch-commits': { clients: ['dynamodb', 'sqs'], kilobytes: 215 },
  'file-self-test': { clients: ['dynamodb', 'kms'], kilobytes: 535 },
  'fire-due': { clients: ['dynamodb', 's3', 'sqs'], kilobytes: 280 },
  'hand-over-messages': { clients: ['dynamodb', 'kms', 'sqs'], kilobytes: 190 },
  'hasten-orders': { clients: ['dynamodb', 'sqs'], kilobytes: 200 },
  'hold-doubted-orders': { clients: ['dynamodb', 'sqs'], kilobytes: 205 },
  'inspect-files': { clients: ['s3'], kilobytes: 955 },
  'note-overlaps': { clients: ['dynamodb', 'kms'], kilobytes: 405 },
  'project-views': { clients: ['dynamodb'], kilobytes: 180 },
  'record-bounces': { clients: ['dynamodb', 'sqs'], kilobytes: 95 },
  'record-scans': { clients: ['dynamodb', 's3'], kilobytes: 170 },
  'render-documents': { clients: [], kilobytes: 675 },
  'send-mail': { clients: ['dynamodb', 'kms', 'sqs', 'ssm'], kilobytes: 425 },
  'serve-affected-persons': { clients: ['dynamodb', 'kms'], kilobytes: 320 },
  'serve-contact-points': { clients: ['dynamodb', 'kms', 'sqs'], kilobytes: 695 },
  'serve-entry': { clients: [], kilobytes: 70 },
  'serve-notices': { clients: ['dynamodb', 'kms', 'lambda'], kilobytes: 410 },
  'serve-oversight': { clients: ['dynamodb', 'kms'], kilobytes: 505 },
  'serve-pages-desks': { clients: ['dynamodb', 'kms', 'ssm'], kilobytes: 1660 }, // likewise
  'serve-pages-persons': { clients: ['dynamodb', 'kms'], kilobytes: 310 }, // of which words of five languages, see below
  'serve-pages-public': { clients: ['kms'], kilobytes: 345 }, // likewise
  'serve-providers': { clients: ['dynamodb', 'kms', 'lambda', 'sqs'], kilobytes: 410 },
  'serve-public': { clients: ['dynamodb', 'kms', 'lambda'], kilobytes: 365 },
  'serve-registrars': { clients: ['dynamodb', 'kms', 'sqs'], kilobytes: 330 },
  'serve-reviewers': { clients: ['dynamodb', 'kms'], kilobytes: 290 },
  'serve-sandbox': { clients: ['dynamodb', 'kms'], kilobytes: 635 },
  'show-attachments': { clients: ['dynamodb', 'kms', 's3'], kilobytes: 290 },
  'show-orders': { clients: ['dynamodb', 'kms', 'lambda'], kilobytes: 295 },
  'show-sealed-texts': { clients: ['dynamodb', 'kms'], kilobytes: 260 },
  'sweep-due': { clients: ['dynamodb', 'sqs'], kilobytes: 80 },
  'take-attachments': { clients: ['dynamodb', 'kms', 'lambda', 's3', 'sqs'], kilobytes: 315 },
  'test-on-call': { clients: ['dynamodb', 'ssm'], kilobytes: 135 },
} as const satisfies Record<string, { readonly clients: readonly string[]; readonly kilobytes: number }>;

const carried = readCarried();

it('each function has its row', () => {
  expect(Object.keys(carried).sort()).toEqual(Object.keys(MAY_CARRY).sort());
});

describe.each(Object.entries(MAY_CARRY))('%s', (name, { clients, kilobytes }) => {
  const { files = {}, ownBytes = Number.NaN, clients: found = [] } = carried[name] ?? {};
  const paths = Object.keys(files);

  it('carries the clients it uses, and no other', () => {
    expect(found).toEqual(clients);
    const asked = found.filter((client) => paths.some((path) => path.includes(`/client-${client}/dist-es/commands/`)));
    expect(asked).toEqual(found);
  });

  it.each(clients)('carries the client of %s as it is published', (client) => {
    const folder = `node_modules/@aws-sdk/client-${client}/dist-es/`;
    const ofClient = paths.filter((path) => path.startsWith(folder));
    const own = /\/(?:(\w+)Client|runtimeConfig|runtimeConfig\.shared|endpointResolver|schemas_0)\.js$/;
    expect(ofClient.filter((path) => own.test(path))).toHaveLength(5);
  });

  it(`has a share of its own of at most ${kilobytes} kB`, () => {
    expect(ownBytes).toBeLessThanOrEqual(kilobytes * 1_000);
  });
});

it.each(['persons', 'public'])('pages for %s carry at most 145 kB beside the words of their languages', (audience) => {
  const { files = {}, ownBytes = Number.NaN } = carried[`serve-pages-${audience}`] ?? {};
  const words = Object.entries(files).filter(([path]) => /^web\/\w+\/words\//.test(path));
  expect(words.length).toBeGreaterThan(5);
  expect(ownBytes - words.reduce((sum, [, bytes]) => sum + bytes, 0)).toBeLessThanOrEqual(145_000);
});

it('numbering plans are carried by those alone that read identifiers', () => {
  const reading = Object.entries(carried).filter(([, { files }]) =>
    Object.keys(files).some((path) => path.startsWith('node_modules/libphonenumber-js/')),
  );
  expect(reading.map(([name]) => name)).toEqual([
    'file-self-test',
    'note-overlaps',
    'serve-contact-points',
    'serve-oversight',
    'serve-pages-desks',
    'serve-sandbox',
  ]);
});

it('message signatures are carried by those alone that providers call', () => {
  const reading = Object.entries(carried).filter(([, { files }]) =>
    Object.keys(files).some((path) => /^node_modules\/(?:http-message-signatures|structured-headers)\//.test(path)),
  );
  expect(reading.map(([name]) => name)).toEqual([
    'serve-notices',
    'serve-providers',
    'serve-registrars',
    'serve-sandbox',
    'show-attachments',
    'take-attachments',
  ]);
});

it('nothing of this project stands in for a client, or for any package of the SDK but its search for credentials', () => {
  const files = new Set(Object.values(carried).flatMap((bundle) => Object.keys(bundle.files)));
  const listed = REPLACEMENTS.map(({ file }) => `infra/bundling/${basename(file)}`);
  expect([...files].filter((path) => path.startsWith('infra/') && !listed.includes(path))).toEqual([]);
  const replaced = REPLACEMENTS.map(({ part }) => part).filter((part) => SDK_PACKAGES.has(part));
  expect(replaced).toEqual(['@aws-sdk/credential-provider-node']);
});

it('the SDK is counted with all it brings, and with nothing the functions ask for themselves', () => {
  const known = ['@aws-sdk/client-s3', '@aws-sdk/core', '@smithy/core', '@aws/lambda-invoke-store', 'tslib', 'bowser'];
  expect([...SDK_PACKAGES]).toEqual(expect.arrayContaining(known));
  for (const name of ['zod', 'jose', '@middy/core', '@aws-lambda-powertools/logger']) {
    expect(SDK_PACKAGES.has(name)).toBe(false);
  }
});

describe('a module that is imported for what it does', () => {
  const { sideEffects }: { readonly sideEffects: readonly string[] } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  );
  const sources = ['shared', 'functions', 'web'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => join(folder, path)),
  );
  const doers = new Map(
    sources.flatMap((path) =>
      [...readFileSync(join(ROOT, path), 'utf8').matchAll(/^import '(\..+)';$/gm)].map(([, asked = '']) => [
        path,
        join(dirname(path), asked),
      ]),
    ),
  );

  it('is named in package.json: bundles leave out every other of which nothing is used', () => {
    expect([...new Set(doers.values())].map((path) => `./${path}`)).toEqual(sideEffects);
  });

  it('is in every bundle that has a module which imports it', () => {
    for (const { files } of Object.values(carried)) {
      const wanted = [...doers].filter(([path]) => path in files).map(([, asked]) => asked);
      expect(wanted.filter((path) => !(path in files))).toEqual([]);
    }
    expect(Object.values(carried).some(({ files }) => [...doers.values()].some((path) => path in files))).toBe(true);
  });
});
