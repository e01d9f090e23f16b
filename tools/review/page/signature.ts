import type { ReviewRecord } from '../record.js';

type Signature = Pick<ReviewRecord, 'by' | 'role' | 'interests' | 'on' | 'until'>;
type Field = HTMLInputElement | HTMLTextAreaElement;

const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** Today, and a year from now where no day stands there. */
export function fillInDays(form: HTMLFormElement): void {
  const now = new Date();
  const on = fieldOf(form, 'on');
  const until = fieldOf(form, 'until');
  on.value ||= dayOf(now);
  (on as HTMLInputElement).max = dayOf(now);
  until.value ||= dayOf(new Date(now.getFullYear() + 1, now.getMonth(), now.getDate()));
}

/** Who signs; or what is missing, with the field marked and in focus. */
export function signatureIn(form: HTMLFormElement): Signature | string {
  const fields = [...form.querySelectorAll<Field>('[name]')];
  for (const field of fields) field.removeAttribute('aria-invalid');
  const empty = fields.find(({ value }) => value.trim() === '');
  if (empty) return wrong(empty, `${labelOf(empty)}: something has to stand here.`);
  const unfit = fields.find((field) => !field.checkValidity());
  if (unfit) return wrong(unfit, `${labelOf(unfit)}: ${unfit.validationMessage}`);
  const signature = Object.fromEntries(fields.map(({ name, value }) => [name, value.trim()])) as unknown as Signature;
  if (signature.until <= signature.on)
    return wrong(fieldOf(form, 'until'), 'The day of the next review has to come after the date.');
  return signature;
}

const fieldOf = (form: HTMLFormElement, name: string): Field => form.querySelector<Field>(`[name=${name}]`)!;

const labelOf = ({ labels }: Field): string => labels![0]!.textContent;

function wrong(field: Field, words: string): string {
  field.setAttribute('aria-invalid', 'true');
  field.focus();
  return words;
}
