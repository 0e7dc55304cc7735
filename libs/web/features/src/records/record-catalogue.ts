import { Injectable } from '@angular/core';
import type { Diagnosis, DrugForm, FrequencyName } from '@medicare/domain';
import { injectAsk } from '@medicare/web-core';
import { DiagnosesToPickDocument, DrugsToPickDocument } from '@medicare/web-graphql';

/** A drug of the formulary, with what is usual of it. */
export interface FoundDrug {
  drug: string;
  form: DrugForm | null;
  strengths: readonly string[];
  dose: string;
  frequency: FrequencyName | null;
}

/** Where diagnoses and drugs are looked up; what is not found can be typed. Rejects with an `ApiError`. */
@Injectable()
export class RecordCatalogue {
  private readonly ask = injectAsk();

  async diagnoses(search: string): Promise<Pick<Diagnosis, 'code' | 'text'>[]> {
    return (await this.ask(DiagnosesToPickDocument, { search })).diagnosisCodes;
  }

  async drugs(search: string): Promise<FoundDrug[]> {
    const { drugs } = await this.ask(DrugsToPickDocument, { search });
    return drugs.map(({ drug, form, strengths, usualDose, usualFrequency }) => ({
      drug,
      form,
      strengths,
      dose: usualDose ?? '',
      frequency: usualFrequency ?? null,
    }));
  }
}
