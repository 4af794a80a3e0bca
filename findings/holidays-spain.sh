#!/usr/bin/env bash
# Of all Spanish holidays on a Sunday one alone moves to the Monday nationwide: Christmas Day.
#
# date-holidays 3.37.0. By Article 37(2) of the Workers' Statute each Community may move to the Monday a holiday that falls on a
# Sunday (7 December 2026 is off in ten of nineteen). The library's data for the whole State (data/countries/ES.yaml) moves Christmas
# Day ("substitutes 12-25 if sunday then next monday") and no other: 1 November and 6 December 2026, Sundays both, have no Monday.
# What we do: our calendars hold what is off in the whole State; a correction takes these Mondays of 2033 and 2039 out
# (test/support/calendars/corrections.ts).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' >package.json
npm install --loglevel=error --ignore-scripts --no-audit --no-fund date-holidays@3.37.0 >/dev/null

cat >run.js <<'JS'
import { readFileSync } from 'node:fs';
import Holidays from 'date-holidays';

const daysOff = (year) => new Holidays('ES', { types: ['public'] }).getHolidays(year).map(({ date }) => date.slice(0, 10));
const sundays = ['2026-11-01', '2026-12-06', '2033-12-25'];
const mondays = ['2026-11-02', '2026-12-07', '2033-12-26'];
const has = (days) => days.map((day) => daysOff(day.slice(0, 4)).includes(day));
console.log(`date-holidays ${JSON.parse(readFileSync('node_modules/date-holidays/package.json', 'utf8')).version}
expected: three holidays on a Sunday, and the Monday after all of them or after none
seen:     the Sundays ${has(sundays)}; the Mondays ${has(mondays)}`);
process.exit(`${has(sundays)};${has(mondays)}` === 'true,true,true;false,false,true' ? 0 : 1);
JS
node run.js
