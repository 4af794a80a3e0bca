import { dirname, relative } from 'node:path/posix';
import { listSources } from './read-imports.ts';
import type { Room } from './rooms.ts';
import { covers, findHouse, findRow, nameRow } from './table.ts';

/** Whether an entry of a row is no room. */
const isFile = (entry: string): boolean => /\.(ts|mjs)$|^node_modules\//.test(entry);

/** A place as a file of the folder spells it. */
function spell(folder: string, place: string): string {
  const path = relative(folder, place);
  return path.startsWith('.') || path === '' ? path : `./${path}`;
}

/** How files of the folder spell everything a row lets them import: their own room, and what it names. */
function listAllowed(folder: string, { may, packages = [] }: Room, folders: readonly string[]): string[] {
  const own = folders.filter((other) => findHouse(other) === findHouse(folder));
  const others = folders.filter(
    (other) => !own.includes(other) && may.some((entry) => covers(entry, `${other}/any.ts`)),
  );
  const single = may.filter(isFile);
  const rooms = [...own, ...others].map((other) => (other === folder ? './*' : `${spell(folder, other)}/*`));
  return [...rooms, ...single.map((file) => spell(folder, file)), ...packages];
}

/** The pattern that refuses names of a file, or of a room's files, which are allowed apart from them. */
const refuseNames = (folder: string, name: string, [place, names]: readonly [string, string]) => ({
  group: [isFile(place) ? spell(folder, place) : `${spell(folder, place)}/*`],
  importNamePattern: names,
  message: `${name} may not import ${names} of ${place}. Its row stands in test/support/map/rooms.ts.`,
});

const isApart = (name: string): boolean => name.endsWith('.ts');

/** @param files of one folder, which have the row of this name. */
function overrideFor(folder: string, name: string, files: readonly string[], folders: readonly string[]) {
  const row = findRow(files[0] ?? folder);
  const { may, packages, withheld = {} } = row;
  const everything = packages ? ['**'] : ['./**', '../**'];
  const allowed = [...may, ...(packages ?? ['any package'])].join(', ') || 'nothing';
  const message = `${name} may import ${allowed}. Its row stands in test/support/map/rooms.ts.`;
  const patterns = [
    { group: [...everything, ...listAllowed(folder, row, folders).map((pattern) => `!${pattern}`)], message },
    ...Object.entries(withheld).map((entry) => refuseNames(folder, name, entry)),
  ];
  return {
    includes: isApart(name) ? files : [`${folder}/*.ts`, `${folder}/*.mjs`],
    linter: { rules: { style: { noRestrictedImports: { level: 'error', options: { patterns } } } } },
  };
}

/**
 * The import table as the linter reads it: one override for each folder, which refuses all but what its row allows, and after
 * these one for each file with a row of its own, for of two overrides the later one counts.
 */
export function lintConfig(): string {
  const sources = listSources();
  const folders = [...new Set(sources.map((file) => dirname(file)))].sort();
  const rows = folders.flatMap((folder) => {
    const own = sources.filter((file) => dirname(file) === folder);
    return [...Map.groupBy(own, nameRow)].map(([name, files]) => ({ folder, name, files }));
  });
  const overrides = rows
    .sort((one, other) => Number(isApart(one.name)) - Number(isApart(other.name)))
    .map(({ folder, name, files }) => overrideFor(folder, name, files, folders));
  return `${JSON.stringify({ overrides }, null, 2)}\n`;
}
