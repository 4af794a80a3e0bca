import { DESK_STORIES } from './desks/scenes.ts';
import { PERSONS_STORIES } from './persons-scenes.ts';
import { PUBLIC_STORIES } from './public-scenes.ts';
import type { Story } from './story.ts';

/** Every page of each site, in each state in which it looks otherwise. What no story visits of the tables of pages fails a test. */
export const STORIES: Readonly<Record<string, Story>> = { ...PERSONS_STORIES, ...PUBLIC_STORIES, ...DESK_STORIES };
