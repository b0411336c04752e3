/** The law, the facts or the readings in Directus cannot be applied. The message names the row; the law holds no personal data. */
export class LawProblem extends Error {
  override readonly name = 'LawProblem';
}
