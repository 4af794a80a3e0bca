import { accessibility } from '../../web/public/pages/accessibility.ts';
import { api } from '../../web/public/pages/api.ts';
import { check } from '../../web/public/pages/check.ts';
import { complaint } from '../../web/public/pages/complaint.ts';
import { complaintEnquiry } from '../../web/public/pages/complaint-enquiry.ts';
import { deadline } from '../../web/public/pages/deadline.ts';
import { difficulty } from '../../web/public/pages/difficulty.ts';
import { figures } from '../../web/public/pages/figures.ts';
import { privacy } from '../../web/public/pages/privacy.ts';
import { start } from '../../web/public/pages/start.ts';
import type { Path, Step } from '../../web/public/step.ts';

/** The page at each path. */
export const STEPS: { readonly [P in Path]: Step } = {
  '/': start,
  '/check': check,
  '/api': api,
  '/complaint': complaint,
  '/complaint-enquiry': complaintEnquiry,
  '/deadline': deadline,
  '/accessibility': accessibility,
  '/difficulty': difficulty,
  '/figures': figures,
  '/privacy': privacy,
};

export const isPath = (path: string): path is Path => Object.hasOwn(STEPS, path);
