import { BloodGroup, Gender } from '@medicare/data';
import { Line, PageArguments, OptionalDay, OptionalWhole, Prose, RowId, RowIds } from '@medicare/platform';
import { OLDEST_AGE } from '@medicare/domain';
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';

export enum PatientSort {
  NAME = 'fullName',
  REGISTERED = 'createdAt',
  UHID = 'serial',
}
registerEnumType(PatientSort, { name: 'PatientSort' });

@InputType()
export class UpdatePatientInput {
  @Line({ max: 160, min: 2, optional: true })
  fullName?: string | null;
  @Line({ max: 254, optional: true })
  email?: string | null;
  @Line({ max: 40, optional: true })
  phone?: string | null;
  @OptionalDay()
  dateOfBirth?: string | null;
  @OptionalWhole(0, OLDEST_AGE, 'Years, where the birth date is not known.')
  age?: number | null;
  @Field(() => Gender, { nullable: true })
  gender?: Gender | null;
  @Field(() => BloodGroup, { nullable: true })
  bloodGroup?: BloodGroup | null;
  @Prose({ max: 500, optional: true })
  address?: string | null;
  @Line({ max: 160, optional: true })
  emergencyContactName?: string | null;
  @Line({ max: 40, optional: true })
  emergencyContactPhone?: string | null;
  @Prose({ max: 1000, optional: true })
  allergies?: string | null;
  @Line({ max: 20, optional: true })
  abhaNumber?: string | null;
}

@InputType()
export class RegisterPatientInput extends UpdatePatientInput {
  @Line({ max: 160, min: 2 })
  declare fullName: string;
  @RowId({ optional: true, description: "Defaults to the account's first branch." })
  branchId?: string | null;
  @RowIds({ description: 'Possible duplicates that were looked at and are other people.' })
  confirmedDistinctFrom?: string[] | null;
}

@ArgsType()
export class PossibleDuplicatesArgs {
  @Line({ max: 160 })
  fullName: string;
  @OptionalDay()
  dateOfBirth?: string | null;
  @Line({ max: 40, optional: true })
  phone?: string | null;
  @Line({ max: 254, optional: true })
  email?: string | null;
}

@ArgsType()
export class PatientsArgs extends PageArguments {
  @Field(() => String, { nullable: true })
  search?: string | null;
  @Field(() => BloodGroup, { nullable: true })
  bloodGroup?: BloodGroup | null;
  @Field(() => Gender, { nullable: true })
  gender?: Gender | null;
  @Field(() => Boolean, { nullable: true, defaultValue: true, description: 'Null for both.' })
  isActive?: boolean | null;
  @Field(() => ID, { nullable: true })
  branchId?: string | null;
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;
  @Field(() => PatientSort, { nullable: true, defaultValue: PatientSort.NAME })
  sort?: PatientSort | null;
  @Field(() => Boolean, { nullable: true, defaultValue: false })
  descending?: boolean | null;
}
