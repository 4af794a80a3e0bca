#!/usr/bin/env bash
# Two Slovak days off that were suspended for 2026 only are gone for good.
#
# date-holidays 3.37.0. By the consolidation law of 2025, 8 May and 15 September are working days in 2026 and days off again
# from 2027 (news.refresher.sk/196259, of January 2026, has the table: "only 2026"); 17 November stays a working day. The
# library's data (data/countries/SK.yaml) gives the suspension a beginning and no end ("prior to 2026", "since 2026").
# What we do: our calendars are generated from the library with corrections (test/support/calendars/corrections.ts). Two of them give
# these days back from 2027 on, by the statute (Act 241/1993, § 4b).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' >package.json
npm install --loglevel=error --ignore-scripts --no-audit --no-fund date-holidays@3.37.0 >/dev/null

cat >run.js <<'JS'
import { readFileSync } from 'node:fs';
import Holidays from 'date-holidays';

const of = (year) => {
  const days = new Holidays('SK', { types: ['public'] }).getHolidays(year).map(({ date }) => date.slice(5, 10));
  return ['05-08', '09-15'].filter((day) => days.includes(day)).join(' and ') || 'neither';
};
const seen = [2025, 2026, 2027, 2028].map(of);
console.log(`date-holidays ${JSON.parse(readFileSync('node_modules/date-holidays/package.json', 'utf8')).version}
expected: 05-08 and 09-15 in 2025, neither in 2026, both again in 2027 and 2028
seen:     ${seen.map((days, i) => `${2025 + i}: ${days}`).join('; ')}`);
process.exit(seen.join() === '05-08 and 09-15,neither,neither,neither' ? 0 : 1);
JS
node run.js
