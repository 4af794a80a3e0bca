import { execFile, spawn, spawnSync } from 'node:child_process';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../support/map/read-imports.ts';

const run = promisify(execFile);
const FOLDER = join(ROOT, 'test/support/provider-kit/runtimes');
const SCRIPT = join(FOLDER, 'run.mjs');
/** Of the vectors those that a provider gets, or sends as the kit does. */
const JUDGED = 51;

interface Runtime {
  readonly name: string;
  /** Runs the kit over the vectors; `undefined` where it is not installed. */
  readonly command: readonly [file: string, ...args: readonly string[]] | undefined;
  /** As it names its version itself. */
  readonly version: string;
}

/** What a program says of its version; `undefined` where there is none. */
function askVersion(file: string): string | undefined {
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 ? stdout.split('\n', 1)[0]?.trim() : undefined;
}

/** Each Node on PATH, by its major version: the one of the project, and whatever the machine has. */
function findNode(major: number): Runtime {
  const folders = [...new Set((process.env['PATH'] ?? '').split(delimiter))];
  const file = [process.execPath, ...folders.map((folder) => join(folder, 'node'))].find((one) =>
    askVersion(one)?.startsWith(`v${major}.`),
  );
  return {
    name: `Node ${major}`,
    command: file === undefined ? undefined : [file, SCRIPT],
    version: (file && askVersion(file)) ?? '',
  };
}

function find(name: string, ...args: readonly string[]): Runtime {
  const version = askVersion(name);
  return { name, command: version === undefined ? undefined : [name, ...args], version: version ?? '' };
}

const runtimes: readonly Runtime[] = [
  findNode(20),
  findNode(22),
  findNode(24),
  find('deno', 'run', `--allow-read=${ROOT}`, SCRIPT),
  find('bun', 'run', SCRIPT),
  find('workerd', 'test', join(FOLDER, 'worker.capnp')),
];

describe('the kit judges every vector alike', () => {
  const ran: string[] = [];
  afterAll(() => {
    const missing = runtimes.filter(({ command }) => command === undefined).map(({ name }) => name);
    process.stdout.write(
      `the kit ran in: ${ran.join(' · ') || 'nothing'}; not installed: ${missing.join(', ') || 'none'}\n`,
    );
  });

  for (const { name, command, version } of runtimes) {
    it.skipIf(command === undefined)(`in ${name}${command ? ` (${version})` : ': not installed'}`, async () => {
      const [file = '', ...args] = command ?? [];
      const { stdout, stderr } = await run(file, args, { timeout: 60_000 });
      const [line = ''] = /^\{"judged".*\}$/m.exec(`${stdout}\n${stderr}`) ?? [];
      expect(JSON.parse(line)).toEqual({ judged: JUDGED, wrong: [] });
      ran.push(`${name} (${version})`);
    });
  }

  it('the Node of the project is always there', () => {
    expect(runtimes.find(({ name }) => name === 'Node 24')?.command).toBeDefined();
  });
});

describe('the sample starts in an empty folder, where no package.json says what a module is', () => {
  for (const { name, command } of runtimes.filter((one) => one.name.startsWith('Node '))) {
    it.skipIf(command === undefined)(`in ${name}${command ? '' : ': not installed'}`, async () => {
      const folder = await mkdtemp(join(tmpdir(), 'holdfast-sample-'));
      for (const file of ['holdfast.mjs', 'provider.mjs'])
        await copyFile(join(ROOT, 'docs/kit', file), join(folder, file));
      const env = { HOLDFAST_API: 'http://127.0.0.1:1', HOLDFAST_PROVIDER: 'prv-x', PORT: '0' };
      const child = spawn(command?.[0] ?? '', ['provider.mjs'], { cwd: folder, env });
      try {
        let said = '';
        for await (const text of child.stdout) {
          said += text;
          if (said.includes('\n')) break;
        }
        expect(said).toContain('prv-x takes webhooks at');
      } finally {
        child.kill();
        await rm(folder, { recursive: true });
      }
    });
  }
});

it('`holdfast/kit` can be imported by its name', async () => {
  const script = "import('holdfast/kit').then((kit) => console.log(typeof kit.openClient))";
  const { stdout } = await run(process.execPath, ['-e', script], { cwd: ROOT });
  expect(stdout).toBe('function\n');
});
