#!/usr/bin/env bash
# A template that CloudFormation would refuse is synthesized with a warning; nothing throws.
#
# aws-cdk-lib 2.276.0, App.synth(). The package's README ("Template and Policy Validation") says of the validation built
# in that any violation makes the synthesis fail, and that what would fail a deployment is reported as an error. Without the
# context flag @aws-cdk/core:validateAgainstDefaultRules every finding, a wrong type or an unknown property included, is
# turned into a warning (core/lib/private/synthesis-validation.js; cx-api/FEATURE_FLAGS.md describes the flag so).
# What we do: set all recommended feature flags in code, this one among them, and synthesize in a test.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' >package.json
npm install --loglevel=error --ignore-scripts --no-audit --no-fund aws-cdk-lib@2.276.0 constructs@10.8.1 >/dev/null

cat >app.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { App, CfnResource, Stack } = require('aws-cdk-lib');

function synthesize(name, context) {
  const app = new App({ outdir: name, context });
  new CfnResource(new Stack(app, 'Stack'), 'Queue', {
    type: 'AWS::SQS::Queue',
    properties: { VisibilityTimeout: 'many', NoSuchProperty: 1 },
  });
  let threw = false;
  try {
    app.synth();
  } catch {
    threw = true;
  }
  const { pluginReports } = JSON.parse(readFileSync(`${name}/validation-report.json`, 'utf8'));
  const findings = pluginReports.flatMap(({ violations }) => violations);
  const severities = [...new Set(findings.map(({ severity }) => severity))];
  return { threw: threw || process.exitCode > 0, found: findings.length, severities };
}

console.error = () => {}; // the report that goes there is in the file as well
const plain = synthesize('plain', {});
const flagged = synthesize('flagged', { '@aws-cdk/core:validateAgainstDefaultRules': true });
console.log(`aws-cdk-lib ${require('aws-cdk-lib/package.json').version}
expected: a wrong type and an unknown property fail the synthesis
seen:     ${JSON.stringify(plain)} as it comes
          ${JSON.stringify(flagged)} with the flag`);
const as = ({ threw, severities }, ends, severity) => threw === ends && severities.join() === severity;
process.exit(plain.found >= 2 && as(plain, false, 'warning') && flagged.threw ? 0 : 1);
JS
node app.cjs 2>/dev/null
