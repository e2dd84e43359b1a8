import { css } from 'lit';

export const overview = css`
  :host { max-inline-size: 76rem; margin: 0 auto; padding-block: 2rem 4rem; }
  h1 { margin-block-end: 1rem; }
  h2.big { margin-block: 2.25rem 0.25rem; font: 700 1.25rem/1.3 var(--pc-serif); }
  .note { margin-block-end: 0.75rem; }
  .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: 1px; margin-block: 1.25rem 1rem; background: var(--pc-sheet); border: 1px solid var(--pc-line); border-radius: var(--pc-radius); overflow: hidden; }
  .tiles li { position: relative; padding: 0.8rem 1rem; box-shadow: 0 0 0 1px var(--pc-line); }
  .tiles a { color: var(--pc-ink); text-decoration: none; }
  .tiles a::after { content: ''; position: absolute; inset: 0; }
  .tiles a:focus-visible { outline: none; }
  .tiles li:focus-within { outline: 3px solid var(--pc-accent); outline-offset: -3px; }
  .tiles li:hover span { text-decoration: underline; }
  .tiles b { display: block; font: 700 1.75rem/1.15 var(--pc-serif); font-variant-numeric: lining-nums tabular-nums; }
  .tiles .stop b { color: var(--pc-stop); }
  .tiles small { display: block; line-height: 1.35; }
  .now { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; align-items: baseline; margin-block-end: 1.5rem; }
  .now ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; }
  .charts { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem; }
  .charts .wide { grid-column: 1 / -1; }
  .trail { margin-block: 2rem 1.25rem; }
  @media (max-width: 52rem) {
    .charts { grid-template-columns: minmax(0, 1fr); }
  }
`;
