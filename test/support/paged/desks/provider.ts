import type { Story } from '../story.ts';

/** The provider’s desk: its orders, what it answers to them, notices, objections. */
export const PROVIDER_STORIES: Readonly<Record<string, Story>> = {};
