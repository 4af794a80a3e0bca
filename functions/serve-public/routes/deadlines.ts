import { DeadlineRequest, questionOf } from '../../../shared/contracts/api/public/deadlines.ts';
import { computeDeadline } from '../../../shared/domain/law/periods/deadline.ts';
import { readBody } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import { toDeadlineAnswer } from '../../../shared/views/deadline.ts';
import type { Route } from '../deps.ts';

/** `POST /v1/deadlines`: what the law makes of an instant, of nobody's order. */
export const deadlines: Route = async (_, event) =>
  json(200, toDeadlineAnswer(computeDeadline(questionOf(readBody(DeadlineRequest, event)))));
