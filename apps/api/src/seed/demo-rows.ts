import type { Faker } from '@faker-js/faker';
import { BloodGroup, Department, Doctor, Gender, Shift, ShiftAssignment, Staff, type Store } from '@medicare/data';
import { BLANK_PATIENT_VALUES, newId, PatientValues } from '@medicare/platform';
import { DemoAppointments } from './demo-appointments';
import { DemoBills } from './demo-bills';
import { DemoStock } from './demo-stock';

const SEED = 20_261_122;
const DAY_MS = 24 * 3_600_000;
const YEAR_MS = 365.25 * DAY_MS;

/** Made-up people and things, the same every time: they belong to no one. */
export class DemoRows {
  readonly #faker: Faker;
  private constructor(
    private readonly branchId: string,
    private readonly now: Date,
    faker: Faker,
  ) {
    this.#faker = faker;
    faker.seed(SEED);
  }

  /** Faker is loaded on demand: it would sit in the memory of every process, and only an empty database needs it. */
  static async make(branchId: string, now: Date): Promise<DemoRows> {
    const { Faker, en, en_IN } = await import('@faker-js/faker');
    return new DemoRows(branchId, now, new Faker({ locale: [en_IN, en] }));
  }

  doctors = (): Doctor[] =>
    DOCTORS.map(([specialization, qualification, fee, room], i) =>
      this.#row(Doctor, {
        fullName: `Dr ${this.#name()}`,
        specialization,
        qualification,
        registrationNumber: `KMC-${41_000 + i * 173}`,
        phone: this.#phone(),
        email: `doctor${i + 1}@demo.example`,
        consultationFee: fee * 100,
        isAvailable: i % 6 !== 5,
        room,
        isActive: true,
        version: 1,
      }),
    );

  departments = (): Department[] =>
    [...new Set(STAFF.map(([, department]) => department))].map((name) =>
      this.#row(Department, { name, isActive: true }),
    );

  shifts = (): Shift[] =>
    SHIFTS.map(([name, fromTime, toTime]) => this.#row(Shift, { name, fromTime, toTime, isActive: true }));

  staff = (departments: Department[], shifts: Shift[]): Staff[] =>
    STAFF.map(([jobTitle, department, shift, salary], i) =>
      this.#row(Staff, {
        fullName: this.#name(),
        jobTitle,
        departmentId: departments.find(({ name }) => name === department)!.id,
        shiftId: shifts.find(({ name }) => name === shift)!.id,
        phone: this.#phone(),
        email: `staff${i + 1}@demo.example`,
        joinedOn: this.#dayAgo(YEAR_MS * (0.3 + (i % 7))),
        salary: salary * 100,
        isActive: true,
        version: 1,
      }),
    );

  /** Last week, this one and the next: everybody's usual shift, with one day a week off. */
  roster = (staff: Staff[]): ShiftAssignment[] =>
    staff.flatMap(({ id, shiftId }, i) =>
      Array.from({ length: 21 }, (_, day) => day - 7)
        .filter((day) => (day + i) % 7 !== 0)
        .map((day) => this.#row(ShiftAssignment, { staffId: id, shiftId: shiftId!, day: this.#dayAgo(-day * DAY_MS) })),
    );

  stock = (): DemoStock => new DemoStock(this.#faker, this.branchId, this.now);
  bills = (store: Store): DemoBills => new DemoBills(this.#faker, store, this.branchId, this.now);

  /** The weeks around today. */
  appointments = (): DemoAppointments => new DemoAppointments(this.#faker, this.now);

  patients = (count: number): PatientValues[] => Array.from({ length: count }, (_, i) => this.#patient(i));

  #patient(i: number): PatientValues {
    const gender = i % 2 ? Gender.MALE : Gender.FEMALE;
    const first = this.#faker.person.firstName(i % 2 ? 'male' : 'female');
    const fullName = `${first} ${this.#faker.person.lastName()}`;
    return {
      ...BLANK_PATIENT_VALUES,
      fullName,
      gender,
      email: i % 3 ? null : `${first.toLowerCase().replace(/[^a-z]/g, '')}.${i + 1}@demo.example`,
      phone: this.#phone(),
      dateOfBirth: this.#dayAgo(YEAR_MS * (1 + this.#faker.number.float({ max: 84 }))),
      bloodGroup: i % 5 === 4 ? null : this.#faker.helpers.arrayElement(Object.values(BloodGroup)),
      address: `${this.#faker.number.int({ min: 1, max: 240 })}, ${this.#faker.helpers.arrayElement(STREETS)}, Bengaluru ${560_001 + this.#faker.number.int(90)}`,
      allergies: i % 7 === 2 ? this.#faker.helpers.arrayElement(ALLERGIES) : null,
    };
  }

  #name = (): string => `${this.#faker.person.firstName()} ${this.#faker.person.lastName()}`;
  #phone = (): string => `+9198${this.#faker.string.numeric(8)}`;
  #dayAgo = (ms: number): string => new Date(this.now.getTime() - ms).toISOString().slice(0, 10);

  #row<T extends object>(Row: new () => T, values: object): T {
    return Object.assign(
      new Row(),
      { id: newId(), branchId: this.branchId, createdAt: this.now, updatedAt: this.now },
      values,
    );
  }
}

/** How many patients a demo hospital starts with. */
export const DEMO_PATIENTS = 240;

const DOCTORS: [specialization: string, qualification: string, feeRupees: number, room: string][] = [
  ['General medicine', 'MBBS, MD (General Medicine)', 500, '1'],
  ['General medicine', 'MBBS, DNB (Family Medicine)', 400, '2'],
  ['Cardiology', 'MBBS, MD, DM (Cardiology)', 900, '4'],
  ['Cardiology', 'MBBS, MD, DNB (Cardiology)', 850, '5'],
  ['Paediatrics', 'MBBS, MD (Paediatrics)', 600, '7'],
  ['Paediatrics', 'MBBS, DCH', 450, '8'],
  ['Obstetrics and gynaecology', 'MBBS, MS (OBG)', 700, '10'],
  ['Obstetrics and gynaecology', 'MBBS, DGO', 600, '11'],
  ['Orthopaedics', 'MBBS, MS (Orthopaedics)', 700, '12'],
  ['Dermatology', 'MBBS, MD (Dermatology)', 650, '14'],
  ['ENT', 'MBBS, MS (ENT)', 550, '15'],
  ['Ophthalmology', 'MBBS, MS (Ophthalmology)', 550, '16'],
  ['Psychiatry', 'MBBS, MD (Psychiatry)', 800, '18'],
  ['General surgery', 'MBBS, MS (General Surgery)', 750, '20'],
];

const STAFF: [jobTitle: string, department: string, shift: string, salaryRupees: number][] = [
  ['Receptionist', 'Front desk', 'Morning', 22_000],
  ['Receptionist', 'Front desk', 'Evening', 22_000],
  ['Nurse', 'Out-patients', 'Morning', 28_000],
  ['Nurse', 'Out-patients', 'Evening', 28_000],
  ['Nurse', 'Day care', 'Night', 31_000],
  ['Pharmacist', 'Pharmacy', 'Morning', 30_000],
  ['Pharmacist', 'Pharmacy', 'Evening', 30_000],
  ['Cashier', 'Billing', 'Morning', 24_000],
  ['Cashier', 'Billing', 'Evening', 24_000],
  ['Laboratory technician', 'Laboratory', 'Morning', 26_000],
  ['Radiographer', 'Radiology', 'Morning', 29_000],
  ['Store keeper', 'Stores', 'Morning', 21_000],
  ['Housekeeping supervisor', 'Facilities', 'Morning', 19_000],
  ['Administrator', 'Administration', 'General', 55_000],
];

const SHIFTS: [name: string, fromTime: string, toTime: string][] = [
  ['General', '09:00', '17:00'],
  ['Morning', '06:00', '14:00'],
  ['Evening', '14:00', '22:00'],
  ['Night', '22:00', '06:00'],
];

const STREETS = [
  'MG Road',
  '12th Main, Indiranagar',
  'Residency Road',
  '4th Block, Jayanagar',
  'Sampige Road, Malleshwaram',
  'Hosur Road',
  'CMH Road',
];
const ALLERGIES = ['Penicillin (rash)', 'Sulfa drugs', 'Peanuts', 'Ibuprofen (wheezing)', 'Dust mites', 'Latex'];
