import { Stack } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/assertions';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { afterEach, describe, expect, it } from 'vitest';
import { createAppFromContext } from '../../infra/create-app.ts';
import type { Stage as StageOfOurs } from '../../infra/stage.ts';
import { findStage, STAGES } from '../../infra/stages.ts';
import { templateOf, unbundled } from './synthesized.ts';

describe('the stage', () => {
  const nameContext = (context: Readonly<Record<string, unknown>>) => {
    process.env['CDK_CONTEXT_JSON'] = JSON.stringify({ 'aws:cdk:bundling-stacks': [], ...context });
  };
  afterEach(() => {
    delete process.env['CDK_CONTEXT_JSON'];
  });

  it.each`
    context              | stackName          | protected
    ${{}}                | ${'holdfast-dev'}  | ${false}
    ${{ stage: 'dev' }}  | ${'holdfast-dev'}  | ${false}
    ${{ stage: 'prod' }} | ${'holdfast-prod'} | ${true}
  `('named by $context is $stackName', ({ context, stackName, protected: isProtected }) => {
    nameContext(context);
    const [stack] = createAppFromContext().synth().stacks;
    expect(stack?.stackName).toBe(stackName);
    expect(stack?.terminationProtection ?? false).toBe(isProtected);
  });

  it('stops for a name nobody has defined, and says which there are', () => {
    nameContext({ stage: 'prd' });
    expect(() => createAppFromContext()).toThrow('there is no stage "prd": choose one of dev, prod');
  });

  it.each(['', 'constructor', '__proto__', undefined, 3])('is never %j', (name) => {
    expect(() => findStage(name)).toThrow('choose one of dev, prod');
  });
});

it.each`
  stage          | unverifiedLaw
  ${STAGES.dev}  | ${'shown'}
  ${STAGES.prod} | ${'refused'}
`('in $stage.name law that nobody verified is $unverifiedLaw', ({ stage, unverifiedLaw }) => {
  templateOf(stage).hasResourceProperties('AWS::Lambda::Function', {
    Environment: { Variables: { UNVERIFIED_LAW: unverifiedLaw, KEYS_TABLE: Match.anyValue() } },
  });
});

it.each`
  stage          | seconds
  ${STAGES.dev}  | ${'86400'}
  ${STAGES.prod} | ${'300'}
`('in $stage.name whoever moves something signed in within $seconds seconds', ({ stage, seconds }) => {
  const moving = Object.values(templateOf(stage).findResources('AWS::Lambda::Function')).flatMap(
    ({ Properties }) => Properties.Environment?.Variables?.SIGN_IN_MAX_AGE_S ?? [],
  );
  expect(moving).toEqual(
    [
      'serve-contact-points',
      'serve-notices',
      'serve-oversight',
      'serve-providers',
      'serve-registrars',
      'serve-reviewers',
      'show-attachments',
      'show-sealed-texts',
      'take-attachments',
    ].map(() => seconds),
  );
});

describe('how strongly whoever moves something signed in', () => {
  const askedIn = (stage: StageOfOurs) =>
    Object.values(templateOf(stage).findResources('AWS::Lambda::Function')).flatMap(
      ({ Properties }) => Properties.Environment?.Variables?.SIGN_IN_ASSURANCE ?? [],
    );

  it.each`
    stage                                                                            | said
    ${STAGES.dev}                                                                    | ${'none'}
    ${STAGES.prod}                                                                   | ${'acr phr phrh'}
    ${{ ...STAGES.prod, signInAssurance: { claim: 'amr', enough: ['mfa', 'hwk'] } }} | ${'amr mfa hwk'}
  `('is said to whoever asks as $said', ({ stage, said }) => {
    expect(askedIn(stage)).toEqual(Array(9).fill(said));
  });

  it('is said by every stage that keeps everything, or there is no stack', () => {
    expect(() => templateOf({ ...STAGES.prod, signInAssurance: undefined })).toThrow(
      'signInAssurance: a stage that keeps everything says which acr, or which amr, of a token is enough',
    );
  });

  it.each([[[]], [['']], [['phr phrh']], [['"phr"']], [['phr', 'p\\']], [['hoch-ä']]])('is never %j', (enough) => {
    const signInAssurance = { claim: 'acr', enough: enough as unknown as [string] } as const;
    for (const stage of [STAGES.dev, STAGES.prod]) {
      expect(() => templateOf({ ...stage, signInAssurance })).toThrow('signInAssurance.enough');
    }
  });
});

it.each`
  stage          | officer   | authority | words
  ${STAGES.dev}  | ${'1000'} | ${'2000'} | ${'1000'}
  ${STAGES.prod} | ${'20'}   | ${'60'}   | ${'10'}
`(
  'in $stage.name $officer filings of an officer in ten minutes are a burst',
  ({ stage, officer, authority, words }) => {
    templateOf(stage).hasResourceProperties('AWS::Lambda::Function', {
      Environment: {
        Variables: {
          POWERTOOLS_SERVICE_NAME: 'serve-contact-points',
          FILINGS_PER_OFFICER: officer,
          FILINGS_PER_AUTHORITY: authority,
          WORDS_PER_OFFICER: words,
        },
      },
    });
  },
);

it('keeps runs for filing, desks, persons, providers, timers and emergencies, where the account has enough', () => {
  const reservedIn = (stage: StageOfOurs) =>
    Object.values(templateOf(stage).findResources('AWS::Lambda::Function')).flatMap(({ Properties }) =>
      Properties.ReservedConcurrentExecutions === undefined
        ? []
        : [[Properties.Environment.Variables.POWERTOOLS_SERVICE_NAME, Properties.ReservedConcurrentExecutions]],
    );
  expect(reservedIn(STAGES.dev)).toEqual([]);
  expect(Object.fromEntries(reservedIn(STAGES.prod))).toEqual(STAGES.prod.reservedConcurrency);
  expect(Object.values(STAGES.prod.reservedConcurrency).reduce<number>((sum, runs) => sum + runs, 0)).toBe(552); // docs/operate.md adds Lambda's hundred
});

describe('compliance', () => {
  it.each(Object.values(STAGES))('finds nothing without a reason in $name', (stage) => {
    expect(() => unbundled(stage).synth()).not.toThrow();
  });

  it('stops the synthesis for a finding nobody has given a reason for', () => {
    const app = unbundled(STAGES.dev);
    new Queue(Stack.of(app.node.findChild('Holdfast')), 'Planted');
    expect(() => app.synth()).toThrow(/Planted[\s\S]*AwsSolutions-SQS4/);
  });
});
