/** The finished JSON of a root field, as the database made it. Never leaves the read engine but for a direct answer. */
export class JsonText {
  constructor(readonly text: string) {}
}

/** A selection that cannot be answered as finished text, such as a non-null field whose value may be hidden. */
export class NotAsText extends Error {}
