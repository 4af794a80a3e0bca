import { API } from './de/api.ts';
import { ACCESSIBILITY } from './de/accessibility.ts';
import { CHECK } from './de/check.ts';
import { COMPLAINT } from './de/complaint.ts';
import { DEADLINE } from './de/deadline.ts';
import { DIFFICULTY } from './de/difficulty.ts';
import { FAULT } from './de/fault.ts';
import { FIGURES } from './de/figures.ts';
import { FRAME } from './de/frame.ts';
import { PRIVACY } from './de/privacy.ts';
import { SITE } from './de/site.ts';

export const DE = {
  ...FRAME,
  ...SITE,
  ...API,
  ...CHECK,
  ...DEADLINE,
  ...COMPLAINT,
  ...FIGURES,
  ...DIFFICULTY,
  ...ACCESSIBILITY,
  ...PRIVACY,
  ...FAULT,
} as const;
