import { build } from 'esbuild';
import { ROOT } from '../map/read-imports.ts';

/** What lists the public names of the kit. */
export const ENTRY = 'shared/kit/holdfast.ts';

const BANNER = `// Holdfast for providers, in one file. SPDX-License-Identifier: Apache-2.0
// Written from shared/kit by \`npm run kit\`: change it there. holdfast.d.mts beside it says what everything does.`;

/** The kit as one ECMAScript module for every runtime that knows Web Crypto, and for people who want to read it. */
export async function bundleScript(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [ENTRY],
    bundle: true,
    format: 'esm',
    platform: 'neutral', // nothing of one runtime is resolved, so an import of it fails here
    target: 'es2022',
    charset: 'utf8',
    banner: { js: BANNER },
    write: false,
    logLevel: 'silent', // it throws what it would print
  });
  const [script] = outputFiles;
  if (script === undefined) throw new Error('the bundler wrote nothing');
  return script.text;
}
