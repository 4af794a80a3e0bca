/** `npm test`: sees to Java once, before test files ask for it side by side, then runs vitest with the arguments given. */
import { fileURLToPath } from 'node:url';
import { messageOf } from './base/errors.ts';
import { ensureJava } from './base/java.ts';

const VITEST = fileURLToPath(import.meta.resolve('../../node_modules/vitest/vitest.mjs'));

try {
  await ensureJava((line) => console.error(line));
} catch (error) {
  console.error(`holdfast: ${messageOf(error)}`);
  process.exit(1);
}
process.argv.splice(1, 1, VITEST, 'run');
await import(VITEST);
