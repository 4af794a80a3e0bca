/**
 * `node guardian.ts <command> …arguments`: runs a command that must not outlive its grandparent. Standard input is a pipe only the
 * parent holds open, so however the parent ends (a crash and SIGKILL included) the pipe closes, and the command is ended.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

const KILL_AFTER_MS = 5_000;
const SETPRIV = '/usr/bin/setpriv';

const [command, ...args] = process.argv.slice(2);
if (command === undefined) throw new Error('guardian: no command to run');

// Where the kernel offers it, the command also dies with this very process.
const argv = existsSync(SETPRIV) ? [SETPRIV, '--pdeathsig', 'KILL', command, ...args] : [command, ...args];
const child = spawn(argv[0] ?? command, argv.slice(1), { stdio: ['ignore', 'inherit', 'inherit'] });

const end = (): void => {
  child.kill('SIGTERM');
  setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS).unref();
};

child.once('error', (error) => {
  process.stderr.write(`${command} could not be started: ${error.message}\n`);
  process.exit(127);
});
child.once('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 128)));
process.stdin.once('end', end).once('error', end).resume();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
