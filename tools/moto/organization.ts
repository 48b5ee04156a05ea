import { organizations } from './requests';
import type { Emulator } from '../emulator/server';

/** A unit, and how many accounts are in it. */
export interface Unit {
  readonly name: string;
  readonly accounts: number;
  /** Name of the unit above, if that is not the root. */
  readonly below?: string;
}

/** A customer's organization in moto. */
export class Organization {
  /** Makes it for an account, which becomes the management account. */
  public static async of(emulator: Emulator, management: string, units: Unit[]): Promise<Organization> {
    await organizations(emulator, management, 'CreateOrganization', { FeatureSet: 'ALL' });
    const { Roots: [{ Id: root }] } = await organizations<{ Roots: { Id: string }[] }>(emulator, management, 'ListRoots', {});
    const organization = new Organization(emulator, management, root);
    for (const unit of units) await organization.addUnit(unit);
    return organization;
  }

  /** Ids by the unit's name. */
  public readonly units = new Map<string, string>();
  /** Accounts by the unit's name. */
  public readonly accounts = new Map<string, string[]>();

  private constructor(private readonly emulator: Emulator, private readonly management: string, private readonly root: string) {}

  /** Makes one more account, in a unit. */
  public async addAccount(unit: string): Promise<string> {
    const name = `${unit}-${this.accounts.get(unit)!.length + 1}`;
    const { CreateAccountStatus: { AccountId: id } } = await this.call<{ CreateAccountStatus: { AccountId: string } }>('CreateAccount',
      { AccountName: name, Email: `${name}@example.com` });
    await this.call('MoveAccount', { AccountId: id, SourceParentId: this.root, DestinationParentId: this.units.get(unit) });
    this.accounts.get(unit)!.push(id);
    return id;
  }

  private async addUnit({ name, accounts, below }: Unit): Promise<void> {
    const parent = below === undefined ? this.root : this.units.get(below);
    const { OrganizationalUnit: { Id: id } } = await this.call<{ OrganizationalUnit: { Id: string } }>('CreateOrganizationalUnit', { ParentId: parent, Name: name });
    this.units.set(name, id);
    this.accounts.set(name, []);
    for (let count = 0; count < accounts; count += 1) await this.addAccount(name);
  }

  private async call<T>(operation: string, input: object): Promise<T> {
    return organizations<T>(this.emulator, this.management, operation, input);
  }
}
