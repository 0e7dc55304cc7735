import { type Signal, computed, signal } from '@angular/core';
import {
  type FieldFault,
  type PrescriptionWarning,
  type RecordContent,
  prescriptionWarnings,
  recordFaults,
  unexplainedLines,
} from '@medicare/domain';
import type { OpenRecordFragment } from '@medicare/web-graphql';
import { type CareSoFar, activeDrugs } from './care-so-far';
import type { RecordForm } from './record-form';
import { type ProblemAt, recordProblems } from './record-problems';

/** What is known beside the text that is checked. */
export interface CheckedAgainst {
  content: Signal<RecordContent>;
  care: Signal<CareSoFar | null>;
  record: Signal<OpenRecordFragment>;
  /** YYYY-MM-DD at the branch. */
  today: Signal<string>;
}

/** What keeps a record from being signed, and what warns: by the server's own rules, and by what the server said. */
export class RecordCheck {
  /** Somebody wants to sign: what is missing is told from now on. */
  readonly demanded = signal(false);
  readonly warnings: Signal<PrescriptionWarning[]>;
  readonly faults: Signal<readonly FieldFault[]>;
  readonly problemAt: ProblemAt;
  /** What the server found beyond what is known here. */
  private readonly served = signal<readonly FieldFault[]>([]);

  constructor(form: RecordForm, { content, care, record, today }: CheckedAgainst) {
    this.warnings = computed(() =>
      prescriptionWarnings(content().prescription, {
        active: activeDrugs(care()?.active ?? []),
        allergies: record().patient?.allergies ?? null,
        today: today(),
      }),
    );
    this.faults = computed(() => {
      const open = this.served().filter(({ path }) => !isReason(path) || !form.get(path)?.value);
      return [...recordFaults(content(), today()), ...unexplained(content(), this.warnings()), ...open];
    });
    this.problemAt = recordProblems(form, this.faults, this.demanded);
  }

  refusedBy(fields: readonly FieldFault[]): void {
    this.served.set(fields.map(({ path, rule, message }) => ({ path: path.replace(/^content\./, ''), rule, message })));
  }

  /** Something was typed: only a reason that the server wants stays open until it is given. */
  changed(): void {
    this.served.update((faults) => faults.filter(({ path }) => isReason(path)));
  }
}

const isReason = (path: string): boolean => path.endsWith('.overrideReason');

const unexplained = ({ prescription }: RecordContent, warnings: readonly PrescriptionWarning[]): FieldFault[] =>
  unexplainedLines(prescription, warnings).map((line) => ({
    path: `prescription.${line}.overrideReason`,
    rule: 'warning',
    message: 'Say why it is given in spite of the warning, or take it out.',
  }));
