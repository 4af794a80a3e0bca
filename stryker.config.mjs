/**
 * Mutation of the rules: `npm run mutate`, or one folder with `npm run mutate -- --mutate 'shared/domain/periods/**'`.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: [
    'shared/domain/{periods,order,instruments,law,targets}/**/*.ts',
    'shared/domain/{digest,ids,instant,policy,sealing}.ts',
    // figures and citations of law: held by the vectors and by the tables of test/unit/law, where each is written out again
    '!shared/domain/instruments/{eu-epoc-pr,us-2703f}.ts',
    '!shared/domain/law/{australia,budapest,canada,elsewhere,eu-epoc-pr,new-zealand,united-nations,us-2703f}.ts',
  ],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.rules.config.ts' },
  coverageAnalysis: 'perTest',
  timeoutMS: 20_000, // what only runs slowly on a busy machine must not pass for a mutant that was found
  concurrency: 2,
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false },
  htmlReporter: { fileName: 'reports/mutation/index.html' },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  incrementalFile: 'reports/mutation/incremental.json',
  ignorePatterns: ['infra', 'functions', '.holdfast', 'cdk.out', 'coverage', 'tsconfig.json'],
};
