import { deserialize } from 'node:v8';
import { expect } from 'vitest';
import * as z from 'zod/mini';
import { Problem } from '../../shared/contracts/api/common/problem.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import { PROBLEMS } from '../../shared/http/problems.ts';
import type { Answer, Stack } from './stack.ts';

export interface Expected {
  readonly status: number;
  readonly code: ErrorCode;
  /** Where the faults are, in the order they are told; left out: it is not looked at. */
  readonly pointers?: readonly string[];
  readonly detail?: unknown;
  /** What refused it; left out: it is not looked at. */
  readonly rule?: unknown;
  readonly retryable?: boolean;
  /** The whole challenge that says how to come back, where `CHALLENGED` has no other. */
  readonly challenge?: string;
  /** The methods that address takes. */
  readonly allow?: string;
  /** Seconds the caller is asked to wait. */
  readonly retryAfter?: number;
}

/** Either way in which a provider signs. */
const SIGNED =
  'Holdfast-Signature realm="provider", headers="holdfast-provider webhook-id webhook-timestamp webhook-signature", Holdfast-Message-Signature realm="provider", headers="holdfast-provider webhook-id signature-input signature"';

/** How whoever gets a 401 is told to prove who they are. */
export const CHALLENGED: Readonly<Partial<Record<ErrorCode, string>>> = {
  'signature-invalid': SIGNED,
  'signature-expired': SIGNED,
  'case-code-invalid': 'Holdfast-Case-Code realm="case"',
  'case-session-invalid': 'Bearer realm="case"',
  'token-refused': 'Bearer error="invalid_token"',
  'sign-in-too-old': 'Bearer error="insufficient_user_authentication"',
  'sign-in-too-weak': 'Bearer error="insufficient_user_authentication"',
};

/** The fault is one sign of the text, which is named beside it. */
const hasSign = ({ body }: Answer, index: number): boolean => 'sign' in Object(Object(body).errors?.[index]);

/** It says which of several reasons a file is not taken for. */
const hasReason = ({ body }: Answer, index: number): boolean => 'reason' in Object(Object(body).errors?.[index]);

/** A problem document of this code, whole and with its headers, as the contract has them. */
export function expectProblem(answer: Answer, expected: Expected): void {
  const { status, code, pointers, detail, rule, allow, retryable = false } = expected;
  const challenge = expected.challenge ?? CHALLENGED[code];
  const retryAfter = expected.retryAfter ?? (retryable ? 2 : undefined);
  expect({ ...answer, text: '' }).toEqual({
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(challenge !== undefined && { 'www-authenticate': challenge }),
      ...(allow !== undefined && { allow }),
      ...(retryAfter !== undefined && { 'retry-after': `${retryAfter}` }),
    },
    body: {
      type: `urn:holdfast:problem:${code}`,
      title: PROBLEMS[code].title,
      status,
      instance: expect.stringMatching(/^urn:holdfast:request:request-\d+$/),
      detail: detail ?? expect.any(String),
      ...((rule !== undefined || 'rule' in Object(answer.body)) && { rule: rule ?? expect.any(String) }),
      ...(pointers === undefined
        ? 'errors' in Object(answer.body) && { errors: expect.any(Array) }
        : pointers.length > 0 && {
            errors: pointers.map((pointer, index) => ({
              pointer,
              detail: expect.any(String),
              ...(hasReason(answer, index) && { reason: expect.any(String) }),
              ...(hasSign(answer, index) && { sign: expect.objectContaining({ codePoint: expect.any(String) }) }),
            })),
          }),
    },
    text: '',
  });
  expect(z.safeParse(Problem, answer.body).error?.issues).toBeUndefined();
}

/** Words of the samples that are, or tell of, persons and their affairs. */
const PERSONAL =
  /reuther|skylark:|Möwe|Feldkamp|Invoices were|account announced|Whitlock|fastlane|5550 41|Rechnungen|Quay Street|orlow|Caduff|hospital|KC-2026/;

/** No log line so far holds anything of what was sent. */
export function expectDiscreet({ log }: Stack): void {
  expect(log.lines.filter((line) => PERSONAL.test(line))).toEqual([]);
}

/** Remembers all that is stored. @returns what asserts that it is as it was. */
export async function rememberStored(stack: Stack): Promise<() => Promise<void>> {
  const before = await stack.serialize();
  return async () => {
    const now = await stack.serialize();
    if (!now.equals(before)) expect(deserialize(now)).toEqual(deserialize(before));
  };
}

/** The request is refused so, and nothing anywhere is as it was not before: what is refused was shown to nobody. */
export async function expectRefusal(stack: Stack, act: () => Promise<Answer>, expected: Expected): Promise<void> {
  const assertNothingStored = await rememberStored(stack);
  const shown = stack.consultations.all();
  expectProblem(await act(), expected);
  await assertNothingStored();
  expect(stack.consultations.all()).toEqual(shown);
  expectDiscreet(stack);
}
