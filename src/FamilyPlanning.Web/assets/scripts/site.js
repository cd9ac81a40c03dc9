import './exchange.js';
import './keys.js';
import './forms.js';
import './drafts.js';
import './dates.js';
import './dialogs.js';
import './menus.js';
import './tables.js';
import './grid.js';
import './combobox.js';
import './theme.js';
import { whenShown } from './dom.js';

// Charts are heavy: they come only to pages that show one.
let charts;
whenShown('figure[data-chart]', figure => {
  charts ??= loadScript(document.documentElement.dataset.charts);
  charts.then(() => window.drawChart(figure));
});

function loadScript(src) {
  return new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { src, onload: resolve, onerror: reject });
    document.head.append(script);
  });
}
