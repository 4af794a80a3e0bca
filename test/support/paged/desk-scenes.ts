import { ORDER_STORIES } from './order-scenes.ts';
import type { Story } from './story.ts';

/** The desks of officials. */
export const DESK_STORIES: Readonly<Record<string, Story>> = {
  'signing in at a desk': {
    world: 'fresh',
    site: 'desks',
    entered: false,
    scenes: [
      { open: '/sign-in' },
      { open: '/sign-in/again' },
      { open: '/sign-out' },
      { open: '/role' },
      { open: '/nowhere', status: 404 },
    ],
  },
  'somebody without a role': {
    world: 'fresh',
    site: 'desks',
    as: 'nobody',
    entered: true,
    scenes: [{ open: '/', status: 403 }],
  },
  'somebody with several roles': {
    world: 'fresh',
    site: 'desks',
    as: 'manifold',
    entered: true,
    scenes: [
      { open: '/role' },
      { open: '/preferences' },
      { open: '/preferences', sent: { zone: 'Nowhere/Land' }, status: 422 },
    ],
  },
  'the duty desk': {
    world: 'decided',
    site: 'desks',
    entered: true,
    scenes: [
      { open: '/' },
      { open: '/find' },
      { open: '/find', sent: { wanted: 'B2F4-K3LQ' }, status: 422 },
      { open: '/handover' },
      { open: '/sign-out', sent: {} },
    ],
  },
  ...ORDER_STORIES,
};
