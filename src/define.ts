import './built-in.js';
import './elements/leaflet/leaflet.define.js';
