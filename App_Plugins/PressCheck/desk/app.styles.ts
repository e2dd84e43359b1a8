import { css } from 'lit';

export const frame = css`
  :host { --pc-edge-gap: clamp(1rem, 4vw, 2.5rem); min-block-size: 100dvh; }
  header {
    display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; align-items: center; min-block-size: 3.25rem; padding: 0.4rem var(--pc-edge-gap);
    background: var(--pc-sheet); border-block-end: 1px solid var(--pc-line);
  }
  .mark { color: var(--pc-ink); font: 700 1.25rem/1 var(--pc-serif); text-decoration: none; }
  nav { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; align-items: center; }
  nav a { color: var(--pc-ink); text-decoration: none; padding-block: 0.25rem; border-block-end: 2px solid transparent; }
  nav a:hover { text-decoration: underline; }
  nav a[aria-current] { border-block-end-color: var(--pc-accent); font-weight: 600; }
  .you { margin-inline-start: auto; font-size: 0.9375rem; }
  .you a, .you .link { color: var(--pc-accent); text-decoration: underline; }
  .you select { padding: 0.15rem 0.3rem; color: inherit; background: var(--pc-sheet); border: 1px solid var(--pc-edge); border-radius: 4px; font: inherit; font-size: 0.875rem; }
  main { padding: 0 var(--pc-edge-gap); outline: none; }
  .skip { position: absolute; inset-inline-start: -999rem; }
  .skip:focus { inset-inline-start: 1rem; inset-block-start: 1rem; z-index: 9; padding: 0.5rem 1rem; background: var(--pc-sheet); }
  .offline { position: sticky; inset-block-start: 0; z-index: 5; padding: 0.5rem var(--pc-edge-gap); color: var(--pc-paper); background: var(--pc-ink); font-size: 0.9375rem; }
  .toast { position: fixed; inset-block-end: 1.5rem; inset-inline: 0; z-index: 6; inline-size: fit-content; max-inline-size: calc(100vw - 2rem); margin: 0 auto; padding: 0.6rem 1.1rem; color: var(--pc-paper); background: var(--pc-ink); border-radius: var(--pc-radius); }
  @media print {
    header, .offline, .toast, .skip { display: none; }
  }
`;
