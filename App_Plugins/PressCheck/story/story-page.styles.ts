import { css } from 'lit';

export const page = css`
  :host { padding-block-end: 4rem; }
  .problem { margin-block: 1rem; padding: 0.6rem 0.9rem; color: var(--pc-stop); border: 1px solid currentColor; border-inline-start-width: 4px; border-radius: var(--pc-radius); }
  .columns { display: grid; grid-template-columns: minmax(0, 42rem) minmax(18rem, 26rem); gap: 2rem clamp(2rem, 5vw, 5rem); justify-content: center; align-items: start; margin-block-start: 2rem; }
  .copy { padding: clamp(1rem, 3vw, 2.5rem); background: var(--pc-sheet); border: 1px solid var(--pc-line); border-radius: var(--pc-radius); }
  .copy:focus-within { border-color: var(--pc-edge); }
  .copy.over { outline: 3px dashed var(--pc-accent); }
  .foot { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin-block-start: 1.5rem; padding-block-start: 0.75rem; border-block-start: 1px solid var(--pc-line); }
  .foot .link { font-size: 0.875rem; }
  .foot .keys { margin-inline-start: auto; }
  aside { position: sticky; inset-block-start: 5.5rem; max-block-size: calc(100dvh - 6.5rem); overflow: auto; padding: 2px; }
  aside:focus-visible { outline: none; }
  .unread { margin-block-end: 1rem; padding: 0.6rem 0.8rem; color: var(--pc-wait); border: 1px solid currentColor; border-inline-start-width: 4px; border-radius: var(--pc-radius); font-size: 0.9375rem; }
  .empty > * + * { margin-block-start: 0.75rem; }
  .again { display: flex; gap: 1rem; align-items: center; justify-content: center; }

  @media (max-width: 60rem) {
    .columns { grid-template-columns: minmax(0, 42rem); margin-block-start: 1rem; }
    aside { position: static; max-block-size: none; }
  }
  @media (min-width: 110rem) {
    .columns { grid-template-columns: minmax(0, 44rem) minmax(18rem, 32rem); }
  }
  @media print {
    .foot { display: none; }
    .columns { display: block; }
    .copy { padding: 0; border: 0; }
    aside { position: static; max-block-size: none; margin-block-start: 2rem; overflow: visible; }
  }
`;
