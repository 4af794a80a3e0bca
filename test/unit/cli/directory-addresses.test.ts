import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listWrongInFile } from '../../../shared/cli/directory-faults.ts';
import type { DirectoryEntry } from '../../../shared/contracts/items/directory.ts';
import { directoryEntry } from '../../support/builders.ts';

const PUBLIC = 'https://intake.skylark.example/holdfast';

function provider(...urls: readonly string[]): DirectoryEntry {
  const entry = directoryEntry('prv-demo');
  if (entry.kind !== 'provider') throw new Error('it is a provider');
  return { ...entry, endpoints: urls.map((url, index) => ({ id: `inbox-${index}`, url })) };
}

function authority(changes: Partial<Extract<DirectoryEntry, { kind: 'authority' }>> = {}): DirectoryEntry {
  const entry = directoryEntry('aut-police');
  if (entry.kind !== 'authority') throw new Error('it is an authority');
  return { ...entry, ...changes };
}

const wrongIn = (entry: DirectoryEntry, egress: 'public' | 'loopback' = 'public') =>
  listWrongInFile([directoryEntry('aut-prosecutor'), entry], egress);

const supervised = (website: string) =>
  wrongIn(authority({ supervisoryAuthority: { name: 'Commissioner', address: '1 Square', website } }));

describe('an endpoint that nothing is ever sent to', () => {
  it.each([
    'http://10.0.0.1/',
    'https://10.0.0.1/',
    'https://[fd00::1]/',
    'https://[::ffff:a00:1]/',
    'https://169.254.169.254/latest',
    'http://intake.skylark.example/',
    'http://127.0.0.1:3003/inbox',
    'https://localhost/inbox',
  ])('%s', (url) => {
    expect(wrongIn(provider(PUBLIC, url))).toEqual([
      { pointer: '/entries/1/endpoints/1/url', detail: expect.stringContaining('is no public https address') },
    ]);
  });

  it('on one machine, none of that machine', () => {
    for (const url of ['http://127.0.0.1:3003/inbox', 'http://localhost:3003/inbox']) {
      expect(wrongIn(provider(url), 'loopback')).toEqual([]);
      expect(wrongIn(provider(url))).not.toEqual([]);
    }
  });
});

describe('an address that no browser opens as it is written', () => {
  it.each`
    written                               | opened
    ${'https:police.example'}             | ${'https://police.example/'}
    ${'https:/police.example/help'}       | ${'https://police.example/help'}
    ${'https://police.example/who helps'} | ${'https://police.example/who%20helps'}
    ${'https://bücher.example/'}          | ${'https://xn--bcher-kva.example/'}
    ${'https://police.example/büro'}      | ${'https://police.example/b%C3%BCro'}
    ${'https://police.example\\help'}     | ${'https://police.example/help'}
    ${'https://police.example/a/../b'}    | ${'https://police.example/b'}
    ${'https://police.example/he\tlp'}    | ${'https://police.example/help'}
    ${'https://police.example:443/'}      | ${'https://police.example/'}
  `('$written', ({ written, opened }) => {
    const detail = `no browser opens it as it is written: write ${opened}`;
    expect(supervised(written)).toEqual([{ pointer: '/entries/1/supervisoryAuthority/website', detail }]);
    expect(supervised(opened)).toEqual([]);
    expect(wrongIn(provider(written))).toEqual([{ pointer: '/entries/1/endpoints/0/url', detail }]);
  });

  it('wherever an authority has one', () => {
    const website = 'https:help.example';
    const courts = [
      { name: 'First', website: 'https://first.example' },
      { name: 'Second', website },
      { name: 'Third' },
    ];
    expect(wrongIn(authority({ legalAid: { name: 'Aid', website }, courts })).map(({ pointer }) => pointer)).toEqual([
      '/entries/1/legalAid/website',
      '/entries/1/courts/1/website',
    ]);
  });

  it('or that names a user', () => {
    const detail = 'names a user: leave out what stands before the @';
    expect(supervised('https://police.example@elsewhere.example/')).toMatchObject([{ detail }]);
    expect(supervised('https://:word@elsewhere.example/')).toMatchObject([{ detail }]);
  });

  it('what is to be written instead is right at once, whatever was typed', () => {
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ['https'], withFragments: true, withQueryParameters: true }), (url) => {
        expect(supervised(new URL(url).href)).toEqual([]);
      }),
    );
  });
});

it('takes a host in upper case, an address without its last slash, and a roster', () => {
  for (const url of ['https://Police.Example/Help', 'https://police.example', PUBLIC])
    expect(supervised(url)).toEqual([]);
  expect(wrongIn(directoryEntry('reviewers'))).toEqual([]);
});

describe('what no entry can have', () => {
  const PRINTED = '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo='; // RFC 8032, section 7.1, test 1
  const withKey = (key: object): DirectoryEntry =>
    directoryEntry('prv-demo', {
      keys: [{ id: 'key-1', publicKey: PRINTED, notBefore: '2026-01-01T00:00:00Z', ...key }],
    });

  it('a key whose private half everybody reads', () => {
    expect(wrongIn(withKey({}))).toEqual([
      { pointer: '/entries/1/keys/0/publicKey', detail: expect.stringContaining('is printed in an RFC') },
    ]);
  });

  it('but one that was revoked stays, as what was', () => {
    expect(wrongIn(withKey({ revokedAt: '2026-02-01T00:00:00Z' }))).toEqual([]);
  });

  it('an id that the sandbox has', () => {
    expect(wrongIn(directoryEntry('prv-lantern', { id: 'prv-sandbox-of-mine' }))).toEqual([
      { pointer: '/entries/1/id', detail: 'is kept for the sandbox: choose another' },
    ]);
  });
});
