#!/usr/bin/env bash
# domainToASCII passes on an A-label that decodes to nothing.
#
# Node 24.21.0. RFC 5891, section 5.4, has an A-label looked up only if it decodes, and encodes to the same again; the URL standard lets a
# parser that is not strict pass on what begins with xn-- and is no Punycode.
# What we do: a domain is decoded and encoded again, and is none where the two differ (filing/identifiers/domains.ts).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"allowScripts":{"node":true}}' >package.json
npm install --loglevel=error --no-audit --no-fund node@24.21.0 >/dev/null # its script fetches the program for this platform

node_modules/.bin/node --input-type=module <<'JS'
import { domainToASCII, domainToUnicode } from 'node:url';

const broken = 'xn--99999999.example';
const seen = domainToASCII(broken);
console.log(`node ${process.version}
expected: ${broken} is no domain: ''
seen:     '${seen}', which decodes to '${domainToUnicode(broken)}'`);
process.exit(seen === broken && domainToUnicode(broken) === broken ? 0 : 1);
JS
