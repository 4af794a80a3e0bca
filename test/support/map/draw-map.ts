import { listSources, readImports } from './read-imports.ts';
import { ROOMS } from './rooms.ts';
import { nameRow } from './table.ts';

/** Which rooms each room imports, itself left out. */
function importsBetweenRooms(): ReadonlyMap<string, ReadonlySet<string>> {
  const rooms = new Map<string, Set<string>>(Object.keys(ROOMS).map((name) => [name, new Set<string>()]));
  for (const file of listSources()) {
    const from = nameRow(file);
    for (const imported of readImports(file).files) {
      const to = nameRow(imported);
      if (to !== from) rooms.get(from)?.add(to);
    }
  }
  return rooms;
}

/** The layer a room belongs to: its first two folders, or the first where there is no second. */
function layerOf(room: string): string {
  const [top = '', second] = room.split('/');
  return top === 'shared' && second !== undefined ? `${top}/${second}` : top;
}

function drawLayers(rooms: ReadonlyMap<string, ReadonlySet<string>>): string {
  const arrows = new Set<string>();
  for (const [from, imported] of rooms) {
    for (const to of imported) {
      if (layerOf(from) !== layerOf(to)) arrows.add(`  ${layerOf(from)} --> ${layerOf(to)}`);
    }
  }
  return ['```mermaid', 'flowchart TD', ...[...arrows].sort(), '```'].join('\n');
}

const inCode = (name: string): string => `\`${name}\``;

function tabulate(rooms: ReadonlyMap<string, ReadonlySet<string>>): string {
  const lines = Object.entries(ROOMS).map(([name, { holds }]) => {
    const imported = [...(rooms.get(name) ?? [])].sort().map(inCode).join(', ');
    return `| ${inCode(name)} | ${holds} | ${imported || '–'} |`;
  });
  return ['| room | holds | imports |', '|---|---|---|', ...lines].join('\n');
}

/** The rooms and their imports as they are, as Markdown. */
export function drawMap(): string {
  const rooms = importsBetweenRooms();
  return [
    '# The map',
    'Written by `npm run map` from the code; a test fails when it is stale. Which room may import which is a table of its own,\n' +
      '`test/support/map/rooms.ts`, which the linter holds. No two files import each other, types included.',
    '## Layers',
    'An arrow: files of the one import files of the other. `shared` is what all use: errors, and what is deployed.',
    drawLayers(rooms),
    '## Rooms',
    tabulate(rooms),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}
