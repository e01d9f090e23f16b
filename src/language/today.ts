import { formatISO } from 'date-fns/formatISO';

/** Today where the reader is, as YYYY-MM-DD. */
export const today = (): string => formatISO(new Date(), { representation: 'date' });
