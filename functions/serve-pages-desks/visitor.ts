import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Typed } from '../../shared/app/case/drafts.ts';
import { typistOf } from '../../shared/domain/desks/session.ts';
import { createFormKey } from '../../shared/http/pages/form-key.ts';
import { readQuery } from '../../shared/http/pages/query.ts';
import type { Answers } from '../../web/desks/api.ts';
import type { DeskVisitor } from '../../web/desks/step.ts';
import { wordsIn } from '../../web/desks/words/words.ts';
import { createAsk, createAskForDocument } from '../../web/steps/ask.ts';
import type { PagePath } from '../../web/steps/links.ts';
import type { PageDeps } from './deps.ts';
import { chooseLanguage } from './present.ts';
import type { OpenSession } from './sessions.ts';

/** Milliseconds for all that a page asks of the API, below those of the function: else nobody is left to say that it is away. */
const PATIENCE_MS = 24_000;

/** The zone of whoever has chosen none: the one that the record is kept in. */
const FIRST_ZONE = 'UTC';

export interface Opened {
  readonly event: APIGatewayProxyEventV2;
  readonly found: OpenSession;
  /** What stands in the path for the parts in its braces. */
  readonly named: Readonly<Record<string, string>>;
  /** What was posted; `undefined` for a page that is opened. */
  readonly posted: Typed | undefined;
  /** What was typed and is kept, by its form. */
  readonly kept: Readonly<Record<string, Typed>>;
}

/** Whoever opens a page of a desk, as the page sees them. */
export function createVisitor(deps: PageDeps, { event, found, named, posted, kept }: Opened): DeskVisitor {
  const { api, patience, random, clock, operator, publicSite } = deps;
  const { person, name, role, roles, tokens, zone = FIRST_ZONE } = found.session;
  const language = chooseLanguage(event, found);
  const acting = { person, name, roles, ...role };
  const path: PagePath = `/${event.rawPath.slice(1)}`;
  const query = readQuery(event);
  const before = kept[path];
  const asking = {
    api,
    address: event.requestContext.http.sourceIp,
    language,
    token: tokens.access,
    patience: patience.begin(PATIENCE_MS),
  };
  return {
    language,
    words: wordsIn(language),
    visit: acting,
    typed: posted ?? before ?? {},
    kept,
    query,
    named,
    path,
    isBackFromSignIn: posted === undefined && before !== undefined && query['done'] === 'proved',
    ask: createAsk<Answers>(asking),
    askForDocument: createAskForDocument(asking),
    createKey: () => createFormKey(random),
    now: clock.now(),
    zone,
    acting,
    typist: typistOf(found.session),
    operator,
    publicSite,
  };
}
