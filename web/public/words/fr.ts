import { API } from './fr/api.ts';
import { ACCESSIBILITY } from './fr/accessibility.ts';
import { CHECK } from './fr/check.ts';
import { COMPLAINT } from './fr/complaint.ts';
import { DEADLINE } from './fr/deadline.ts';
import { DIFFICULTY } from './fr/difficulty.ts';
import { FAULT } from './fr/fault.ts';
import { FIGURES } from './fr/figures.ts';
import { FRAME } from './fr/frame.ts';
import { PRIVACY } from './fr/privacy.ts';
import { SITE } from './fr/site.ts';

export const FR = {
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
