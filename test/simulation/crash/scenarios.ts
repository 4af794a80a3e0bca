import type { Scenario } from './scenario.ts';
import { OF_AUTHORITIES } from './scenarios/authority.ts';
import { OF_JOBS } from './scenarios/jobs.ts';
import { OF_OVERSIGHT } from './scenarios/oversight.ts';
import { OF_PERSONS } from './scenarios/persons.ts';
import { OF_PROVIDERS } from './scenarios/provider.ts';
import { OF_REGISTRARS } from './scenarios/registrars.ts';
import { OF_REVIEWERS } from './scenarios/reviewers.ts';
import { OF_SANDBOX } from './scenarios/sandbox.ts';
import { OF_FILINGS } from './scenarios/waiting.ts';

/** Everything that somebody or something does, each with what makes it ready. */
export const SCENARIOS: readonly Scenario[] = [
  ...OF_FILINGS,
  ...OF_AUTHORITIES,
  ...OF_PROVIDERS,
  ...OF_PERSONS,
  ...OF_REVIEWERS,
  ...OF_OVERSIGHT,
  ...OF_REGISTRARS,
  ...OF_SANDBOX,
  ...OF_JOBS,
];
