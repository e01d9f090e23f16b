import './style.css';
import '@carbon/web-components/es/components/accordion/index.js';
import '@carbon/web-components/es/components/tile/tile.js';
import '@carbon/web-components/es/components/tabs/tabs.js';
import '@carbon/web-components/es/components/tabs/tab.js';
import '@carbon/web-components/es/components/checkbox/checkbox.js';
import '@carbon/web-components/es/components/progress-bar/progress-bar.js';
import '@carbon/web-components/es/components/tooltip/definition-tooltip.js';
import '@carbon/web-components/es/components/data-table/table.js';
import '@carbon/web-components/es/components/data-table/table-head.js';
import '@carbon/web-components/es/components/data-table/table-header-row.js';
import '@carbon/web-components/es/components/data-table/table-header-cell.js';
import '@carbon/web-components/es/components/data-table/table-body.js';
import '@carbon/web-components/es/components/data-table/table-row.js';
import '@carbon/web-components/es/components/data-table/table-cell.js';
import '@carbon/web-components/es/components/button/button.js';
import { wire } from '../glue.js';
wire({
  event: 'cds-checkbox-changed',
  progress: (p, v) => {
    p.value = v;
  },
});
