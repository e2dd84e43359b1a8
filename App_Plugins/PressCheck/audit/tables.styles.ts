import { css } from 'lit';

/** Tables that scroll by themselves where the window is narrow. */
export const tables = css`
  .scroll { overflow-x: auto; background: var(--pc-sheet); border: 1px solid var(--pc-line); border-radius: var(--pc-radius); }
  table { inline-size: 100%; border-collapse: collapse; font-size: 0.9375rem; }
  th, td { padding: 0.5rem 0.8rem; text-align: start; vertical-align: baseline; border-block-end: 1px solid var(--pc-line); }
  tbody tr:last-child > * { border-block-end: 0; }
  thead th { color: var(--pc-soft); font-size: 0.8125rem; font-weight: 600; white-space: nowrap; }
  tbody th { font-weight: 400; }
  .number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
  td.when, .whole { white-space: nowrap; }
  .more { margin-block-start: 1rem; text-align: center; }
  @media print { .scroll { overflow: visible; } }
`;
