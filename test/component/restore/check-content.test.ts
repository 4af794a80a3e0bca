import { describe, expect, it } from 'vitest';
import { checkFiles, checkOfficials } from '../../../shared/app/restore/check-content.ts';
import type { Finding } from '../../../shared/app/restore/finding.ts';
import { sha256 } from '../../../shared/domain/digest.ts';
import type { OrderState } from '../../../shared/domain/order/record/state.ts';
import { HoldfastError } from '../../../shared/errors.ts';
import { MemoryAttachments } from '../../support/fakes/memory-attachments.ts';
import { MemoryOfficialKeys } from '../../support/fakes/memory-official-keys.ts';
import { STORIES } from '../../support/order-story.ts';

const collect = async (check: (found: (finding: Finding) => void) => Promise<void>): Promise<readonly string[]> => {
  const found: string[] = [];
  await check(({ code, where }) => void found.push(`${code} ${where}`.trim()));
  return found;
};

describe('what opens the ids of officials', () => {
  const found = async (said: OrderState['officials'], kept: 'key' | 'destroyed' | 'nothing') => {
    const { state } = STORIES.preserved();
    const officials = new MemoryOfficialKeys();
    if (kept !== 'nothing') await officials.keep(state.orderId, new Uint8Array(32));
    if (kept === 'destroyed') await officials.destroy(state.orderId);
    return await collect((say) => checkOfficials(officials, { ...state, officials: said }, say));
  };

  it.each`
    said         | kept           | expected
    ${'sealed'}  | ${'key'}       | ${[]}
    ${'sealed'}  | ${'destroyed'} | ${['officials-missing']}
    ${'sealed'}  | ${'nothing'}   | ${['officials-missing']}
    ${'erased'}  | ${'destroyed'} | ${[]}
    ${'erased'}  | ${'nothing'}   | ${[]}
    ${'erased'}  | ${'key'}       | ${['officials-left']}
    ${undefined} | ${'nothing'}   | ${[]}
  `('$said on record, $kept kept: $expected', async ({ said, kept, expected }) => {
    expect(await found(said, kept)).toEqual(expected);
  });
});

describe('files of objections', () => {
  const bytes = Buffer.from('a sealed letter');
  const challenged = (): OrderState => {
    const { state } = STORIES.narrowed();
    const [challenge, ...more] = state.rights.challenges;
    if (!challenge) throw new Error('somebody objected');
    const attachment = {
      id: 'a1',
      media: 'application/pdf',
      size: 3,
      digest: sha256(bytes),
      review: state.rights.reviews[0]?.id,
      addedAt: state.issuedAt,
    };
    return {
      ...state,
      rights: { ...state.rights, challenges: [{ ...challenge, attachments: [attachment] }, ...more] },
    } as OrderState;
  };
  const found = async (state: OrderState, files: MemoryAttachments, now = 0) => {
    const restored = { kept: async () => [], sealed: files.sealed.bind(files) };
    return await collect((say) => checkFiles(restored, state, now, say));
  };

  it('that are there as they were are none, nor are those of an order that is being erased', async () => {
    const files = new MemoryAttachments();
    const state = challenged();
    await files.keep(state.orderId, sha256(bytes), bytes);
    expect(await found(state, files)).toEqual([]);
    const ended = STORIES.released().state.phase;
    const erasesAt = ended.kind === 'ended' ? ended.erasesAt : 0;
    expect(await found({ ...state, phase: ended }, new MemoryAttachments(), erasesAt)).toEqual([]);
    expect(await found({ ...state, phase: ended }, new MemoryAttachments(), erasesAt - 1)).toEqual([
      'file-missing c1, a1',
    ]);
  });

  it('that the storage itself sees to have changed are found', async () => {
    const changed = new HoldfastError('record-damaged', 'a file is not as it was stored');
    const restored = { kept: async () => [], sealed: async () => Promise.reject(changed) };
    expect(await collect((say) => checkFiles(restored, challenged(), 0, say))).toEqual(['file-damaged c1, a1']);
  });

  it('that are lost or others are found', async () => {
    const files = new MemoryAttachments();
    const state = challenged();
    expect(await found(state, files)).toEqual(['file-missing c1, a1']);
    await files.keep(state.orderId, sha256(bytes), bytes);
    files.damage((one) => one.map((byte) => byte ^ 1));
    expect(await found(state, files)).toEqual(['file-damaged c1, a1']);
  });
});
