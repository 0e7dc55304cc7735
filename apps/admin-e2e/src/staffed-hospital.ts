import { randomUUID } from 'node:crypto';
import { ADMINISTRATOR } from './desk';
import { graphql } from './graphql';
import type { Hospital } from './hospital';

/** Everybody whom a visit goes by; their password is the administrator's. */
export const STAFF = {
  receptionist: { fullName: 'Neha Iyer', email: 'neha.iyer@hospital.example', role: 'RECEPTIONIST' },
  nurse: { fullName: 'Latha Pillai', email: 'latha.pillai@hospital.example', role: 'NURSE' },
  cashier: { fullName: 'Vikram Shah', email: 'vikram.shah@hospital.example', role: 'CASHIER' },
  pharmacist: { fullName: 'Divya Menon', email: 'divya.menon@hospital.example', role: 'PHARMACIST' },
} as const;
export const DOCTOR = {
  fullName: 'Dr Anand Rao',
  email: 'anand.rao@hospital.example',
  specialization: 'General medicine',
  registrationNumber: 'KMC 45120',
} as const;

interface Invitee {
  email: string;
  role: string;
  staffId?: string;
  doctorId?: string;
}

/** A hospital that is ready for a visit, made through the API alone, so that it is the same on each database. */
export class StaffedHospital {
  private constructor(
    private readonly hospital: Hospital,
    private readonly accessToken: string,
    private readonly branchId: string,
    /** The zone of the branch. */
    readonly zone: string,
  ) {}

  /** Clocks that say about ten in the morning, one doctor, staff with accounts, UPI, and paracetamol in the store. */
  static async open(hospital: Hospital): Promise<StaffedHospital> {
    const { signIn } = await graphql<{ signIn: { accessToken: string; me: { branches: Branch[] } } }>(
      hospital.address,
      'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken me { branches { id version } } } }',
      { input: { identifier: ADMINISTRATOR.email, password: ADMINISTRATOR.password } },
    );
    const [branch] = signIn.me.branches;
    const zone = zoneInTheMorning();
    const made = new StaffedHospital(hospital, signIn.accessToken, branch!.id, zone);
    await made.equip(branch!);
    await made.employDoctor();
    for (const person of Object.values(STAFF)) await made.employ(person);
    await made.stockUp();
    return made;
  }

  private async equip({ id, version }: Branch): Promise<void> {
    const input = { timeZone: this.zone, payeeVpa: 'lotus.hospital@testbank', payeeName: 'Lotus Hospital' };
    await this.run(
      'mutation ($id: ID!, $version: Int!, $input: UpdateBranchInput!) { updateBranch(id: $id, version: $version, input: $input) { id } }',
      { id, version, input },
    );
  }

  private async employDoctor(): Promise<void> {
    const { email, ...doctor } = DOCTOR;
    const { createDoctor } = await this.run<{ createDoctor: { id: string; version: number } }>(
      'mutation ($input: CreateDoctorInput!) { createDoctor(input: $input) { id version } }',
      { input: { ...doctor, qualification: 'MBBS, MD', room: '4', consultationFee: 50_000 } },
    );
    const day = { fromTime: '08:00', toTime: '20:00', slotMinutes: 15 };
    const hours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ ...day, weekday }));
    await this.run(
      'mutation ($doctorId: ID!, $input: SetDoctorHoursInput!, $version: Int!) { setDoctorHours(doctorId: $doctorId, input: $input, version: $version) { id } }',
      { doctorId: createDoctor.id, input: { hours, validFrom: this.today() }, version: createDoctor.version },
    );
    await this.invite({ email, role: 'DOCTOR', doctorId: createDoctor.id });
  }

  private async employ({ fullName, email, role }: (typeof STAFF)[keyof typeof STAFF]): Promise<void> {
    const { createStaff } = await this.run<{ createStaff: { id: string } }>(
      'mutation ($input: CreateStaffInput!) { createStaff(input: $input) { id } }',
      { input: { fullName, jobTitle: role.toLowerCase() } },
    );
    await this.invite({ email, role, staffId: createStaff.id });
  }

  /** By the link that an administrator hands over. */
  private async invite(invitee: Invitee): Promise<void> {
    const { inviteStaff } = await this.run<{ inviteStaff: { link: string } }>(
      'mutation ($input: InviteStaffInput!) { inviteStaff(input: $input) { link } }',
      { input: { ...invitee, branchIds: [this.branchId] } },
    );
    const input = { code: inviteStaff.link.split('#')[1], password: ADMINISTRATOR.password };
    const accept = 'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { accessToken } }';
    await graphql(this.hospital.address, accept, { input });
  }

  private async stockUp(): Promise<void> {
    const item = { name: 'Paracetamol 500 mg', category: 'Medicines', unit: 'tablet', unitPrice: 110, minQuantity: 10 };
    const { createInventoryItem } = await this.run<{ createInventoryItem: { id: string } }>(
      'mutation ($input: CreateInventoryItemInput!) { createInventoryItem(input: $input) { id } }',
      { input: { ...item, hsn: '3004' } },
    );
    const batch = { batchNumber: 'PCM 12', expiresOn: '2099-06-30', quantity: 20, idempotencyKey: randomUUID() };
    await this.run('mutation ($input: ReceiveStockInput!) { receiveStock(input: $input) { id } }', {
      input: { itemId: createInventoryItem.id, ...batch },
    });
  }

  private today = (): string => new Date().toLocaleDateString('en-CA', { timeZone: this.zone });

  private run<R>(query: string, variables: object): Promise<R> {
    return graphql<R>(this.hospital.address, query, variables, this.accessToken);
  }
}

interface Branch {
  id: string;
  version: number;
}

/** A zone in which it is about ten in the morning now. */
export function zoneInTheMorning(): string {
  const ahead = ((10 - new Date().getUTCHours() + 36) % 24) - 12;
  return `Etc/GMT${ahead >= 0 ? '-' : '+'}${Math.abs(ahead)}`;
}
