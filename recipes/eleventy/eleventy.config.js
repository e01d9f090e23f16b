import { renderPage } from 'careleaf/server';

export default function (eleventy) {
  eleventy.addPassthroughCopy({ '../node_modules/careleaf/dist': 'careleaf' });
  eleventy.addTransform('careleaf', (html, path) =>
    path?.endsWith('.html') ? renderPage(html, { assets: '/careleaf/' }).html : html,
  );
  return { dir: { input: 'pages', output: '../../.cache/recipes/eleventy' } };
}
