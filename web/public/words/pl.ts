import { API } from './pl/api.ts';
import { ACCESSIBILITY } from './pl/accessibility.ts';
import { CHECK } from './pl/check.ts';
import { COMPLAINT } from './pl/complaint.ts';
import { DEADLINE } from './pl/deadline.ts';
import { DIFFICULTY } from './pl/difficulty.ts';
import { FAULT } from './pl/fault.ts';
import { FIGURES } from './pl/figures.ts';
import { FRAME } from './pl/frame.ts';
import { PRIVACY } from './pl/privacy.ts';
import { SITE } from './pl/site.ts';

export const PL = {
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
