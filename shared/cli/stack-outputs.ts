import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { parseJson } from '../contracts/border/json.ts';
import { parse } from '../contracts/border/parse.ts';
import { LOCAL_DATA } from './local-data.ts';

/** How a command is told which stack it works on, as `parseArgs` reads it. */
export const STACK_OPTIONS = {
  outputs: { type: 'string' },
  local: { type: 'boolean', default: false },
} as const;

/** What was typed of them. */
interface StackOptions {
  readonly outputs?: string | undefined;
  readonly local: boolean;
}

/** The part of a usage that says what they are. */
export const STACK_USAGE = `--outputs: the stack's, as \`aws cloudformation describe-stacks --stack-name STACK --query "Stacks[0].Outputs"\` writes them.
--local: the system that npm start runs on this machine, as local.json of its data folder has it (HOLDFAST_DATA, or else .holdfast).`;

const Described = z.array(z.object({ OutputKey: z.string(), OutputValue: z.string() }));
const Local = z.object({
  stack: z.object({
    outputs: z.record(z.string(), z.string()),
    environment: z.record(z.string().check(z.startsWith('AWS_')), z.string()),
  }),
});

/**
 * The outputs of the stack that was typed, as far as they are asked for. Where it is the local one, clients that are made from then on are
 * led to its services.
 *
 * @param wanted the outputs that the command needs. @param usage printed unless exactly one of the two was typed.
 * @throws Error that says what to type where a file cannot be read or is not the right one.
 */
export async function readStackOutputs<T>(
  { outputs: file, local }: StackOptions,
  wanted: z.core.$ZodType<T>,
  usage: string,
): Promise<T> {
  if ((file === undefined) !== local) throw new Error(usage);
  if (file === undefined)
    return pick(wanted, (await readLocal()).outputs, LOCAL_FILE, 'start the system anew: npm start');
  const described = await readAs(
    Described,
    file,
    `type --outputs <file>, and write the file with ${DESCRIBE} > ${file}`,
  );
  const outputs = Object.fromEntries(described.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]));
  return pick(wanted, outputs, file, `deploy this version, and write the file anew with ${DESCRIBE} > ${file}`);
}

/** Leads clients that are made from then on to the services of the local system. @throws Error that says what to type. */
export async function leadToLocal(): Promise<void> {
  await readLocal();
}

const DESCRIBE = 'aws cloudformation describe-stacks --stack-name <stack> --query "Stacks[0].Outputs" --output json';
const LOCAL_FILE = join(LOCAL_DATA, 'local.json');

async function readLocal() {
  const { stack } = await readAs(
    Local,
    LOCAL_FILE,
    'it is there while npm start runs. Type npm start, or name its data folder with HOLDFAST_DATA=<folder>',
  );
  Object.assign(process.env, stack.environment);
  return stack;
}

/** @param advice what to type where it cannot be read, or is something else. */
async function readAs<T>(schema: z.core.$ZodType<T>, file: string, advice: string): Promise<T> {
  const text = await readFile(file).catch((cause: unknown) => {
    throw new Error(`${file} cannot be read: ${advice}`, { cause });
  });
  try {
    return parse(schema, parseJson(text, { maxBytes: 1_000_000 }));
  } catch (cause) {
    throw new Error(`${file} is not what was looked for: ${advice}`, { cause });
  }
}

function pick<T>(
  wanted: z.core.$ZodType<T>,
  outputs: Readonly<Record<string, string>>,
  file: string,
  advice: string,
): T {
  const found = z.safeParse(wanted, outputs);
  if (found.success) return found.data;
  const missing = found.error.issues.map(({ path }) => path.join('.'));
  throw new Error(`${file} has no output ${missing.join(', ')}: ${advice}`);
}
