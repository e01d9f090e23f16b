import './built-in.js';
import './elements/action-plan/action-plan.define.js';
import './elements/glossary-term/glossary-term.define.js';
import './elements/leaflet/leaflet.define.js';
import './elements/monitoring/monitoring.define.js';
