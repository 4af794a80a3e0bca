import { authorityDirections } from './directions/authorities.ts';
import { oversightDirections } from './directions/oversight.ts';
import { personDirections } from './directions/persons.ts';
import { providerDirections } from './directions/providers.ts';
import { publicDirections } from './directions/public.ts';
import { registrarDirections } from './directions/registrars.ts';
import { reviewerDirections } from './directions/reviewers.ts';
import type { Directions } from './stage.ts';

/** Pages in the order they run: providers and registrars first, for both sign by the clock of the machine, and persons move the host's by two weeks. */
export const RUNNING_ORDER = [
  'providers',
  'registrars',
  'authorities',
  'persons',
  'reviewers',
  'oversight',
  'public',
] as const;

export const DIRECTIONS: Readonly<Record<(typeof RUNNING_ORDER)[number], Directions>> = {
  authorities: authorityDirections,
  oversight: oversightDirections,
  persons: personDirections,
  providers: providerDirections,
  public: publicDirections,
  registrars: registrarDirections,
  reviewers: reviewerDirections,
};
