/**
 * `npm test`: sees to Java and, where pages are tested, to a browser, before test files ask for them side by side; then runs vitest with
 * the arguments given.
 */
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './base/browser.ts';
import { messageOf } from './base/errors.ts';
import { ensureJava } from './base/java.ts';

const VITEST = fileURLToPath(import.meta.resolve('../../node_modules/vitest/vitest.mjs'));
/** The configuration under which tests open a browser. */
const PAGES = 'vitest.pages.config.ts';

const say = (line: string): void => console.error(line);

try {
  await ensureJava(say);
  if (process.argv.includes(PAGES)) await ensureBrowser(say);
} catch (error) {
  console.error(`holdfast: ${messageOf(error)}`);
  process.exit(1);
}
process.argv.splice(1, 1, VITEST, 'run');
await import(VITEST);
