import { API } from './pl/api.ts';
import { COMPLAINT } from './pl/complaint.ts';
import { FAULT } from './pl/fault.ts';
import { FRAME } from './pl/frame.ts';
import { PRIVACY } from './pl/privacy.ts';
import { SITE } from './pl/site.ts';

export const PL = {
  ...FRAME,
  ...SITE,
  ...API,
  ...COMPLAINT,
  ...PRIVACY,
  ...FAULT,
} as const;
