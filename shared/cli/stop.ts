import * as z from 'zod/mini';
import { pointerTo } from '../contracts/border/pointer.ts';
import { HoldfastError } from '../errors.ts';

/** What the AWS SDK says when it was not told where, or as whom. */
const UNTOLD = /^(?:Region is missing|Could not load credentials)/;

/** A host that was killed leaves its addresses behind. */
const UNREACHED =
  '  With --local, see that npm start runs. Otherwise look at AWS_REGION, the credentials and the network, and type the same again';

/**
 * Ends a command with what went wrong, fault by fault, and exit code 1.
 *
 * @param usage printed where what is missing stands in it: how to say where and as whom.
 */
export function stopWith(error: unknown, usage?: string): void {
  const message = error instanceof Error ? error.message : String(error);
  console.error(usage !== undefined && UNTOLD.test(message) ? `${message}\n\n${usage}` : message);
  if (error instanceof HoldfastError && error.code === 'service-unavailable') console.error(UNREACHED);
  for (const { pointer, detail } of listFaults(error)) {
    console.error(`  ${pointer === '' ? '(whole file)' : pointer}: ${detail}`);
  }
  process.exitCode = 1;
}

/** What is wrong with what was given, or with what was read back. */
function listFaults(error: unknown): readonly { readonly pointer: string; readonly detail: string }[] {
  if (!(error instanceof HoldfastError)) return [];
  if (!(error.cause instanceof z.core.$ZodError)) return error.faults;
  return error.cause.issues.map(({ path, message }) => ({ pointer: pointerTo(path), detail: message }));
}
