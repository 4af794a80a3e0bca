import { checkFiling } from '../../../shared/app/filing/check-filing.ts';
import type { FilingChecked } from '../../../shared/contracts/api/authorities/filing.ts';
import { breadthOf } from '../../../shared/contracts/forms/breadth.ts';
import { Filing, facts } from '../../../shared/contracts/forms/filing.ts';
import { isTooBroad } from '../../../shared/domain/filing/breadth/findings.ts';
import { readBody } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import type { Route } from '../deps.ts';

/** `POST /v1/filing-checks`: what filing this would be told. Changes nothing, so it needs no key that keeps it from happening twice. */
export const filingChecks: Route = async (deps, event, by) => {
  const filing = readBody(Filing, event);
  const findings = await checkFiling(deps, {
    by,
    facts: facts(filing),
    breadth: breadthOf(filing),
    providers: filing.providers,
  });
  const body: FilingChecked = { findings: [...findings], wouldBeRefused: isTooBroad(findings) };
  return json(200, body);
};
