/** The thread that synthesizes a stage and keeps the assembly; what it throws is told to whoever started it. */
import { workerData } from 'node:worker_threads';
import { synthesize } from './assembly.ts';
import { keepAssembly } from './kept-assembly.ts';

keepAssembly(workerData, synthesize);
