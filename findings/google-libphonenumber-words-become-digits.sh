#!/usr/bin/env bash
# Google's library reads a word for "extension" that it does not know as digits of the number, as letters stand on a telephone's keys.
#
# google-libphonenumber 3.2.47. French "poste", Polish "wew." and German "App." before an extension give another, longer number, and no error;
# Russian "доб." and Spanish "anexo" are known as words for an extension. Letters as digits are meant for numbers such as
# 1-800-FLOWERS (`isAlphaNumber`, `convertAlphaCharactersInNumber`); a letter's place behind ten digits is not asked about. libphonenumber-js
# 1.13.16, a rewrite of it, refuses the same text: NOT_A_NUMBER.
# Guessed: an unknown word is an error, as it is in the other. What we do: we use the latter, and refuse (shared/domain/filing/identifiers/phones.ts).
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
function byGoogle(text) {
  const number = util.parse(text, 'ZZ');
  return `${util.format(number, google.PhoneNumberFormat.E164)} extension ${number.getExtension() || 'none'}`;
}
function byPort(text) {
  try {
    return parsePhoneNumberWithError(text).number;
  } catch (error) {
    return error.message;
  }
}

const rows = [
  ['+33 1 23 45 67 89 poste 12', '+331234567897678312 extension none'],
  ['+48 22 123 45 67 wew. 12', '+4822123456793912 extension none'],
  ['+49 1525 7712345 App. 12', '+491525771234527712 extension none'],
];
console.log(`google-libphonenumber ${version('google-libphonenumber')}, libphonenumber-js ${version('libphonenumber-js')}
expected: the number with extension 12, or an error`);
for (const [text] of rows) console.log(`seen:     ${text} → ${byGoogle(text)} (libphonenumber-js: ${byPort(text)})`);
process.exit(rows.every(([text, seen]) => byGoogle(text) === seen && byPort(text) === 'NOT_A_NUMBER') ? 0 : 1);
JS
node look.mjs
