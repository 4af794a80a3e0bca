#!/usr/bin/env bash
# Spectral holds the operations of `webhooks` to none of its rules for operations.
#
# @stoplight/spectral-core 1.24.1 with all rules of @stoplight/spectral-rulesets 1.23.1 (`[[oas, 'all']]`). An operation without description,
# tags, operationId and contact of its own is told off under `paths`; the same operation under `webhooks` of an OpenAPI 3.1 document is not
# looked at: the rules are given for `$.paths[*][…]`. A document that has only webhooks, which 3.1 allows, is clean whatever it says.
# Guessed: what 3.1 added is held to what the rest is. What we do: the copy that Spectral is shown has its webhooks among its paths
# (test/unit/contracts/openapi/rule-sets.test.ts).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' >package.json
npm install --loglevel=error --ignore-scripts --no-audit --no-fund @stoplight/spectral-core@1.24.1 @stoplight/spectral-rulesets@1.23.1 >/dev/null

cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs';
import core from '@stoplight/spectral-core';
import rulesets from '@stoplight/spectral-rulesets';

const version = (name) => JSON.parse(readFileSync(`node_modules/@stoplight/${name}/package.json`, 'utf8')).version;
const operation = { post: { responses: { 200: { description: 'Heard' } } } };
const base = { openapi: '3.1.0', info: { title: 'Bells', version: '1' }, paths: {} };

/** The rules that speak of an operation, each once. */
async function rulesOfOperations(document, place) {
  const spectral = new core.Spectral();
  spectral.setRuleset({ extends: [[rulesets.oas, 'all']] });
  const found = await spectral.run({ ...base, ...document });
  return [...new Set(found.filter(({ path }) => path[0] === place && path.length > 1).map(({ code }) => code))].sort();
}

const ofPath = await rulesOfOperations({ paths: { '/rung': operation } }, 'paths');
const ofWebhook = await rulesOfOperations({ webhooks: { rung: operation } }, 'webhooks');
console.log(`@stoplight/spectral-core ${version('spectral-core')}, @stoplight/spectral-rulesets ${version('spectral-rulesets')}
expected: the same of one operation in either place
seen:     under paths ${ofPath.join(', ')}; under webhooks ${ofWebhook.join(', ') || 'nothing'}`);
process.exit(ofPath.length >= 3 && ofWebhook.length === 0 ? 0 : 1);
JS
node look.mjs
