import type { Story } from '../story.ts';
import { COMMAND_STORIES } from './commands.ts';
import { DUTY_STORIES } from './duty.ts';
import { ENTRY_STORIES } from './entry.ts';
import { FILING_STORIES } from './filing.ts';
import { ORDER_STORIES } from './orders.ts';
import { OVERSIGHT_STORIES } from './oversight.ts';
import { PROVIDER_STORIES } from './provider.ts';
import { REGISTER_STORIES } from './register.ts';
import { REVIEWS_STORIES } from './reviews.ts';
import { VALIDATION_STORIES } from './validation.ts';

/** The desks of officials: every page, in each state in which it looks otherwise. */
export const DESK_STORIES: Readonly<Record<string, Story>> = {
  ...ENTRY_STORIES,
  ...DUTY_STORIES,
  ...FILING_STORIES,
  ...ORDER_STORIES,
  ...COMMAND_STORIES,
  ...VALIDATION_STORIES,
  ...PROVIDER_STORIES,
  ...REVIEWS_STORIES,
  ...REGISTER_STORIES,
  ...OVERSIGHT_STORIES,
};
