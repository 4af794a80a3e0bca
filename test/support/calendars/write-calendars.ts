import { writeFileSync } from 'node:fs';
import { generateCalendars, generateOverseasCalendars } from './generate-calendars.ts';

function write(name: string, calendars: unknown): void {
  const file = new URL(`../../../shared/domain/law/calendars/${name}.json`, import.meta.url);
  writeFileSync(file, `${JSON.stringify(calendars, null, 1)}\n`);
}

write('eu-public-holidays', generateCalendars());
write('overseas-public-holidays', generateOverseasCalendars());
