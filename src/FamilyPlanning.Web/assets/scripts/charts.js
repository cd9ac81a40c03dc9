// Draws the charts of a page from the data beside them, in the colours of the theme. Every mark opens its list.
import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { AriaComponent, GridSimpleComponent, LegendPlainComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([BarChart, LineChart, PieChart, GridSimpleComponent, TooltipComponent, LegendPlainComponent, AriaComponent, CanvasRenderer]);

const drawn = new Set();
const paper = matchMedia('print');

window.drawChart = figure => {
  const data = JSON.parse(figure.querySelector('script[type="application/json"]').textContent);
  const place = figure.querySelector('.chart-canvas');
  const chart = init(place);
  const draw = () => chart.setOption(optionOf(figure.dataset.chart, data, place.clientWidth), true);
  draw();
  chart.on('click', ({ seriesIndex, dataIndex }) => {
    const link = data.figures.series[seriesIndex]?.links?.[dataIndex];
    if (link) location.assign(link);
  });
  drawn.add(draw);
  // On paper the drawing keeps its shape and is scaled as a picture.
  new ResizeObserver(() => {
    if (paper.matches) return;
    chart.resize();
    draw();
  }).observe(place);
  figure.classList.add('is-drawn');

  figure.querySelector('[data-chart-table]')?.addEventListener('click', event => {
    const asTable = figure.classList.toggle('shows-table');
    event.currentTarget.setAttribute('aria-pressed', asTable);
    if (!asTable) chart.resize();
  });
};

document.addEventListener('theme-changed', () => drawn.forEach(draw => draw()));
// On paper the ink is black, whatever the theme.
paper.addEventListener('change', () => drawn.forEach(draw => draw()));

function optionOf(kind, { title, figures }, width) {
  const style = getComputedStyle(document.documentElement);
  const colour = name => style.getPropertyValue(name).trim();
  const text = { color: colour('--ink'), fontFamily: colour('--type'), fontSize: 13 };
  const soft = { ...text, color: colour('--ink-soft') };
  const series = figures.series;
  const base = {
    color: [1, 2, 3, 4, 5, 6].map(number => colour(`--chart-${number}`)),
    textStyle: text,
    animationDuration: paper.matches || matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 250,
    aria: { enabled: true, label: { enabled: false }, decal: { show: series.length > 1 && kind !== 'line' } },
    tooltip: { renderMode: 'richText', trigger: kind === 'pie' ? 'item' : 'axis', axisPointer: { type: 'shadow' }, backgroundColor: colour('--surface'), borderColor: colour('--edge'), textStyle: text, valueFormatter: value => (value == null ? '—' : `${Number(value).toLocaleString('en')} ${figures.unit}`) },
    legend: { show: series.length > 1 || kind === 'pie', bottom: 0, itemWidth: 14, itemHeight: 10, textStyle: soft },
  };
  return kind === 'pie' ? { ...base, ...pie(figures, title, soft) } : { ...base, ...axes(kind, figures, soft, colour, width) };
}

// How many lines the legend takes, so that the chart leaves room for it.
function linesOfLegend(series, font, width) {
  const pen = document.createElement('canvas').getContext('2d');
  pen.font = font;
  let [lines, used] = [1, 0];
  for (const { name } of series) {
    const wide = pen.measureText(name).width + 30;
    if (used > 0 && used + wide > width) [lines, used] = [lines + 1, 0];
    used += wide;
  }
  return lines;
}

function pie({ categories, series }, title, soft) {
  return { series: [{ type: 'pie', name: title, radius: ['45%', '70%'], center: ['50%', '44%'], label: { ...soft, formatter: '{b} {d}%' }, data: categories.map((name, index) => ({ name, value: series[0].values[index] })) }] };
}

function axes(kind, { categories, series }, soft, colour, width) {
  const [stacked, sideways] = [kind.startsWith('stacked'), kind.endsWith('sideways')];
  const line = { lineStyle: { color: colour('--edge') } };
  const names = { type: 'category', data: categories, inverse: sideways, axisLabel: { ...soft, hideOverlap: true }, axisLine: line, axisTick: { show: false } };
  const values = { type: 'value', axisLabel: { ...soft, formatter: value => value.toLocaleString('en') }, splitLine: line, minInterval: 1 };
  return {
    grid: { left: 8, right: 16, top: 16, bottom: series.length > 1 ? 14 + 20 * linesOfLegend(series, `${soft.fontSize}px ${soft.fontFamily}`, width) : 8, containLabel: true },
    xAxis: sideways ? values : names,
    yAxis: sideways ? names : values,
    series: series.map(row => ({ type: kind === 'line' ? 'line' : 'bar', name: row.name, data: row.values, stack: stacked ? 'all' : undefined, barMaxWidth: 28, symbolSize: 7, smooth: false, cursor: row.links?.some(Boolean) ? 'pointer' : 'default', itemStyle: { borderRadius: stacked ? 0 : 2 } })),
  };
}
