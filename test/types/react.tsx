import type { Profile } from 'careleaf';
import 'careleaf/react';
import type { SymptomDiaryElement } from 'careleaf/elements/symptom-diary';

const profile: Profile = { emergencyNumber: '112' };
const place: { current: SymptomDiaryElement | null } = { current: null };

export const right = [
  <care-seek-help condition="hemifacial-spasm" headingLevel={2} profile={profile} lang="es" className="wide" key="1" />,
  <care-seek-help
    heading-level="3"
    onClick={({ currentTarget }) => currentTarget.focusHeading()}
    oncare-ready={() => place.current?.clear()}
    oncare-error={({ detail }) => console.warn(detail.code.toUpperCase(), detail.message)}
  />,
  <care-symptom-diary
    ref={place}
    oncare-change={({ detail, currentTarget }) => (detail.part === 'note' ? currentTarget.undo() : undefined)}
  />,
  <care-leaflet
    sections="risks"
    structured-data
    oncare-toggle={({ detail }) => detail.open.valueOf()}
    oncare-language-change={(event) => event.preventDefault()}
  >
    <p>Text before the script.</p>
  </care-leaflet>,
  <care-treatment-options view="table" defer-hydration aria-label="Options" />,
];

export const wrong = [
  // @ts-expect-error A level is a number.
  <care-seek-help headingLevel="two" />,
  // @ts-expect-error So it is as an attribute.
  <care-seek-help heading-level="two" />,
  // @ts-expect-error There is no such view.
  <care-treatment-options view="list" />,
  // @ts-expect-error An event that carries no date.
  <care-symptom-diary oncare-change={({ detail }) => detail.date} />,
  // @ts-expect-error That is a matter of the leaflet and its sections.
  <care-seek-help content={{}} />,
  // @ts-expect-error A method is no property to set.
  <care-seek-help retry={() => undefined} />,
  // @ts-expect-error There is no such element.
  <care-nothing />,
];
