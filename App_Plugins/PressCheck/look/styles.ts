import { css } from 'lit';

/** What every element begins with. */
export const base = css`
  :host { display: block; font-family: var(--pc-sans); color: var(--pc-ink); }
  :host([hidden]), [hidden] { display: none !important; }
  *, *::before, *::after { box-sizing: border-box; }
  h1, h2, h3, p, ul, ol, dl, dd, figure { margin: 0; padding: 0; }
  ul, ol { list-style: none; }
  h1 { font: 700 1.75rem/1.2 var(--pc-serif); text-wrap: balance; }
  h2 { font: 600 1rem/1.4 var(--pc-sans); }
  h3 { font: 600 1rem/1.4 var(--pc-sans); }
  a { color: var(--pc-accent); text-underline-offset: 0.15em; }
  :focus-visible { outline: 3px solid var(--pc-accent); outline-offset: 2px; border-radius: 3px; }
  h1:focus-visible { outline: none; }
  small, .soft { color: var(--pc-soft); font-size: 0.875rem; }
  code, kbd { font: 0.9em var(--pc-mono); }
  kbd { padding: 0.05em 0.4em; border: 1px solid var(--pc-line); border-block-end-width: 2px; border-radius: 4px; background: var(--pc-sheet); }
  .unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  pc-button { --uui-button-border-radius: var(--pc-radius); font-size: 0.9375rem; }
  .link { padding: 0; color: var(--pc-accent); background: none; border: 0; font: inherit; text-decoration: underline; text-underline-offset: 0.15em; cursor: pointer; }
`;

/** A list's lines and what stands when there are none. */
export const lists = css`
  .sheet { background: var(--pc-sheet); border: 1px solid var(--pc-line); border-radius: var(--pc-radius); }
  .sheet > li:first-child { border-start-start-radius: inherit; border-start-end-radius: inherit; }
  .sheet > li:last-child { border-end-start-radius: inherit; border-end-end-radius: inherit; }
  .sheet > li + li { border-block-start: 1px solid var(--pc-line); }
  .empty { padding: 3rem 1.5rem; text-align: center; color: var(--pc-soft); border: 1px dashed var(--pc-edge); border-radius: var(--pc-radius); }
  .state { display: inline-block; padding: 0.05rem 0.6rem; border: 1px solid currentColor; border-radius: 999px; font-size: 0.875rem; white-space: nowrap; }
  .state.go { color: var(--pc-go); }
  .state.wait { color: var(--pc-wait); }
  .state.stop { color: var(--pc-stop); }
  .state.rest { color: var(--pc-rest); }
`;

/** Fields of a form. */
export const forms = css`
  label { display: block; margin-block: 1rem 0.25rem; font-weight: 600; }
  label small { font-weight: 400; }
  input, textarea, select {
    inline-size: 100%; padding: 0.55rem 0.7rem; color: inherit; background: var(--pc-sheet);
    border: 1px solid var(--pc-edge); border-radius: var(--pc-radius); font: inherit;
  }
  textarea { min-block-size: 6rem; resize: vertical; }
  .problem { margin-block: 1rem; padding: 0.6rem 0.9rem; color: var(--pc-stop); border: 1px solid currentColor; border-inline-start-width: 4px; border-radius: var(--pc-radius); }
  .acts { display: flex; flex-wrap: wrap; gap: 0.75rem; justify-content: flex-end; margin-block-start: 1.5rem; }
`;

/** What came into a text and what went: told by a line as well as by the colour. */
export const differing = css`
  ins { background: var(--pc-added); text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 0.2em; }
  del { background: var(--pc-taken); text-decoration: line-through; }
`;

/** How bad a mark is, told by its line and by its colour. */
export const marks = css`
  .mark-block { text-decoration: underline wavy 2px var(--pc-stop); }
  .mark-answer { text-decoration: underline double 2px var(--pc-wait); }
  .mark-advise { text-decoration: underline dotted 2px var(--pc-accent); }
  .mark-block, .mark-answer, .mark-advise { text-underline-offset: 0.2em; text-decoration-skip-ink: none; }
`;
