/** How something is painted, in the words of the browser's computed style. */
export interface Paint {
  color: string;
  background: string;
  borders: { width: number; style: string; color: string }[];
  outline: { width: number; style: string; color: string };
  shadow: string;
  /** Which lines stand under or over the words: "none", "underline". */
  line: string;
  lineLook: string;
  size: number;
  weight: number;
  stroke: string;
  turn: string;
}

/** A layer under something: its fill, and how opaque it is with all that stands on it. */
export interface Ground {
  color: string;
  image: string;
  opacity: number;
}

export interface Part {
  name: string;
  /** A mark is what a style sheet draws before or after: an arrow. */
  kind: 'text' | 'icon' | 'box' | 'mark';
  paint: Paint;
  /** From the part itself down to the page. */
  grounds: Ground[];
}

export interface Control {
  id: number;
  words: string;
  where: string;
  /** The same for two controls that differ in nothing but their state. */
  kin: string;
  tag: string;
  type: string;
  /** The browser draws it, so that only pixels tell how it looks. */
  isNative: boolean;
  isInline: boolean;
  isRegion: boolean;
  isOn: boolean;
  isOff: boolean;
  width: number;
  height: number;
  /** The control with its label where one stands around it, and all that is seen inside. The first is the outermost. */
  parts: Part[];
  around: Ground[];
}

export interface Probe {
  /** Marks one control of each look with `data-look`. */
  mark(): void;
  measure(): { canvas: string; system: Record<string, string>; controls: Control[] };
}

/**
 * Runs inside a page, and so holds all that it needs: finds the controls, through shadow roots too, and tells how they are painted.
 * What it tells is judged outside.
 */
export function installProbe(): void {
  const controls =
    'a[href], button, summary, input:not([type=hidden], [type=file]), select, textarea, [role=button], [role=region][tabindex="0"]';
  const systemColours =
    'Canvas CanvasText LinkText VisitedText ActiveText ButtonFace ButtonText ButtonBorder Field FieldText Highlight HighlightText SelectedItem SelectedItemText GrayText';

  function* everyElement(root: ParentNode): Generator<Element> {
    for (const element of root.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* everyElement(element.shadowRoot);
    }
  }

  const hostOf = (element: Element): Element | null => {
    const root = element.getRootNode();
    return root instanceof ShadowRoot ? root.host : null;
  };
  const below = (element: Element): Element | null => element.assignedSlot ?? element.parentElement ?? hostOf(element);
  function* downFrom(element: Element): Generator<Element> {
    for (let at: Element | null = element; at; at = below(at)) yield at;
  }

  const isToggle = (element: Element) => element.matches('[type=checkbox], [type=radio]');
  /** A label around a control is seen and pressed with it. */
  const unitOf = (element: Element) => (isToggle(element) ? (element.closest('label') ?? element) : element);

  function isSeen(element: Element): boolean {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.visually-hidden')) return false;
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1;
  }

  const classesOf = (element: Element) =>
    [...element.classList]
      .sort()
      .map((name) => `.${name}`)
      .join('');
  function nameOf(element: Element): string {
    const type = element.getAttribute('type') ?? 'button';
    return `${element.localName}${type === 'button' ? '' : `[type=${type}]`}${classesOf(element)}`;
  }
  function wordsOf(element: Element): string {
    const { labels } = element as HTMLInputElement;
    const words = element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.textContent ?? '';
    return words.replace(/\s+/g, ' ').trim().slice(0, 50);
  }

  function paintOf(element: Element, pseudo?: string): Paint {
    const style = getComputedStyle(element, pseudo);
    const value = (name: string) => style.getPropertyValue(name);
    return {
      color: style.color,
      background: style.backgroundColor,
      borders: ['top', 'right', 'bottom', 'left'].map((side) => ({
        width: parseFloat(value(`border-${side}-width`)),
        style: value(`border-${side}-style`),
        color: value(`border-${side}-color`),
      })),
      outline: { width: parseFloat(style.outlineWidth), style: style.outlineStyle, color: style.outlineColor },
      shadow: style.boxShadow,
      line: style.textDecorationLine,
      lineLook: ['line', 'style', 'thickness', 'color'].map((part) => value(`text-decoration-${part}`)).join(' '),
      size: parseFloat(style.fontSize),
      weight: Number(style.fontWeight),
      stroke: style.stroke,
      turn: style.rotate,
    };
  }

  const groundsOf = (element: Element): Ground[] =>
    [...downFrom(element)]
      .map((at) => {
        const { backgroundColor, backgroundImage, opacity } = getComputedStyle(at);
        return { color: backgroundColor, image: backgroundImage, opacity: Number(opacity) };
      })
      .filter(({ color, image, opacity }) => color !== 'rgba(0, 0, 0, 0)' || image !== 'none' || opacity < 1);

  function kindOf(element: Element): Part['kind'] {
    if (element.matches('svg')) return element.matches('.icon') ? 'icon' : 'box';
    if (element.matches('input, select, textarea'))
      return isToggle(element) || element.matches('[type=color]') ? 'box' : 'text';
    return [...element.childNodes].some((node) => node instanceof Text && node.data.trim()) ? 'text' : 'box';
  }
  const partOf = (element: Element): Part => ({
    name: nameOf(element),
    kind: kindOf(element),
    paint: paintOf(element),
    grounds: groundsOf(element),
  });
  const marksOf = (element: Element): Part[] =>
    ['::before', '::after']
      .filter((pseudo) => !['none', 'normal'].includes(getComputedStyle(element, pseudo).content))
      .map((pseudo) => ({
        name: nameOf(element) + pseudo,
        kind: 'mark',
        paint: paintOf(element, pseudo),
        grounds: groundsOf(element),
      }));
  const partsOf = (unit: Element): Part[] =>
    [unit, ...[...unit.querySelectorAll(':not(svg *, option)')].filter(isSeen)].flatMap((part) => [
      partOf(part),
      ...marksOf(part),
    ]);

  const isOn = (element: Element) =>
    element.matches(':checked, [aria-pressed=true], [aria-current]:not([aria-current=false]), [open] > summary');

  function controlOf(element: Element): Control {
    const unit = unitOf(element);
    const host = hostOf(element)?.localName;
    const { width, height } = unit.getBoundingClientRect();
    return {
      id: Number(element.getAttribute('data-look')),
      words: wordsOf(element),
      where: host ? `${host}, ${nameOf(element)}` : nameOf(element),
      kin: [host, nameOf(element), nameOf(unit), nameOf(unit.parentElement ?? unit)].join(' '),
      tag: element.localName,
      type: element.getAttribute('type') ?? '',
      isNative: isToggle(element) && Number(getComputedStyle(element).opacity) > 0,
      isInline: element.matches('a, button') && /^inline(-block)?$/.test(getComputedStyle(element).display),
      isRegion: element.matches('[role=region]'),
      isOn: isOn(element),
      isOff: element.matches(':disabled, [aria-disabled=true]'),
      width,
      height,
      parts: partsOf(unit),
      around: groundsOf(below(unit) ?? unit),
    };
  }

  function lookOf(element: Element): string {
    const { kin, parts, around, ...state } = controlOf(element);
    const grounds = around.map(({ color }) => color);
    return JSON.stringify([kin, state.isOn, state.isOff, grounds, parts.map(({ paint }) => paint)]);
  }

  function mark(): void {
    const looks = new Set<string>();
    for (const element of everyElement(document)) {
      if (!element.matches(controls) || !isSeen(unitOf(element))) continue;
      const look = lookOf(element);
      if (looks.has(look)) continue;
      looks.add(look);
      element.setAttribute('data-look', String(looks.size));
      unitOf(element).setAttribute('data-unit', '');
    }
  }

  function colourOf(name: string): string {
    const sample = document.body.appendChild(document.createElement('div'));
    sample.style.cssText = `forced-color-adjust: none; background: ${name}`;
    const { backgroundColor } = getComputedStyle(sample);
    sample.remove();
    return backgroundColor;
  }

  const measure = () => {
    const marked = [...everyElement(document)].filter((element) => element.hasAttribute('data-look'));
    const system = Object.fromEntries(systemColours.split(' ').map((name) => [name, colourOf(name)]));
    return { canvas: system['Canvas']!, system, controls: marked.map(controlOf) };
  };

  Object.assign(window, { stateProbe: { mark, measure } satisfies Probe });
}
