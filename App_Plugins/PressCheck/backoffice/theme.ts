import { css } from 'lit';

// What is drawn on a canvas needs a colour, and not the words that make one.
for (const name of ['--pc-accent', '--pc-stop', '--pc-wait', '--pc-go']) CSS.registerProperty({ name, syntax: '<color>', inherits: true, initialValue: 'black' });

/** Our names for colours, faces and measures, said in the backoffice's own: its theme is ours. Its colours of warning are for surfaces; as letters they need more of the text's. */
export const theme = css`
  :host {
    color-scheme: var(--uui-color-scheme, light);
    --pc-ink: var(--uui-color-text);
    --pc-soft: var(--uui-color-text-alt);
    --pc-paper: var(--uui-color-surface-alt);
    --pc-sheet: var(--uui-color-surface);
    --pc-line: var(--uui-color-divider-standalone);
    --pc-edge: var(--uui-color-border-emphasis);
    --pc-accent: light-dark(var(--uui-color-interactive-emphasis), color-mix(in srgb, var(--uui-color-selected-standalone) 60%, var(--uui-color-text)));
    --pc-accent-strong: var(--uui-color-interactive-emphasis);
    --pc-on-accent: var(--uui-color-default-contrast);
    --pc-stop: light-dark(var(--uui-color-danger-standalone), color-mix(in srgb, var(--uui-color-danger-standalone) 45%, var(--uui-color-text)));
    --pc-wait: color-mix(in srgb, var(--uui-color-warning-standalone) 50%, var(--uui-color-text));
    --pc-go: light-dark(color-mix(in srgb, var(--uui-color-positive-standalone) 75%, var(--uui-color-text)), color-mix(in srgb, var(--uui-color-positive-standalone) 50%, var(--uui-color-text)));
    --pc-rest: var(--uui-color-text-alt);
    --pc-lit: color-mix(in srgb, var(--uui-color-warning) 35%, var(--uui-color-surface));
    --pc-focus-lit: color-mix(in srgb, var(--uui-color-focus) 25%, var(--uui-color-surface));
    --pc-added: color-mix(in srgb, var(--uui-color-positive) 25%, var(--uui-color-surface));
    --pc-taken: color-mix(in srgb, var(--uui-color-danger) 20%, var(--uui-color-surface));
    --pc-shade: rgb(0 0 0 / 45%);
    --pc-serif: var(--uui-font-family, Lato, Helvetica, Arial, sans-serif);
    --pc-sans: var(--uui-font-family, Lato, Helvetica, Arial, sans-serif);
    --pc-mono: var(--uui-font-monospace, ui-monospace, Menlo, Consolas, monospace);
    --pc-story-size: 1rem;
    --pc-radius: var(--uui-border-radius);
    --pc-gap: var(--uui-size-space-5);
    --pc-edge-gap: var(--uui-size-layout-1);
    font-size: 15px;
    line-height: 1.5;
  }
`;
