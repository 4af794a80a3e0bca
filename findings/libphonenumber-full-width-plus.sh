#!/usr/bin/env bash
# libphonenumber-js reads full-width digits and refuses the full-width plus sign they are typed with.
#
# libphonenumber-js 1.13.16. Its constants name U+FF0B among the plus signs (es6/constants.js, PLUS_CHARS), and Google's library, of which it
# is a rewrite, takes it (google-libphonenumber 3.2.47). Here the error is INVALID_COUNTRY, which sends one looking at the country code.
# Guessed: a keyboard that makes full-width digits makes the plus sign as well. What we do: a number is brought to NFKC before it is
# parsed (shared/domain/filing/identifiers/phones.ts).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund libphonenumber-js@1.13.16 google-libphonenumber@3.2.47 >/dev/null

cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs';
import google from 'google-libphonenumber';
import { parsePhoneNumberWithError } from 'libphonenumber-js/max';

const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
const util = google.PhoneNumberUtil.getInstance();
const byGoogle = (text) => util.format(util.parse(text, 'ZZ'), google.PhoneNumberFormat.E164);
function byPort(text) {
  try {
    return parsePhoneNumberWithError(text).number;
  } catch (error) {
    return error.message;
  }
}

const digits = '１２３４５６７８９０';
const wide = (text) => text.replace(/\d/g, (digit) => digits[(Number(digit) + 9) % 10]);
const asciiPlus = `+${wide('4915257712345')}`;
const widePlus = `＋${wide('4915257712345')}`;
const seen = [byPort(asciiPlus), byPort(widePlus), byGoogle(widePlus)];
console.log(`libphonenumber-js ${version('libphonenumber-js')}, google-libphonenumber ${version('google-libphonenumber')}
expected: +4915257712345 for ${asciiPlus} and for ${widePlus}
seen:     ${seen[0]} and ${seen[1]} (Google's: ${seen[2]})`);
process.exit(seen.join() === '+4915257712345,INVALID_COUNTRY,+4915257712345' ? 0 : 1);
JS
node look.mjs
