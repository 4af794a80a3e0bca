import { describe, expect, it } from 'vitest';
import { findPage, listMethods } from '../../../shared/http/pages/find-page.ts';
import { apiEvent } from '../../support/http-events.ts';

const PAGES = {
  'GET /': null,
  'GET /orders/{order}': null,
  'GET /orders/new': null,
  'POST /orders/{order}': null,
  'GET /drafts/new': null,
  'GET /drafts/{draft}': null,
  'POST /drafts/{draft}/parts/{part}': null,
} as const;

describe('the page that is asked for', () => {
  it.each`
    method    | path                   | key                                    | parameters
    ${'GET'}  | ${'/'}                 | ${'GET /'}                             | ${{}}
    ${'HEAD'} | ${'/'}                 | ${'GET /'}                             | ${{}}
    ${'GET'}  | ${'/orders/new'}       | ${'GET /orders/{order}'}               | ${{ order: 'new' }}
    ${'GET'}  | ${'/drafts/new'}       | ${'GET /drafts/new'}                   | ${{}}
    ${'GET'}  | ${'/drafts/a%2Fb'}     | ${'GET /drafts/{draft}'}               | ${{ draft: 'a%2Fb' }}
    ${'POST'} | ${'/drafts/a/parts/2'} | ${'POST /drafts/{draft}/parts/{part}'} | ${{ draft: 'a', part: '2' }}
  `('$method $path is $key, the first of the table that it fits', ({ method, path, key, parameters }) => {
    expect(findPage(PAGES, apiEvent({ method, route: path }))).toEqual({ key, parameters });
  });

  it.each`
    method      | path
    ${'POST'}   | ${'/'}
    ${'HEAD'}   | ${'/drafts/a/parts/2'}
    ${'DELETE'} | ${'/orders/a'}
    ${'GET'}    | ${'/orders'}
    ${'GET'}    | ${'/orders/'}
    ${'GET'}    | ${'/orders/a/'}
    ${'GET'}    | ${'//a'}
    ${'GET'}    | ${'/drafts/a/parts/2'}
    ${'POST'}   | ${'/drafts//parts/2'}
    ${'GET'}    | ${'/Orders/a'}
  `('there is none for $method $path', ({ method, path }) => {
    expect(findPage(PAGES, apiEvent({ method, route: path }))).toBeUndefined();
  });

  it('is of the table that it is looked for in', () => {
    expect(findPage({ 'GET /drafts': null }, apiEvent({ method: 'GET', route: '/orders/a' }))).toBeUndefined();
    expect(findPage(PAGES, apiEvent({ method: 'GET', route: '/orders/a' }))?.key).toBe('GET /orders/{order}');
  });

  it.each`
    path                   | methods
    ${'/orders/a'}         | ${['GET', 'HEAD', 'POST']}
    ${'/drafts/a/parts/2'} | ${['POST']}
    ${'/nowhere'}          | ${[]}
  `('at $path are $methods', ({ path, methods }) => {
    expect([...new Set(listMethods(PAGES, path))]).toEqual(methods);
  });
});
