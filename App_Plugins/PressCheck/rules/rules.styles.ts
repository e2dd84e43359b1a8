import { css } from 'lit';
import { marks } from '../look/styles.ts';

/** A stretch of a story on a rule's page, with its marks. */
export const story = [
  marks,
  css`
    .story { padding: 0.7rem 0.9rem; background: var(--pc-sheet); border: 1px solid var(--pc-line); border-radius: var(--pc-radius); font: 1rem/1.6 var(--pc-serif); white-space: pre-wrap; overflow-wrap: anywhere; }
    mark { color: inherit; background: var(--pc-lit); text-decoration: underline 2px var(--pc-wait); text-underline-offset: 0.2em; text-decoration-skip-ink: none; }
  `,
];

export const reading = css`
  :host { max-inline-size: 72rem; margin: 0 auto; padding-block: 2rem 4rem; }
  h1 { margin-block-end: 0.5rem; }
  h2 { margin-block: 1.75rem 0.35rem; }
  h3 { margin-block: 1.25rem 0.25rem; color: var(--pc-soft); }
  .prose { font: var(--pc-story-size)/1.6 var(--pc-serif); overflow-wrap: anywhere; }
  .prose + .prose { margin-block-start: 0.75rem; }
  .lead { max-inline-size: 46rem; }
  .columns { display: grid; grid-template-columns: minmax(0, 42rem) minmax(18rem, 1fr); gap: 0 3rem; align-items: start; }
  aside { position: sticky; inset-block-start: 1rem; margin-block-start: 1.75rem; }
  dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.25rem 1rem; margin-block-end: 1.25rem; font-size: 0.9375rem; }
  dt { color: var(--pc-soft); }
  @media (max-width: 56rem) {
    .columns { grid-template-columns: minmax(0, 1fr); }
    aside { position: static; order: -1; }
  }
`;
