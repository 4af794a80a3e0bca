import { expect, it } from 'vitest';
import { PIECE_BYTES } from '../../shared/domain/attachments/attachment.ts';
import { announced, asPerson } from '../support/attachments.ts';
import { CHALLENGE, caseRequest, openCase, told } from '../support/cases.ts';
import { ATTACHMENTS } from '../support/inputs/data.ts';
import { holdRow, tellRefused } from '../support/inputs/rows.ts';
import { SAMPLE_FILES, type SampleFile } from '../support/inputs/sample-files.ts';
import { memberOf } from '../support/requests.ts';
import { Stack } from '../support/stack.ts';

const isSample = (name: string): name is SampleFile => Object.hasOwn(SAMPLE_FILES, name);

const tellTaken = (type: unknown): string => `taken as ${type}`;

it.for(ATTACHMENTS)('$id, $file sent as $type: $why', ({ id, file: name, type, wanted }, context) => {
  const row = {
    id,
    kind: 'file',
    written: [name, type],
    wanted: wanted.refused === undefined ? tellTaken(wanted.taken) : tellRefused(wanted.refused),
  };
  return holdRow(context, row, async () => {
    if (!isSample(name)) throw new Error(`there is no sample called ${name}`);
    const file = await SAMPLE_FILES[name]();
    const stack = new Stack();
    const { token } = await openCase(stack, await told(stack));
    await stack.person(caseRequest('challenges', CHALLENGE, { token }));
    const person = asPerson(stack, () => token);
    const parts = Math.ceil(file.length / PIECE_BYTES);
    for (let part = 1; part <= parts; part += 1) {
      await person.put(part, file.subarray((part - 1) * PIECE_BYTES, part * PIECE_BYTES));
    }
    const { files: _, ...before } = Object(await stack.snapshot());
    const { status, body } = await person.post(announced(file, type, parts));
    if (status === 201) return tellTaken(memberOf(body, 'type'));
    const { files, ...after } = Object(await stack.snapshot());
    expect([after, files]).toEqual([before, []]);
    const [error] = Object(body).errors;
    expect(error.detail).toBe(Object(body).detail);
    return tellRefused(error.reason);
  });
});
