#!/usr/bin/env bash
# A Bulgarian holiday on a Sunday is followed by a working Monday.
#
# date-holidays 3.37.0. By Article 154(2) of the Bulgarian Labour Code, since 2017, a holiday on a Saturday or a Sunday makes
# the first working day after it a day off, Easter excepted. The library knows substitute days (README) and has them for other
# States, such as data/countries/GB.yaml; data/countries/BG.yaml has none.
# What we do: our calendars are generated from the library (test/support/calendars). The substitute days are computed there; as no
# list of Bulgaria's under Regulation No 1182/71 could be found they are marked as disputed, and an end that turns on one shows both.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' >package.json
npm install --loglevel=error --ignore-scripts --no-audit --no-fund date-holidays@3.37.0 >/dev/null

cat >run.js <<'JS'
import { readFileSync } from 'node:fs';
import Holidays from 'date-holidays';

const daysOff = (state, year) => new Holidays(state, { types: ['public'] }).getHolidays(year).map(({ date }) => date.slice(0, 10));
const bulgaria = daysOff('BG', 2026);
const [sunday, monday] = ['2026-09-06', '2026-09-07'].map((day) => bulgaria.includes(day));
const kingdom = daysOff('GB', 2027).includes('2027-12-27'); // 25 December 2027 is a Saturday
console.log(`date-holidays ${JSON.parse(readFileSync('node_modules/date-holidays/package.json', 'utf8')).version}
expected: Sunday, 6 September 2026 (Unification Day), and the Monday after it
seen:     the Sunday ${sunday}, the Monday ${monday}; where the data has the rule (United Kingdom, 27 December 2027): ${kingdom}`);
process.exit(sunday && !monday && kingdom ? 0 : 1);
JS
node run.js
