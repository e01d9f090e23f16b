import './built-in.js';
import './elements/glossary-term/glossary-term.define.js';
import './elements/leaflet/leaflet.define.js';
import './elements/monitoring/monitoring.define.js';
