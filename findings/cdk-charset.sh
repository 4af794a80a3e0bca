#!/usr/bin/env bash
# A function bundled with `charset: UTF8` still has its letters escaped.
#
# aws-cdk-lib 2.276.0, class NodejsFunction. Its README (aws-lambda-nodejs, "Configuring esbuild") offers
# `bundling.charset` and says what UTF8 does; lib/bundling.js of that module never reads the option, so esbuild is not
# told. Known: github.com/aws/aws-cdk/issues/32649.
# What we do: bundle with esbuild ourselves and hand the toolkit the result. `esbuildArgs: {'--charset': 'utf8'}` does it too.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' >package.json
npm install --loglevel=error --ignore-scripts --no-audit --no-fund aws-cdk-lib@2.276.0 constructs@10.8.1 esbuild@0.28.2 >/dev/null

echo "exports.handler = async () => 'žádost';" >handler.js
cat >app.cjs <<'JS'
const { readdirSync, readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { App, Stack } = require('aws-cdk-lib');
const { Runtime } = require('aws-cdk-lib/aws-lambda');
const { Charset, NodejsFunction } = require('aws-cdk-lib/aws-lambda-nodejs');

function bundle(name, bundling) {
  const app = new App({ outdir: name, builtinCloudFormationValidation: false });
  new NodejsFunction(new Stack(app, 'Stack'), 'Function', {
    entry: resolve('handler.js'),
    depsLockFilePath: resolve('package-lock.json'),
    runtime: Runtime.NODEJS_24_X,
    bundling: { logLevel: 'error', ...bundling },
  });
  app.synth();
  const asset = readdirSync(name).find((entry) => entry.startsWith('asset.'));
  return readFileSync(join(name, asset, 'index.js'), 'utf8').includes('žádost') ? 'kept' : 'escaped';
}

const byOption = bundle('by-option', { charset: Charset.UTF8 });
const byArgument = bundle('by-argument', { esbuildArgs: { '--charset': 'utf8' } });
console.log(`aws-cdk-lib ${require('aws-cdk-lib/package.json').version}
expected: letters kept by charset: Charset.UTF8
seen:     ${byOption} by charset: Charset.UTF8; ${byArgument} by esbuildArgs --charset=utf8`);
process.exit(byOption === 'escaped' && byArgument === 'kept' ? 0 : 1);
JS
node app.cjs
