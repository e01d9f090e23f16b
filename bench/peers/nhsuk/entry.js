import './style.scss';
import { createAll, Tabs, Button } from 'nhsuk-frontend';
import { wire } from '../glue.js';
document.body.classList.add('js-enabled', 'nhsuk-frontend-supported');
createAll(Tabs);
createAll(Button);
wire({
  progress: (p, v) => {
    p.value = v;
  },
});
