import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip, type ChartConfiguration } from 'chart.js';
import type { Drawn } from './chart.ts';

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip);

const colours = ['--pc-accent', '--pc-stop', '--pc-wait'] as const;
const dashes = [[], [6, 4], [2, 3]];
const points = ['circle', 'rect', 'triangle'] as const;

/** Draws on a canvas, in the colours and the face of the page around it. Lines differ by dash and point as well as by colour. */
export function draw(canvas: HTMLCanvasElement, drawn: Drawn): Chart {
  const look = getComputedStyle(canvas);
  const of = (name: string): string => look.getPropertyValue(name).trim();
  const [soft, line, ink, sheet] = [of('--pc-soft'), of('--pc-line'), of('--pc-ink'), of('--pc-sheet')];
  const font = { family: look.fontFamily, size: 13 };
  const isFlat = drawn.kind === 'flat-bars';
  const values = { beginAtZero: true, border: { display: false }, grid: { color: line }, ticks: { color: soft, font, ...(!isFlat && { precision: 0 }), maxTicksLimit: 6, callback: (value: string | number) => drawn.say(Number(value)) } };
  const names = { border: { color: line }, grid: { display: false }, ticks: { color: soft, font, autoSkip: drawn.kind === 'lines', maxRotation: drawn.kind === 'bars' ? 60 : 0 } };
  const config: ChartConfiguration<'line' | 'bar'> = {
    type: drawn.kind === 'lines' ? 'line' : 'bar',
    data: {
      labels: [...drawn.labels],
      datasets: drawn.series.map(({ name, values: data }, at) => {
        const colour = of(colours[at] ?? colours[0]);
        return {
          label: name, data: [...data], borderColor: colour, backgroundColor: colour, borderWidth: drawn.kind === 'lines' ? 2 : 0, borderDash: dashes[at] ?? [],
          pointStyle: points[at] ?? 'circle', pointRadius: drawn.labels.length > 20 ? 2 : 3, maxBarThickness: isFlat ? 18 : 32,
        };
      }),
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      indexAxis: isFlat ? 'y' : 'x',
      interaction: { mode: 'index', intersect: false, axis: isFlat ? 'y' : 'x' },
      scales: isFlat ? { x: values, y: names } : { x: names, y: values },
      plugins: {
        legend: { display: drawn.series.length > 1, align: 'start', labels: { color: ink, font, usePointStyle: true, boxHeight: 7, padding: 14 } },
        tooltip: {
          backgroundColor: ink, titleColor: sheet, bodyColor: sheet, titleFont: font, bodyFont: font, displayColors: false,
          callbacks: { label: (item) => `${item.dataset.label ?? ''}: ${drawn.say(Number(item.raw))}` },
        },
      },
    },
  };
  return new Chart(canvas, config as ChartConfiguration);
}
