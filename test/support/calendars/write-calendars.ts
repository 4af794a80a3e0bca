import { readFileSync, writeFileSync } from 'node:fs';
import { generateCalendars, generateOverseasCalendars } from './generate-calendars.ts';
import { generateHolidayNames } from './holiday-names.ts';
import { NAMED_IN, nameRules } from './rule-set.ts';

const LAW_FOLDER = new URL('../../../shared/domain/law/', import.meta.url);

function write(name: string, content: unknown): void {
  writeFileSync(new URL(`${name}.json`, LAW_FOLDER), `${JSON.stringify(content, null, 1)}\n`);
}

write('calendars/eu-public-holidays', generateCalendars());
write('calendars/overseas-public-holidays', generateOverseasCalendars());
write('strip/holiday-names', generateHolidayNames());

// last: the digest is of what stands in the files
const named = new URL(NAMED_IN, LAW_FOLDER);
const today = new Date().toISOString().slice(0, 10);
writeFileSync(named, nameRules(readFileSync(named, 'utf8'), today));
