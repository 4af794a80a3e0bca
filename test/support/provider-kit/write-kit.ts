import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../map/read-imports.ts';
import { bundleScript } from './bundle-script.ts';
import { bundleTypes } from './bundle-types.ts';

/** Writes the kit for JavaScript anew, and its types. */
writeFileSync(join(ROOT, 'docs/kit/holdfast.mjs'), await bundleScript());
writeFileSync(join(ROOT, 'docs/kit/holdfast.d.mts'), bundleTypes());
