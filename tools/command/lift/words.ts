import { anchorOf, diaryMeasures, figureId, filled, list, present, record, setId, type Old } from './old.js';

/** Words that were the interface's in version 1 and are the pack's in version 2. */
const interfaceWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    [setId]: 'Your options',
    'visit-day': 'Date of your visit',
    'injection-day': 'Date of your injection',
    'surgery-day': 'Date of your operation',
    'treatment-day': 'Date of your last treatment',
    strength: 'How strong',
    'strength-ends': '0 is no symptoms, 10 is as strong as you can imagine',
    often: 'How often',
    'often-ends': '0 is never, 10 is all the time',
    bother: 'How much it bothers you',
    'bother-ends': '0 is not at all, 10 is as much as you can imagine',
  },
  es: {
    [setId]: 'Sus opciones',
    'visit-day': 'Fecha de su consulta',
    'injection-day': 'Fecha de su inyección',
    'surgery-day': 'Fecha de su operación',
    'treatment-day': 'Fecha de su último tratamiento',
    strength: 'Intensidad',
    'strength-ends': '0 es sin síntomas, 10 es lo más fuerte que pueda imaginar',
    often: 'Frecuencia',
    'often-ends': '0 es nunca, 10 es todo el tiempo',
    bother: 'Cuánto le molesta',
    'bother-ends': '0 es nada, 10 es lo máximo que pueda imaginar',
  },
};

export function liftText({ figure, names, alsoCalled, ...text }: Old, facts: Old, language: string): Old {
  const known = interfaceWords[language.split('-')[0]!];
  const days = list(facts['followUp']).map(({ startsFrom }) => anchorOf(String(startsFrom)));
  const wanted = [
    setId,
    ...new Set(days.filter((day) => day !== 'nothing-day')),
    ...diaryMeasures.flatMap((id) => [id, `${id}-ends`]),
  ];
  const words = Object.fromEntries(wanted.map((id) => [id, known?.[id] ?? `TODO: ${interfaceWords['en']![id]}`]));
  const { name, language: tag, translation, $schema, ...others } = text;
  return present({
    $schema,
    language: tag,
    translation,
    name,
    alsoCalled: filled(list(alsoCalled)),
    ...others,
    names: { ...record(names), ...words },
    figures: figure ? { [figureId]: figure } : undefined,
  });
}
