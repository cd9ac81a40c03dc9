// Draws the charts of a page from the data beside them, in the colours of the theme. Every mark opens its list.
import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { AriaComponent, GridSimpleComponent, LegendPlainComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([BarChart, LineChart, PieChart, GridSimpleComponent, TooltipComponent, LegendPlainComponent, AriaComponent, CanvasRenderer]);

const drawn = new Set();

window.drawChart = figure => {
  const data = JSON.parse(figure.querySelector('script[type="application/json"]').textContent);
  const place = figure.querySelector('.chart-canvas');
  const chart = init(place);
  const draw = () => chart.setOption(optionOf(figure.dataset.chart, data), true);
  draw();
  chart.on('click', ({ seriesIndex, dataIndex }) => {
    const link = data.figures.series[seriesIndex]?.links?.[dataIndex];
    if (link) location.assign(link);
  });
  drawn.add(draw);
  new ResizeObserver(() => chart.resize()).observe(place);
  figure.classList.add('is-drawn');

  figure.querySelector('[data-chart-table]')?.addEventListener('click', event => {
    const asTable = figure.classList.toggle('shows-table');
    event.currentTarget.setAttribute('aria-pressed', asTable);
    if (!asTable) chart.resize();
  });
};

document.addEventListener('theme-changed', () => drawn.forEach(draw => draw()));

function optionOf(kind, { title, figures }) {
  const style = getComputedStyle(document.documentElement);
  const colour = name => style.getPropertyValue(name).trim();
  const text = { color: colour('--ink'), fontFamily: colour('--type'), fontSize: 13 };
  const soft = { ...text, color: colour('--ink-soft') };
  const series = figures.series;
  const base = {
    color: [1, 2, 3, 4, 5, 6].map(number => colour(`--chart-${number}`)),
    textStyle: text,
    animationDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 250,
    aria: { enabled: true, label: { enabled: false }, decal: { show: series.length > 1 && kind !== 'line' } },
    tooltip: { renderMode: 'richText', trigger: kind === 'pie' ? 'item' : 'axis', axisPointer: { type: 'shadow' }, backgroundColor: colour('--surface'), borderColor: colour('--edge'), textStyle: text, valueFormatter: value => (value == null ? '—' : `${Number(value).toLocaleString('en')} ${figures.unit}`) },
    legend: { show: series.length > 1 || kind === 'pie', bottom: 0, itemWidth: 14, itemHeight: 10, textStyle: soft },
  };
  return kind === 'pie' ? { ...base, ...pie(figures, title, soft) } : { ...base, ...axes(kind, figures, soft, colour) };
}

function pie({ categories, series }, title, soft) {
  return { series: [{ type: 'pie', name: title, radius: ['45%', '70%'], center: ['50%', '44%'], label: { ...soft, formatter: '{b} {d}%' }, data: categories.map((name, index) => ({ name, value: series[0].values[index] })) }] };
}

function axes(kind, { categories, series }, soft, colour) {
  const line = { lineStyle: { color: colour('--edge') } };
  const names = { type: 'category', data: categories, inverse: kind === 'sideways', axisLabel: { ...soft, hideOverlap: true }, axisLine: line, axisTick: { show: false } };
  const values = { type: 'value', axisLabel: { ...soft, formatter: value => value.toLocaleString('en') }, splitLine: line, minInterval: 1 };
  return {
    grid: { left: 8, right: 16, top: 16, bottom: series.length > 1 ? 34 : 8, containLabel: true },
    xAxis: kind === 'sideways' ? values : names,
    yAxis: kind === 'sideways' ? names : values,
    series: series.map(row => ({ type: kind === 'line' ? 'line' : 'bar', name: row.name, data: row.values, stack: kind === 'stacked' ? 'all' : undefined, barMaxWidth: 28, symbolSize: 7, smooth: false, cursor: row.links ? 'pointer' : 'default', itemStyle: { borderRadius: kind === 'stacked' ? 0 : 2 } })),
  };
}
