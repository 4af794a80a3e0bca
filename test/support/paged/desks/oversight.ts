import type { Story } from '../story.ts';

/** The desk of oversight: silences, complaints, orders of any authority, searches, readings. */
export const OVERSIGHT_STORIES: Readonly<Record<string, Story>> = {};
