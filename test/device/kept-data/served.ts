import { renderTemplate, type ElementName } from '../../../src/server/server.js';

/** Prints what a server renders of each element that keeps something, by its tag. */
const names: ElementName[] = ['follow-up-checklist', 'question-list', 'decision-aid', 'symptom-diary'];
const served = names.map((name) => [`care-${name}`, renderTemplate(name, { condition: 'hemifacial-spasm' })]);
process.stdout.write(JSON.stringify(Object.fromEntries(served)));
