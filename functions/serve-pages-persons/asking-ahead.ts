import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { recallVisit } from '../../shared/app/case/visits.ts';
import { isOver, isToRenew, type Visit } from '../../shared/domain/cases/visit.ts';
import type { Answers, Ask } from '../../web/persons/api.ts';
import { createAsk } from '../../web/steps/ask.ts';
import type { Language } from '../../web/steps/languages.ts';
import { askForCase } from './asking.ts';
import type { OpeningDeps } from './deps.ts';
import { chooseLanguage } from './present.ts';
import { readVisitId } from './visiting.ts';

/** What was asked before it was known whether the visit still is what it was. */
export interface AskedAhead {
  /** On whose word it was asked: an answer is theirs, and nobody else's. */
  readonly token: string;
  readonly language: Language;
  readonly ask: Ask;
}

/**
 * Asks for the case with what a visit was when it was read last, while it is read again: whoever waits for a page waits for one of the two.
 *
 * @returns `undefined` where nothing is remembered, or what is remembered is over or about to be renewed.
 */
export async function askAhead(
  deps: OpeningDeps,
  event: APIGatewayProxyEventV2,
  patience: AbortSignal,
): Promise<AskedAhead | undefined> {
  const id = readVisitId(event);
  const visit = id && (await recallVisit(deps, id));
  const now = deps.clock.now();
  if (!visit || isOver(visit, now) || isToRenew(visit, now)) return undefined;
  const { token } = visit;
  const language = chooseLanguage(event, visit);
  const address = event.requestContext.http.sourceIp;
  return {
    token,
    language,
    ask: askForCase(createAsk<Answers>({ api: deps.api, address, language, token, patience })),
  };
}

/** How to ask on, where the visit is what was remembered of it; else what was asked is nobody's, and is not looked at. */
export const useAhead = (
  ahead: AskedAhead | undefined,
  visit: Visit | undefined,
  language: Language,
): Ask | undefined => (ahead?.token === visit?.token && ahead?.language === language ? ahead?.ask : undefined);
