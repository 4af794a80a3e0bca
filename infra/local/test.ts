/**
 * `npm test`: sees to Java and, where pages are tested, to a browser, before test files ask for them side by side; then runs vitest with
 * the arguments given.
 */
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './base/browser.ts';
import { messageOf } from './base/errors.ts';
import { ensureJava } from './base/java.ts';

const VITEST = fileURLToPath(import.meta.resolve('../../node_modules/vitest/vitest.mjs'));

/** Whether tests of pages are asked for: by name, or by leaving out others than them. */
function asksForPages(options: readonly string[]): boolean {
  const apart = options.flatMap((option, index) => (option === '--project' ? [options[index + 1] ?? ''] : []));
  const named = [...apart, ...options.filter((option) => option.startsWith('--project=')).map((one) => one.slice(10))];
  return named.includes('pages') || (named.every((name) => name.startsWith('!')) && !named.includes('!pages'));
}

const say = (line: string): void => console.error(line);

try {
  await ensureJava(say);
  if (asksForPages(process.argv.slice(2))) await ensureBrowser(say);
} catch (error) {
  console.error(`holdfast: ${messageOf(error)}`);
  process.exit(1);
}
process.argv.splice(1, 1, VITEST, 'run');
await import(VITEST);
