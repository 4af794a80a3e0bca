// Mutation of the rules: `npm run mutate`, or a part with `npm run mutate -- --mutate 'shared/domain/law/periods/**/*.ts'`.
export default {
  mutate: [
    'shared/domain/{attachments,filing,law,news,order,overlap,policy}/**/*.ts',
    'shared/domain/{compact-jws,consultation,cursor,digest,digits,ids,in-twos,instant,may-be-stored,month,officials,sealing,signs,spoken-reference}.ts',
    // rows of law: their figures are held by the vectors and the tables of test/unit/domain/law; a citation could only be held by its copy
    '!shared/domain/law/{coe-29,eu-epoc-pr,reckoned,us-2703f}/*.ts',
  ],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.rules.config.ts' },
  coverageAnalysis: 'perTest',
  ignoreStatic: true, // tables and patterns read once at loading: each would need every test again; false takes hours
  timeoutMS: 20_000, // a busy machine is no mutant found
  concurrency: 2,
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false },
  htmlReporter: { fileName: 'reports/mutation/index.html' },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  incrementalFile: 'reports/mutation/incremental.json',
  ignorePatterns: ['infra', 'functions', '.holdfast', 'cdk.out', 'coverage', 'tsconfig.json'],
};
