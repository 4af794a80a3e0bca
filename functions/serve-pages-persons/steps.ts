import type { PAGES, PageKey } from '../../shared/deployment/pages.ts';
import { appeal } from '../../web/persons/pages/appeal.ts';
import { appealReceipt } from '../../web/persons/pages/appeal-receipt.ts';
import { ownCase } from '../../web/persons/pages/case.ts';
import { codes } from '../../web/persons/pages/codes.ts';
import { conflict } from '../../web/persons/pages/conflict.ts';
import { files } from '../../web/persons/pages/files.ts';
import { filesAdded } from '../../web/persons/pages/files-added.ts';
import { filesArrived } from '../../web/persons/pages/files-arrived.ts';
import { filesSend } from '../../web/persons/pages/files-send.ts';
import { help } from '../../web/persons/pages/help.ts';
import { leave } from '../../web/persons/pages/leave.ts';
import { lostCode } from '../../web/persons/pages/lost-code.ts';
import { messages } from '../../web/persons/pages/messages.ts';
import { news } from '../../web/persons/pages/news.ts';
import { grounds } from '../../web/persons/pages/objection.ts';
import { check } from '../../web/persons/pages/objection-check.ts';
import { late } from '../../web/persons/pages/objection-late.ts';
import { needs } from '../../web/persons/pages/objection-needs.ts';
import { outcome } from '../../web/persons/pages/objection-outcome.ts';
import { sent } from '../../web/persons/pages/objection-sent.ts';
import { ownWords } from '../../web/persons/pages/objection-words.ts';
import { privacy } from '../../web/persons/pages/privacy.ts';
import { start } from '../../web/persons/pages/start.ts';
import { withdrawal } from '../../web/persons/pages/withdrawal.ts';
import { zone } from '../../web/persons/pages/zone.ts';
import type { CaseVisitor, Step, Visitor } from '../../web/persons/step.ts';

type Key = PageKey<'serve-pages-persons'>;
type PathOf<K> = K extends `${'GET' | 'POST'} ${infer P}` ? (P extends `/assets/${string}` ? never : P) : never;

/** The paths at which there is a step. */
export type StepPath = PathOf<Key>;

/** Whether a step is of an open case: that of any of its pages says so. */
type NeedsVisit<P extends StepPath> = (typeof PAGES)['serve-pages-persons'][Extract<Key, `GET ${P}`>] extends 'visit'
  ? CaseVisitor
  : Visitor;

/** The step at each path. */
export const STEPS: { readonly [P in StepPath]: Step<NeedsVisit<P>> } = {
  '/': start,
  '/case': ownCase,
  '/messages': messages,
  '/appeal': appeal,
  '/appeal-receipt': appealReceipt,
  '/conflict': conflict,
  '/withdrawal': withdrawal,
  '/help': help,
  '/zone': zone,
  '/codes': codes,
  '/news': news,
  '/leave': leave,
  '/objection': grounds,
  '/objection/words': ownWords,
  '/objection/outcome': outcome,
  '/objection/needs': needs,
  '/objection/late': late,
  '/objection/check': check,
  '/objection/sent': sent,
  '/files': files,
  '/files/send': filesSend,
  '/files/arrived': filesArrived,
  '/files/added': filesAdded,
  '/lost-code': lostCode,
  '/privacy': privacy,
};

export const isStepPath = (path: string): path is StepPath => Object.hasOwn(STEPS, path);
