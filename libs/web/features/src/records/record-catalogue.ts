import { Injectable } from '@angular/core';
import type { Diagnosis, DrugForm, FrequencyName } from '@medicare/domain';

/** A drug of the formulary, with what is usual of it. */
export interface FoundDrug {
  drug: string;
  form: DrugForm | null;
  strengths: readonly string[];
  dose: string;
  frequency: FrequencyName | null;
}

/** Where diagnoses and drugs are looked up; what is not found can be typed. */
@Injectable({ providedIn: 'root' })
export class RecordCatalogue {
  diagnoses(_search: string): Promise<Pick<Diagnosis, 'code' | 'text'>[]> {
    return Promise.resolve([]);
  }

  drugs(_search: string): Promise<FoundDrug[]> {
    return Promise.resolve([]);
  }
}
