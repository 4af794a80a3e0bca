import { expect, it } from 'vitest';
import { STORIES, type StoryName } from '../../../../support/order-story.ts';
import { describeAfterEnd } from '../../../../support/rules.ts';

it.each(['issued', 'running', 'continued', 'erased'] as const)('asks nothing of the provider when %s', (story) => {
  expect(describeAfterEnd(STORIES[story]().state, [])).toBeNull();
});

it.each`
  story                    | data                    | article
  ${'lapsed'}              | ${'normal-retention'}   | ${'Article 11(1)'}
  ${'expired'}             | ${'normal-retention'}   | ${'Article 11(1)'}
  ${'released'}            | ${'normal-retention'}   | ${'Article 11(3)'}
  ${'withdrawn'}           | ${'normal-retention'}   | ${'Article 11(4)'}
  ${'revoked'}             | ${'normal-retention'}   | ${'Article 11(4)'}
  ${'exempt'}              | ${'normal-retention'}   | ${'Article 11(5)'}
  ${'excused'}             | ${'normal-retention'}   | ${'Article 11(6)'}
  ${'validationRefused'}   | ${'delete-or-restrict'} | ${'Article 4(5)'}
  ${'validationNotSought'} | ${'delete-or-restrict'} | ${'Article 4(5)'}
`(
  'a hold that is $story leaves the data to $data ($article)',
  ({ story, data, article }: { story: StoryName; data: string; article: string }) => {
    const asked = describeAfterEnd(STORIES[story]().state, []);
    expect(asked?.data).toBe(data);
    expect(asked?.citation).toContain(article);
  },
);

it.each`
  reason                    | article
  ${'production-completed'} | ${'Article 11(2)'}
  ${'other'}                | ${'Article 11(3)'}
`('a release because $reason rests on $article', ({ reason, article }: { reason: string; article: string }) => {
  const { state } = STORIES.preserved().act({ type: 'release', reason });
  expect(describeAfterEnd(state, [])).toMatchObject({
    ending: 'released',
    reason,
    citation: expect.stringContaining(article),
  });
});
