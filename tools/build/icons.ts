import { DOMParser } from '@xmldom/xmldom';
import { namesIn, readJson, readText } from './files.js';

const folder = 'node_modules/lucide-static/icons';

/** Each icon that is used, as the data of a single path. */
export function readIcons(): Record<string, string> {
  const known = new Set(namesIn(folder));
  return Object.fromEntries(
    readJson<string[]>('src/templates/icons.json').map((name) => {
      if (!known.has(`${name}.svg`))
        throw new Error(`src/templates/icons.json names "${name}", which Lucide does not have`);
      const svg = new DOMParser().parseFromString(readText(`${folder}/${name}.svg`), 'text/xml').documentElement;
      return [name, Array.from(svg.childNodes).map(pathOf).join('')];
    }),
  );
}

function pathOf(node: ChildNode): string {
  if (node.nodeType !== node.ELEMENT_NODE) return '';
  const shape = node as Element;
  const text = (name: string) => shape.getAttribute(name) ?? '';
  const number = (name: string) => Number(text(name));
  switch (shape.nodeName) {
    case 'path':
      return startingAbsolute(text('d'));
    case 'line':
      return `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`;
    case 'polyline':
      return `M${text('points')}`;
    case 'polygon':
      return `M${text('points')}z`;
    case 'circle':
      return ellipse(number('cx'), number('cy'), number('r'), number('r'));
    case 'ellipse':
      return ellipse(number('cx'), number('cy'), number('rx'), number('ry'));
    case 'rect':
      return rectangle(number('x'), number('y'), number('width'), number('height'), number('rx') || number('ry'));
    default:
      throw new Error(`an icon uses <${shape.nodeName}>, which this does not turn into a path`);
  }
}

/** Behind another path, an "m" would count from where that one ended. */
function startingAbsolute(d: string): string {
  const start = /^m\s*(-?\d*\.?\d+)[\s,]*(-?\d*\.?\d+)\s*(?=(\S?))/.exec(d);
  if (!start) return d;
  const [move, x, y, next = ''] = start;
  return `M${x} ${y}${/[\d.-]/.test(next) ? 'l' : ''}${d.slice(move.length)}`;
}

const ellipse = (cx: number, cy: number, rx: number, ry: number): string =>
  `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;

function rectangle(x: number, y: number, width: number, height: number, r: number): string {
  if (!r) return `M${x} ${y}h${width}v${height}h${-width}z`;
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  const [w, h] = [width - 2 * r, height - 2 * r];
  return `M${x + r} ${y}h${w}${corner(r, r)}v${h}${corner(-r, r)}h${-w}${corner(-r, -r)}v${-h}${corner(r, -r)}z`;
}
