import { API } from './es/api.ts';
import { ACCESSIBILITY } from './es/accessibility.ts';
import { CHECK } from './es/check.ts';
import { COMPLAINT } from './es/complaint.ts';
import { DEADLINE } from './es/deadline.ts';
import { DIFFICULTY } from './es/difficulty.ts';
import { FAULT } from './es/fault.ts';
import { FIGURES } from './es/figures.ts';
import { FRAME } from './es/frame.ts';
import { PRIVACY } from './es/privacy.ts';
import { SITE } from './es/site.ts';

export const ES = {
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
