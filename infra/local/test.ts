/**
 * `npm test`: sees to Java and, where pages are tested, to a browser, before test files ask for them side by side; then runs vitest with
 * the arguments given.
 */
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './base/browser.ts';
import { messageOf } from './base/errors.ts';
import { ensureJava } from './base/java.ts';

const VITEST = fileURLToPath(import.meta.resolve('../../node_modules/vitest/vitest.mjs'));

/** Projects of tests that are asked for; none, and all of them run. */
function listProjects(options: readonly string[]): readonly string[] {
  const named = options.flatMap((option, index) => (option === '--project' ? [options[index + 1] ?? ''] : []));
  return [...named, ...options.filter((option) => option.startsWith('--project=')).map((option) => option.slice(10))];
}

const say = (line: string): void => console.error(line);

try {
  await ensureJava(say);
  const projects = listProjects(process.argv.slice(2));
  if (projects.length === 0 || projects.includes('pages')) await ensureBrowser(say);
} catch (error) {
  console.error(`holdfast: ${messageOf(error)}`);
  process.exit(1);
}
process.argv.splice(1, 1, VITEST, 'run');
await import(VITEST);
