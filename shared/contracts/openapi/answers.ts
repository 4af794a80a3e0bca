import { BYTES, type MediaType, type Operation } from './operations/operation.ts';
import { type KeptExamples, pick } from './parts/examples.ts';
import { headersOf } from './parts/headers.ts';
import { type Json, reference } from './parts/json.ts';

type Content = Readonly<Record<string, Json>>;

/** What stands in an answer that is no JSON: text, or bytes. */
const SCHEMA_OF_FORM: Readonly<Record<MediaType | typeof BYTES, Json>> = {
  'application/jose': {
    type: 'string',
    description: 'The same document signed: compact JWS, ES256.',
    pattern: '^[\\w-]+\\.[\\w-]+\\.[\\w-]+$',
  },
  'application/octet-stream': { type: 'string', format: 'binary', contentMediaType: BYTES },
  'application/pdf': { type: 'string', format: 'binary', contentMediaType: 'application/pdf' },
  'text/html': { type: 'string', contentMediaType: 'text/html' },
  'text/plain': { type: 'string', contentMediaType: 'text/plain' },
};

/** Where the same stands in the JSON of the answer, in each form that has words: nothing is written twice. */
const PLACE_OF_FORM: Readonly<Partial<Record<MediaType, readonly (string | number)[]>>> = {
  'application/jose': ['jws'],
  'text/html': ['texts', 0, 'html'],
  'text/plain': ['texts', 0, 'text'],
};

const shown = (example: Json | undefined): Content => (example === undefined ? {} : { example });

const inJson = (schema: string, example: Json | undefined): Content => ({
  'application/json': { schema: reference('schemas', schema), ...shown(example) },
});

const inBytes = (example: Json | undefined): Content => ({
  [BYTES]: { schema: SCHEMA_OF_FORM[BYTES], ...shown(example) },
});

/** JSON by its schema, or bytes. */
const inForm = (schema: string, example: Json | undefined): Content =>
  schema === BYTES ? inBytes(example) : inJson(schema, example);

const inOtherForms = (schema: string, forms: readonly MediaType[], answer: Json | undefined): Content =>
  Object.fromEntries(
    forms.map((form) => {
      const place = schema === 'Verification' ? undefined : PLACE_OF_FORM[form];
      return [form, { schema: SCHEMA_OF_FORM[form], ...(place && shown(pick(answer, ...place))) }];
    }),
  );

/** The certificate that its own example was answered, in each form that has words. */
const CERTIFICATE = 'GET /v1/orders/{orderId}/certificate';

/** What is sent, with the body that the page's own example sends; a document also as it is had. */
export const describeRequest = (
  { body, bodyForms = [], lines }: Operation,
  route: string,
  examples: KeptExamples,
): Content =>
  body === undefined
    ? {}
    : {
        requestBody: {
          required: true,
          content: {
            ...inForm(body, examples[route]?.request),
            ...inOtherForms(body, bodyForms, examples[CERTIFICATE]?.answer),
            ...(lines !== undefined && inLines(lines, examples[route]?.request)),
          },
        },
      };

const inLines = (schema: string, filing: Json | undefined): Content => ({
  'application/jsonl': {
    schema: {
      type: 'string',
      description: `At most 100 lines, each in JSON by the schema ${schema}.`,
      contentMediaType: 'application/json',
      contentSchema: reference('schemas', schema),
    },
    ...shown(filing === undefined ? undefined : JSON.stringify({ row: 'case-1', filing })),
  },
});

/** Every answer that is no refusal, by status, each with what the page's own example was answered. */
export function describeAnswers({ success, instead = [] }: Operation, route: string, examples: KeptExamples): Content {
  const { status, done, headers = [], schema, forms = [] } = success;
  const answer = examples[route]?.answer;
  return {
    [status]: {
      description: done,
      headers: headersOf(headers),
      content: { ...inForm(schema, answer), ...inOtherForms(schema, forms, answer) },
    },
    ...(schema === BYTES && {
      206: {
        description: 'The range that was asked for',
        headers: headersOf([...headers, 'ContentRange']),
        content: inBytes(answer),
      },
    }),
    ...Object.fromEntries(
      instead.map((other) => [
        other.status,
        {
          description: other.when,
          headers: headersOf(),
          content: inJson(other.schema, other.example(examples)),
        },
      ]),
    ),
  };
}
