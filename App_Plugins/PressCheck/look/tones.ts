import type { StoryState } from '../api/types.ts';

/** How a story's state is coloured; its words say the same. */
export const toneOf: Readonly<Record<StoryState, 'rest' | 'wait' | 'stop' | 'go'>> = {
  draft: 'rest',
  submitted: 'wait',
  'changes-requested': 'stop',
  'signed-off': 'go',
  published: 'go',
  corrected: 'go',
  withdrawn: 'rest',
};
