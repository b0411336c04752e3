import type { CompiledVersion } from '../../domain/eligibility/assess.ts';
import { CompiledLaw } from '../../domain/eligibility/compiled-law.ts';

/** The law with the versions of one basis exchanged; all the others stay compiled as they are. */
export class MutatedLaw extends CompiledLaw {
  private readonly shipped: CompiledLaw;
  private readonly basis: string;
  private readonly changed: readonly CompiledVersion[];

  constructor(shipped: CompiledLaw, basis: string, changed: readonly CompiledVersion[]) {
    super([], () => undefined);
    this.shipped = shipped;
    this.basis = basis;
    this.changed = changed;
  }

  override versionsOf(basis: string): readonly CompiledVersion[] {
    return basis === this.basis ? this.changed : this.shipped.versionsOf(basis);
  }
}
