import { Patient, type SealedEvent } from '@medicare/data';
import { searchWords, invalidInput, SEARCH_MIN_LENGTH } from '@medicare/domain';
import {
  Access,
  fromLog,
  anyOf,
  type Context,
  list,
  matchesWords,
  one,
  page,
  type Page,
  pageOf,
  read,
  readEmail,
  readPhone,
} from '@medicare/platform';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Ctx,
  Field,
  ID,
  Info,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  Subscription,
  FieldResolver,
} from 'type-graphql';
import { possibleDuplicates } from './possible-duplicates';
import {
  PatientsArgs,
  PatientSort,
  PossibleDuplicatesArgs,
  RegisterPatientInput,
  UpdatePatientInput,
} from './patients.inputs';
import { registerPatient } from './register-patient';
import { setPatientActive } from './set-patient-active';
import { updatePatient } from './update-patient';

export const PatientPage = pageOf(Patient);

/** A patient after a change, with its place in the log. */
@ObjectType()
export class PatientChanged {
  @Field(() => Int)
  seq: number;
  @Field(() => String, { description: 'registered, updated, deactivated or reactivated' })
  change: string;
  patientId: string;
}

/** The words of a search as a test; a text without any word of two letters is refused with words. */
function searchTest(search: string | null | undefined) {
  if (!search?.trim()) return null;
  const words = searchWords(search);
  if (!words.length)
    throw invalidInput({
      path: 'search',
      rule: 'min-length',
      message: `Type at least ${SEARCH_MIN_LENGTH} letters or digits.`,
    });
  return matchesWords(words);
}

@Resolver(() => Patient)
export class PatientsResolver {
  @Access('patients:read', 'patients:read-names', 'patients:write-own')
  @Query(() => Patient, { nullable: true })
  patient(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Patient>(context, info, one(Patient, { id }));
  }

  @Access('patients:read', 'patients:read-names')
  @Query(() => PatientPage)
  patients(@Args(() => PatientsArgs) args: PatientsArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    const { bloodGroup, gender, isActive, branchId, ids } = args;
    const where = { branchId, isActive, gender, bloodGroup, id: ids && anyOf(ids), search: searchTest(args.search) };
    return read<Page<Patient>>(
      context,
      info,
      page(Patient, where, { by: args.sort ?? PatientSort.NAME, desc: args.descending }, args),
    );
  }

  @Access('patients:read')
  @Query(() => [Patient], {
    description:
      'Registered patients that may be the same person: same phone or e-mail, or same birth date and a similar name.',
  })
  async possibleDuplicates(
    @Args(() => PossibleDuplicatesArgs) { fullName, dateOfBirth, phone, email }: PossibleDuplicatesArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const person = { fullName, dateOfBirth, phone: phone && readPhone(phone), email: email && readEmail(email) };
    const ids = await possibleDuplicates((sql, params) => context.store.read(sql, params), context, person);
    return read<Patient[]>(context, info, list(Patient, { id: anyOf(ids) }, { by: 'fullName' }));
  }

  @Access('patients:write')
  @Mutation(() => Patient)
  async registerPatient(
    @Arg('input', () => RegisterPatientInput) input: RegisterPatientInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Patient>(context, info, one(Patient, { id: await registerPatient(context, input) }));
  }

  @Access('patients:write', 'patients:write-clinical', 'patients:write-own')
  @Mutation(() => Patient, {
    description:
      'Only the given fields change; null clears. `version` is the one that was read: another in the database gives STALE_WRITE.',
  })
  async updatePatient(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => UpdatePatientInput) input: UpdatePatientInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Patient>(context, info, one(Patient, { id: await updatePatient(context, id, version, input) }));
  }

  @Access('patients:write')
  @Mutation(() => Patient)
  async deactivatePatient(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Patient>(context, info, one(Patient, { id: await setPatientActive(context, id, false) }));
  }

  @Access('patients:write')
  @Mutation(() => Patient)
  async reactivatePatient(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Patient>(context, info, one(Patient, { id: await setPatientActive(context, id, true) }));
  }

  @Access('patients:read', 'patients:read-names', 'patients:write-own')
  @Subscription(() => PatientChanged, { subscribe: fromLog })
  patientChanged(
    @Root() event: SealedEvent,
    @Arg('since', () => Int, { nullable: true }) _since?: number,
  ): PatientChanged {
    return { seq: event.seq, change: event.type.slice('patient.'.length), patientId: event.subject };
  }
}

@Resolver(() => PatientChanged)
export class PatientChangedResolver {
  @FieldResolver(() => Patient, { nullable: true, description: 'As it is now; null when it cannot be seen any more.' })
  patient(@Root() change: PatientChanged, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Patient>(context, info, one(Patient, { id: change.patientId }));
  }
}
