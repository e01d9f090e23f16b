/** What an author can write, and what of it shows: on the server and in the browser, it is the same. */
export interface AttributeCase {
  readonly what: string;
  readonly body: string;
  /** The emergency number that is shown; none where the page has no profile that counts. */
  readonly dials?: string;
  /** Without content nothing is shown. */
  readonly isEmpty?: true;
}

const named = '<care-seek-help condition="hemifacial-spasm"></care-seek-help>';
const profile = (text: string, attributes = 'type="application/json" data-care-profile') =>
  `<script ${attributes}>${text}</script>`;
const number = '{"emergencyNumber":"999"}';

/** @param pack The text of a pack, as a page carries it. */
export const attributeCases = (pack: string): AttributeCase[] => [
  { what: 'an id', body: named },
  {
    what: 'an id in typographic quotes',
    body: '<care-seek-help condition=“hemifacial-spasm”></care-seek-help>',
  },
  { what: 'an id with spaces around it', body: '<care-seek-help condition=" hemifacial-spasm\n"></care-seek-help>' },
  { what: 'quotes around nothing', body: '<care-seek-help condition="“ ”"></care-seek-help>', isEmpty: true },
  { what: 'what a framework writes in place of a language', body: `<div lang="null">${named}</div>` },
  { what: 'an address', body: '<care-seek-help src="/pack.json"></care-seek-help>' },
  { what: 'an address with spaces around it', body: '<care-seek-help src=" /pack.json\n"></care-seek-help>' },
  { what: 'an address broken over lines', body: '<care-seek-help src="/pack\n.json"></care-seek-help>' },
  { what: 'an address with the slashes of Windows', body: '<care-seek-help src="\\pack.json"></care-seek-help>' },
  {
    what: 'a pack as JSON',
    body: `<care-seek-help><script type="application/json">${pack}</script></care-seek-help>`,
  },
  {
    what: 'a pack as JSON in other letters',
    body: `<care-seek-help><script type="Application/Json">${pack}</script></care-seek-help>`,
  },
  { what: 'a profile', body: profile(number) + named, dials: 'tel:999' },
  { what: 'a profile after its element', body: named + profile(number), dials: 'tel:999' },
  {
    what: 'a profile in other letters',
    body: profile(number, 'type="APPLICATION/JSON" DATA-CARE-PROFILE=""') + named,
    dials: 'tel:999',
  },
  {
    what: 'a profile with its encoding',
    body: profile(number, 'type="application/json; charset=utf-8" data-care-profile') + named,
    dials: 'tel:999',
  },
  { what: 'a profile after a byte order mark', body: profile(`\uFEFF${number}`) + named, dials: 'tel:999' },
  {
    what: 'a profile between spaces that do not break',
    body: profile(`\u00A0${number}\u00A0`) + named,
    dials: 'tel:999',
  },
  { what: 'a profile in a drawing', body: `<svg>${profile(number)}</svg>${named}`, dials: 'tel:999' },
  { what: 'two profiles', body: profile(number) + profile('{"emergencyNumber":"112"}') + named, dials: 'tel:999' },
  { what: 'a profile that is no script', body: `<div data-care-profile>${number}</div>${named}` },
  { what: 'a profile of another type', body: profile(number, 'type="text/json" data-care-profile') + named },
  { what: 'a profile in a template', body: `<template>${profile(number)}</template>${named}` },
  { what: 'a profile for readers without scripts', body: `<noscript>${profile(number)}</noscript>${named}` },
  {
    what: 'a profile in a shadow root',
    body: `<div><template shadowrootmode="open">${profile(number)}</template></div>${named}`,
  },
];
