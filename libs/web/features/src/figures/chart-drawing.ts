import { shortDay, shortRupees } from './chart-words';
import { grouped, rupees } from '@medicare/web-ui';
import type { ChartConfiguration, ChartDataset, Plugin } from 'chart.js';
import type { ChartColours } from './chart-colours';
import type { ChartModel } from './chart-models';

const FONT = { family: "'Inter Variable', system-ui, sans-serif", size: 12 };
const ROW_PX = 30;
const DAYS_PX = 220;

/** How tall a chart is: a line for each ranked thing, one height for days. */
export const heightOf = ({ kind, rows }: ChartModel): number =>
  kind === 'days' ? DAYS_PX : Math.max(1, rows.length) * ROW_PX + 8;

/** A full bar for the first series, an outline for the second: told apart without any colour. */
export function dataOf({ rows, head }: ChartModel, { series, rest }: ChartColours): ChartConfiguration<'bar'>['data'] {
  const looks: Partial<ChartDataset<'bar'>>[] = [
    { backgroundColor: series, hoverBackgroundColor: series },
    { backgroundColor: 'transparent', borderColor: rest, borderWidth: 1.5, hoverBackgroundColor: 'transparent' },
  ];
  return {
    labels: rows.map(({ label }) => label),
    datasets: head.slice(1).map((label, i) => ({
      label,
      data: rows.map(({ values }) => values[i] ?? 0),
      maxBarThickness: 22,
      borderRadius: 3,
      ...looks[i],
    })),
  };
}

/** Axes, words and spaces. Nothing moves by itself. */
export function optionsOf(model: ChartModel, colours: ChartColours): ChartConfiguration<'bar'>['options'] {
  const isDays = model.kind === 'days';
  const show = model.isMoney ? rupees : grouped;
  const ticks = { color: colours.ink, font: FONT };
  const none = { display: false };
  const values = {
    stacked: true,
    beginAtZero: true,
    border: none,
    display: isDays,
    grid: { color: colours.line },
    ticks: {
      ...ticks,
      maxTicksLimit: 5,
      precision: 0,
      callback: (value: number | string) => (model.isMoney ? shortRupees(Number(value)) : grouped(Number(value))),
    },
  };
  const marks = {
    stacked: true,
    grid: none,
    border: { display: isDays, color: colours.line },
    ticks: {
      ...ticks,
      maxRotation: 0,
      autoSkip: isDays,
      autoSkipPadding: 12,
      callback: (_: unknown, i: number) => labelOf(model, i),
    },
  };
  return {
    indexAxis: isDays ? 'x' : 'y',
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    layout: { padding: { right: isDays ? 4 : 64, top: 4 } },
    interaction: { mode: 'index', intersect: false, axis: isDays ? 'x' : 'y' },
    scales: isDays ? { x: marks, y: values } : { y: marks, x: values },
    plugins: {
      legend: none,
      tooltip: {
        displayColors: false,
        callbacks: { label: ({ dataset, raw }) => `${dataset.label}: ${show(Number(raw))}` },
      },
    },
  };
}

function labelOf({ rows }: ChartModel, i: number): string {
  const row = rows[i];
  if (!row) return '';
  return row.day ? shortDay(row.day) : row.label;
}

/** Writes the number at the end of each lying bar: nobody has to measure it against a scale. */
export const valuesAtBars = (model: ChartModel, { ink }: ChartColours): Plugin<'bar'> => ({
  id: 'values-at-bars',
  afterDatasetsDraw: (chart) => {
    if (model.kind === 'days') return;
    const { ctx } = chart;
    ctx.save();
    Object.assign(ctx, { fillStyle: ink, textBaseline: 'middle', font: `600 12px ${FONT.family}` });
    for (const [i, { x, y }] of chart.getDatasetMeta(0).data.entries())
      ctx.fillText((model.isMoney ? rupees : grouped)(model.rows[i]?.values[0] ?? 0), x + 8, y);
    ctx.restore();
  },
});
