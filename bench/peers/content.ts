/** The words that every page of the comparison says. `[[word]]` is explained where it stands. No content for patients. */
export const glossary: Readonly<Record<string, string>> = {
  'facial nerve': 'Cranial nerve VII, the nerve that moves the muscles of one side of the face.',
  'botulinum toxin': 'A medicine that blocks the nerve signals that cause spasms in a muscle.',
  anticonvulsant: 'A medicine, such as carbamazepine or gabapentin, that calms overactive nerves.',
  'muscle relaxant': 'A medicine, such as baclofen, that may help control spasms.',
  'microvascular decompression': 'Surgery that moves or removes a blood vessel pressing on a nerve.',
};
export const content = {
  title: 'Hemifacial spasm',
  intro:
    'Hemifacial spasm is a neurological condition characterized by involuntary muscle contractions on one side of the face. It occurs due to irritation or compression of the [[facial nerve]]. Though typically not life-threatening, the condition can cause discomfort and impact quality of life.',
  factsTitle: 'Key facts',
  facts: [
    'It affects the muscles on one side of the face.',
    'It usually begins with intermittent twitching around the eye.',
    'It can progress to involve other facial muscles.',
    'Injections of [[botulinum toxin]] are the most common treatment.',
    'A [[muscle relaxant]] or an [[anticonvulsant]] may help some patients.',
    'Surgery, called [[microvascular decompression]], can provide long-term relief.',
  ],
  explainerTitle: 'Understanding hemifacial spasm',
  explainer: [
    {
      title: 'What causes it?',
      body: 'The most common cause is compression of the facial nerve by blood vessels.',
      list: [
        'Compression of the facial nerve by blood vessels.',
        'Injuries or trauma to the facial nerve.',
        'Rarely, tumors or other structural abnormalities.',
      ],
    },
    {
      title: 'What if it is not treated?',
      body: 'Complications from untreated hemifacial spasm can include the following.',
      list: ['Persistent discomfort.', 'Impacts on mental health due to social or emotional stress.'],
    },
    {
      title: 'What is new in treatment?',
      body: 'Advances in diagnostics and technique continue to improve care.',
      list: [
        'Minimally invasive techniques: enhanced surgical tools and imaging improve precision.',
        'Custom treatment plans: approaches based on the individual condition.',
      ],
    },
  ],
  treatmentsTitle: 'Treatment options',
  cardsTab: 'Treatments',
  compareTab: 'Compare',
  labels: {
    treatment: 'Treatment',
    procedure: 'Procedure',
    benefits: 'Benefits',
    risks: 'Risks',
    duration: 'Duration',
  },
  treatments: [
    {
      title: 'Botulinum toxin injections',
      summary: 'The most common and effective treatment for managing symptoms.',
      procedure: 'Small doses are injected into the affected muscles, blocking nerve signals that cause spasms.',
      benefits: ['Quick relief.', 'Minimal downtime.'],
      risks: ['Drooping eyelids.', 'Weakness in nearby muscles.'],
      duration: 'Effects typically last 3 to 6 months, requiring repeat treatments.',
    },
    {
      title: 'Medications',
      summary: 'Certain medications may help control symptoms.',
      procedure: 'Tablets such as baclofen, carbamazepine or gabapentin are taken as prescribed.',
      benefits: ['No injection or operation.', 'May help control symptoms.'],
      risks: ['Not stated in this leaflet.', 'Ask your care team.'],
      duration: 'Not stated in this leaflet; ask your care team.',
    },
    {
      title: 'Microvascular decompression',
      summary: 'A surgical option for patients with severe or persistent symptoms.',
      procedure:
        'A neurosurgeon relieves pressure by repositioning or removing the blood vessel compressing the nerve.',
      benefits: ['Can provide long-term relief.', 'Addresses the underlying cause.'],
      risks: ['Infection.', 'Hearing loss or nerve damage.'],
      duration: 'Can be long-term.',
    },
    {
      title: 'Lifestyle adjustments',
      summary: 'Patients can adopt certain practices to minimize symptoms.',
      procedure: 'Reduce stress levels, as stress can worsen spasms, and avoid caffeine or other stimulants.',
      benefits: ['Can minimize symptoms.', 'Can be combined with other treatment.'],
      risks: ['Not stated in this leaflet.', 'Ask your care team.'],
      duration: 'For as long as it helps you.',
    },
  ],
  checklistTitle: 'Follow-up checklist',
  checklistIntro:
    'Regular follow-ups are essential to monitor the effectiveness of treatments and make adjustments as needed.',
  checklist: [
    'Book my next follow-up visit',
    'Write down when spasms occur',
    'Note side effects after treatment',
    'Bring my list of medicines',
    'Ask how long the effect should last',
    'Ask about imaging of the facial nerve',
    'Plan ways to reduce stress',
    'Cut down on caffeine',
  ],
  progressLabel: 'Checklist progress',
  resetLabel: 'Clear checklist',
};
