import type { Act } from './act.ts';
import * as authority from './authority.ts';
import * as directed from './directed.ts';
import * as operator from './operator.ts';
import * as oversight from './oversight.ts';
import * as persons from './persons.ts';
import * as provider from './provider.ts';
import * as reviewers from './reviewers.ts';
import * as strangers from './strangers.ts';

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
  'file-eu': directed.fileEu,
  'file-eu-again': directed.fileEuAgain,
  'file-budapest': directed.fileBudapest,
  'file-us': directed.fileUs,
  'file-emergency': directed.fileEmergency,
  'validate-again': directed.validateAgain,
  excuse: directed.excuse,
  'defer-too-long': directed.deferTooLong,
  'challenge-as-told': directed.challengeAsTold,
  'challenge-late': directed.challengeLate,
  'return-to-case': directed.returnToCase,
  affirm: directed.affirm,
  revoke: directed.revoke,
  narrow: directed.narrow,
  permit: directed.permit,
  'vote-again': directed.voteAgain,
  repeat: directed.repeat,
  race: directed.race,
  'break-endpoint': directed.breakEndpoint,
  'self-validate': strangers.selfValidate,
  trespass: strangers.trespass,
  'sign-late': strangers.signLate,
  'key-for-two': strangers.keyForTwo,
  'come-back-late': strangers.comeBackLate,
  wait: operator.wait,
  redrive: operator.redrive,
  resume: operator.resume,
} as const satisfies Record<string, Act>;

export type ActName = keyof typeof ACTS;
export const ACT_NAMES = Object.keys(ACTS) as readonly ActName[];
