import type { Answers, Ask } from '../../web/persons/api.ts';
import type { Asked } from '../../web/steps/ask.ts';

const CASE = 'GET /v1/cases/current';

/** Asks for the case now, for the first who will ask for it: whoever asks for it again is not shown what was. */
export function askForCase(ask: Ask): Ask {
  let asked: Promise<Answers[typeof CASE]> | undefined = ask(CASE);
  asked.catch(() => undefined); // its failure is told to whoever asks for it, if nothing else fails before
  return <R extends keyof Answers>(route: R, more?: Asked): Promise<Answers[R]> => {
    if (route !== CASE || asked === undefined) return ask(route, more);
    const answer = asked as Promise<Answers[R]>;
    asked = undefined;
    return answer;
  };
}
