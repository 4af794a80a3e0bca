import { dirname } from 'node:path/posix';
import { ROOMS, type Room } from './rooms.ts';

const BELOW = '/**';
const FUNCTION = /^functions\/[^/]+/;

/** The name of the row a folder has: every function is one kind of room. */
export const nameRoom = (folder: string): string => folder.replace(FUNCTION, 'functions/*');

/** @throws Error for a folder that has no row. */
export function findRoom(folder: string): Room {
  const room = ROOMS[nameRoom(folder)];
  if (!room) throw new Error(`${folder} is in no room: give it a row in test/support/map/rooms.ts`);
  return room;
}

/** Whether an entry of a row stands for this file. */
export function covers(entry: string, file: string): boolean {
  if (entry.endsWith('.ts')) return entry === file;
  const folder = dirname(file);
  if (!entry.endsWith(BELOW)) return folder === entry;
  const room = entry.slice(0, -BELOW.length);
  return folder === room || folder.startsWith(`${room}/`);
}

/** The rooms an entry stands for. */
export function roomsOf(entry: string): string[] {
  if (entry.endsWith('.ts')) return [];
  return Object.keys(ROOMS).filter((room) => covers(entry, `${room}/any.ts`));
}
