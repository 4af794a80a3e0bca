import { readState, writeState } from '../base/state-file.ts';
import type { Checkpoints } from './shard-reader.ts';

const WRITE_AFTER_MS = 200;

function parse(value: unknown): Map<string, string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('it is not an object');
  const places = Object.entries(value);
  if (places.some(([, place]) => typeof place !== 'string')) throw new Error('a place in a stream is not text');
  return new Map(places);
}

/**
 * Keeps how far each stream was read. Written a moment after each change: after a crash some records are read twice, none is missed.
 *
 * @param file undefined keeps nothing over restarts.
 * @throws Error naming the file when it is damaged.
 */
export async function openCheckpoints(file: string | undefined): Promise<Checkpoints & { stop(): Promise<void> }> {
  const places =
    (file === undefined ? undefined : await readState(file, 'how far each stream was read', parse)) ?? new Map();
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();
  const write = (): void => {
    timer = undefined;
    if (file !== undefined) writing = writing.then(() => writeState(file, Object.fromEntries(places)));
  };
  const writeSoon = (): void => {
    timer ??= setTimeout(write, WRITE_AFTER_MS);
  };
  return {
    get: (source, shard) => places.get(`${source} ${shard}`),
    set: (source, shard, sequenceNumber) => {
      places.set(`${source} ${shard}`, sequenceNumber);
      writeSoon();
    },
    forget: (source, shard) => {
      if (places.delete(`${source} ${shard}`)) writeSoon();
    },
    stop: async () => {
      clearTimeout(timer);
      write();
      await writing;
    },
  };
}
