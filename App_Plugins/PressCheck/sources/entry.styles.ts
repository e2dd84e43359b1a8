import { css } from 'lit';

/** An entry of a panel's list. */
export const entries = css`
  h2 { margin-block-end: 0.4rem; font-size: 0.9375rem; }
  h3 { font: 600 1rem/1.35 var(--pc-serif); overflow-wrap: anywhere; }
  .sheet > li { padding: 0.8rem 0.9rem; }
  .sheet > li.form { padding: 0.4rem 0 0; border-inline-start: 3px solid var(--pc-accent); }
  .sheet + *, .lead + * { margin-block-start: 0.75rem; }
  .lead { color: var(--pc-soft); font-size: 0.875rem; }
  .entry { font-size: 0.9375rem; overflow-wrap: anywhere; }
  .entry > * + * { margin-block-start: 0.5rem; }
  dl { display: grid; grid-template-columns: minmax(5rem, auto) minmax(0, 1fr); gap: 0.15rem 0.75rem; font-size: 0.875rem; }
  dt { color: var(--pc-soft); }
  .quoted { padding-inline-start: 0.75rem; border-inline-start: 2px solid var(--pc-line); font-family: var(--pc-serif); }
  .acts { display: flex; flex-wrap: wrap; gap: 0.4rem 0.9rem; align-items: center; font-size: 0.875rem; }
  .small { --uui-button-height: 2rem; --uui-button-padding-left-factor: 2; --uui-button-padding-right-factor: 2; font-size: 0.875rem; }
  .vouched li { display: flex; flex-wrap: wrap; gap: 0.1rem 0.6rem; align-items: baseline; font-size: 0.875rem; }
  .vouched li::before { content: '✓' / ''; color: var(--pc-go); }
  .empty { padding: 1.5rem 1rem; font-size: 0.9375rem; }
  .problem { margin-block: 0.75rem; padding: 0.6rem 0.9rem; color: var(--pc-stop); border: 1px solid currentColor; border-inline-start-width: 4px; border-radius: var(--pc-radius); font-size: 0.875rem; }
  .warned { padding: 0.6rem 0.8rem; border: 1px solid var(--pc-wait); border-inline-start-width: 4px; border-radius: var(--pc-radius); font-size: 0.875rem; }
`;
