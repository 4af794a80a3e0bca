#!/usr/bin/env bash
# Green Monday falls on a Tuesday in Cyprus, every year.
#
# date-holidays 3.37.0. The day the Greek name calls a Monday opens Lent, 48 days before Orthodox Easter, which is a Sunday.
# Greece has it so in the library's data; for Cyprus the public holiday of that name stands 47 days before Easter, and the
# right day is there as an observance.
# What we do: our calendars are generated from the library with corrections; two of them move this day.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' >package.json
npm install --loglevel=error --ignore-scripts --no-audit --no-fund date-holidays@3.37.0 >/dev/null

cat >run.js <<'JS'
import { readFileSync } from 'node:fs';
import Holidays from 'date-holidays';

const weekday = (day) => new Date(`${day}T00:00:00Z`).toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' });
const days = (state) =>
  [2026, 2027, 2028].map((year) => {
    const found = new Holidays(state, { types: ['public'] }).getHolidays(year).find(({ name }) => name === 'Καθαρά Δευτέρα');
    return found && weekday(found.date.slice(0, 10));
  });
const [greece, cyprus] = ['GR', 'CY'].map(days);
console.log(`date-holidays ${JSON.parse(readFileSync('node_modules/date-holidays/package.json', 'utf8')).version}
expected: a Monday in Greece and in Cyprus
seen:     Greece ${greece.join(', ')}; Cyprus ${cyprus.join(', ')}`);
process.exit(greece.every((day) => day === 'Monday') && cyprus.every((day) => day === 'Tuesday') ? 0 : 1);
JS
node run.js
