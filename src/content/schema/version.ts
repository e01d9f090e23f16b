/** The version of the shape of a pack. A pack of another version is refused by name, never guessed at. */
export const schemaVersion = 2;
