import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { hospital } from '../fixtures/hospital.js';
import { builtIn } from '../fixtures/packs.js';
import './hospital-page.css';

/** A whole page of a hospital, with styles of its own, around the leaflet and its parts. */
export default {
  title: 'Pages/Hospital page',
  tags: ['whole-page', '!autodocs'],
  parameters: { wholePage: true, profile: hospital },
} satisfies Meta;

const { id } = builtIn.facts;

const page = (main: unknown) => html`
  <div class="hospital">
    <header>
      <p class="name">Your hospital <span>Department of Neurology</span></p>
      <nav aria-label="Main">
        <ul>
          <li><a href="#patients">Patients and visitors</a></li>
          <li><a href="#conditions">Conditions</a></li>
          <li><a href="#contact">Contact</a></li>
        </ul>
      </nav>
    </header>
    <main>${main}</main>
    <footer>
      <p>This hospital is an example. <a href="#privacy">Privacy</a> · <a href="#accessibility">Accessibility</a></p>
    </footer>
  </div>
`;

export const WholeLeaflet: StoryObj = {
  render: () => page(html`<care-leaflet condition=${id} heading-level="1" .profile=${hospital}></care-leaflet>`),
};

export const PartsInAnArticle: StoryObj = {
  render: () =>
    page(html`
      <h1>Twitching on one side of the face</h1>
      <p>
        Our clinic sees people whose face twitches on one side. This page tells you what may help and when to call us.
      </p>
      <care-seek-help condition=${id} .profile=${hospital}></care-seek-help>
      <care-treatment-options condition=${id}></care-treatment-options>
      <h2>How to find us</h2>
      <p>The clinic is on the second floor. Lifts are beside the main entrance.</p>
      <care-follow-up-checklist condition=${id}></care-follow-up-checklist>
      <care-provenance condition=${id}></care-provenance>
    `),
};

export const TwoLanguages: StoryObj = {
  render: () =>
    page(html`
      <h1>Self-care in two languages</h1>
      <div class="columns">
        <div lang="en"><care-self-care condition=${id}></care-self-care></div>
        <div lang="ar-XB" dir="rtl"><care-self-care condition=${id}></care-self-care></div>
      </div>
    `),
};
