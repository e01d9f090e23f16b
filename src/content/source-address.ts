import type { Source } from './types.js';

/** Where a source can be read; undefined where it is on paper only. */
export const addressOf = ({ url, doi, pmid }: Source): string | undefined =>
  url ?? (doi ? `https://doi.org/${doi}` : pmid ? `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` : undefined);
