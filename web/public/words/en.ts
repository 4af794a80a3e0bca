import { API } from './en/api.ts';
import { ACCESSIBILITY } from './en/accessibility.ts';
import { CHECK } from './en/check.ts';
import { COMPLAINT } from './en/complaint.ts';
import { DEADLINE } from './en/deadline.ts';
import { DIFFICULTY } from './en/difficulty.ts';
import { FAULT } from './en/fault.ts';
import { FIGURES } from './en/figures.ts';
import { FRAME } from './en/frame.ts';
import { PRIVACY } from './en/privacy.ts';
import { SITE } from './en/site.ts';

export const EN = {
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
