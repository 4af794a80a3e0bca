import { dirname } from 'node:path/posix';
import { ROOMS, type Room } from './rooms.ts';

const BELOW = '/**';

/** Folders whose subfolders are no rooms of their own: each function, each room of the local host. */
const WHOLE: readonly RegExp[] = [/^functions\/[^/]+/, /^infra\/local\/[^/]+/];

/** The folder that is the room of this folder: itself, or the one it is a part of. */
export const findHouse = (folder: string): string =>
  WHOLE.map((whole) => whole.exec(folder)?.[0]).find((house) => house !== undefined) ?? folder;

/** What the rows call the folder of one legal basis: whichever it is, it has the same row. */
const BASIS = '<basis>';

/** Folders with one for each legal basis, and what else stands in them. */
const OF_BASES =
  /^(shared\/(?:domain\/law|contracts\/forms|documents\/layouts))\/(?!(?:terms|periods|calendars|strip|reckoned|parts)$)([^/]+)$/;

/** The name of the room a folder belongs to: that of all functions is one, and that of all legal bases in a layer. */
const nameRoom = (folder: string): string =>
  findHouse(folder)
    .replace(/^functions\/.+/, 'functions/*')
    .replace(OF_BASES, `$1/${BASIS}`);

/** An entry of a row as it goes for one file: of the legal basis whose folder the file stands in. */
export const placeEntry = (entry: string, file: string): string =>
  entry.replace(BASIS, OF_BASES.exec(dirname(file))?.[2] ?? BASIS);

/** Files that have a row of their own: the entry of a function chooses its adapters, and nothing beside it may. */
const APART: ReadonlyMap<string, RegExp> = new Map([['functions/*/handler.ts', /^functions\/[^/]+\/handler\.ts$/]]);

/** The name of the row a file has: its own, or that of its room. */
export const nameRow = (file: string): string =>
  [...APART].find(([, apart]) => apart.test(file))?.[0] ?? nameRoom(dirname(file));

/** @throws Error for a file that has no row. */
export function findRow(file: string): Room {
  const row = ROOMS[nameRow(file)];
  if (!row) throw new Error(`${file} is in no room: give it a row in test/support/map/rooms.ts`);
  return { ...row, may: row.may.map((entry) => placeEntry(entry, file)) };
}

/** Whether an entry of a row stands for this file. */
export function covers(entry: string, file: string): boolean {
  if (/\.(ts|mjs)$/.test(entry)) return entry === file;
  const room = findHouse(dirname(file));
  if (!entry.endsWith(BELOW)) return room === entry;
  const top = entry.slice(0, -BELOW.length);
  return room === top || room.startsWith(`${top}/`);
}
