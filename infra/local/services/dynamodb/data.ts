import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The file DynamoDB Local keeps every table in when it runs with `-sharedDb`. */
const DATABASE = 'shared-local-instance.db';

/** @throws Error naming the directory when the tables in it cannot be read. An empty directory is fine. */
export function assertReadable(dataDir: string): void {
  const file = join(dataDir, DATABASE);
  if (!existsSync(file)) return;
  const verdict = check(file);
  if (verdict !== 'ok') throw explainUnreadable(dataDir, verdict);
}

function check(file: string): string {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file); // not read-only: after a kill SQLite must first roll its journal back
    return String(database.prepare('PRAGMA quick_check(1)').get()?.['quick_check']);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    database?.close();
  }
}

export function explainUnreadable(dataDir: string, detail: string): Error {
  return new Error(
    `The tables in ${dataDir} cannot be read (${detail.trim()}). ` +
      'Restore the directory from a copy, or move it away: the next start then begins with empty tables.',
  );
}

/** A DynamoDB Local already running on this port or these data: its process id and what it holds. Known on Linux only. */
export function findDynamoDb(port: number, dataDir: string | undefined): { pid: number; holds: string } | undefined {
  if (process.platform !== 'linux') return undefined;
  for (const name of readdirSync('/proc')) {
    const words = /^\d+$/.test(name) ? readCommand(name) : [];
    if (!words.some((word) => word.endsWith('DynamoDBLocal.jar')) || !words[0]?.endsWith('java')) continue;
    const after = (flag: string): string | undefined =>
      words.includes(flag) ? words[words.indexOf(flag) + 1] : undefined;
    if (dataDir !== undefined && after('-dbPath') === dataDir) return { pid: Number(name), holds: dataDir };
    if (after('-port') === String(port)) return { pid: Number(name), holds: `port ${port}` };
  }
  return undefined;
}

function readCommand(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return []; // it ended while we looked, or belongs to someone else
  }
}
