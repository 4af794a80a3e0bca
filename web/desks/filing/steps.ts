import type { DeskSteps } from '../step.ts';
import { begin } from './begin.ts';
import { changed } from './changed.ts';
import { check } from './check.ts';
import { draft } from './draft.ts';
import { drafts } from './drafts.ts';
import { earlier } from './earlier.ts';
import { json } from './json.ts';
import { list } from './list.ts';
import { section } from './section.ts';
import { sent } from './sent.ts';
import { tasks } from './tasks.ts';
import { waiting } from './waiting.ts';
import { word } from './word.ts';

/** Filing by hand, what is not sent yet, and what waits for a second officer. */
export const FILING_STEPS = {
  '/file': begin,
  '/file/earlier': earlier,
  '/file/json': json,
  '/file/{filing}': tasks,
  '/file/{filing}/list': list,
  '/file/{filing}/changed': changed,
  '/file/{filing}/check': check,
  '/file/{filing}/sent': sent,
  '/file/{filing}/{section}': section,
  '/drafts': drafts,
  '/drafts/{draft}': draft,
  '/waiting': waiting,
  '/waiting/{filing}': word,
} as const satisfies DeskSteps<`/${string}`>;
