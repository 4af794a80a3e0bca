import type { AssetRoute, RouteKey } from '../../deployment.ts';
import { ATTACHMENT_OPERATIONS } from './operations/attachments.ts';
import { AUTHORITY_OPERATIONS } from './operations/authorities.ts';
import type { Operation } from './operations/operation.ts';
import { OVERSIGHT_OPERATIONS } from './operations/oversight.ts';
import { PERSON_OPERATIONS } from './operations/persons.ts';
import { PROVIDER_OPERATIONS } from './operations/providers.ts';
import { PUBLIC_OPERATIONS } from './operations/public.ts';
import { REVIEWER_OPERATIONS } from './operations/reviewers.ts';

/** What is said of every route of the API, in the order of who it is for. What pages fetch is none. */
export const OPERATIONS: Readonly<Record<Exclude<RouteKey, AssetRoute>, Operation>> = {
  ...AUTHORITY_OPERATIONS,
  ...REVIEWER_OPERATIONS,
  ...PROVIDER_OPERATIONS,
  ...PERSON_OPERATIONS,
  ...ATTACHMENT_OPERATIONS,
  ...OVERSIGHT_OPERATIONS,
  ...PUBLIC_OPERATIONS,
};
