/* The editor's side of every block: a preview, and what there is to choose. */
(function (wp, given) {
  'use strict';

  const { createElement, Fragment, useEffect, useRef } = wp.element;
  const { InspectorControls, useBlockProps } = wp.blockEditor;
  const { CheckboxControl, Disabled, PanelBody, SelectControl } = wp.components;
  const { __ } = wp.i18n;

  const conditionOf = (attributes) =>
    given.conditions[attributes.condition] ? attributes.condition : Object.keys(given.conditions)[0];

  /** The closest form of a language that the condition has: "es-MX" finds "es". */
  const bestOf = (available, wanted) => {
    const parts = wanted.replace(/_/g, '-').split('-');
    for (let length = parts.length; length > 0; length--) {
      const tag = parts.slice(0, length).join('-').toLowerCase();
      const found = available.find((language) => language.toLowerCase() === tag);
      if (found) return found;
    }
    return 'en';
  };

  function ownName(language) {
    try {
      return new Intl.DisplayNames([language], { type: 'language' }).of(language);
    } catch {
      return language;
    }
  }

  const choice = (label, value, options, onChange, help) =>
    createElement(SelectControl, {
      label,
      value,
      options,
      onChange,
      help,
      __next40pxDefaultSize: true,
      __nextHasNoMarginBottom: true,
    });

  function sectionChoice(attributes, setAttributes) {
    const all = given.sections.map(({ value }) => value);
    const usual = given.sections.filter((section) => section.usual).map(({ value }) => value);
    const chosen = attributes.sections
      ? attributes.sections.split(/[\s,]+/).filter((name) => all.includes(name))
      : usual;
    const toggle = (name, on) => {
      const next = on ? [...chosen, name] : chosen.filter((other) => other !== name);
      const ordered = all.filter((other) => next.includes(other));
      setAttributes({ sections: ordered.join() === usual.join() ? '' : ordered.join(' ') });
    };
    return createElement(
      PanelBody,
      { title: __('Sections', 'careleaf') },
      given.sections.map(({ value, label }) =>
        createElement(CheckboxControl, {
          key: value,
          label,
          checked: chosen.includes(value) || value === 'provenance',
          // Where the words come from is always said.
          disabled: value === 'provenance',
          onChange: (on) => toggle(value, on),
          __nextHasNoMarginBottom: true,
        }),
      ),
    );
  }

  function settings(element, { attributes, setAttributes }) {
    const condition = given.conditions[conditionOf(attributes)];
    const languages = Object.keys(condition.languages);
    const set = (name) => (value) => setAttributes({ [name]: value });
    const conditions = Object.entries(given.conditions).map(([value, about]) => ({
      value,
      label: about.languages[bestOf(Object.keys(about.languages), given.language)],
    }));
    return createElement(
      InspectorControls,
      null,
      createElement(
        PanelBody,
        { title: __('Patient information', 'careleaf') },
        choice(__('Condition', 'careleaf'), conditionOf(attributes), conditions, set('condition')),
        choice(
          __('Level of the heading', 'careleaf'),
          String(attributes.headingLevel),
          [1, 2, 3, 4, 5, 6].map((level) => ({ value: String(level), label: 'H' + level })),
          (level) => setAttributes({ headingLevel: Number(level) }),
          __('The level that follows the heading above the block.', 'careleaf'),
        ),
        // A choice of language has nothing to shorten.
        element !== 'language-picker' &&
          choice(
            __('How much to show first', 'careleaf'),
            attributes.depth,
            [
              { value: 'main', label: __('Main points (3 to 4 minutes)', 'careleaf') },
              { value: '', label: __('Everything', 'careleaf') },
            ],
            set('depth'),
            __('Readers open the rest with one press.', 'careleaf'),
          ),
        choice(
          __('Language', 'careleaf'),
          attributes.lang,
          [
            { value: '', label: __('As the page', 'careleaf') },
            ...languages.map((language) => ({ value: language, label: ownName(language) })),
          ],
          set('lang'),
        ),
        choice(__('Look', 'careleaf'), attributes.theme, given.themes, set('theme')),
      ),
      element === 'leaflet' ? sectionChoice(attributes, setAttributes) : null,
    );
  }

  function Preview({ element, attributes }) {
    const shown = useRef();
    // Before its script has come, the element keeps the property until it is upgraded.
    useEffect(() => {
      shown.current.profile = given.profile;
    }, []);
    return createElement('care-' + element, {
      ref: shown,
      condition: conditionOf(attributes),
      'heading-level': attributes.headingLevel,
      sections: attributes.sections || undefined,
      depth: attributes.depth || undefined,
      lang: attributes.lang || given.language,
    });
  }

  for (const element of given.elements) {
    wp.blocks.registerBlockType('careleaf/' + element, {
      edit(props) {
        const { theme } = props.attributes;
        return createElement(
          Fragment,
          null,
          settings(element, props),
          createElement(
            'div',
            useBlockProps({ className: theme ? 'careleaf careleaf-theme-' + theme : 'careleaf' }),
            createElement(Disabled, null, createElement(Preview, { element, attributes: props.attributes })),
          ),
        );
      },
      save: () => null,
    });
  }
})(window.wp, window.careleafEditor);
