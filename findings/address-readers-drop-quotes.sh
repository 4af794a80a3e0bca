#!/usr/bin/env bash
# Two readers of mail addresses give back a quoted local part without its quotes, and so another text than an address.
#
# email-addresses 5.0.0: `"a b"@example.org` comes back as `a b@example.org`. nodemailer 10.6.0 (lib/addressparser) keeps the quotes there, and drops
# them from `"john..doe"@example.org`, though without them no local part may hold two full stops in a row (RFC 5321, section 4.1.2; RFC 5322,
# section 3.4.1). Read again, either text is no address.
# Guessed: what a parser calls the address can be sent to. What we do: neither is used; a mailbox is kept as it was written, and a quoted
# local part, which no provider hands out, is refused (shared/domain/filing/identifiers/mailboxes.ts).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund email-addresses@5.0.0 nodemailer@10.6.0 >/dev/null

cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs';
import addresses from 'email-addresses';
import parse from 'nodemailer/lib/addressparser/index.js';

const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
const spaced = '"a b"@example.org';
const dotted = '"john..doe"@example.org';
const seen = [spaced, dotted].map((text) => [addresses.parseOneAddress(text).address, parse(text)[0].address]);
const again = addresses.parseOneAddress(seen[1][0]);
console.log(`email-addresses ${version('email-addresses')}, nodemailer ${version('nodemailer')}
expected: ${spaced} and ${dotted} from both
seen:     email-addresses ${seen[0][0]} and ${seen[1][0]}; nodemailer ${seen[0][1]} and ${seen[1][1]}
          the latter read again by email-addresses: ${again === null ? 'no address' : again.address}`);
const expected = [['a b@example.org', spaced], ['john..doe@example.org', 'john..doe@example.org']];
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1);
JS
node look.mjs
