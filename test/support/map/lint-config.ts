import { dirname, relative } from 'node:path/posix';
import { listSources } from './read-imports.ts';
import { covers, findHouse, findRoom, nameRoom } from './table.ts';

/** A place as a file of the folder spells it. */
function spell(folder: string, place: string): string {
  const path = relative(folder, place);
  return path.startsWith('.') || path === '' ? path : `./${path}`;
}

/** How files of the folder spell everything they may import: their own room, and what its row names. */
function listAllowed(folder: string, folders: readonly string[]): string[] {
  const { may, packages = [] } = findRoom(folder);
  const own = folders.filter((other) => findHouse(other) === findHouse(folder));
  const others = folders.filter(
    (other) => !own.includes(other) && may.some((entry) => covers(entry, `${other}/any.ts`)),
  );
  const single = may.filter((entry) => /\.(ts|mjs)$|^node_modules\//.test(entry));
  const rooms = [...own, ...others].map((other) => (other === folder ? './*' : `${spell(folder, other)}/*`));
  return [...rooms, ...single.map((file) => spell(folder, file)), ...packages];
}

function overrideFor(folder: string, folders: readonly string[]) {
  const { may, packages } = findRoom(folder);
  const everything = packages ? ['**'] : ['./**', '../**'];
  const allowed = [...may, ...(packages ?? ['any package'])].join(', ') || 'nothing';
  const message = `${nameRoom(folder)} may import ${allowed}. Its row stands in test/support/map/rooms.ts.`;
  const patterns = [
    { group: [...everything, ...listAllowed(folder, folders).map((pattern) => `!${pattern}`)], message },
  ];
  return {
    includes: [`${folder}/*.ts`, `${folder}/*.mjs`],
    linter: { rules: { style: { noRestrictedImports: { level: 'error', options: { patterns } } } } },
  };
}

/** The import table as the linter reads it: one override for each folder, which refuses all but what its row allows. */
export function lintConfig(): string {
  const folders = [...new Set(listSources().map((file) => dirname(file)))].sort();
  return `${JSON.stringify({ overrides: folders.map((folder) => overrideFor(folder, folders)) }, null, 2)}\n`;
}
