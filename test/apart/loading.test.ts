import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { type Host, startHost } from '../../infra/local/host/host.ts';
import { ANY_PORTS } from '../../infra/local/host/ports.ts';
import { HostClient } from '../support/hosted/client.ts';
import { shareDatabase } from '../support/hosted/host.ts';
import { reuseAssembly } from '../support/hosted/reuse.ts';

let dataDir: string;
let host: Host | undefined;
const said: string[] = [];
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'holdfast-loading-'));
  said.length = 0;
});
afterEach(async () => {
  await host?.stop();
  host = undefined;
  await rm(dataDir, { recursive: true });
});

/** Makes the function that prints export nothing under the name the template gives. */
function breakPrinting(text: string): string {
  const assembly: { template: { Resources: Record<string, { Properties?: Record<string, unknown> }> } } =
    JSON.parse(text);
  for (const { Properties } of Object.values(assembly.template.Resources)) {
    if (JSON.stringify(Properties?.['Environment'])?.includes('render-documents')) {
      Object.assign(Properties ?? {}, { Handler: 'index.nothing' });
    }
  }
  return JSON.stringify(assembly);
}

/** A host whose functions were not yet seen to load. */
async function startUnseen(change: (assembly: string) => string, confirmLoaded?: () => void): Promise<Host> {
  const assemble = reuseAssembly(inject('assembly'), change);
  host = await startHost({
    dataDir,
    ports: ANY_PORTS,
    memory: true,
    database: shareDatabase(),
    assemble: (stage) => ({ ...assemble(stage), ...(confirmLoaded && { confirmLoaded }) }),
    log: (line) => said.push(line),
  });
  return host;
}

describe('the functions of an assembly that was made just now', () => {
  it('are each loaded once before the host is up', async () => {
    let confirmed = 0;
    await startUnseen(
      (assembly) => assembly,
      () => {
        confirmed += 1;
      },
    );
    expect(confirmed).toBe(1);
    expect(said).toEqual([]);
  });

  it('stop the start when one cannot be loaded, and it is named', async () => {
    let confirmed = 0;
    const starting = startUnseen(breakPrinting, () => {
      confirmed += 1;
    });
    await expect(starting).rejects.toThrow(/^render-documents: Error: .* exports no nothing$/);
    expect(confirmed).toBe(0);
  });
});

describe('a function that was seen to load', () => {
  it('starts with its first call; when that fails, the call fails and the host says why', async () => {
    const { parts } = await startUnseen(breakPrinting);
    const keys = await new HostClient(dataDir).request('GET', '/.well-known/jwks.json');
    expect(keys.status).toBe(200); // the others answer
    expect(said).toEqual([]);
    const printing = parts.functions.find('render-documents', 'the test');
    await expect(parts.functions.invoke(printing, {})).rejects.toThrow('exports no nothing');
    expect(said).toEqual([expect.stringMatching(/^render-documents: Error: .* exports no nothing$/)]);
  });
});
