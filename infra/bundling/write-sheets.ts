import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './bundle.ts';
import { buildSheetFiles } from './build-sheets.ts';

for (const [path, text] of Object.entries(buildSheetFiles())) writeFileSync(join(ROOT, path), text);
