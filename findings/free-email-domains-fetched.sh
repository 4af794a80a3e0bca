#!/usr/bin/env bash
# A pinned list of free mailboxes is not the list that is used: installing it replaces it by what three web addresses say that day.
#
# free-email-domains 1.12.6. Its tarball has 14,125 domains (`domains.json`), whose bytes a lockfile's integrity covers. Its install script
# (`postinstall`, scripts/postinstall.mjs) then fetches three lists, of a company's file store and of two branches of repositories, and writes
# `domains.json` anew; where one of them does not answer it ends in an error, and so does the installation. Its README names the script as a
# command to be run by hand.
# Guessed: a package of data is its data. What we do: a short list of our own (shared/domain/filing/free-mail.ts), which only warns.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' >package.json
npm install --loglevel=error --ignore-scripts --no-audit --no-fund free-email-domains@1.12.6 >/dev/null
cd node_modules/free-email-domains
cat >"$folder/look.mjs" <<'JS'
import { readFileSync } from 'node:fs';
const { version, scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const domains = JSON.parse(readFileSync('domains.json', 'utf8'));
const script = readFileSync('scripts/postinstall.mjs', 'utf8');
const sources = [...script.matchAll(/url: '(https:[^']+)'/g)].map(([, url]) => new URL(url).hostname);
const isWritten = /writeFile/.test(script) && /domains\.json/.test(script);
console.log(`free-email-domains ${version}, installed without its scripts: ${domains.length} domains`);
console.log('expected: what the tarball has is what is used');
console.log(`seen:     on installing, \`${scripts.postinstall}\` fetches from ${sources.join(', ')}${isWritten ? ' and writes domains.json' : ''}`);
process.exit(domains.length === 14125 && sources.length === 3 && isWritten && scripts.postinstall ? 0 : 1);
JS
node "$folder/look.mjs"
