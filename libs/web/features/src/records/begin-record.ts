import { ChangeDetectionStrategy, Component, effect, inject, input, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { errorWords, injectMutate } from '@medicare/web-core';
import { BeginRecordDocument } from '@medicare/web-graphql';
import { Bones, Failed, PageHeader } from '@medicare/web-ui';

/** Begins the record of a visit, or goes on with the one that is there. */
@Component({
  selector: 'mp-begin-record',
  imports: [Bones, Failed, PageHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-page-header title="Record" back="/consulting" backText="Consulting" />
    <section class="panel">
      @if (failure(); as words) {
        <mp-failed title="The record could not be opened" [text]="words" (retry)="begin()" />
      } @else {
        <mp-bones [widths]="[30, 55, 45, 60]" />
      }
    </section>
  `,
})
export class BeginRecord {
  /** From the address: the visit. */
  readonly appointmentId = input.required<string>();
  private readonly router = inject(Router);
  private readonly mutate = injectMutate();
  protected readonly failure = signal<string | null>(null);

  constructor() {
    effect(() => {
      this.appointmentId();
      untracked(() => void this.begin());
    });
  }

  protected async begin(): Promise<void> {
    this.failure.set(null);
    await this.mutate(BeginRecordDocument, { appointmentId: this.appointmentId() })
      .then(({ createMedicalRecord: { id } }) => this.router.navigate(['/records', id], { replaceUrl: true }))
      .catch((error: unknown) => this.failure.set(errorWords(error)));
  }
}
