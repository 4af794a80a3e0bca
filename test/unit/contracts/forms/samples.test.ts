import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ExtensionCommand } from '../../../../shared/contracts/api/authorities/commands.ts';
import { parse } from '../../../../shared/contracts/border/parse.ts';
import { Filing } from '../../../../shared/contracts/forms/filing.ts';
import { DirectoryFile } from '../../../../shared/contracts/items/directory-file.ts';
import { edited, refusalOf, sample } from '../refusal.ts';

const files: readonly (readonly [string, z.core.$ZodType])[] = [
  ['epoc-pr', Filing],
  ['epoc-pr-emergency', Filing],
  ['epoc-pr-extension', ExtensionCommand],
  ['us-2703f', Filing],
  ['budapest-29', Filing],
  ['ca-487-012', Filing],
  ['directory', DirectoryFile],
];

it.each(files)('%s.json is what its contract says, and stays as it is', (name, schema) => {
  expect(parse(schema, sample(name))).toEqual(sample(name));
});

/** What Holdfast asks besides the form: whoever says it is looked at, and the samples are ordinary orders. */
const PROTECTED = ['', '/*/target', '/*/protectedAs'].map((field) => `/protectedTargets${field}`);

/** An extension is written into the blank of its number. */
const IN_ITS_BLANK = /\/ext$/;

describe('the sample order', () => {
  /** Stays with the issuing side, and belongs to emergencies; or is asked for beside the form. */
  const notOnTheForm = ['/grounds/emergencyCase', '/holdDays', ...PROTECTED];

  it.each([
    ['epoc-pr', 0],
    ['us-2703f', 1],
    ['budapest-29', 2],
    ['ca-487-012', 3],
  ])('%s fills every field of its form, and ticks every box', (name, place) => {
    const description: unknown = z.toJSONSchema(Filing, { io: 'input', reused: 'inline' });
    const variants: unknown = asObject(description)['oneOf'];
    const variant: unknown = Array.isArray(variants) ? variants[place] : undefined;
    const given = new Set(fieldsOf(sample(name)));
    const missing = fieldsAllowed(variant).filter(
      (field) => !given.has(field) && !notOnTheForm.includes(field) && !IN_ITS_BLANK.test(field),
    );
    expect(missing).toEqual([]);
  });
});

describe('the directory', () => {
  const file = sample('directory');

  it.each`
    why                           | edits                                                               | pointer
    ${'a zone nobody knows'}      | ${{ '/entries/0/zone': 'Europe/Atlantis' }}                         | ${'/entries/0/zone'}
    ${'an offset for a zone'}     | ${{ '/entries/0/zone': '+01:00' }}                                  | ${'/entries/0/zone'}
    ${'a key too short'}          | ${{ '/entries/3/keys/0/publicKey': 'AAAA' }}                        | ${'/entries/3/keys/0/publicKey'}
    ${'a key with loose bits'}    | ${{ '/entries/3/keys/0/publicKey': `${'A'.repeat(42)}B=` }}         | ${'/entries/3/keys/0/publicKey'}
    ${'a key ended before begun'} | ${{ '/entries/3/keys/0/notAfter': '2025-01-01T00:00:00Z' }}         | ${'/entries/3/keys/0/notAfter'}
    ${'another scheme'}           | ${{ '/entries/3/endpoints/0/url': 'ftp://inbox.skylark.example/' }} | ${'/entries/3/endpoints/0/url'}
    ${'no address'}               | ${{ '/entries/3/endpoints/0/url': 'inbox' }}                        | ${'/entries/3/endpoints/0/url'}
    ${'an endpoint twice'}        | ${{ '/entries/4/endpoints/1/id': 'primary' }}                       | ${'/entries/4/endpoints'}
    ${'a mail domain of a host'}  | ${{ '/entries/0/mailDomains': ['police'] }}                         | ${'/entries/0/mailDomains/0'}
    ${'a look-alike domain'}      | ${{ '/entries/0/mailDomains': ['рolice.example'] }}                 | ${'/entries/0/mailDomains/0'}
    ${'an unknown kind'}          | ${{ '/entries/0/kind': 'court' }}                                   | ${'/entries/0/kind'}
    ${'an entry twice'}           | ${{ '/entries/4/id': 'prv-demo' }}                                  | ${'/entries'}
  `('$why is refused', ({ edits, pointer }) => {
    expect(refusalOf(() => parse(DirectoryFile, edited(file, edits))).pointers).toEqual([pointer]);
  });

  /** RFC 9421, section B.1.3. */
  const P256 =
    'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEqIVYZVLCrPZHGHjP17CTW0/+D9Lfw0EkjqF7xB4FivAxzic30tMM4GF+hR6Dxh71Z50VGGdldkkDXZCnTNnoXQ==';
  const withKey = (publicKey: string, algorithm?: string) =>
    edited(file, { '/entries/3/keys/0/publicKey': publicKey, '/entries/3/keys/0/algorithm': algorithm });

  it('takes a key of P-256 that says so, and one of Ed25519 that says so', () => {
    const { publicKey } = Object(file).entries[3].keys[0];
    for (const good of [withKey(P256, 'ecdsa-p256-sha256'), withKey(publicKey, 'ed25519'), withKey(publicKey)]) {
      expect(parse(DirectoryFile, good)).toEqual(good);
    }
  });

  const ED25519_FORM = 'must be 32 bytes in base64; one of P-256 names its algorithm, ecdsa-p256-sha256';
  const P256_FORM =
    'must be an uncompressed key of P-256 as SubjectPublicKeyInfo in base64, 124 characters: openssl pkey -in key.pem -pubout -outform DER | openssl base64 -A';
  it.each`
    why                                | algorithm              | publicKey                                    | detail
    ${'of P-256, and does not say so'} | ${undefined}           | ${P256}                                      | ${ED25519_FORM}
    ${'of P-256, and said of Ed25519'} | ${'ed25519'}           | ${P256}                                      | ${ED25519_FORM}
    ${'of Ed25519, and said of P-256'} | ${'ecdsa-p256-sha256'} | ${`${'A'.repeat(43)}=`}                      | ${P256_FORM}
    ${'the point alone'}               | ${'ecdsa-p256-sha256'} | ${`BK${P256.slice(38, 122)}AA==`}            | ${P256_FORM}
    ${'with loose bits'}               | ${'ecdsa-p256-sha256'} | ${P256.replace('XQ==', 'XR==')}              | ${P256_FORM}
    ${'cut off'}                       | ${'ecdsa-p256-sha256'} | ${`${P256.slice(0, 118)}==`}                 | ${P256_FORM}
    ${'in two lines'}                  | ${'ecdsa-p256-sha256'} | ${`${P256.slice(0, 64)}\n${P256.slice(64)}`} | ${P256_FORM}
    ${'no point of the curve'}         | ${'ecdsa-p256-sha256'} | ${P256.replace('XQ==', 'Xg==')}              | ${'must be a point of the curve P-256: copy it again'}
    ${'the point nowhere'}             | ${'ecdsa-p256-sha256'} | ${`${P256.slice(0, 36)}${'A'.repeat(86)}==`} | ${'must be a point of the curve P-256: copy it again'}
  `('a key $why is refused', ({ algorithm, publicKey, detail }) => {
    const { faults } = refusalOf(() => parse(DirectoryFile, withKey(publicKey, algorithm)));
    expect(faults).toEqual([{ pointer: '/entries/3/keys/0/publicKey', detail }]);
  });

  it('an algorithm that nobody knows is refused', () => {
    const { pointers } = refusalOf(() => parse(DirectoryFile, withKey(P256, 'rsa-pss-sha512')));
    expect(pointers).toEqual(['/entries/3/keys/0/algorithm']);
  });
});

it.each(['police.example', 'köln.example', 'полиция.бг', 'xn--kln-sna.example'])(
  'the directory takes the mail domain %s as it is written',
  (domain) => {
    const file = edited(sample('directory'), { '/entries/0/mailDomains': [domain] });
    expect(parse(DirectoryFile, file)).toEqual(file);
  },
);

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** Every member of a value by pointer, `*` for list places; a box that is ticked counts as a member too. */
function fieldsOf(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => fieldsOf(item, `${at}/*`));
  if (typeof value === 'string' && at.endsWith('/code')) return [`${at}=${value}`];
  return Object.entries(typeof value === 'object' ? asObject(value) : {}).flatMap(([name, member]) => [
    `${at}/${name}`,
    ...fieldsOf(member, `${at}/${name}`),
  ]);
}

/** The same for everything a JSON Schema allows. */
function fieldsAllowed(schema: unknown, at = ''): string[] {
  const { properties, items, oneOf, enum: values, const: only } = asObject(schema);
  const variants = Array.isArray(oneOf) ? oneOf.flatMap((variant) => fieldsAllowed(variant, at)) : [];
  const boxes = at.endsWith('/code')
    ? [...(Array.isArray(values) ? values : []), only].filter((code) => code !== undefined)
    : [];
  return [
    ...variants,
    ...boxes.map((code) => `${at}=${code}`),
    ...(items === undefined ? [] : fieldsAllowed(items, `${at}/*`)),
    ...Object.entries(asObject(properties)).flatMap(([name, member]) => [
      `${at}/${name}`,
      ...fieldsAllowed(member, `${at}/${name}`),
    ]),
  ];
}
