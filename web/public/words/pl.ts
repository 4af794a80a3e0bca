import { CHECK } from './pl/check.ts';
import { COMPLAINT } from './pl/complaint.ts';
import { DEADLINE } from './pl/deadline.ts';
import { FAULT } from './pl/fault.ts';
import { FRAME } from './pl/frame.ts';
import { PRIVACY } from './pl/privacy.ts';
import { SITE } from './pl/site.ts';

export const PL = {
  ...FRAME,
  ...SITE,
  ...CHECK,
  ...DEADLINE,
  ...COMPLAINT,
  ...PRIVACY,
  ...FAULT,
} as const;
