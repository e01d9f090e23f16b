import './style.css';
import '@material/web/labs/card/outlined-card.js';
import '@material/web/tabs/tabs.js';
import '@material/web/tabs/primary-tab.js';
import '@material/web/checkbox/checkbox.js';
import '@material/web/progress/linear-progress.js';
import '@material/web/button/outlined-button.js';
import { wire } from '../glue.js';
wire({
  progress: (p, v) => {
    p.value = v / 100;
  },
});
document.addEventListener('change', (e) => {
  if (e.target.localName !== 'md-tabs') return;
  e.target.tabs.forEach((t) => {
    e.target.parentNode.querySelector('#' + t.getAttribute('aria-controls')).hidden = !t.active;
  });
});
