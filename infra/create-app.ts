import { App, type AppProps, Validations } from 'aws-cdk-lib';
import RECOMMENDED_FLAGS from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { HoldfastStack } from './stacks/holdfast-stack.ts';
import type { Stage } from './stage.ts';
import { findStage } from './stages.ts';

export interface AppOptions {
  /** Where the cloud assembly is written. Left out: a new temporary directory, or the one the CDK command names. */
  readonly outdir?: string;
  /**
   * Whether the toolkit holds the template to CloudFormation's own rules too, which takes several times as long as all the rest.
   * The command line always does, and so does the test of the stages; whoever only reads or hosts a template need not wait for it.
   */
  readonly builtinCloudFormationValidation?: boolean;
}

/** Set here, not in cdk.json, so that the command line and the local host synthesize the same template. */
const PROPS = {
  analyticsReporting: false,
  context: {
    ...RECOMMENDED_FLAGS,
    'aws:cdk:enable-asset-metadata': true, // functions name their bundle's directory: the local host runs it from there
  },
} satisfies AppProps;

/** The app of one stage; `synth()` throws when a compliance check finds something nobody has given a reason for. */
export const createApp = (stage: Stage, options: AppOptions = {}): App =>
  addStack(new App({ ...PROPS, ...options }), stage);

/** The app of the stage named on the command line, `-c stage=prod`; `dev` when none is named. */
export function createAppFromContext(): App {
  const app = new App(PROPS);
  return addStack(app, findStage(app.node.tryGetContext('stage') ?? 'dev'));
}

function addStack(app: App, stage: Stage): App {
  new HoldfastStack(app, 'Holdfast', stage);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  return app;
}
