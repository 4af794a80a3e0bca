import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../support/examples/read-pages.ts';
import { ROOT } from '../../support/map/read-imports.ts';
import { FILE, makeFile, printFile, readFile } from '../../support/vectors/vector-file.ts';

const file = readFile();
const { vectors } = file;
const page = readPage('providers');

it('the vectors on file are what their rows make, byte by byte', () => {
  expect(printFile(makeFile(file))).toBe(readFileSync(FILE, 'utf8'));
});

it('documents are signed anew where what is kept of them does not hold', () => {
  const nameOf = ({ name }: { name: string }) => name;
  const made = makeFile({ vectors: [] });
  expect(made.vectors.map(nameOf)).toEqual(vectors.map(nameOf));
  const [of, kept] = [made, file].map((one) => one.vectors.filter(({ kind }) => kind === 'document'));
  expect(of).not.toEqual(kept); // ECDSA takes a number of chance
});

it('each vector has a name of its own', () => {
  expect(new Set(vectors.map(({ name }) => name)).size).toBe(vectors.length);
});

it.each(['webhook', 'request', 'rfc9421', 'document'])('there are good ones and bad ones of each kind: %s', (kind) => {
  const answers = new Set(vectors.filter((vector) => vector.kind === kind).map(({ answer }) => answer));
  expect([...answers]).toEqual(expect.arrayContaining(['accepted', 'signature-invalid']));
  if (kind !== 'document') expect(answers).toContain('signature-expired');
});

it('the page says how many there are, and what its own code says of them', () => {
  expect(page).toContain(`has ${vectors.length} strings as they are signed`);
  expect(page).toContain(`\`\`\`output\n${vectors.length} of ${vectors.length}\n\`\`\``);
});

it('each key is used, and said to be from where everyone can read it', () => {
  const used = new Set(vectors.map(({ key }) => key));
  expect(Object.keys(file.keys).filter((name) => !used.has(name as never))).toEqual([]);
  for (const key of Object.values(file.keys))
    expect(key).toMatchObject({ source: expect.stringMatching(/^RFC \d{4}, section /) });
});

describe('the lines in PHP', () => {
  const [, code = ''] = /```php\n([\s\S]*?)```/.exec(page) ?? [];
  const missing = isPhpHere() ? undefined : 'php with sodium';

  it.skipIf(missing !== undefined)(
    missing === undefined ? 'say the same of each webhook' : `not run for want of ${missing}`,
    () => {
      const program = `${code}
      $file = json_decode(file_get_contents('test/samples/signature-vectors.json'), true);
      foreach ($file['vectors'] as $one) {
        if ($one['kind'] !== 'webhook') continue;
        $is_genuine = is_genuine($one['headers'], $one['body'], $file['jwks']['keys'], strtotime($one['now']));
        echo $one['name'], ' ', $is_genuine ? 'accepted' : 'refused', "\\n";
      }`;
      const said = execFileSync('php', ['-d', 'error_reporting=E_ALL', '-r', program], { cwd: ROOT, encoding: 'utf8' });
      const webhooks = vectors.filter(({ kind }) => kind === 'webhook');
      expect(said.trim().split('\n')).toEqual(
        webhooks.map(({ name, answer }) => `${name} ${answer === 'accepted' ? answer : 'refused'}`),
      );
    },
  );
});

/** It is on few machines that build this. */
function isPhpHere(): boolean {
  return spawnSync('php', ['-r', 'exit(function_exists("sodium_crypto_sign_verify_detached") ? 0 : 1);']).status === 0;
}
