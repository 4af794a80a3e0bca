import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dirname } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { drawMap } from '../../support/map/draw-map.ts';
import { lintConfig } from '../../support/map/lint-config.ts';
import { listSources, ROOT, readImports, readImportsOf } from '../../support/map/read-imports.ts';
import { ROOMS } from '../../support/map/rooms.ts';
import { covers, findHouse, findRow, nameRow, placeEntry } from '../../support/map/table.ts';

const sources = listSources().map((file) => ({ file, ...readImports(file) }));

describe('the map on file', () => {
  it.each([
    ['docs/map.md', drawMap],
    ['biome.rooms.json', lintConfig],
  ])('%s is the one the code draws: else run `npm run map`', (file, draw) => {
    expect(readFileSync(join(ROOT, file), 'utf8')).toBe(draw());
  });
});

describe('the table of rooms', () => {
  it('has a row for every place with code in it, and no other', () => {
    const lived = new Set(sources.map(({ file }) => nameRow(file)));
    expect([...lived].sort()).toEqual(Object.keys(ROOMS).sort());
  });

  it('allows every import there is', () => {
    const strange = sources.flatMap(({ file, files, packages }) => {
      const room = findRow(file);
      const foreign = files.filter(
        (other) =>
          findHouse(dirname(other)) !== findHouse(dirname(file)) && !room.may.some((entry) => covers(entry, other)),
      );
      const bought = packages.filter((name) => room.packages && !room.packages.some((one) => matches(one, name)));
      return [...foreign, ...bought].map((imported) => `${file} → ${imported}`);
    });
    expect(strange).toEqual([]);
  });

  it('allows nothing that nobody needs; whole layers and the errors apart', () => {
    const unneeded = Object.entries(ROOMS).flatMap(([name, { may, packages = [] }]) => {
      const own = sources.filter(({ file }) => nameRow(file) === name);
      const exact = may.filter((entry) => !entry.endsWith('/**') && entry !== 'shared/errors.ts');
      const rooms = exact.filter(
        (entry) => !own.some(({ file, files }) => files.some((other) => covers(placeEntry(entry, file), other))),
      );
      const bought = packages.filter((one) => !own.some((file) => file.packages.some((used) => matches(one, used))));
      return [...rooms, ...bought].map((entry) => `${name} ← ${entry}`);
    });
    expect(unneeded).toEqual([]);
  });

  it('withholds names also from whoever takes a whole file, which the linter lets pass', () => {
    const whole = sources.filter(({ file, files }) => {
      const withheld = Object.keys(findRow(file).withheld ?? {});
      const text = readFileSync(join(ROOT, file), 'utf8');
      return (
        withheld.some((place) => files.some((other) => covers(place, other))) &&
        /^import (?:type )?\* as \w+ from/m.test(text)
      );
    });
    expect(whole.map(({ file }) => file)).toEqual([]);
  });

  it('knows no circle: of two rooms, one imports the other', () => {
    const left = new Map(Object.keys(ROOMS).map((name) => [name, roomsImportedBy(name)]));
    for (let size = -1; size !== left.size; ) {
      size = left.size;
      for (const [room, imported] of left) if (![...imported].some((other) => left.has(other))) left.delete(room);
    }
    expect([...left.keys()]).toEqual([]);
  });
});

/** Rooms whose files this one imports; a file that its row names by itself, such as the stages, makes no room of it. */
function roomsImportedBy(name: string): ReadonlySet<string> {
  const single = (ROOMS[name]?.may ?? []).filter((entry) => /\.(ts|mjs)$/.test(entry));
  const own = sources.filter(({ file }) => nameRow(file) === name);
  const others = own.flatMap(({ files }) => files.filter((file) => !single.includes(file)));
  return new Set(others.map((file) => nameRow(file)).filter((room) => room !== name));
}

const matches = (pattern: string, name: string): boolean =>
  new RegExp(
    `^${pattern
      .replace(/[.]/g, '\\.')
      .replace('**', '.+')
      .replace(/(?<!\.)\*/, '[^/]+')}$`,
  ).test(name);

describe('reading imports', () => {
  it('types count as imports', () => {
    const { files } = readImports('shared/ports/clock.ts');
    expect(files).toContain('shared/domain/instant.ts');
  });

  it.each([
    ["const clock: import('./clock.ts').Clock = system;", ['shared/ports/clock.ts'], []],
    ["const { createHash } = await import('node:crypto');", [], ['node:crypto']],
    ["type Hash = typeof import(\n  '../domain/digest.ts'\n);", ['shared/domain/digest.ts'], []],
  ])('so do those within code: %s', (text, files, packages) => {
    expect(readImportsOf('shared/ports/any.ts', text)).toEqual({ files, packages });
  });
});
