import { describe, expect, it } from 'vitest';
import { isInForce } from '../../../shared/domain/order/life/time.ts';
import { statusOf } from '../../../shared/domain/order/record/status.ts';
import { MemoryKeyVault } from '../../support/fakes/memory-key-vault.ts';
import { MemoryOrderStore } from '../../support/fakes/memory-order-store.ts';
import { STORIES, type StoryName } from '../../support/order-story.ts';

const isStory = (name: string): name is StoryName => Object.hasOwn(STORIES, name);

describe('a story', () => {
  it.each`
    name                        | status         | versions | kept
    ${'issued'}                 | ${'issued'}    | ${1}     | ${true}
    ${'acknowledgementOverdue'} | ${'issued'}    | ${2}     | ${true}
    ${'running'}                | ${'running'}   | ${2}     | ${true}
    ${'acknowledged'}           | ${'running'}   | ${2}     | ${true}
    ${'preserved'}              | ${'running'}   | ${3}     | ${true}
    ${'notExecuted'}            | ${'running'}   | ${3}     | ${true}
    ${'extended'}               | ${'running'}   | ${4}     | ${true}
    ${'continued'}              | ${'continued'} | ${4}     | ${true}
    ${'clarificationOpen'}      | ${'running'}   | ${3}     | ${true}
    ${'clarificationAnswered'}  | ${'running'}   | ${4}     | ${true}
    ${'validationAwaited'}      | ${'issued'}    | ${1}     | ${true}
    ${'validationSought'}       | ${'issued'}    | ${2}     | ${true}
    ${'validationGranted'}      | ${'issued'}    | ${3}     | ${true}
    ${'validationRefused'}      | ${'withdrawn'} | ${3}     | ${false}
    ${'validationNotSought'}    | ${'withdrawn'} | ${4}     | ${false}
    ${'lapsed'}                 | ${'lapsed'}    | ${10}    | ${false}
    ${'released'}               | ${'released'}  | ${4}     | ${false}
    ${'withdrawn'}              | ${'withdrawn'} | ${4}     | ${false}
    ${'expired'}                | ${'expired'}   | ${3}     | ${false}
    ${'excused'}                | ${'excused'}   | ${4}     | ${false}
    ${'narrowed'}               | ${'running'}   | ${6}     | ${true}
    ${'revoked'}                | ${'revoked'}   | ${6}     | ${false}
    ${'exempt'}                 | ${'exempt'}    | ${4}     | ${false}
    ${'confirmed'}              | ${'released'}  | ${5}     | ${false}
    ${'overdue'}                | ${'released'}  | ${5}     | ${false}
    ${'erased'}                 | ${'erased'}    | ${7}     | ${false}
  `('$name ends as $status after $versions commits, and goes on record whole', async (row) => {
    const { name, status, versions, kept } = row;
    if (!isStory(name)) throw new Error(`there is no story ${name}`);
    const story = STORIES[name]();
    expect(statusOf(story.state)).toBe(status);
    expect(isInForce(story.state, story.at)).toBe(kept);
    const orders = new MemoryOrderStore();
    const vault = new MemoryKeyVault();
    await story.storeIn({ orders, vault });
    expect(orders.commits()).toHaveLength(versions);
    expect(vault.has(story.orderId)).toBe(status !== 'erased');
  });

  it('leaves the stories it went on from as they were', () => {
    const issued = STORIES.issued();
    issued.act({ type: 'acknowledge' });
    expect(issued.commits).toHaveLength(1);
  });
});
