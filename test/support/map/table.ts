import { dirname } from 'node:path/posix';
import { ROOMS, type Room } from './rooms.ts';

const BELOW = '/**';

/** Folders whose subfolders are no rooms of their own: each function, each room of the local host. */
const WHOLE: readonly RegExp[] = [/^functions\/[^/]+/, /^infra\/local\/[^/]+/];

/** The folder that is the room of this folder: itself, or the one it is a part of. */
export const findHouse = (folder: string): string =>
  WHOLE.map((whole) => whole.exec(folder)?.[0]).find((house) => house !== undefined) ?? folder;

/** The name of the row a folder has: all functions have one. */
export const nameRoom = (folder: string): string => findHouse(folder).replace(/^functions\/.+/, 'functions/*');

/** @throws Error for a folder that has no row. */
export function findRoom(folder: string): Room {
  const room = ROOMS[nameRoom(folder)];
  if (!room) throw new Error(`${folder} is in no room: give it a row in test/support/map/rooms.ts`);
  return room;
}

/** Whether an entry of a row stands for this file. */
export function covers(entry: string, file: string): boolean {
  if (/\.(ts|mjs)$/.test(entry)) return entry === file;
  const room = findHouse(dirname(file));
  if (!entry.endsWith(BELOW)) return room === entry;
  const top = entry.slice(0, -BELOW.length);
  return room === top || room.startsWith(`${top}/`);
}
