/**
 * What filing does with a form, by the code of the checkout that is named: reading it through its schema, taking facts and findings off
 * it, and recognising each identifier for its mark. Answers each round with the processor time of one filing.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Told } from '../baseline.ts';
import type { Round } from './inputs.ts';

interface Read {
  readonly success: boolean;
  readonly data?: unknown;
}

interface Steps {
  readonly read: (body: unknown) => Read;
  readonly takeOff: (filing: unknown) => unknown;
  readonly recognise: (type: string, value: string) => unknown;
}

const [, , checkout = '.'] = process.argv;
const tell = (told: Told): void => void process.send?.(told);
const load = (path: string) => import(pathToFileURL(join(checkout, 'shared', path)).href);

/** By the names that things had before each subject had rooms. */
async function loadEarlier(): Promise<Steps> {
  const [{ Filing, facts }, { breadthOf }, { findingsIn }, { recognise }] = await Promise.all([
    load('contracts/filing.ts'),
    load('contracts/breadth.ts'),
    load('domain/breadth/findings.ts'),
    load('domain/targets/recognise.ts'),
  ]);
  return {
    read: (body) => Filing.safeParse(body),
    takeOff: (filing) => [facts(filing), findingsIn(breadthOf(filing))],
    recognise,
  };
}

async function loadPresent(): Promise<Steps> {
  const [{ Filing, factsOf, breadthOf }, { instrumentOf }, { listFindings }, { recogniseIdentifier }] =
    await Promise.all([
      load('contracts/forms/filing.ts'),
      load('app/filing/instrument-of.ts'),
      load('domain/filing/breadth/findings.ts'),
      load('domain/filing/identifiers/recognise.ts'),
    ]);
  return {
    read: (body) => Filing.safeParse(body),
    takeOff: (filing) => {
      const facts = factsOf(filing);
      return [facts, listFindings(instrumentOf(facts), breadthOf(filing))];
    },
    recognise: recogniseIdentifier,
  };
}

const isEarlier = existsSync(join(checkout, 'shared', 'contracts', 'filing.ts'));
const { read, takeOff, recognise } = await (isEarlier ? loadEarlier() : loadPresent());

function handle({ body, identifiers }: Round['filing']): void {
  const { success, data } = read(body);
  if (!success) throw new Error(`the form is refused by ${checkout}`);
  takeOff(data);
  for (const { type, value } of identifiers) {
    if (recognise(type, value) === undefined) throw new Error(`${type} ${value} is refused by ${checkout}`);
  }
}

process.on('message', ({ filing, times }: Round) => {
  const before = process.cpuUsage();
  for (let time = 0; time < times; time += 1) handle(filing);
  const { user, system } = process.cpuUsage(before);
  tell({ answer: (user + system) / times });
});
tell({ ready: true });
