import type { AddressedRoute, AssetRoute } from '../../deployment/routes.ts';
import { ATTACHMENT_OPERATIONS } from './operations/attachments.ts';
import { AUTHORITY_OPERATIONS } from './operations/authorities.ts';
import type { Operation, Operations } from './operations/operation.ts';
import { OVERSIGHT_OPERATIONS } from './operations/oversight.ts';
import { PERSON_OPERATIONS } from './operations/persons.ts';
import { PROVIDER_OPERATIONS } from './operations/providers.ts';
import { PUBLIC_OPERATIONS } from './operations/public.ts';
import { REGISTRAR_OPERATIONS } from './operations/registrars.ts';
import { REVIEWER_OPERATIONS } from './operations/reviewers.ts';
import type { Tag } from './parts/tags.ts';

/** What is said of every route of the API that has an address, in the order of who it is for. What pages fetch is none. */
export const OPERATIONS: Readonly<Record<Exclude<AddressedRoute, AssetRoute>, Operation>> = {
  ...AUTHORITY_OPERATIONS,
  ...REVIEWER_OPERATIONS,
  ...PROVIDER_OPERATIONS,
  ...PERSON_OPERATIONS,
  ...ATTACHMENT_OPERATIONS,
  ...OVERSIGHT_OPERATIONS,
  ...REGISTRAR_OPERATIONS,
  ...PUBLIC_OPERATIONS,
};

const BY_TAG: Readonly<Partial<Record<Tag, Operations>>> = {
  authorities: AUTHORITY_OPERATIONS,
  reviewers: REVIEWER_OPERATIONS,
  providers: PROVIDER_OPERATIONS,
  persons: PERSON_OPERATIONS,
  attachments: ATTACHMENT_OPERATIONS,
  oversight: OVERSIGHT_OPERATIONS,
  registrars: REGISTRAR_OPERATIONS,
  public: PUBLIC_OPERATIONS,
};

/** Whom a route is for. */
export const TAG_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(BY_TAG).flatMap(([tag, operations]) => Object.keys(operations).map((route) => [route, tag])),
);
