import { DosingFrequency, DrugFormName } from '@medicare/data';
import type { DrugForm, FrequencyName } from '@medicare/domain';
import { Line, OptionalWhole } from '@medicare/platform';
import { ArgsType, Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A diagnosis to pick, by its code of ICD-10.' })
export class CodedDiagnosis {
  @Field(() => String)
  code: string;
  @Field(() => String)
  text: string;
}

@ObjectType({ description: 'A drug in one of its forms, to be prescribed.' })
export class FormularyDrug {
  @Field(() => String, { description: 'The generic name.' })
  drug: string;
  @Field(() => DrugFormName)
  form: DrugForm;
  @Field(() => [String], { description: 'Such as 500 mg. Empty for what comes in one strength that nobody names.' })
  strengths: readonly string[];
  @Field(() => String, { nullable: true, description: 'A proposal for adults, only where one is common.' })
  usualDose: string | null;
  @Field(() => DosingFrequency, { nullable: true })
  usualFrequency: FrequencyName | null;
}

@ArgsType()
export class CatalogueSearchArgs {
  @Line({
    max: 100,
    optional: true,
    description: 'The start of a code, or starts of words in any order. Nothing finds nothing.',
  })
  search?: string | null;
  @OptionalWhole(1, 100, 'At most 100; 20 unless told.')
  first?: number | null;
}
