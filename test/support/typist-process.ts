/** Types commands of the project one after the other, each as a module of its own in this one process: see typist.ts. */
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';
import type { Typed, TypedEnd } from './typist.ts';

/** @returns what it printed, and the code it would have ended with. */
async function type({ number, file, args, env }: Typed): Promise<TypedEnd> {
  const printed = { stdout: '', stderr: '' };
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  process.argv = [process.execPath, file, ...args];
  process.exitCode = undefined;
  console.log = (...said) => {
    printed.stdout += `${format(...said)}\n`;
  };
  console.error = (...said) => {
    printed.stderr += `${format(...said)}\n`;
  };
  await import(`${pathToFileURL(file).href}?typed=${number}`); // runs anew each time, and what it imports is there
  return { number, code: Number(process.exitCode ?? 0), ...printed };
}

process.on('message', (typed: Typed) => {
  type(typed)
    .catch((error: unknown) => ({ number: typed.number, code: 1, stdout: '', stderr: format(error) }))
    .then((end) => process.send?.(end));
});
