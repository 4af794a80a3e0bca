import { existsSync, writeFileSync } from 'node:fs';
import { FILE, makeFile, printFile, readFile } from './vector-file.ts';

/** Writes the vectors anew: a row more in the tables beside this is a vector more. What holds still of the documents stays. */
writeFileSync(FILE, printFile(makeFile(existsSync(FILE) ? readFile() : { vectors: [] })));
