import { expect, it } from 'vitest';
import { find, match } from './routes.ts';

it('Addresses lead to pages, with what they name', () => {
  expect(match('/stories/{story}', '/stories/a%2Fb')).toEqual({ story: 'a/b' });
  expect(match('/stories/{story}', '/stories/a/b')).toBeUndefined();
  expect(match('/stories/{story}', '/stories/%E0%A4%A')).toEqual({ story: '%E0%A4%A' });
});

it('The front page is the drafts of a reporter, the queue of an editor and what needs a manager', () => {
  expect(find('/', { id: 'a', role: 'reporter', desk: 'news' })?.route.tag).toBe('pc-drafts-page');
  expect(find('/', { id: 'a', role: 'editor', desk: 'news' })?.route.tag).toBe('pc-queue-page');
  expect(find('/', { id: 'a', role: 'manager', desk: 'news' })?.route.tag).toBe('pc-today-page');
  expect(find('/nowhere', { id: 'a', role: 'manager', desk: 'news' })).toBeUndefined();
});

it('A list of the audit has its name, the trail is no list, and nobody but a manager gets there', () => {
  expect(find('/audit/waived', { id: 'a', role: 'manager', desk: 'news' })?.values).toEqual({ figure: 'waived' });
  expect(find('/audit/trail', { id: 'a', role: 'manager', desk: 'news' })?.route.tag).toBe('pc-trail-page');
  expect(find('/audit', { id: 'a', role: 'editor', desk: 'news' })).toBeUndefined();
});
