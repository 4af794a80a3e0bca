import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from './read-pages.ts';

/** Printed alone on a line when a block is through; what follows it is the next one's. */
const THROUGH = '--- block is through ---';

/**
 * The blocks of a page in one program, as a reader would have them in one terminal or file. Between two blocks it waits for a
 * line of JSON: what the environment says from then on.
 */
const PROGRAMS: Readonly<Record<Language, (blocks: readonly string[]) => string>> = {
  bash: (blocks) =>
    `set -eo pipefail\n${blocks.map((block) => `${WAIT_IN_BASH}\n${block}\necho; echo '${THROUGH}'`).join('\n')}\n`,
  js: (blocks) =>
    `${hoistImports(blocks.map((block) => `${WAIT_IN_JS}\n${block}\nconsole.log('\\n${THROUGH}');`).join('\n'))}\nprocess.exit(0);\n`,
  python: (blocks) =>
    blocks.map((block) => `${WAIT_IN_PYTHON}\n${block}\nprint('\\n${THROUGH}', flush=True)`).join('\n'),
};

const WAIT_IN_BASH = 'IFS= read -r next_environment; eval "$next_environment"';
const WAIT_IN_JS =
  "Object.assign(process.env, JSON.parse(await new Promise((on) => process.stdin.once('data', (line) => on(String(line))))));";
const WAIT_IN_PYTHON = 'import os as _os, json as _json; _os.environ.update(_json.loads(input()))';

/** Imports of every block stand first in a module, and may be said again by a later block. */
function hoistImports(text: string): string {
  const lines = text.split('\n');
  const imports = [...new Set(lines.filter((line) => line.startsWith('import ')))];
  return [...imports, ...lines.filter((line) => !line.startsWith('import '))].join('\n');
}

const COMMANDS: Readonly<
  Record<Language, { readonly file: string; readonly command: (file: string) => [string, string[]] }>
> = {
  bash: { file: 'page.sh', command: (file) => ['bash', [file]] },
  js: { file: 'page.mjs', command: (file) => [process.execPath, [file]] },
  python: { file: 'page.py', command: (file) => ['python3', [file]] },
};

/** What each language needs on this machine besides itself; a command that must not fail. */
const NEEDS: Readonly<Record<Language, readonly (readonly [string, ...string[]])[]>> = {
  bash: [
    ['bash', '--version'],
    ['curl', '--version'],
    ['openssl', 'version'],
  ],
  js: [[process.execPath, '--version']],
  python: [
    ['python3', '--version'],
    ['python3', '-c', 'import cryptography'],
  ],
};

/** What is missing here to run a language's examples: `curl --version`; `undefined` when nothing is. */
export function findMissing(language: Language): string | undefined {
  const missing = NEEDS[language].find(([command, ...args]) => {
    try {
      execFileSync(command, args, { stdio: 'ignore' });
      return false;
    } catch {
      return true; // not there, or not able to
    }
  });
  return missing?.join(' ');
}

export interface Session {
  /** Runs the next block to its end. @returns what it printed. @throws Error with all that was said when it fails. */
  runNext(environment: Readonly<Record<string, string>>): Promise<string>;
  stop(): void;
}

const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** Starts the program of a page in one language. @param folder where it runs, and may leave files. */
export function startSession(language: Language, folder: string, blocks: readonly string[]): Session {
  const { file, command } = COMMANDS[language];
  writeFileSync(join(folder, file), PROGRAMS[language](blocks));
  const [executable, args] = command(file);
  const { PATH = '', HOME = '' } = process.env;
  const child: ChildProcessWithoutNullStreams = spawn(executable, args, { cwd: folder, env: { PATH, HOME } });
  let printed = '';
  let complaints = '';
  let ended = false;
  let changed: () => void = () => undefined;
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    printed += chunk;
    changed();
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    complaints += chunk;
  });
  child.on('close', () => {
    ended = true;
    changed();
  });
  child.stdin.on('error', () => undefined); // it ended before it was told to go on: said when its block is waited for

  async function runNext(environment: Readonly<Record<string, string>>): Promise<string> {
    printed = '';
    const exports = Object.entries(environment).map(([name, value]) => `export ${name}=${quote(value)};`);
    child.stdin.write(`${language === 'bash' ? exports.join(' ') : JSON.stringify(environment)}\n`);
    while (!printed.includes(THROUGH)) {
      if (ended) throw new Error(`the ${language} example failed:\n${printed}\n${complaints}`);
      await new Promise<void>((resolve) => {
        changed = resolve;
      });
    }
    return printed.slice(0, printed.indexOf(THROUGH)).trim();
  }
  return { runNext, stop: () => child.kill() };
}
