import { CHECK } from './fr/check.ts';
import { COMPLAINT } from './fr/complaint.ts';
import { DEADLINE } from './fr/deadline.ts';
import { FAULT } from './fr/fault.ts';
import { FRAME } from './fr/frame.ts';
import { PRIVACY } from './fr/privacy.ts';
import { SITE } from './fr/site.ts';

export const FR = {
  ...FRAME,
  ...SITE,
  ...CHECK,
  ...DEADLINE,
  ...COMPLAINT,
  ...PRIVACY,
  ...FAULT,
} as const;
