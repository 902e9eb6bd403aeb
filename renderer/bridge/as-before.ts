/** What is known already where the reader answers the same again: what shows it is not drawn for nothing then. */
export const asBefore = <Value>(answered: Value, before: Value): Value =>
  JSON.stringify(before) === JSON.stringify(answered) ? before : answered;
