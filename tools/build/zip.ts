import { zipSync, type Zippable } from 'fflate';

export type Files = ReadonlyMap<string, string | Uint8Array>;

/** No zip knows an earlier time. It is written in local time, so that the zone of a machine makes no difference. */
const oneTimeForAll = new Date(1980, 0, 1);

/** The same bytes for the same files, whatever order, time, zone or rights they had on a machine. */
export function zipped(files: Files, folder: string): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of [...files].sort(([one], [other]) => (one < other ? -1 : 1)))
    entries[`${folder}/${name}`] = typeof content === 'string' ? Buffer.from(content) : content;
  return zipSync(entries, { level: 9, mtime: oneTimeForAll });
}
