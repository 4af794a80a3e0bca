import { COMPLAINT } from './pl/complaint.ts';
import { FAULT } from './pl/fault.ts';
import { FRAME } from './pl/frame.ts';
import { PRIVACY } from './pl/privacy.ts';
import { SITE } from './pl/site.ts';

export const PL = {
  ...FRAME,
  ...SITE,
  ...COMPLAINT,
  ...PRIVACY,
  ...FAULT,
} as const;
