import type { Scenario } from './scenario.ts';
import { OF_AUTHORITIES } from './scenarios/authority.ts';
import { OF_SEARCHES } from './scenarios/files.ts';
import { OF_MACHINES, OF_TIME } from './scenarios/jobs.ts';
import { OF_ANYONE, OF_OVERSIGHT } from './scenarios/oversight.ts';
import { OF_PERSONS } from './scenarios/persons.ts';
import { OF_PROVIDERS } from './scenarios/provider.ts';
import { OF_REGISTRARS } from './scenarios/registrars.ts';
import { OF_REVIEWERS } from './scenarios/reviewers.ts';
import { OF_SANDBOX } from './scenarios/sandbox.ts';
import { OF_FILINGS } from './scenarios/waiting.ts';

/** Everything that somebody or something does, each with what makes it ready; by who does it, so that tests share them out. */
export const SCENARIOS_OF = {
  filings: OF_FILINGS,
  authorities: OF_AUTHORITIES,
  providers: OF_PROVIDERS,
  persons: OF_PERSONS,
  reviewers: OF_REVIEWERS,
  houses: [...OF_OVERSIGHT, ...OF_ANYONE, ...OF_REGISTRARS, ...OF_SANDBOX],
  machines: [...OF_MACHINES, ...OF_SEARCHES],
  time: OF_TIME,
} as const satisfies Record<string, readonly Scenario[]>;

export const SCENARIOS: readonly Scenario[] = Object.values(SCENARIOS_OF).flat();
