import { graphql, type Answers } from './graphql';
import type { Hospital } from './hospital';

/** The first administrator of every hospital here. */
export const ADMINISTRATOR = {
  fullName: 'Asha Rao',
  email: 'asha.rao@hospital.example',
  password: 'a quiet ward at night 7',
};

/** What a patient needs to be registered. */
export interface NewPatient {
  fullName: string;
  phone?: string;
  email?: string;
  dateOfBirth?: string;
  gender?: 'FEMALE' | 'MALE' | 'OTHER';
  allergies?: string;
}

/** Somebody at the front desk who works through the API, so that a journey need not click what another has shown. */
export class Desk {
  private constructor(
    private readonly hospital: Hospital,
    private readonly accessToken: string,
  ) {}

  /** Makes the first administrator by the one-time link. */
  static async setUp(hospital: Hospital): Promise<Desk> {
    const code = (await hospital.setUpLink()).split('#')[1];
    const { setUpFirstAdministrator } = await graphql<Answers['setUp']>(
      hospital.address,
      'mutation ($input: SetUpInput!) { setUpFirstAdministrator(input: $input) { accessToken } }',
      { input: { ...ADMINISTRATOR, code, hospitalName: 'Lotus Hospital' } },
    );
    return new Desk(hospital, setUpFirstAdministrator.accessToken);
  }

  /** Registers a patient; gives the id. */
  async register(patient: NewPatient): Promise<string> {
    const { registerPatient } = await graphql<Answers['register']>(
      this.hospital.address,
      'mutation ($input: RegisterPatientInput!) { registerPatient(input: $input) { id } }',
      { input: patient },
      this.accessToken,
    );
    return registerPatient.id;
  }

  /** Makes an API key; gives its secret. */
  async createApiKey(scopes: string[]): Promise<string> {
    const { createApiKey } = await graphql<Answers['createApiKey']>(
      this.hospital.address,
      'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }',
      { input: { name: 'Playground', scopes } },
      this.accessToken,
    );
    return createApiKey.secret;
  }
}
