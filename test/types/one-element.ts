import 'careleaf/define/seek-help';

const element = document.createElement('care-seek-help');
element.headingLevel = 3;
element.profile = { emergencyNumber: '112' };
element.retry();
element.addEventListener('care-change', ({ detail }) => detail.part.toUpperCase());
element.addEventListener('care-toggle', ({ detail }) => detail.open.valueOf());
document.body.addEventListener('care-error', ({ detail }) => detail.message.toUpperCase());
document.addEventListener('care-language-change', ({ detail }) => detail.language.toUpperCase());
addEventListener('care-change', ({ detail }) => detail.part.toUpperCase());

// @ts-expect-error A level is a number.
element.headingLevel = 'two';
// @ts-expect-error That is a matter of the leaflet and its sections.
element.content = undefined;
// @ts-expect-error An event that carries no date.
element.addEventListener('care-change', ({ detail }) => detail.date);
