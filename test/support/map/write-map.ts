/** `npm run map`: writes the map of the rooms and the linter's import table. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawMap } from './draw-map.ts';
import { lintConfig } from './lint-config.ts';
import { ROOT } from './read-imports.ts';

writeFileSync(join(ROOT, 'docs/map.md'), drawMap());
writeFileSync(join(ROOT, 'biome.rooms.json'), lintConfig());
