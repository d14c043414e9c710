import { HostError } from '../../../protocol/errors';
import type { HostObject, Members } from '../../../protocol/members';
import type { ProtectionOptions, SheetState } from '../../sheetState';

export class SheetProtection implements HostObject {
  readonly members: Members = {
    className: 'WorksheetProtection',
    read: ['options', 'protected'],
    call: ['protect', 'unprotect'],
  };

  constructor(private readonly state: SheetState) {}

  get protected() {
    return this.state.protection !== undefined;
  }
  get options() {
    return this.state.protection?.options ?? null;
  }
  protect(options?: ProtectionOptions | null, password?: string): void {
    if (this.protected) throw new HostError('InvalidOperation', 'The sheet is protected already.');
    this.state.protection = { options: { ...options }, password };
  }
  unprotect(password?: string): void {
    const { protection } = this.state;
    if (!protection) return;
    if (protection.password !== undefined && protection.password !== password) {
      throw new HostError('AccessDenied', 'The password is not the right one.', 403);
    }
    this.state.protection = undefined;
  }
}
