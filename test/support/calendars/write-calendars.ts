import { readFileSync, writeFileSync } from 'node:fs';
import { generateCalendars, generateOverseasCalendars } from './generate-calendars.ts';
import { NAMED_IN, nameRules } from './rule-set.ts';

const LAW_FOLDER = new URL('../../../shared/domain/law/', import.meta.url);

function write(name: string, calendars: unknown): void {
  writeFileSync(new URL(`calendars/${name}.json`, LAW_FOLDER), `${JSON.stringify(calendars, null, 1)}\n`);
}

write('eu-public-holidays', generateCalendars());
write('overseas-public-holidays', generateOverseasCalendars());

// last: the digest is of what stands in the files
const named = new URL(NAMED_IN, LAW_FOLDER);
const today = new Date().toISOString().slice(0, 10);
writeFileSync(named, nameRules(readFileSync(named, 'utf8'), today));
