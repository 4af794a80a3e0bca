import type { Story } from '../story.ts';

/** The registrar’s desk: changes of the directory, approvals, revocation, suspension. */
export const REGISTER_STORIES: Readonly<Record<string, Story>> = {};
