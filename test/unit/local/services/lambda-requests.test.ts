import { expect, it } from 'vitest';
import { readInvoked, resolveFunctionArn } from '../../../../infra/local/services/lambda/requests.ts';

it.each`
  method    | path                                                                    | invoked
  ${'POST'} | ${'/2015-03-31/functions/print/invocations'}                            | ${'print'}
  ${'POST'} | ${'/2015-03-31/functions/arn%3Aaws%3Alambda%3Aeu%3A1%3Afn/invocations'} | ${'arn:aws:lambda:eu:1:fn'}
  ${'GET'}  | ${'/2015-03-31/functions/print/invocations'}                            | ${undefined}
  ${'POST'} | ${'/2015-03-31/functions/print/invocations?Qualifier=live'}             | ${undefined}
  ${'POST'} | ${'/2015-03-31/functions/print/versions'}                               | ${undefined}
  ${'POST'} | ${'/2015-03-31/functions//invocations'}                                 | ${undefined}
  ${'POST'} | ${'/2015-03-31/functions/%/invocations'}                                | ${undefined}
  ${'POST'} | ${'/'}                                                                  | ${undefined}
`('$method $path invokes $invoked', ({ method, path, invoked }) => {
  expect(readInvoked(method, path)).toBe(invoked);
});

it.each`
  reference                                                  | arn
  ${'print'}                                                 | ${'arn:aws:lambda:eu-central-1:123456789012:function:print'}
  ${'print:live'}                                            | ${'arn:aws:lambda:eu-central-1:123456789012:function:print:live'}
  ${'print:$LATEST'}                                         | ${'arn:aws:lambda:eu-central-1:123456789012:function:print:$LATEST'}
  ${'123456789012:function:print'}                           | ${'arn:aws:lambda:eu-central-1:123456789012:function:print'}
  ${'210987654321:function:print'}                           | ${'arn:aws:lambda:eu-central-1:210987654321:function:print'}
  ${'arn:aws:lambda:us-east-1:210987654321:function:print'}  | ${'arn:aws:lambda:us-east-1:210987654321:function:print'}
  ${'arn:aws:lambda:us-east-1:210987654321:function:p:live'} | ${'arn:aws:lambda:us-east-1:210987654321:function:p:live'}
  ${'arn:aws:sqs:us-east-1:210987654321:print'}              | ${undefined}
  ${'print it'}                                              | ${undefined}
  ${''}                                                      | ${undefined}
`('$reference stands for $arn', ({ reference, arn }) => {
  expect(resolveFunctionArn(reference, 'arn:aws:lambda:eu-central-1:123456789012')).toBe(arn);
});
