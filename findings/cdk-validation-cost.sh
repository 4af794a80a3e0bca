#!/usr/bin/env bash
# The validation built into App.synth() costs more than all the rest of the synthesis.
#
# aws-cdk-lib 2.276.0. The validation is on unless `builtinCloudFormationValidation: false`, `CDK_VALIDATION=false` or
# `cdk synth --no-validation` says otherwise (core/lib/app.d.ts); nothing there says what it takes. Its rules are loaded by
# the first synthesis of every process, so the smallest test that reads a template pays for all of them.
# What we do: leave it on for the command line and for one test of the stages; whoever only reads a template turns it off.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' >package.json
npm install --loglevel=error --ignore-scripts --no-audit --no-fund aws-cdk-lib@2.276.0 constructs@10.8.1 >/dev/null

cat >app.cjs <<'JS'
const { App, Stack } = require('aws-cdk-lib');
const { Queue } = require('aws-cdk-lib/aws-sqs');
const app = new App({ builtinCloudFormationValidation: process.argv[2] === 'on' });
const stack = new Stack(app, 'Stack');
for (let i = 0; i < 50; i++) new Queue(stack, `Queue${i}`);
const before = process.cpuUsage(); // of the processor, not of the clock: a busy machine changes little
app.synth();
const { user, system } = process.cpuUsage(before);
console.log(Math.round((user + system) / 1000));
JS
off=$(node app.cjs off)
on=$(node app.cjs on 2>/dev/null)
echo "aws-cdk-lib $(node -p 'require("aws-cdk-lib/package.json").version'), 50 queues, time of the processor"
echo "expected: the check of a template is a small part of making it"
echo "seen:     $off ms without it, $on ms with it"
[ "$on" -ge $((3 * off)) ]
