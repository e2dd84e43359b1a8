import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { PressElement } from '../look/element.ts';
import { base } from '../look/styles.ts';

/** What a chart shows. Its table shows the same. */
export interface Drawn {
  readonly kind: 'lines' | 'bars' | 'flat-bars';
  /** What the labels are, such as days. */
  readonly of: string;
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
  /** A value as people read it. */
  readonly say: (value: number) => string;
}

/** A question, a chart that answers it, and the same as a table. What draws is loaded when there is something to draw. */
@customElement('pc-chart')
export class ChartElement extends PressElement {
  static override styles = [
    base,
    css`
      :host { padding: 1.1rem 1.25rem; background: var(--pc-sheet); border: 1px solid var(--pc-line); border-radius: var(--pc-radius); min-inline-size: 0; }
      h2 { font: 600 1.0625rem/1.35 var(--pc-serif); }
      .canvas { position: relative; block-size: 16rem; margin-block: 0.75rem 0.5rem; }
      .none { display: grid; place-items: center; block-size: 9rem; color: var(--pc-soft); text-align: center; }
      summary { color: var(--pc-accent); font-size: 0.875rem; cursor: pointer; inline-size: fit-content; }
      .scroll { max-block-size: 18rem; margin-block-start: 0.5rem; overflow: auto; }
      table { inline-size: 100%; border-collapse: collapse; font-size: 0.875rem; font-variant-numeric: tabular-nums; }
      th, td { padding: 0.25rem 0.5rem; text-align: end; border-block-end: 1px solid var(--pc-line); }
      th:first-child { text-align: start; font-weight: 400; }
      thead th, thead th:first-child { font-weight: 600; color: var(--pc-soft); }
      @media print { :host { break-inside: avoid; } }
    `,
  ];

  /** The question that it answers. */
  @property() heading = '';
  /** Undefined while it is read. */
  @property({ attribute: false }) drawn: Drawn | undefined;
  @state() private failed = false;
  @query('canvas') private canvas!: HTMLCanvasElement | null;
  #chart: { destroy(): void } | undefined;
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');

  override connectedCallback(): void {
    super.connectedCallback();
    this.#dark.addEventListener('change', this.#draw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#dark.removeEventListener('change', this.#draw);
    this.#clear();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('drawn')) void this.#draw();
  }

  protected override render(): TemplateResult {
    const { drawn } = this;
    return html`
      <figure aria-labelledby="heading" aria-busy=${!drawn}>
        <h2 id="heading">${this.heading}</h2>
        ${!drawn ? html`<p class="none">${this.say('loading')}</p>` : isBlank(drawn) ? html`<p class="none">${this.say('chart.none')}</p>` : this.#figure(drawn)}
      </figure>
    `;
  }

  #figure(drawn: Drawn): TemplateResult {
    return html`
      ${this.failed ? nothing : html`<div class="canvas"><canvas role="img" aria-label=${this.say('chart.label', { heading: this.heading })}></canvas></div>`}
      <details ?open=${this.failed}>
        <summary>${this.say('chart.table')}</summary>
        <div class="scroll" tabindex="0" role="group" aria-labelledby="heading">
          <table>
            <thead><tr><th scope="col">${drawn.of}</th>${drawn.series.map((one) => html`<th scope="col">${one.name}</th>`)}</tr></thead>
            <tbody>${drawn.labels.map((label, at) => html`<tr><th scope="row">${label}</th>${drawn.series.map((one) => html`<td>${drawn.say(one.values[at] ?? 0)}</td>`)}</tr>`)}</tbody>
          </table>
        </div>
      </details>
    `;
  }

  #draw = async (): Promise<void> => {
    try {
      const { draw } = await import('./drawing.ts');
      await this.updateComplete;
      this.#clear();
      if (this.isConnected && this.canvas && this.drawn) this.#chart = draw(this.canvas, this.drawn);
    } catch {
      this.failed = true;
    }
  };

  #clear(): void {
    this.#chart?.destroy();
    this.#chart = undefined;
  }
}

const isBlank = (drawn: Drawn): boolean => drawn.series.every((one) => one.values.every((value) => value === 0));

declare global {
  interface HTMLElementTagNameMap {
    'pc-chart': ChartElement;
  }
}
