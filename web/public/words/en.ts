import { CHECK } from './en/check.ts';
import { COMPLAINT } from './en/complaint.ts';
import { DEADLINE } from './en/deadline.ts';
import { FAULT } from './en/fault.ts';
import { FRAME } from './en/frame.ts';
import { PRIVACY } from './en/privacy.ts';
import { SITE } from './en/site.ts';

export const EN = {
  ...FRAME,
  ...SITE,
  ...CHECK,
  ...DEADLINE,
  ...COMPLAINT,
  ...PRIVACY,
  ...FAULT,
} as const;
