#!/usr/bin/env bash
# 26 December is no public holiday in Bulgaria.
#
# date-holidays 3.37.0. Article 154(1) of the Bulgarian Labour Code makes both 25 and 26 December days off for Christmas. The
# library's data (data/countries/BG.yaml) has the 26th as an observance.
# What we do: our calendars are generated from the library with corrections, each with its reason; this is one.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' >package.json
npm install --loglevel=error --ignore-scripts --no-audit --no-fund date-holidays@3.37.0 >/dev/null

cat >run.js <<'JS'
import { readFileSync } from 'node:fs';
import Holidays from 'date-holidays';

const types = (day) => new Holidays('BG').getHolidays(2026).filter(({ date }) => date.startsWith(day)).map(({ type }) => type);
const [first, second] = ['2026-12-25', '2026-12-26'].map((day) => types(day).join());
console.log(`date-holidays ${JSON.parse(readFileSync('node_modules/date-holidays/package.json', 'utf8')).version}
expected: 25 and 26 December public
seen:     25 December ${first}, 26 December ${second}`);
process.exit(first === 'public' && second === 'observance' ? 0 : 1);
JS
node run.js
