import type { Act } from './act.ts';
import * as authority from './authority.ts';
import * as operator from './operator.ts';
import * as oversight from './oversight.ts';
import * as persons from './persons.ts';
import * as provider from './provider.ts';
import * as reviewers from './reviewers.ts';

/** What somebody may do in a step. A capability adds its acts here. */
export const ACTS = {
  file: authority.file,
  extend: authority.extend,
  renew: authority.renew,
  'request-production': authority.requestProduction,
  transmit: authority.transmit,
  'answer-question': authority.answerQuestion,
  'defer-notice': authority.deferNotice,
  'claim-notice': authority.claimNotice,
  'confirm-need': authority.confirmNeed,
  'seek-validation': authority.seek,
  validate: authority.validate,
  release: authority.release,
  withdraw: authority.withdraw,
  'make-letter': authority.makeLetter,
  'write-to-reviewer': authority.write,
  'name-own-conflict': authority.nameConflict,
  'report-call': authority.reportCall,
  look: authority.look,
  acknowledge: provider.acknowledge,
  preserve: provider.preserve,
  refuse: provider.refuse,
  'ask-back': provider.askBack,
  'confirm-release': provider.confirmRelease,
  object: provider.object,
  'read-certificate': provider.readCertificate,
  'read-notice': provider.readNotice,
  contradict: provider.contradict,
  impersonate: provider.impersonate,
  'open-case': persons.openCase,
  challenge: persons.challenge,
  appeal: persons.appeal,
  write: persons.write,
  'name-conflict': persons.nameConflict,
  'take-back': persons.takeBack,
  'read-case': persons.readCase,
  decide: reviewers.decide,
  'declare-conflict': reviewers.declareConflict,
  'ask-parties': reviewers.ask,
  'read-file': reviewers.readFile,
  'read-sealed': oversight.readSealed,
  'look-through': oversight.lookThrough,
  wait: operator.wait,
  redrive: operator.redrive,
  resume: operator.resume,
} as const satisfies Record<string, Act>;

export type ActName = keyof typeof ACTS;
export const ACT_NAMES = Object.keys(ACTS) as readonly ActName[];
