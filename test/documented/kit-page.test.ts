import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { eventually } from '../support/hosted/client.ts';
import { type HostedStack, hostStack } from '../support/hosted/host.ts';
import { KIT_LANGUAGES } from '../support/provider-kit/clients/languages.ts';
import { type Started, start } from '../support/provider-kit/clients/run.ts';
import { findQuietPort } from '../support/provider-kit/quiet-port.ts';

/** docs/kit/README.md, done as it says: its commands, in a home that has nothing. */
const ROOT = new URL('../../', import.meta.url).pathname;
const text = await readFile(join(ROOT, 'docs', 'kit', 'README.md'), 'utf8');

function readBlock(info: string): string {
  const [, block] = new RegExp(`^\`\`\`${info}\\n(.*?)^\`\`\`$`, 'ms').exec(text) ?? [];
  if (block === undefined) throw new Error(`docs/kit/README.md has no block ${info}`);
  return block;
}

let stack: HostedStack;
let home: string;
let running: Started[] = [];
beforeAll(async () => {
  stack = await hostStack({ today: true });
});
afterAll(() => stack?.stop());
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'holdfast-newcomer-'));
});
afterEach(async () => {
  await Promise.all(running.map((one) => one.kill()));
  running = [];
  await rm(home, { recursive: true, force: true });
});

/** Runs commands of the page in a shell of their own. @returns what they have said so far. */
function type(commands: string, port: number): () => string {
  const { PATH = '' } = process.env;
  const env = { PATH, HOME: home, HOLDFAST_API: stack.host.api, PORT: `${port}`, GOPROXY: 'off', GOTOOLCHAIN: 'local' };
  const started = start(['sh', '-ec', commands], { cwd: ROOT, env });
  running.push(started);
  return started.said;
}

const waitFor = (saying: () => string, ...lines: readonly string[]): Promise<void> =>
  eventually(() => {
    for (const line of lines) expect(saying()).toContain(line);
  });

const [DONE = ''] = /^order\.issued .*$/m.exec(readBlock('text')) ?? [];
const ACKNOWLEDGED = DONE.slice(DONE.indexOf('said '));

const SHOWN = [{ name: 'js', missing: undefined }, ...KIT_LANGUAGES];

for (const { name, missing } of SHOWN) {
  const title = missing === undefined ? name : `${name}: not run, as this machine lacks ${missing}`;
  it.skipIf(missing !== undefined)(`the first order is acknowledged: ${title}`, async () => {
    await waitFor(type(readBlock(`sh kit-${name}`), await findQuietPort()), 'registered', ACKNOWLEDGED);
  });
}

it('a life is played beside it', async () => {
  const saying = type(readBlock('sh kit-js'), await findQuietPort());
  await waitFor(saying, ACKNOWLEDGED);
  await writeFile(join(home, 'my-provider', 'play.mjs'), readBlock('js kit-play'));
  const playing = type(`cd ~/my-provider; ${readBlock('sh kit-play')}`, 0);
  await waitFor(playing, 'ordered ', "status: 'released'", 'ending:');
  await waitFor(
    saying,
    'order.extended',
    'let go t1, t2',
    'said order.released',
    'notice.relay-requested',
    'said notice.relayed',
  );
});
