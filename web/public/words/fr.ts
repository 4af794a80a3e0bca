import { COMPLAINT } from './fr/complaint.ts';
import { FAULT } from './fr/fault.ts';
import { FRAME } from './fr/frame.ts';
import { PRIVACY } from './fr/privacy.ts';
import { SITE } from './fr/site.ts';

export const FR = {
  ...FRAME,
  ...SITE,
  ...COMPLAINT,
  ...PRIVACY,
  ...FAULT,
} as const;
