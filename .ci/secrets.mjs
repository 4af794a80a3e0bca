// Looks for secrets in what git has staged or tracks, as it has it: not in what merely lies there.
// usage: node .ci/secrets.mjs [--staged]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SCANNER = fileURLToPath(new URL('../node_modules/@secretlint/quick-start/bin/quick-start.js', import.meta.url));
const RULES = fileURLToPath(new URL('../.secretlintrc.json', import.meta.url));
const ADVICE =
  'Take it out, and change it wherever it was valid. What only looks like a secret is allowed by a rule for it alone in .secretlintrc.json';

/** Keys as this house has them: 32 bytes, which is little beside those that scanners look for. */
const OWN_KEYS = {
  'private key (PEM)': /-----BEGIN PRIVATE KEY-----\s+[A-Za-z0-9+/=\s]{40,}-----END PRIVATE KEY-----/,
  'private key (JWK)': /(?<![\w-])["']?d["']?\s*:\s*["'][A-Za-z0-9_-]{43,}["']/,
};

/** What git answers. @throws Error with what it complained of. */
function git(args, input) {
  const { status, stdout, stderr, error } = spawnSync('git', args, { input, maxBuffer: 1 << 26 });
  if (status !== 0) throw error ?? new Error(`git ${args[0]}: ${stderr}`);
  return stdout;
}

/** Copies the files out of the index, so that what is scanned is what is committed; their places, NUL after each. */
function copyOut(folder, isStaged) {
  const list = isStaged ? ['diff', '--cached', '--name-only', '--diff-filter=ACMRT', '-z'] : ['ls-files', '-z'];
  const files = git(list);
  git(['checkout-index', '--prefix', `${folder}/`, '-z', '--stdin'], files);
  return files.toString('utf8').split('\0').filter(Boolean);
}

/** Keys of our own kind in these files of a folder; a line for each, without the key. */
const findOwnKeys = (folder, files) =>
  files.flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const kinds = Object.entries(OWN_KEYS).filter(([, pattern]) => pattern.test(text));
    return kinds.map(([kind]) => `${file}\n  error  ${kind}\n`);
  });

function scan(isStaged) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'holdfast-secrets-')));
  try {
    const files = copyOut(folder, isStaged);
    if (files.length === 0) return 0;
    const rules = ['--secretlintrc', RULES, '--no-glob', '--no-gitignore', '--no-terminalLink'];
    const { status, stdout, stderr } = spawnSync(process.execPath, [SCANNER, ...rules, ...files], {
      cwd: folder,
      encoding: 'utf8',
    });
    const keys = findOwnKeys(folder, files);
    const isClean = status === 0 && keys.length === 0;
    process.stdout.write(`${stdout}${stderr}${keys.join('')}`.replaceAll(`${folder}/`, ''));
    if (!isClean) process.stdout.write(`${ADVICE}\n`);
    process.stdout.write(`secrets: ${files.length} files looked at, ${isClean ? 'none found' : 'not clean'}\n`);
    return isClean ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

process.exitCode = scan(process.argv.includes('--staged'));
