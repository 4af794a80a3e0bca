import { relative } from 'node:path/posix';
import { ROOMS, type Room } from './rooms.ts';

/** A room as a file of another spells it. Functions lie two folders deep, whatever they are called. */
function spell(room: string, entry: string): string {
  const path = relative(room, entry);
  return path.startsWith('.') ? path : `./${path}`;
}

function exceptionsOf(name: string, { may, packages }: Room): string[] {
  const rooms = may.map((entry) => (/\.ts$|\/\*\*$/.test(entry) ? spell(name, entry) : `${spell(name, entry)}/*`));
  return ['./*', ...rooms, ...(packages ?? [])].map((pattern) => `!${pattern}`);
}

function overrideFor([name, room]: readonly [string, Room]) {
  const everything = room.packages ? ['**'] : ['./**', '../**'];
  const allowed = [...room.may, ...(room.packages ?? ['any package'])].join(', ') || 'nothing';
  const message = `${name} may import ${allowed}. Its row stands in test/support/map/rooms.ts.`;
  const patterns = [{ group: [...everything, ...exceptionsOf(name, room)], message }];
  return {
    includes: [`${name}/*.ts`, `${name}/*.mjs`],
    linter: { rules: { style: { noRestrictedImports: { level: 'error', options: { patterns } } } } },
  };
}

/** The import table as the linter reads it: one override for each room, which lists what is allowed and refuses the rest. */
export const lintConfig = (): string =>
  `${JSON.stringify({ overrides: Object.entries(ROOMS).map(overrideFor) }, null, 2)}\n`;
