/** What the day of a step means, said once above all of them: an outcome "möglich ab" comes by time alone, this one does not. */
export const EARLIEST_MEANS = '„Frühestens ab“ heißt: wenn bis dahin alles erledigt ist, was darunter steht.';
