import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSheetFiles } from './build-sheets.ts';
import { ROOT } from './bundle.ts';

for (const [path, text] of Object.entries(buildSheetFiles())) writeFileSync(join(ROOT, path), text);
