import { createApp } from 'vue';
// @ts-expect-error A .vue file has its types from Vue's own tools.
import App from './App.vue';

createApp(App).mount('#app');
