import { css } from 'lit';

export const page = css`
  :host { padding-block-end: 4rem; }
  .bar {
    position: sticky; inset-block-start: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: 0.75rem 1.5rem; align-items: center; justify-content: space-between;
    margin-inline: calc(-1 * var(--pc-edge-gap)); padding: 0.75rem var(--pc-edge-gap); background: var(--pc-paper); border-block-end: 1px solid var(--pc-line);
  }
  .standing { min-inline-size: 0; flex: 1 1 18rem; }
  .standing p { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: center; margin-block-start: 0.2rem; }
  h1.title { overflow: hidden; font: 600 1rem/1.4 var(--pc-sans); text-overflow: ellipsis; white-space: nowrap; }
  .acts { display: flex; flex-wrap: wrap; gap: 0.5rem; }
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
  .jump { display: none; }
  .unread { margin-block-end: 1rem; padding: 0.6rem 0.8rem; color: var(--pc-wait); border: 1px solid currentColor; border-inline-start-width: 4px; border-radius: var(--pc-radius); font-size: 0.9375rem; }
  .empty > * + * { margin-block-start: 0.75rem; }
  .again { display: flex; gap: 1rem; align-items: center; justify-content: center; }

  @media (max-width: 60rem) {
    .columns { grid-template-columns: minmax(0, 42rem); margin-block-start: 1rem; }
    aside { position: static; max-block-size: none; }
    .bar { position: static; }
    .jump { display: block; }
  }
  @media (min-width: 110rem) {
    .columns { grid-template-columns: minmax(0, 44rem) minmax(18rem, 32rem); }
  }
  @media print {
    .bar, .acts, .foot { position: static; border: 0; }
    .acts, .foot, .jump { display: none; }
    .columns { display: block; }
    .copy { padding: 0; border: 0; }
    aside { position: static; max-block-size: none; margin-block-start: 2rem; overflow: visible; }
  }
`;
