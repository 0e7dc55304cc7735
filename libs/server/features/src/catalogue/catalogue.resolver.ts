import { Access, type Context } from '@medicare/platform';
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { CatalogueSearchArgs, CodedDiagnosis, FormularyDrug } from './catalogue.types';
import { findDiagnoses } from './find-diagnoses';
import { findDrugs } from './find-drugs';

const DEFAULT_ROWS = 20;

@Resolver()
export class CatalogueResolver {
  @Access('records:read', 'records:write')
  @Query(() => [CodedDiagnosis], {
    description: 'From the list that the hospital has imported, else from the built-in one. The best first.',
  })
  diagnosisCodes(@Args(() => CatalogueSearchArgs) { search, first }: CatalogueSearchArgs, @Ctx() context: Context) {
    return findDiagnoses(context, search ?? '', first ?? DEFAULT_ROWS);
  }

  @Access('records:read', 'records:write')
  @Query(() => [FormularyDrug], { description: 'Generics of the built-in formulary. The best first.' })
  drugs(@Args(() => CatalogueSearchArgs) { search, first }: CatalogueSearchArgs) {
    return findDrugs(search ?? '', first ?? DEFAULT_ROWS);
  }
}
