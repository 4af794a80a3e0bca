import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { StoryError } from './client.ts';

const VERIFY = fileURLToPath(new URL('../../../shared/cli/verify.ts', import.meta.url));

const Entry = z.object({
  at: z.number(),
  by: z.looseObject({ kind: z.string() }),
  events: z.array(z.looseObject({ type: z.string(), at: z.number() })),
});
const History = z.object({
  commits: z.array(z.object({ digest: z.string(), commit: z.object({ ...Entry.shape, version: z.number() }) })),
  notes: z.array(z.object({ digest: z.string(), note: z.object({ ...Entry.shape, number: z.number() }) })),
});
const Reckoning = z.object({
  period: z.string(),
  startsAt: z.number(),
  nominalEndsAt: z.number(),
  appliedEndsAt: z.number(),
  rule: z.string(),
  ruleSet: z.string(),
  citation: z.string(),
});

const formatInstant = (instant: number): string => new Date(instant).toISOString();

function nameOf(by: Readonly<Record<string, unknown>>): string {
  const names = ['role', 'person', 'authority', 'provider']
    .map((part) => by[part])
    .filter((part) => part !== undefined);
  return [by['kind'], ...names].join(' ');
}

/** The computed instants inside an event, wherever they stand. */
function listReckonings(value: unknown): z.infer<typeof Reckoning>[] {
  if (typeof value !== 'object' || value === null) return [];
  const parsed = Reckoning.safeParse(value);
  return parsed.success ? [parsed.data] : Object.values(value).flatMap(listReckonings);
}

/**
 * A history as lines for people: who, what, when, by which rule, under which digest; what changed where the order stands by its version,
 * what was noted beside it by `+` and its number.
 *
 * @param pages of one export, in their order.
 */
export function formatHistory(pages: readonly unknown[]): string[] {
  const read = pages.map((page) => History.parse(page));
  const commits = read.flatMap((page) =>
    page.commits.map(({ digest, commit }) => ({ digest, name: `${commit.version}`, ...commit })),
  );
  const notes = read.flatMap((page) =>
    page.notes.map(({ digest, note }) => ({ digest, name: `+${note.number}`, ...note })),
  );
  return [...commits, ...notes]
    .toSorted((one, other) => one.at - other.at)
    .flatMap(({ digest, name, at, by, events }) => [
      `${name.padStart(4)}  ${formatInstant(at)}  ${nameOf(by)}`,
      ...events.flatMap((event) => [
        `        ${formatInstant(event.at)}  ${event.type}`,
        ...listReckonings(event).map(
          ({ period, startsAt, nominalEndsAt, appliedEndsAt, rule, ruleSet, citation }) =>
            `          ${period}: from ${formatInstant(startsAt)} to ${formatInstant(appliedEndsAt)} (nominally ${formatInstant(nominalEndsAt)}), ${rule}, rule set ${ruleSet}; ${citation}`,
        ),
      ]),
      `        digest ${digest}`,
    ]);
}

/**
 * Checks an exported history with the command anybody would use, offline.
 *
 * @returns what the command said.
 * @throws StoryError with what it said when it found the history altered.
 */
export async function verifyHistory(pages: readonly unknown[], dataDir: string): Promise<string> {
  const files = pages.map((_, index) => join(dataDir, index === 0 ? 'history.json' : `history-${index + 1}.json`));
  await Promise.all(pages.map((page, index) => writeFile(files[index] ?? '', JSON.stringify(page))));
  const child = spawn(process.execPath, [VERIFY, ...files, '--keys', join(dataDir, 'jwks.json')], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
    });
  }
  const [code] = await once(child, 'close');
  if (code !== 0) throw new StoryError(`history: ${said.trim()}`);
  return said.trim();
}
