import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Logger } from '@aws-lambda-powertools/logger';
import { PdfPrinter } from '../../shared/adapters/pdf/pdf-printer.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';
import { createWorker } from './worker.ts';

const env = readEnvironment('render-documents', process.env);
/** The fonts are deployed beside this file. */
const readFont = (file: string): Uint8Array => readFileSync(join(import.meta.dirname, file));

export const handler = createWorker({ printer: new PdfPrinter(env.API_URL, readFont) }, new Logger());
