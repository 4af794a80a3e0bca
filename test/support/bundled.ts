import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleOnce } from '../../infra/bundling/bundle.ts';

/** A module of the product as it deploys: bundled, with the replacements in place of parts of packages. */
export async function importBundled(module: string): Promise<unknown> {
  return await import(pathToFileURL(join(bundleOnce({ module }), 'module', 'index.mjs')).href);
}
