#!/usr/bin/env bash
# A month added to 31 January is 28 February, yet from the one to the other it is not a month.
#
# temporal-polyfill 1.0.8. `add` moves a day the month does not have to its last one; `until` does not, and counts days. The
# proposal changed it so on purpose (github.com/tc39/proposal-temporal/pull/2759); it used to answer one month, which
# github.com/fullcalendar/temporal-polyfill/issues/13 still asks for.
# What we do: the end of a period is found by adding it to its first day; no period is counted with `until`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' >package.json
npm install --loglevel=error --ignore-scripts --no-audit --no-fund temporal-polyfill@1.0.8 >/dev/null

cat >run.js <<'JS'
import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';

const start = Temporal.PlainDate.from('2026-01-31');
const end = start.add({ months: 1 });
const between = start.until(end, { largestUnit: 'month' });
console.log(`temporal-polyfill ${JSON.parse(readFileSync('node_modules/temporal-polyfill/package.json', 'utf8')).version}
expected: 2026-01-31 and a month gives a day that is a month (P1M) from 2026-01-31
seen:     ${end}, which is ${between} from it`);
process.exit(`${end} ${between}` === '2026-02-28 P28D' ? 0 : 1);
JS
node run.js
