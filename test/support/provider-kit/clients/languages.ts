import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, run } from './run.ts';

const ROOT = new URL('../../../../', import.meta.url).pathname;
const KIT = join(ROOT, 'docs', 'kit');
const HERE = join(ROOT, 'test', 'support', 'provider-kit', 'clients');

/** The kit in one language, in a folder of its own, as whoever copies it has it. */
export interface Prepared {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  /** Runs the vectors, and what the client does by itself. */
  readonly tests: Command;
  /** Does with the client what it is told on standard input. */
  readonly runner: Command;
  /** The sample provider as its first lines say to start it. */
  readonly asTold: Command;
  /** The same as one process, that can be killed. */
  readonly provider: Command;
}

export interface KitLanguage {
  readonly name: string;
  /** What this machine lacks for it; `undefined` where it runs. */
  readonly missing: string | undefined;
  prepare(folder: string): Promise<Prepared>;
}

const { PATH = '', HOME = '' } = process.env;
const VECTORS = join(ROOT, 'test', 'samples', 'signature-vectors.json');

/** The first of these that does what is asked of it. */
function findProgram(candidates: readonly string[], ...args: readonly string[]): string | undefined {
  return candidates.find((candidate) => {
    try {
      execFileSync(candidate, args, { stdio: 'ignore' });
      return true;
    } catch {
      return false; // not there, or not able to
    }
  });
}

const python = findProgram(
  ['python3', '/usr/bin/python3'],
  '-c',
  'import cryptography, sys; assert sys.version_info >= (3, 9)',
);
const go = findProgram(['go', '/usr/local/go/bin/go'], 'version');

const PYTHON: KitLanguage = {
  name: 'python',
  missing: python ? undefined : 'python3 of 3.9 or later, with cryptography (Debian: python3-cryptography)',
  async prepare(folder) {
    for (const file of ['holdfast.py', 'provider.py']) copyFileSync(join(KIT, file), join(folder, file));
    const program = python ?? '';
    const env = { PATH, HOME, PYTHONPATH: folder, PYTHONDONTWRITEBYTECODE: '1', HOLDFAST_VECTORS: VECTORS };
    return {
      folder,
      env,
      tests: [program, join(HERE, 'test_holdfast.py'), '-v'],
      runner: [program, join(HERE, 'runner.py')],
      asTold: [program, 'provider.py'],
      provider: [program, 'provider.py'],
    };
  },
};

/** The commands that the first lines of the sample say, but the last, which runs it. */
function readSetUp(): { readonly setUp: string; readonly runs: string } {
  const lines = [...readFileSync(join(KIT, 'provider.go'), 'utf8').matchAll(/^\/\/\t(.+)$/gm)].map(
    ([, line = '']) => line,
  );
  return { setUp: lines.slice(0, -1).join('\n'), runs: lines.at(-1) ?? '' };
}

const GO: KitLanguage = {
  name: 'go',
  missing: go ? undefined : 'go of 1.19 or later (Debian: golang-go)',
  async prepare(download) {
    const folder = join(download, 'provider');
    const env = { PATH, HOME, GOPROXY: 'off', GOTOOLCHAIN: 'local', GOFLAGS: '', HOLDFAST_VECTORS: VECTORS };
    for (const file of ['holdfast.go', 'provider.go']) copyFileSync(join(KIT, file), join(download, file));
    const { setUp, runs } = readSetUp();
    await run(['sh', '-ec', setUp], { cwd: download, env });
    mkdirSync(join(folder, 'runner'));
    copyFileSync(join(HERE, 'runner.go'), join(folder, 'runner', 'main.go'));
    copyFileSync(join(HERE, 'holdfast_test.go'), join(folder, 'holdfast', 'holdfast_test.go'));
    const program = go ?? '';
    mkdirSync(join(folder, 'bin'));
    await run([program, 'build', '-o', 'bin', './...'], { cwd: folder, env });
    return {
      folder,
      env,
      tests: ['sh', '-ec', `test -z "$(gofmt -l .)" && ${program} vet ./... && ${program} test -v ./holdfast`],
      runner: [join(folder, 'bin', 'runner')],
      asTold: ['sh', '-ec', runs],
      provider: [join(folder, 'bin', 'provider')],
    };
  },
};

export const KIT_LANGUAGES: readonly KitLanguage[] = [PYTHON, GO];
