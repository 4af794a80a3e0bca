import { RefusedFile } from '../base/refused-file.ts';

export const isOgg = (file: Buffer): boolean => file.toString('latin1', 0, 4) === 'OggS';

/** How the first page of each stream begins that is sound. */
const SOUND = ['OpusHead', '\x01vorbis', 'Speex   ', '\x7fFLAC'];
const BEGINS = 2;

/**
 * Whether it is sound alone, as voice messages are: page by page, to its end.
 *
 * @throws RefusedFile `unreadable` where it is cut off.
 */
export function isSound(file: Buffer): boolean {
  let heads = 0;
  let at = 0;
  while (at < file.length) {
    const table = at + 27;
    if (table > file.length || file.toString('latin1', at, at + 4) !== 'OggS') throw new RefusedFile('unreadable');
    const start = table + (file[at + 26] ?? 0);
    const end = file.subarray(table, start).reduce((sum, length) => sum + length, start);
    if (end > file.length) throw new RefusedFile('unreadable');
    if (((file[at + 5] ?? 0) & BEGINS) !== 0) {
      const head = file.toString('latin1', start, start + 8);
      if (!SOUND.some((sound) => head.startsWith(sound))) return false;
      heads += 1;
    }
    at = end;
  }
  return heads > 0;
}
